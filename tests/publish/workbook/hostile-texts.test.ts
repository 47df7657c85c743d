/** Names and cells that somebody wrote to do harm, or by accident. */

import { read } from '@e965/xlsx';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { workbookOds } from '../../../src/publish/workbook/workbook-ods.ts';
import { workbookXlsx } from '../../../src/publish/workbook/workbook-xlsx.ts';
import { openZip, textOf } from '../../../src/read/zip.ts';
import type { Results } from '../../../src/results.ts';
import { resultsOf } from '../../support/stories.ts';

const texts: readonly (readonly [string, string, string])[] = [
  ['a command', '=CMD()', '=CMD()'],
  ['a link', '=HYPERLINK("http://example.org","here")', '=HYPERLINK("http://example.org","here")'],
  ['a sum', '+1+1', '+1+1'],
  ['a difference', '-2+3', '-2+3'],
  ['a function', '@SUM(A1)', '@SUM(A1)'],
  ['control characters', 'bell\u0007 and nul\u0000', 'bell and nul'],
  ['half a character', 'half \ud83d a character', 'half  a character'],
  ['a turned reading order', 'turned \u202egpj.exe', 'turned gpj.exe'],
  ['two lines', 'two\r\nlines', 'two\nlines'],
  ['markup', '<script>alert("1")</script> & more', '<script>alert("1")</script> & more'],
  ['a text from right to left', 'مجلس مدينة حيفا', 'مجلس مدينة حيفا'],
  ['a text too long for a cell', 'x'.repeat(40_000), `${'x'.repeat(32_766)}…`],
];

/** A result of one authority, in which each of its texts is the given one. */
async function resultsSaying(text: string): Promise<Results> {
  const results = await resultsOf('a-suppressed-cell-widens-the-total');
  const { survey, register, observations } = results;
  return {
    ...results,
    survey: { ...survey, title: text, areas: [text] },
    register: {
      ...register,
      byId: new Map([...register.byId].map(([id, each]) => [id, { ...each, name: text }])),
    },
    observations: observations.map((each) => ({ ...each, raw: text })),
  };
}

describe.each(texts)('%s', (_, written, shown) => {
  test('is a text in the .xlsx, and stays one', async () => {
    const workbook = new exceljs.Workbook();
    const bytes = await workbookXlsx(await resultsSaying(written));
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    expect(workbook.getWorksheet('Cover')?.getCell('A1').value).toBe(shown);
    const observed = workbook.getWorksheet('Observations');
    const printed = observed?.getColumn(4).values ?? [];
    const last = observed?.getCell(printed.length - 1, 4);
    expect(last?.type).toBe(exceljs.ValueType.String);
    expect(last?.value).toBe(shown);
    if (/^[=+\-@]/.test(shown)) expect(last?.numFmt).toBe('@');
  });

  test('is a text in the .ods', async () => {
    const { Sheets } = read(await workbookOds(await resultsSaying(written)), { type: 'array' });
    const cells = Object.values(Sheets['Observations'] ?? {});
    expect(cells.filter((cell) => cell?.f !== undefined)).toEqual([]);
    expect(cells.filter((cell) => cell?.v === shown && cell.t === 's').length).toBeGreaterThan(0);
  });
});

test('an escape of Excel’s is the text that it is', async () => {
  const written = '_x0041_ is no A';
  const workbook = new exceljs.Workbook();
  const xlsx = await workbookXlsx(await resultsSaying(written));
  await workbook.xlsx.load(new Uint8Array(xlsx).buffer);
  expect(workbook.getWorksheet('Cover')?.getCell('A1').value).toBe(written);
  const ods = await openZip(await workbookOds(await resultsSaying(written)));
  expect(textOf(ods?.bytes('content.xml'))).toContain(`<text:p>${written}</text:p>`);
});

test('areas that are called alike get headings that are not', async () => {
  const results = await resultsOf('a-suppressed-cell-widens-the-total');
  const { survey, register } = results;
  const columns = new Map([
    ['Status', 'north'],
    ['status ', 'south'],
  ]);
  const workbook = new exceljs.Workbook();
  const bytes = await workbookXlsx({
    ...results,
    survey: { ...survey, areas: ['Status', 'status '] },
    register: {
      ...register,
      byId: new Map([...register.byId].map(([id, each]) => [id, { ...each, columns }])),
    },
  });
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const rows = workbook.getWorksheet('Responses')?.getSheetValues() ?? [];
  const headings = rows.find((row) => Array.isArray(row) && row[1] === 'Authority');
  expect(headings).toEqual(expect.arrayContaining(['Status', 'status 2', 'Status 3']));
});
