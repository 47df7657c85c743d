/** What a text of a published table becomes in a worksheet: a number, a shorthand, or a safe text. */

import type { Column, ColumnType } from '../columns/column.ts';
import type { Cell } from './sheet.ts';

/** What Excel holds in one cell. */
const mostCharacters = 32_767;

/**
 * A text as a cell can hold it: without control characters, halves of characters and signs that
 * turn the reading order of what follows.
 */
export function plainText(text: string): string {
  const held = text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
  return held.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(notForCells, '');
}

const notForCells =
  /[\p{Cs}\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

export const isNumeric = (type: ColumnType): boolean => type === 'count' || type === 'number';

export function cellOf(text: string, { type, missing }: Column): Cell {
  const absent = missing.find(({ value }) => value === text);
  if (absent) return absent.mark;
  if (isNumeric(type) && /^\d+(?:\.\d+)?$/.test(text)) return numberCell(text);
  if (type === 'printed') return printedCell(text);
  return plainText(text);
}

/** With as many decimals as are printed. */
function numberCell(text: string): Cell {
  const decimals = text.split('.')[1]?.length ?? 0;
  return {
    number: Number(text),
    format: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`,
  };
}

/** A number where a number format shows it as it is printed, and the text itself everywhere else. */
function printedCell(text: string): Cell {
  if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return { number: Number(text), format: '0' };
  if (/^[1-9]\d{0,2}(?:,\d{3}){1,4}$/.test(text)) {
    return { number: Number(text.replaceAll(',', '')), format: '#,##0' };
  }
  return plainText(text);
}

/** In characters, by what a column holds. */
export const widthOf: Readonly<Record<ColumnType, number>> = {
  id: 36,
  text: 20,
  name: 44,
  long: 70,
  printed: 24,
  count: 12,
  number: 14,
  date: 12,
  'yes-no': 10,
};
