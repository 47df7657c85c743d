/** One table in several formats gives one set of answers, whatever stored it. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Collection } from '../../src/files/open-collection.ts';
import { compileResults } from '../../src/pipeline.ts';
import type { Results } from '../../src/results.ts';

const survey = `id: formats
title: Children missing from care
sent: 2025-02-03
register: authorities.csv
periods:
  - { id: 2023, basis: calendar, from: 2023-01-01, to: 2023-12-31 }
  - { id: 2024, basis: calendar, from: 2024-01-01, to: 2024-12-31 }
measures:
  - { id: trafficked, label: Trafficked children, headings: [1a, trafficked children in care] }
  - { id: trafficked-missing, label: Missing, headings: [2a, trafficked children who went missing] }
  - { id: unaccompanied, label: Unaccompanied children, headings: [1c, unaccompanied children] }
  - { id: alone-missing, label: Alone, headings: [2c, unaccompanied children who went missing] }
`;

async function resultsFor(file: string): Promise<Results> {
  const bytes = readFileSync(new URL(`../../fixtures/formats/${file}`, import.meta.url));
  const extension = file.slice(file.lastIndexOf('.'));
  const register = Buffer.from('id,name\nanytown,Anytown\n');
  const collection: Collection = {
    name: 'formats',
    root: '/',
    survey: { path: 'survey.yaml', text: survey },
    returns: [{ path: `returns/anytown${extension}`, bytes: async () => bytes }],
    beside: new Map([
      ['authorities.csv', { path: 'authorities.csv', bytes: async () => register }],
    ]),
    litter: [],
    notFiles: [],
  };
  return compileResults(collection);
}

const answersOf = ({ observations }: Results) =>
  observations.map(({ measure, period, answer, raw, places }) => ({
    measure,
    period,
    answer,
    raw,
    cells: places.map(({ cell }) => cell),
  }));

const figuresOf = ({ figures }: Results) =>
  figures.map((each) => ({ ...each, remarks: undefined }));

const others = [
  'table.xlsx',
  'table.xls',
  'table-excel95.xls',
  'table.ods',
  'table.xlsm',
  'table-semicolons.csv',
  'table-tabs.csv',
  'table-utf16le-bom.csv',
  'table-windows-1252.csv',
  'table-bare-cr.csv',
  'table-html.xls',
  'table-spreadsheetml.xls',
  'table-xlsx-named.xls',
];

describe('the same table', () => {
  test('answers as its maker wrote it', async () => {
    const table = answersOf(await resultsFor('table.csv'));
    const said = table.map(({ measure, period, raw }) => `${measure}.${period} ${raw}`);
    expect(said.sort()).toEqual(
      [
        'alone-missing.2023 ',
        'alone-missing.2024 8',
        'trafficked-missing.2023 <5',
        'trafficked-missing.2024 12',
        'trafficked.2023 11',
        'trafficked.2024 1,204',
        'unaccompanied.2023 7',
        'unaccompanied.2024 31',
      ].sort(),
    );
  });

  test.each(others)('gives the same answers from the same cells in %s', async (file) => {
    expect(answersOf(await resultsFor(file))).toEqual(answersOf(await resultsFor('table.csv')));
  });

  test.each(others)('gives the same figures in %s', async (file) => {
    expect(figuresOf(await resultsFor(file))).toEqual(figuresOf(await resultsFor('table.csv')));
  });
});
