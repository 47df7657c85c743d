/**
 * The workbook for Excel, to the Government Analysis Function's guidance on accessible spreadsheets
 * (https://analysisfunction.civilservice.gov.uk/policy-store/making-spreadsheets-accessible-a-brief-checklist-of-the-basics/):
 * one marked-up table a sheet, from column A, without merged or empty cells.
 */

import type { CellValue, Style, Worksheet } from 'exceljs';
import type { Change } from '../../model/change.ts';
import type { Results } from '../../results.ts';
import { plainText } from './cells.ts';
import { repackedZip } from './repacked-zip.ts';
import { rowHeight } from './row-height.ts';
import { type Cell, headingRowOf, type Sheet, type SheetColumn, type SheetTable } from './sheet.ts';
import { sheetsOf } from './sheets-of.ts';

/** The first day that a zip can name: no clock is asked. */
const noDate = new Date(Date.UTC(1980, 0, 1));
const font = { name: 'Arial', family: 2, size: 12 };
const landscape = {
  orientation: 'landscape',
  paperSize: 9,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** The same results give the same bytes. */
export async function workbookXlsx(
  results: Results,
  changes: readonly Change[] = [],
): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.creator = `foi-aggregate ${results.version}`;
  workbook.lastModifiedBy = workbook.creator;
  workbook.title = plainText(results.survey.title);
  workbook.created = noDate;
  workbook.modified = noDate;
  for (const sheet of sheetsOf(results, changes)) {
    writeSheet(workbook.addWorksheet(sheet.name, { pageSetup: landscape }), sheet);
  }
  return repackedZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeSheet(worksheet: Worksheet, sheet: Sheet): void {
  for (const [at, line] of [sheet.title, ...sheet.lines].entries()) {
    const cell = worksheet.getCell(at + 1, 1);
    cell.value = excelText(line);
    cell.font = at === 0 ? { ...font, size: 16, bold: true } : font;
  }
  if (sheet.table) writeTable(worksheet, sheet.table, headingRowOf(sheet));
}

function writeTable(worksheet: Worksheet, table: SheetTable, headingRow: number): void {
  worksheet.addTable({
    name: table.name,
    displayName: table.name,
    ref: `A${headingRow}`,
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: table.columns.map(({ heading }) => ({ name: excelText(heading), filterButton: true })),
    rows: table.rows.map((row) => row.map(cellValue)),
  });
  worksheet.columns = table.columns.map(({ width }) => ({ width }));
  const styleOf = styles();
  const rows = [table.columns.map(({ heading }) => heading), ...table.rows];
  for (const [down, row] of rows.entries()) {
    const written = worksheet.getRow(headingRow + down);
    written.height = rowHeight(row, table.columns);
    for (const [across, column] of table.columns.entries()) {
      written.getCell(across + 1).style = styleOf(row[across] ?? '', column, down === 0);
    }
  }
  worksheet.views = [{ state: 'frozen', xSplit: 0, ySplit: headingRow }];
  worksheet.pageSetup.printTitlesRow = `${headingRow}:${headingRow}`;
}

function cellValue(cell: Cell): CellValue {
  if (typeof cell === 'string') return excelText(cell);
  if ('number' in cell) return cell.number;
  return { text: excelText(cell.text), hyperlink: `#'${cell.sheet}'!A1` };
}

/** One style for all cells that look alike: exceljs is slow with many equal ones. */
function styles(): (cell: Cell, column: SheetColumn, isHeading: boolean) => Partial<Style> {
  const made = new Map<string, Partial<Style>>();
  return (cell, { numbers = false }, isHeading) => {
    const key = [formatOf(cell), numbers, isHeading, isLink(cell)].join('|');
    const style = made.get(key) ?? {
      font: { ...font, bold: isHeading, ...(isLink(cell) ? link : {}) },
      alignment: numbers ? atTheRight : atTheLeft,
      numFmt: formatOf(cell),
    };
    made.set(key, style);
    return style;
  };
}

const atTheLeft = { vertical: 'top', wrapText: true, horizontal: 'left', indent: 1 } as const;
const atTheRight = { vertical: 'top', wrapText: true, horizontal: 'right' } as const;
const link = { underline: true, color: { argb: 'FF0563C1' } };

function formatOf(cell: Cell): string {
  if (typeof cell === 'object') return 'number' in cell ? cell.format : 'General';
  // As text, it does not become a formula when somebody edits the cell either.
  return /^[=+\-@]/.test(cell) ? '@' : 'General';
}

const isLink = (cell: Cell): boolean => typeof cell === 'object' && 'sheet' in cell;

/** Excel takes `_x0041_` for a letter A; its underscore is written so that it stays itself. */
const excelText = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
