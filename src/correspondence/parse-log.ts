/**
 * The correspondence log that people already keep, as far as it settles whose a file is: the
 * columns `authority`, `files` and `answered_by`, whatever their case and spacing.
 */

import type { Table } from '../model/table.ts';

export interface LogEntry {
  readonly line: number;
  /** As it is written. */
  readonly name: string;
  readonly authority: string | undefined;
  /** Names or globs under returns/. */
  readonly files: readonly string[];
  readonly answeredBy: string | undefined;
  readonly answeredByName: string;
}

export interface Log {
  readonly file: string;
  readonly entries: readonly LogEntry[];
  /** Columns that were found, by our names. */
  readonly columns: readonly string[];
  /** The headings as they are written. */
  readonly headings: readonly string[];
}

const columnNames: Readonly<Record<'authority' | 'files' | 'answeredBy', readonly string[]>> = {
  authority: [
    'authority',
    'council',
    'localauthority',
    'name',
    'authorityname',
    'body',
    'publicauthority',
    'organisation',
  ],
  files: ['files', 'file', 'filename', 'filenames', 'attachment', 'attachments'],
  answeredBy: ['answeredby', 'jointreply', 'answeredbyauthority', 'repliedby'],
};

export function parseLog(table: Table, idOf: (name: string) => string | undefined): Log {
  const [header = [], ...rows] = table.rows;
  const keys = header.map((text) => text.toLowerCase().replace(/[^a-z]/g, ''));
  const columnOf = (names: readonly string[]): number =>
    keys.findIndex((key) => names.includes(key));
  const [authorityAt, filesAt, answeredAt] = [
    columnOf(columnNames.authority),
    columnOf(columnNames.files),
    columnOf(columnNames.answeredBy),
  ];
  const entries = rows.flatMap((row, at): LogEntry[] => {
    const name = (row[authorityAt] ?? '').trim();
    const answeredByName = (row[answeredAt] ?? '').trim();
    if (name === '') return [];
    const files = (row[filesAt] ?? '').split(/[;\n]/).map((file) =>
      file
        .trim()
        .replaceAll('\\', '/')
        .replace(/^returns\//, ''),
    );
    return [
      {
        line: at + 2,
        name,
        authority: idOf(name),
        files: files.filter((file) => file !== ''),
        answeredBy: answeredByName === '' ? undefined : idOf(answeredByName),
        answeredByName,
      },
    ];
  });
  const columns = Object.entries({
    authority: authorityAt,
    files: filesAt,
    answered_by: answeredAt,
  });
  return {
    file: table.file,
    entries,
    columns: columns.filter(([, at]) => at >= 0).map(([column]) => column),
    headings: header.filter((text) => text.trim() !== ''),
  };
}
