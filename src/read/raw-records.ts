/**
 * The records of a table in text, one after another, for tables that are too long to be read at
 * once. Each comes with the text that it was written in. Bytes are taken for Latin-1, which gives
 * every byte back as it was, whatever their encoding: delimiters and quotes are the same in all of
 * them but UTF-16.
 */

import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { readDelimiter, readRows } from './csv.ts';
import { decodeText } from './decode-text.ts';

export interface RawRecord {
  /** Without the end of its line. */
  readonly raw: string;
  readonly fields: readonly string[];
}

/** Of a table the first rows, by which the others are read. */
export interface TableStart {
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

/** @param bytes the first of a file. `undefined` where they are no text that can be cut into lines. */
export function tableStart(bytes: Uint8Array): TableStart | undefined {
  if (bytes.includes(0) || !bytes.includes(lineEnd)) return undefined;
  const text = decodeText(bytes.subarray(0, bytes.lastIndexOf(lineEnd) + 1));
  const rows = text === undefined ? [] : readRows(text);
  return text === undefined || rows.length === 0
    ? undefined
    : { delimiter: readDelimiter(text), rows };
}

const lineEnd = 0x0a;

/** A quote that nobody closes would make one record of all that follows. */
const longestRecord = 1_000_000;

/** @throws Error where a record is longer than any is. */
export async function* rawRecords(
  bytes: Readable,
  delimiter: string,
): AsyncGenerator<RawRecord, void, undefined> {
  const records = bytes.pipe(
    parse({
      delimiter,
      encoding: 'latin1',
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n'],
      max_record_size: longestRecord,
    }),
  );
  bytes.once('error', (error) => records.destroy(error));
  for await (const { raw, record } of records as AsyncIterable<{ raw: string; record: string[] }>)
    yield { raw: raw.replace(/[\r\n]+$/, ''), fields: record.map(decoded) };
}

const decoded = (field: string): string =>
  /[\u0080-\u00ff]/.test(field) ? (decodeText(Buffer.from(field, 'latin1')) ?? field) : field;
