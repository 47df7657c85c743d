import { type Column, notKnown } from '../columns/column.ts';
import { columnsOf } from '../columns/columns-of.ts';
import type { Table } from '../tables.ts';
import { cellOf, isNumeric, plainText, widthOf } from './cells.ts';
import type { Cell, SheetColumn, WithTable } from './sheet.ts';
import { shorthandIn } from './shorthand.ts';

export interface SheetNames {
  readonly sheet: string;
  readonly table: string;
  readonly title: string;
  readonly source: string;
}

type ReadCell = (text: string, column: Column, row: ReadonlyMap<string, string>) => Cell;

/**
 * One table on a sheet of its own. Columns in which no row says anything are left out; `undefined`
 * where there are no rows.
 */
export function tableSheet(
  table: Table,
  names: SheetNames,
  read: ReadCell = cellOf,
): WithTable | undefined {
  const filled = [...table.rows];
  if (filled.length === 0) return undefined;
  const kept = columnsOf(table).flatMap((column, at) =>
    saysSomething(column) || filled.some((row) => (row[at] ?? '') !== '') ? [{ column, at }] : [],
  );
  const rows = filled.map((row) => {
    const byName = new Map(table.columns.map((name, at) => [name, row[at] ?? '']));
    return kept.map(({ column, at }) => read(row[at] ?? '', column, byName));
  });
  const columns = headingsOf(kept.map(({ column }) => column));
  const legend = shorthandIn(rows);
  return {
    name: names.sheet,
    title: plainText(names.title),
    lines: [
      `This worksheet contains one table, “${names.table}”: ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}.`,
      ...(legend === '' ? [] : [`Shorthand: ${legend}.`]),
      plainText(names.source),
    ],
    table: { name: names.table, columns, rows },
  };
}

/** That no end is known of any figure is worth a column. */
const saysSomething = ({ type, missing }: Column): boolean =>
  type === 'number' && missing.includes(notKnown);

/** No two headings of a marked-up table may be alike, whatever the case of their letters. */
function headingsOf(columns: readonly Column[]): SheetColumn[] {
  const seen = new Set<string>();
  return columns.map(({ heading, type }) => {
    const plain = plainText(heading.slice(0, 200)).replace(/\s+/g, ' ').trim();
    let unique = plain === '' ? 'Column' : plain;
    for (let next = 2; seen.has(unique.toLowerCase()); next += 1) unique = `${plain} ${next}`;
    seen.add(unique.toLowerCase());
    return { heading: unique, width: widthOf[type], numbers: isNumeric(type) };
  });
}
