/** What is refused before a library sees it: each limit by the file that goes over it, and by one that does not. */

import { describe, expect, test } from 'vitest';
import { broken } from '../../fixtures/make/hostile/broken.js';
import { markup } from '../../fixtures/make/hostile/markup.js';
import { sheets } from '../../fixtures/make/hostile/sheets.js';
import { texts } from '../../fixtures/make/hostile/texts.js';
import { answerRows, goodWorkbook, workbookOf } from '../../fixtures/make/hostile/workbooks.js';
import { zipTraps } from '../../fixtures/make/hostile/zip-traps.js';
import { letterText } from '../../src/read/letter-text.ts';
import { readWorkbook } from '../../src/read/readers.ts';

const made: Readonly<Record<string, () => Uint8Array>> = {
  ...zipTraps,
  ...broken,
  ...sheets,
  ...markup,
  ...texts,
};
const bytesOf = (name: string): Uint8Array => {
  const path = Object.keys(made).find((each) => each.startsWith(`${name}/`));
  if (path === undefined) throw new Error(`There is no ${name}`);
  return made[path]?.() ?? new Uint8Array();
};
const sheet = 'its part xl/worksheets/sheet1.xml is damaged';
const named = 'it declares names of its own for what its cells say';
const over = (limit: string, most: number) => ({ reason: 'over-limit', limit, most });
const corrupt = (detail: string) => ({ reason: 'corrupt', detail });

describe('a file is refused, and said why', { timeout: 60_000 }, () => {
  test.each([
    ['Bomb', over('size', 200)],
    ['Bomb of one blast', over('size', 200)],
    ['Bomb in a letter', over('size', 200)],
    ['Huge string', over('size', 50)],
    ['Huge cell', over('size', 50)],
    ['Ten thousand sheets', over('sheets', 1000)],
    ['Repeated without end', over('cells', 2_000_000)],
    ['Bomb that lies', corrupt(sheet)],
    ['Damaged part', corrupt(sheet)],
    ['Twins in a workbook', corrupt('its zip directory cannot be read, or names a part twice')],
    ['Two sheets of one name', corrupt('two of its sheets are called “Response”')],
    ['Part that is missing', corrupt('its sheet “Notes” cannot be read')],
    ['String out of range', corrupt('its sheet “Response” cannot be read')],
    ['Columns without end', corrupt('it claims to have 2000000000 columns')],
    ['Row beyond the last', corrupt('it has a cell A4294967295, which no sheet has')],
    ['Laughs in xlsx', corrupt(named)],
    ['Reaching out in xlsx', corrupt(named)],
    ['Laughs in a sheet', corrupt(named)],
    ['Laughs in SpreadsheetML', corrupt(named)],
    ['Laughs in ods', corrupt(named)],
  ])('%s', async (name, failed) => {
    expect(await readWorkbook(bytesOf(name), 'table')).toEqual({ failed });
  });
});

describe('a letter that unpacks without end', { timeout: 60_000 }, () => {
  test.each([
    ['Bomb in a letter that lies', 'Word document'],
    ['Bomb in a pdf', 'PDF document'],
  ])('has no text: %s', async (name, what) => {
    const before = process.memoryUsage().rss;
    expect(await letterText(bytesOf(name), what)).toBeUndefined();
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  });
});

/** The texts of the cells that hold answers. */
async function answersIn(bytes: Uint8Array): Promise<string[]> {
  const read = await readWorkbook(bytes, 'table.xlsx');
  if (!('workbook' in read)) throw new Error(JSON.stringify(read));
  const cells = read.workbook.sheets.flatMap((each) => each.cells);
  return cells.filter(({ column, row }) => column === 1 && row < 2).map(({ text }) => text);
}

describe('a cell that says it is a number', () => {
  test.each([
    ['12', '12'],
    ['12.50', '12.5'],
    ['1.2E1', '12'],
    ['-4', '-4'],
    [' 7 ', '7'],
    ['12abc', '12abc'],
    ['1e999', '1e999'],
    ['1-4', '1-4'],
    ['0x10', '0x10'],
    ['NaN', 'NaN'],
    ['1&#50;', '12'],
  ])('counts where it is one, and is a text where it is none: %s', async (value, text) => {
    const cells = await answersIn(workbookOf(answerRows(value, 8)));
    expect(cells).toEqual([text, '8']);
  });

  test('is left as it is in a workbook that is as it should be', async () => {
    expect(await answersIn(goodWorkbook(120, 12))).toEqual(['120', '12']);
  });
});
