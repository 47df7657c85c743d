import { stringify } from 'csv-stringify/sync';
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

export function csvText({ columns, rows }: Table, forExcel: boolean): string {
  const body = stringify([[...columns], ...rows.map((row) => row.map(guarded))], {
    record_delimiter: forExcel ? '\r\n' : '\n',
  });
  return forExcel ? `\uFEFF${body}` : body;
}
