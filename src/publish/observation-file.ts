import { stringify } from 'csv-stringify/sync';
import { parquetBytes } from './parquet.ts';

type Row<Column extends string> = Readonly<Record<Column, string>>;

/** Rows of texts as Parquet, or as CSV without the guards of tables for Excel: for foi alone to read. */
export function observationFile<Column extends string>(
  columns: readonly Column[],
  rows: readonly Row<Column>[],
  format: 'parquet' | 'csv',
): Uint8Array | string {
  const fields = rows.map((row) => columns.map((column) => row[column]));
  if (format === 'csv') return stringify([[...columns], ...fields], { quoted: true });
  return parquetBytes(Object.fromEntries(columns.map((column) => [column, 'text'])), fields);
}
