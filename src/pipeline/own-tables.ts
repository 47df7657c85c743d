/** The collection's own tables beside survey.yaml: authorities.csv and the correspondence log. */

import { type Log, parseLog } from '../correspondence/parse-log.ts';
import type { Collection } from '../files/open-collection.ts';
import type { Table } from '../model/table.ts';
import type { Workbook } from '../model/workbook.ts';
import { readWorkbook } from '../read/readers.ts';
import { matchesGlob } from '../recognise/glob.ts';
import type { LoggedOwner } from '../register/assign-files.ts';
import type { MatchAuthority } from '../register/match-authority.ts';

export async function readTables({ beside }: Collection): Promise<ReadonlyMap<string, Table>> {
  const tables = new Map<string, Table>();
  for (const [name, file] of beside) {
    const read = await readWorkbook(await file.bytes(), name.replace(/\.xlsx$/i, '.csv'));
    if ('workbook' in read) tables.set(name, { file: name, rows: rowsOf(read.workbook) });
  }
  return tables;
}

/** The first sheet as rows of texts, without gaps. */
function rowsOf({ sheets }: Workbook): string[][] {
  const rows: string[][] = [];
  for (const { row, column, text } of sheets[0]?.cells ?? []) {
    while (rows.length <= row) rows.push([]);
    const fields = rows[row] ?? [];
    while (fields.length < column) fields.push('');
    fields[column] = text;
  }
  return rows;
}

export interface ReadLog {
  readonly log: Log | undefined;
  readonly ownersOf: LoggedOwner;
  /** Files that the log names and that are not there. */
  readonly unused: (
    paths: readonly string[],
  ) => readonly { readonly line: number; readonly file: string }[];
}

export function readLog(tables: ReadonlyMap<string, Table>, match: MatchAuthority): ReadLog {
  const table = tables.get('replies.csv') ?? tables.get('replies.xlsx');
  if (!table) return { log: undefined, ownersOf: () => [], unused: () => [] };
  const log = parseLog(table, (name) => {
    const found = match(name);
    return found.kind === 'found' ? found.id : undefined;
  });
  const below = (path: string): string => path.replace(/^returns\//, '');
  const names = (glob: string, path: string): boolean =>
    matchesGlob(glob, below(path)) ||
    (!glob.includes('/') && matchesGlob(glob, below(path).split('/').at(-1) ?? ''));
  return {
    log,
    ownersOf: (path) => [
      ...new Set(
        log.entries.flatMap(({ authority, files }) =>
          authority !== undefined && files.some((glob) => names(glob, path)) ? [authority] : [],
        ),
      ),
    ],
    unused: (paths) =>
      log.entries.flatMap(({ line, files }) =>
        files
          .filter((glob) => !paths.some((path) => names(glob, path)))
          .map((file) => ({ line, file })),
      ),
  };
}
