/** Rows that a script brings with it, as a table of their own. */

import type { Dialect } from './dialect.ts';

export type Field = string | number | bigint | undefined;

/** A table that is written into the script: its columns with their kinds, and its rows. */
export interface GivenTable {
  readonly name: string;
  /** What one row is. */
  readonly about: string;
  readonly columns: Readonly<Record<string, 'text' | 'integer'>>;
  readonly rows: readonly (readonly Field[])[];
}

export function givenTable({ name, columns, rows }: GivenTable, dialect: Dialect): string {
  const names = Object.keys(columns);
  const [first = ''] = names;
  const casts = names.map((each) => {
    const type = columns[each] === 'text' ? dialect.text : dialect.integer;
    return `CAST(${each} AS ${type}) AS ${each}`;
  });
  // A list of no rows cannot be written: one row of nothing, which is not taken.
  const written = rows.length > 0 ? rows : [names.map(() => undefined)];
  const values = written.map(
    (row) => `  (${row.map((field) => literal(field, dialect)).join(', ')})`,
  );
  // Kept, for a register may be long and is gone over by every view.
  return dialect.kept(
    name,
    [
      `SELECT ${casts.join(', ')}`,
      `FROM (VALUES\n${values.join(',\n')}\n) AS given (${names.join(', ')})`,
      `WHERE ${first} IS NOT NULL`,
    ].join('\n'),
  );
}

const literal = (field: Field, { quoted }: Dialect): string =>
  field === undefined ? 'NULL' : typeof field === 'string' ? quoted(field) : String(field);
