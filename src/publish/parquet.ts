import { parquetWriteBuffer } from 'hyparquet-writer';

/** Columns of texts and of whole numbers; `undefined` is nothing. */
export interface Columns {
  readonly [name: string]: 'text' | 'integer';
}

/** The same rows give the same bytes. */
export function parquetBytes(
  columns: Columns,
  rows: readonly (readonly (string | number | undefined)[])[],
): Uint8Array {
  const columnData = Object.entries(columns).map(([name, kind], at) => ({
    name,
    type: kind === 'text' ? ('STRING' as const) : ('INT64' as const),
    data: rows.map((row) => {
      const field = row[at];
      if (field === undefined) return null;
      return kind === 'text' ? String(field) : BigInt(field);
    }),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'foi-aggregate' }));
}
