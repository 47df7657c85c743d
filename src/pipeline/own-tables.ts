/** The collection's own tables beside survey.yaml: authorities.csv, replies.csv and whatever lies there. */

import type { Collection } from '../files/open-collection.ts';
import type { Table } from '../model/table.ts';
import type { Workbook } from '../model/workbook.ts';
import { readWorkbook } from '../read/readers.ts';

export async function readTables({
  beside,
}: Pick<Collection, 'beside'>): Promise<ReadonlyMap<string, Table>> {
  const tables = new Map<string, Table>();
  for (const [name, file] of beside) {
    const read = await readWorkbook(await file.bytes(), name.replace(/\.xlsx$/i, '.csv'));
    if ('workbook' in read) tables.set(name, { file: name, rows: rowsOf(read.workbook) });
  }
  return tables;
}

/** The first sheet as rows of texts, without gaps; dates as 2025-04-03, however they are shown. */
function rowsOf({ sheets }: Workbook): string[][] {
  const rows: string[][] = [];
  for (const { row, column, text, value } of sheets[0]?.cells ?? []) {
    while (rows.length <= row) rows.push([]);
    const fields = rows[row] ?? [];
    while (fields.length < column) fields.push('');
    fields[column] = value.type === 'date' ? value.date : text;
  }
  return rows;
}
