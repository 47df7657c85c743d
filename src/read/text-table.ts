/** Tables of texts that we wrote ourselves, as CSV or as Parquet: rows by column name. */

import { parse } from 'csv-parse/sync';
import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';

export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** @throws Error where the bytes are neither. */
export async function readTextTable(bytes: Uint8Array): Promise<TextTable> {
  const magic = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return magic === 'PAR1' ? readParquet(bytes) : readCsv(bytes);
}

async function readParquet(bytes: Uint8Array): Promise<TextTable> {
  const file = new Uint8Array(bytes).buffer;
  const metadata = await parquetMetadataAsync(file);
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  const found = await parquetReadObjects({ file, metadata });
  const rows = found.map((row) =>
    Object.fromEntries(columns.map((column) => [column, textOf(row[column])])),
  );
  return { columns, rows };
}

const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value);

function readCsv(bytes: Uint8Array): TextTable {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const [columns = [], ...lines] = parse(text, { bom: true, record_delimiter: ['\r\n', '\n'] });
  const rows = lines.map((line) =>
    Object.fromEntries(columns.map((column, at) => [column, line[at] ?? ''])),
  );
  return { columns, rows };
}
