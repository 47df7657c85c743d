/** Both workbooks, opened again, by the library that wrote them and by another. */

import { read, utils } from '@e965/xlsx';
import exceljs from 'exceljs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { summaryColumns } from '../../../src/publish/columns/summary.ts';
import { recordsOf } from '../../../src/publish/json.ts';
import { observationsTable, summaryTable } from '../../../src/publish/tables.ts';
import { workbookOds } from '../../../src/publish/workbook/workbook-ods.ts';
import { workbookXlsx } from '../../../src/publish/workbook/workbook-xlsx.ts';
import { nationalResults } from './national.ts';

// Each test opens a workbook of thousands of rows.
vi.setConfig({ testTimeout: 60_000 });

const xlsx = workbookXlsx(nationalResults);
const ods = workbookOds(nationalResults);

type Row = Readonly<Record<string, unknown>>;

/** Rows of the table of a sheet, by their headings: the table begins below the first “Source”. */
function rowsOf(cells: readonly (readonly unknown[])[]): Row[] {
  const source = cells.findIndex(([first]) => String(first).startsWith('Source: '));
  const [headings = [], ...rows] = cells.slice(source + 1);
  return rows.map((row) => Object.fromEntries(headings.map((name, at) => [String(name), row[at]])));
}

async function byExceljs(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

const cellsByExceljs = (sheet: exceljs.Worksheet): unknown[][] =>
  Array.from({ length: sheet.rowCount }, (_, at) =>
    Array.from({ length: sheet.columnCount }, (__, across) => {
      const { value } = sheet.getCell(at + 1, across + 1);
      return typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
    }),
  );

type Cells = ReadonlyMap<string, readonly (readonly unknown[])[]>;

const openedBy: readonly (readonly [string, () => Promise<Cells>])[] = [
  [
    'the .xlsx, by exceljs',
    async () => {
      const { worksheets } = await byExceljs(await xlsx);
      return new Map(worksheets.map((sheet) => [sheet.name, cellsByExceljs(sheet)]));
    },
  ],
  ['the .xlsx, by SheetJS', async () => bySheetjs(await xlsx)],
  ['the .ods, by SheetJS', async () => bySheetjs(await ods)],
];

function bySheetjs(bytes: Uint8Array): Cells {
  const { SheetNames, Sheets } = read(bytes, { type: 'array' });
  return new Map(
    SheetNames.map((name) => {
      const sheet = Sheets[name] ?? {};
      return [name, utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true })];
    }),
  );
}

const figureSheets = ['Totals', 'Rates', 'Totals by area', 'Rates by area'];

describe.each(openedBy)('%s', (_, open) => {
  test('holds every number of summary.csv as a number', async () => {
    const cells = await open();
    const rows = figureSheets.flatMap((name) => rowsOf(cells.get(name) ?? []));
    const byFigure = new Map(rows.map((row) => [row['Figure'], row]));
    const expected = recordsOf(summaryTable(nationalResults));
    expect([...byFigure.keys()].sort()).toEqual(expected.map(({ figure }) => figure).sort());
    let compared = 0;
    for (const record of expected) {
      for (const { name, heading, type } of summaryColumns) {
        const text = record[name] ?? '';
        if (!['count', 'number'].includes(type) || !/^\d/.test(text)) continue;
        expect([record['figure'], name, byFigure.get(record['figure'])?.[heading]]).toEqual([
          record['figure'],
          name,
          Number(text),
        ]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(4000);
  });

  test('shows what a cell of a return printed, and no narrower', async () => {
    const rows = rowsOf((await open()).get('Observations') ?? []);
    const expected = recordsOf(observationsTable(nationalResults));
    const plain = ({ raw, low, high, kind }: Record<string, string>) => {
      const shown = /^\d+$/.test(raw ?? '') ? Number(raw) : raw === '' ? '[z]' : raw;
      const hides = ['suppressed', 'hidden', 'merged', 'open'].includes(kind ?? '');
      return [shown, Number(low), high === '' ? (hides ? '[c]' : '[x]') : Number(high)];
    };
    expect(rows.map((row) => [row['As printed'], row['Lowest'], row['Highest']])).toEqual(
      expected.map(plain),
    );
  });

  test('leaves no cell of a table empty', async () => {
    for (const [name, cells] of await open()) {
      const heading = cells.findIndex((row) => typeof row[1] === 'string');
      if (name === 'Cover') continue;
      const width = cells[heading]?.length ?? 0;
      const empty = cells
        .slice(heading)
        .filter((row) => Array.from({ length: width }, (__, at) => row[at] ?? '').includes(''));
      expect([name, width > 1, empty]).toEqual([name, true, []]);
    }
  });
});

describe('the .xlsx', () => {
  test('has one marked-up table on each sheet, from column A, under a name of its own', async () => {
    const { worksheets } = await byExceljs(await xlsx);
    const [cover, ...others] = worksheets;
    expect(cover?.name).toBe('Cover');
    // What exceljs gives as tables is not what its types say.
    const tables = others.map((sheet) => Object.values(sheet.getTables()).flat().map(nameAndPlace));
    expect(tables.map((each) => each.length)).toEqual(others.map(() => 1));
    const names = tables.flat().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, ref } of tables.flat()) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(ref).toMatch(/^A\d+:/);
    }
  });

  test('merges nothing, freezes the headings, and names its sheets as Excel allows', async () => {
    const { worksheets } = await byExceljs(await xlsx);
    for (const sheet of worksheets) {
      expect(sheet.name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
      expect(sheet.model.merges).toEqual([]);
      if (sheet.name !== 'Cover') expect(sheet.views[0]?.state).toBe('frozen');
    }
  });

  test('formats counts and rates, and sets widths', async () => {
    const rates = (await byExceljs(await xlsx)).getWorksheet('Rates');
    const formats = new Set<string>();
    rates?.eachRow((row) => {
      row.eachCell((cell) => typeof cell.value === 'number' && formats.add(cell.numFmt));
    });
    expect([...formats].sort()).toEqual(['#,##0', '#,##0.0']);
    expect(rates?.getColumn(1).width).toBeGreaterThan(20);
  });

  test('leads from its contents to each sheet', async () => {
    const workbook = await byExceljs(await xlsx);
    const links: unknown[] = [];
    workbook.getWorksheet('Contents')?.eachRow((row) => {
      const { value } = row.getCell(1);
      if (typeof value === 'object' && value && 'hyperlink' in value) links.push(value.hyperlink);
    });
    const others = workbook.worksheets.slice(2).map(({ name }) => `#'${name}'!A1`);
    expect(links).toEqual(others);
  });
});

const nameAndPlace = (table: unknown): { name: string; ref: string } => {
  const { name, tableRef } = (table as { table: { name: string; tableRef: string } }).table;
  return { name, ref: tableRef };
};

test('the .ods merges nothing and names the range of each table', async () => {
  const { SheetNames, Sheets, Workbook } = read(await ods, { type: 'array' });
  expect(SheetNames.flatMap((name) => Sheets[name]?.['!merges'] ?? [])).toEqual([]);
  const names = (Workbook?.Names ?? []).map(({ Name }) => Name);
  expect(names).toContain('rates_by_area');
  expect(names).toHaveLength(SheetNames.length - 1);
});

describe('the same results, on another day,', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each([
    ['the .xlsx', xlsx, workbookXlsx],
    ['the .ods', ods, workbookOds],
  ])('give the same bytes of %s', async (_, before, write) => {
    const first = await before;
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-09T10:11:12Z') });
    expect(Buffer.from(await write(nationalResults)).equals(Buffer.from(first))).toBe(true);
  });
});
