import { stringify } from 'csv-stringify/sync';
import { blocksOf } from './pieces.ts';
import type { Table } from './tables.ts';

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front: one that begins
 * with = + - @, tab or return and goes on with a letter, digit or bracket, unless all of it is a
 * number or a mark (`-`, `--`, `-4`).
 */
export function guarded(text: string): string {
  const bare = text.replace(/^'+/, '');
  // One that already has an apostrophe gets another, so that it can be taken off again.
  return looksLikeFormula(bare) ? `'${text}` : text;
}

const looksLikeFormula = (text: string): boolean =>
  /^[=+\-@\t\r]\s*[\p{L}\p{N}([{]/u.test(text) && !/^[+-]?\d[\d,]*(?:\.\d+)?%?$/.test(text);

/** Takes the apostrophe off again, for whoever reads our own files. */
export function unguarded(text: string): string {
  const bare = text.slice(1);
  return text.startsWith("'") && guarded(bare) === text ? bare : text;
}

/** So many rows are written at a time. */
const rowsAtOnce = 1000;

export function* csvPieces({ columns, rows }: Table, forExcel: boolean): Generator<string> {
  const style = { record_delimiter: forExcel ? '\r\n' : '\n' };
  yield `${forExcel ? '\uFEFF' : ''}${stringify([[...columns]], style)}`;
  for (const block of blocksOf(rows, rowsAtOnce))
    yield stringify(
      block.map((row) => row.map(guarded)),
      style,
    );
}

export const csvText = (table: Table, forExcel: boolean): string =>
  [...csvPieces(table, forExcel)].join('');
