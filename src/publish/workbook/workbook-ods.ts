/** The same sheets as the workbook for Excel, plainly set, for LibreOffice and its relatives. */

import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Change } from '../../model/change.ts';
import { cellName } from '../../model/location.ts';
import type { Results } from '../../results.ts';
import { repackedZip } from './repacked-zip.ts';
import { type Cell, headingRowOf, type Sheet } from './sheet.ts';
import { sheetsOf } from './sheets-of.ts';

const textWidth = 100;

/** The same results give the same bytes. */
export async function workbookOds(
  results: Results,
  changes: readonly Change[] = [],
): Promise<Uint8Array> {
  const { write } = await import('@e965/xlsx');
  const sheets = sheetsOf(results, changes);
  const workbook: WorkBook = {
    SheetNames: sheets.map(({ name }) => name),
    Sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, worksheetOf(sheet)])),
    Workbook: { Names: sheets.flatMap(rangeOf) },
  };
  const bytes: Uint8Array = write(workbook, { bookType: 'ods', type: 'buffer', compression: true });
  return repackedZip(bytes);
}

function worksheetOf(sheet: Sheet): WorkSheet {
  const { title, lines, table } = sheet;
  const rows: (readonly Cell[])[] = [title, ...lines].map((line) => [line]);
  if (table)
    rows.push(
      table.columns.map(({ heading }) => heading),
      ...table.rows,
    );
  const columns = table?.columns ?? [{ width: textWidth }];
  const cells = rows.flatMap((row, down) =>
    row.map((cell, across) => [cellName({ row: down, column: across }), cellObject(cell)] as const),
  );
  const last = cellName({ row: rows.length - 1, column: columns.length - 1 });
  return {
    ...Object.fromEntries(cells),
    '!ref': `A1:${last}`,
    '!cols': columns.map(({ width }) => ({ wch: width })),
  };
}

function cellObject(cell: Cell): CellObject {
  if (typeof cell === 'string') return { t: 's', v: cell };
  if ('number' in cell) return { t: 'n', v: cell.number, z: cell.format };
  return { t: 's', v: cell.text, l: { Target: `#'${cell.sheet}'!A1` } };
}

/** The name of a table stands for its headings and rows. */
function rangeOf(sheet: Sheet): { Name: string; Ref: string }[] {
  if (!sheet.table) return [];
  const { name, columns, rows } = sheet.table;
  const heading = headingRowOf(sheet);
  const last = cellName({ row: heading + rows.length - 1, column: columns.length - 1 });
  const absolute = last.replace(/^([A-Z]+)/, '$$$1$$');
  return [{ Name: name, Ref: `'${sheet.name}'!$A$${heading}:${absolute}` }];
}
