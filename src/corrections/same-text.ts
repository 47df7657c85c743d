/** Whether a cell still says what a correction says it said, whatever Excel made of the correction. */

import { plainText } from '../model/tidy-text.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Excel turns a typed `1-4` into 1 April and saves `01-Apr`: taken back. */
export function unmangled(text: string): string {
  const [, day, month] = /^(\d{1,2})-([a-z]{3})$/i.exec(text.trim()) ?? [];
  const at = months.indexOf((month ?? '').toLowerCase());
  return day === undefined || at < 0 ? text : `${Number(day)}-${at + 1}`;
}

const numberIn = (text: string): string | undefined =>
  /^-?\d[\d,]*(?:\.\d+)?$/.test(text) ? String(Number(text.replaceAll(',', ''))) : undefined;

const keyOf = (text: string): string => {
  // Our own files put an apostrophe before what a spreadsheet would take for a formula.
  const plain = plainText(text.replace(/^'(?=[=+\-@])/, ''))
    .toLowerCase()
    .trim();
  return numberIn(plain) ?? plain;
};

export const saysTheSame = (was: string, found: string): boolean =>
  keyOf(was) === keyOf(found) || keyOf(unmangled(was)) === keyOf(found.replace(/\s*[–-]\s*/g, '-'));

/** `$C$7` and `c7` are C7. */
export const plainCell = (text: string): string => text.replaceAll('$', '').toUpperCase();
