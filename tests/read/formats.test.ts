/** Every file of fixtures/formats, held against what its maker says that it holds. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cellName } from '../../src/model/location.ts';
import type { Cell, Sheet } from '../../src/model/workbook.ts';
import { readWorkbook } from '../../src/read/readers.ts';

interface ExpectedCell {
  readonly text: string;
  readonly value: string | number | boolean;
}
interface ExpectedSheet {
  readonly name: string;
  readonly hidden: string;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly (number | string)[];
  readonly merges: readonly string[];
  readonly cells: Readonly<Record<string, ExpectedCell>>;
}
type Expected =
  | { readonly format: string; readonly reads: true; readonly sheets: readonly ExpectedSheet[] }
  | { readonly format: string; readonly reads: false };

const folder = new URL('../../fixtures/formats/', import.meta.url);
const bytesOf = (file: string): Uint8Array => readFileSync(new URL(file, folder));
const expectations = JSON.parse(
  readFileSync(fileURLToPath(new URL('expected.json', folder)), 'utf8'),
) as Readonly<Record<string, Expected>>;

const storedBy = ({ value }: Cell): string | number | boolean => {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'date':
      return value.date;
    case 'error':
      return value.error;
    case 'boolean':
      return value.boolean;
  }
};
const shownBy = (sheet: Sheet): Record<string, ExpectedCell> =>
  Object.fromEntries(
    sheet.cells.map((cell) => [cellName(cell), { text: cell.text, value: storedBy(cell) }]),
  );

const visibilities = { shown: 'no', hidden: 'hidden', 'very-hidden': 'very-hidden' } as const;

/** What a file of a kind leaves open: a formula that was never calculated has no value. */
function expectedCells(file: string, sheet: ExpectedSheet): Record<string, ExpectedCell> {
  const cells = { ...sheet.cells };
  if (file === 'formula-never-calculated.xlsx') delete cells['B4'];
  return cells;
}

/** A web page stores texts only, and a date in the system's format is shown as the system likes. */
const alike = (file: string, cells: Record<string, ExpectedCell>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(cells).map(([at, { text, value }]) => {
      if (file === 'date-in-system-format.xlsx') return [at, value];
      return [at, { text, value: file.includes('html') ? String(value) : value }];
    }),
  );

const readable = Object.entries(expectations).filter(([, { reads }]) => reads);
const unreadable = Object.entries(expectations).filter(([, { reads }]) => !reads);

describe('a file that holds tables', () => {
  test.each(readable)('gives its cells: %s', async (file, expected) => {
    const read = await readWorkbook(bytesOf(file), file);
    if (!('workbook' in read) || !expected.reads) throw new Error(JSON.stringify(read));
    const sheets = read.workbook.sheets.map((sheet) => alike(file, shownBy(sheet)));
    expect(sheets).toEqual(expected.sheets.map((sheet) => alike(file, expectedCells(file, sheet))));
  });

  test.each(readable)(
    'gives the names and visibility of its sheets: %s',
    async (file, expected) => {
      const read = await readWorkbook(bytesOf(file), file);
      if (!('workbook' in read) || !expected.reads) throw new Error(JSON.stringify(read));
      const { sheets } = read.workbook;
      expect(sheets.map((each) => visibilities[each.visibility])).toEqual(
        expected.sheets.map(({ hidden }) => hidden),
      );
      // A web page names no sheet; what the library calls it is its own affair.
      if (file.includes('html')) return;
      const named = expected.sheets.filter(({ name }) => name !== '').map(({ name }) => name);
      expect(sheets.filter(({ name }) => name !== '').map(({ name }) => name)).toEqual(named);
    },
  );

  test.each(readable)(
    'tells its hidden rows and columns and its merges: %s',
    async (file, expected) => {
      const read = await readWorkbook(bytesOf(file), file);
      if (!('workbook' in read) || !expected.reads) throw new Error(JSON.stringify(read));
      const told = read.workbook.sheets.map(({ hiddenRows, hiddenColumns, merges }) => ({
        hiddenRows: [...hiddenRows].map((row) => row + 1).sort((a, b) => a - b),
        hiddenColumns: [...hiddenColumns]
          .map((column) => cellName({ row: 0, column }).replace('1', ''))
          .sort(),
        merges: merges.map(({ from, to }) => `${cellName(from)}:${cellName(to)}`).sort(),
      }));
      expect(told).toEqual(
        expected.sheets.map(({ hiddenRows, hiddenColumns, merges }) => ({
          hiddenRows,
          hiddenColumns,
          merges: [...merges].sort(),
        })),
      );
    },
  );
});

describe('a file that holds no table', () => {
  test.each(unreadable)('is told as such and nothing is thrown: %s', async (file) => {
    expect(await readWorkbook(bytesOf(file), file)).toHaveProperty('failed');
  });

  test.each([
    ['locked.xlsx', 'locked'],
    ['locked.xls', 'locked'],
    ['locked.ods', 'locked'],
    ['zero-bytes.csv', 'empty'],
    ['zero-bytes.xlsx', 'empty'],
    ['truncated.xlsx', 'corrupt'],
    ['truncated.xls', 'corrupt'],
    ['truncated.ods', 'corrupt'],
    ['random-bytes.xls', 'corrupt'],
    ['zip-without-spreadsheet.xlsx', 'archive'],
    ['letter.pdf', 'not-a-table'],
    ['letter-pdf-named.xlsx', 'not-a-table'],
    ['letter.docx', 'not-a-table'],
    ['letter.txt', 'not-a-table'],
    ['scan.png', 'not-a-table'],
  ])('says why: %s is %s', async (file, reason) => {
    expect(await readWorkbook(bytesOf(file), file)).toMatchObject({ failed: { reason } });
  });
});
