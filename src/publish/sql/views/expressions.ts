/** Small pieces of SQL that several views have in common. */

import { type Share, shares } from '../../../model/answer.ts';
import type { Dialect } from '../dialect.ts';

/** The place of a share in their order, by which the later of two is known. */
export const rankOf = (share: Share): number => shares.indexOf(share);

export const rankIn = (column: string): string =>
  `CASE ${column} ${shares.map((share) => `WHEN '${share}' THEN ${rankOf(share)}`).join(' ')} END`;

/** The sum of upper ends: none as soon as one of them is none. */
export const sumOfEnds = (column: string): string =>
  `CASE WHEN COUNT(*) = COUNT(${column}) THEN SUM(${column}) END`;

/** The same key on both sides. */
export const sameKey = (a: string, b: string, keys: readonly string[]): string =>
  keys.map((key) => `${a}.${key} = ${b}.${key}`).join(' AND ');

export const listed = (table: string, columns: readonly string[]): string =>
  columns.map((column) => `${table}.${column}`).join(', ');

/** A whole number of smallest units, with a fixed number of decimals: `12.50`. */
export const withPoint = (dialect: Dialect, whole: string, decimals: number): string => {
  const scale = `1${'0'.repeat(decimals)}`;
  const text = (value: string): string => `CAST(${value} AS ${dialect.text})`;
  return decimals === 0
    ? text(whole)
    : `${text(dialect.quotient(whole, scale))} || '.' || lpad(${text(`(${whole}) % ${scale}`)}, ${decimals}, '0')`;
};

/** A sum as it is printed: three decimals lose the noughts at their end. */
export const quantityText = (dialect: Dialect, scaled: string, decimals: string): string =>
  [
    `CASE ${decimals} WHEN 0 THEN ${withPoint(dialect, scaled, 0)}`,
    `WHEN 2 THEN ${withPoint(dialect, scaled, 2)}`,
    `ELSE trim(TRAILING '.' FROM trim(TRAILING '0' FROM ${withPoint(dialect, scaled, 3)})) END`,
  ].join(' ');

/** A fraction in units of the last decimal, rounded half up. */
export const rounded = (dialect: Dialect, over: string, under: string, decimals: number): string =>
  dialect.quotient(`2 * ${over} * 1${'0'.repeat(decimals)} + ${under}`, `2 * ${under}`);
