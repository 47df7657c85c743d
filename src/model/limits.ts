/**
 * How much a return may hold. What authorities send as an answer stays far below; what is above is
 * not read, and named in a finding.
 */

import type { NotATable } from './workbook.ts';

/** Of a file, and of what it holds unpacked, in bytes. */
export const mostBytes = 200_000_000;

/** Of a table in text, and of each part of a workbook that a library takes for text. */
export const mostBytesOfText = 50_000_000;

/** Of a zip of returns, packed and unpacked. */
export const mostBytesOfBatch = 1_000_000_000;

/** More than anybody fills. A library takes minutes for ten thousand. */
export const mostSheets = 1000;

/** Filled cells of a file that repeats cells in a word. */
export const mostCells = 2_000_000;

/** Of a sheet, as Excel has them. */
export const mostColumns = 16_384;
export const mostRows = 1_048_576;

/** Of a cell, as Excel has them. */
export const mostCharacters = 32_767;

/** Why a file is not read that holds more than so many bytes. */
export const largerThan = (most: number): Extract<NotATable, { reason: 'over-limit' }> => ({
  reason: 'over-limit',
  limit: 'size',
  most: most / 1e6,
});
