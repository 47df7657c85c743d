/** What a person says of an odd file: numbers, cells, constants, and which sheets and files. */

import { describe, expect, test } from 'vitest';
import type { Workbook } from '../../src/model/workbook.ts';
import { bookOf, type Rows, sheetOf } from '../support/grids.ts';
import { clean, page, type Read, readWith } from '../support/layouts.ts';

describe('numbers', () => {
  const numbered = {
    measures: [
      { id: 'stock', label: 'Books in stock', headings: ['64'] },
      { id: 'lent', label: 'Books lent', headings: ['65'] },
    ],
    breakdowns: [],
  };
  const read = (answer: unknown, rows: Rows): Read =>
    readWith(
      [{ files: '*.xlsx', numbers: { in: ['B', 'D'], answer }, period: '2024' }],
      page(rows),
      undefined,
      numbered,
    );

  test.each([
    ['left', [['500', '64', '20', '65']]],
    [
      'right',
      [
        ['', '64', '500'],
        ['', '65', '20'],
      ],
    ],
    [
      'above',
      [
        ['', '500', '', '20'],
        ['', '64', '', '65'],
      ],
    ],
    [
      'below',
      [
        ['', '64', '', '65'],
        ['', '500', '', '20'],
      ],
    ],
    [
      { rows: 1, columns: -1 },
      [
        ['', '64', '', '65'],
        ['500', '', '20'],
      ],
    ],
  ])('find the answer beside each printed number: %j', (answer, rows) => {
    expect(read(answer, rows)).toEqual({
      taken: { 'stock/2024': '500', 'lent/2024': '20' },
      ...clean,
    });
  });

  test('that are not there, or stand twice in their columns, are faults and give nothing', () => {
    const { taken, faults } = read('right', [
      ['', '65', '1'],
      ['', '65', '2'],
      ['64', '', '3'],
    ]);
    expect(taken).toEqual({});
    expect([...faults].sort()).toEqual(['number-missing', 'number-twice']);
  });
});

describe('cells', () => {
  test('are answers with the measure, period and category that are said of them', () => {
    const cells = {
      trafficked: { at: 'B1', period: '2024' },
      unaccompanied: { at: 'A2', period: '2023', category: 'sex=female' },
    };
    const { taken } = readWith(
      [{ files: 'anytown/*.xlsx', sheet: 'Page1', cells }],
      page([['', '12'], ['7']]),
    );
    expect(taken).toEqual({ 'trafficked/2024': '12', 'unaccompanied/female/2023': '7' });
  });

  test('are found by a defined name', () => {
    const book: Workbook = {
      ...page([['', '12']]),
      names: new Map([['Q2a', { sheet: 'Page1', at: { row: 0, column: 1 } }]]),
    };
    const cells = { 'trafficked-missing': { name: 'Q2a', period: '2024' } };
    expect(readWith([{ files: '*.xlsx', cells }], book)).toEqual({
      taken: { 'trafficked-missing/2024': '12' },
      ...clean,
    });
  });

  test('of a name that the file does not define are a fault', () => {
    const cells = { 'trafficked-missing': { name: 'Q9', period: '2024' } };
    expect(readWith([{ files: '*.xlsx', cells }], page([['12']])).faults).toEqual([
      'not-an-answer',
    ]);
  });
});

describe('constants', () => {
  const table = { header: 1, labels: 'A' };

  test('say what no cell says', () => {
    const layout = { files: 'anytown/reply*', measure: 'trafficked', period: '2024', table };
    const { taken } = readWith(
      [layout],
      page([
        ['', 'Girls', 'Boys'],
        ['Answer', '3', '4'],
      ]),
    );
    expect(taken).toEqual({ 'trafficked/female/2024': '3', 'trafficked/male/2024': '4' });
  });

  test('that nearer headings contradict are not taken', () => {
    const layout = { files: '*.xlsx', measure: 'trafficked', table };
    const { taken } = readWith(
      [layout],
      page([
        ['', '2023', '2024'],
        ['1c', '3', '4'],
        ['1a', '5', '6'],
      ]),
    );
    expect(taken).toEqual({ 'trafficked/2023': '5', 'trafficked/2024': '6' });
  });

  test('give a file without any heading its measure and period', () => {
    const layout = { files: 'anytown/second*.csv', measure: 'trafficked-missing', period: '2024' };
    const rows: Rows = [
      ['Girls', '3'],
      ['Boys', '4'],
    ];
    const { taken } = readWith([layout], page(rows), 'returns/anytown/second part.csv');
    expect(taken).toEqual({
      'trafficked-missing/female/2024': '3',
      'trafficked-missing/male/2024': '4',
    });
  });
});

describe('which sheet and which file', () => {
  const table: Rows = [
    ['', '2023', '2024'],
    ['1a', '11', '12'],
  ];

  test('a file that is to be ignored gives nothing', () => {
    const layout = { files: 'anytown/raw data.xlsx', ignore: 'repeats the other file' };
    expect(readWith([layout], page(table), 'returns/anytown/raw data.xlsx').taken).toEqual({});
    expect(readWith([layout], page(table)).taken).not.toEqual({});
  });

  test('a guard that fails leaves the sheet to its headings', () => {
    const cells = { unaccompanied: { at: 'B2', period: '2024' } };
    const layout = { files: '*.xlsx', expect: { A1: 'Section 1' }, cells };
    expect(readWith([layout], page(table))).toEqual({
      taken: { 'trafficked/2023': '11', 'trafficked/2024': '12' },
      faults: ['expect-failed'],
    });
  });

  test('a guard that holds lets the layout speak', () => {
    const cells = { unaccompanied: { at: 'B2', period: '2024' } };
    const layout = { files: '*.xlsx', expect: { A2: '1A' }, cells };
    expect(readWith([layout], page(table)).taken).toEqual({ 'unaccompanied/2024': '11' });
  });

  test('a layout speaks for the sheets that it names, and headings for the others', () => {
    const book = bookOf(
      sheetOf(table, { name: 'Data 1' }),
      sheetOf(
        [
          ['', '2023', '2024'],
          ['1c', '39', '40'],
        ],
        { name: 'Other' },
      ),
    );
    const cells = { 'trafficked-missing': { at: 'B2', period: '2024' } };
    expect(readWith([{ files: '*.xlsx', sheets: ['Data *'], cells }], book).taken).toEqual({
      'trafficked-missing/2024': '11',
      'unaccompanied/2023': '39',
      'unaccompanied/2024': '40',
    });
  });

  test('the first layout whose glob fits a file wins', () => {
    const first = { files: 'anytown/*', cells: { trafficked: { at: 'B2', period: '2023' } } };
    const second = { files: '*.xlsx', cells: { unaccompanied: { at: 'C2', period: '2024' } } };
    expect(readWith([first, second], page(table)).taken).toEqual({ 'trafficked/2023': '11' });
  });

  test('a sheet that the survey skips gives nothing', () => {
    const more = { sheets: { skip: ['Guid*'], readHidden: [] } };
    expect(readWith([], page(table, 'Guidance'), undefined, more).taken).toEqual({});
  });
});
