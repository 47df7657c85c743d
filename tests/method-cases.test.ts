/**
 * The golden cases of the method from end to end: each folder is a collection as a person would
 * have it on disk, and its must-give.csv holds cells of summary.csv that were worked out by hand.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { openCollection } from '../src/files/open-collection.ts';
import { severityOf } from '../src/findings/finding.ts';
import { compileResults } from '../src/pipeline.ts';
import { observationsTable, summaryTable, type Table } from '../src/publish/tables.ts';

const cases = new URL('../fixtures/cases/', import.meta.url);
const folders = readdirSync(cases).filter((name) => name.startsWith('method-'));

interface Expected {
  readonly figure: string;
  readonly column: string;
  readonly value: string;
}

const pathOf = (folder: string): string => new URL(`${folder}/`, cases).pathname;
const expectedOf = (folder: string): Expected[] =>
  parse<Expected>(readFileSync(new URL(`${folder}/must-give.csv`, cases), 'utf8'), {
    columns: true,
  });

async function resultsOf(folder: string) {
  return compileResults(await openCollection(pathOf(folder)));
}

function cellOf({ columns, rows }: Table, { figure, column }: Expected): string | undefined {
  const at = (name: string): number => columns.indexOf(name);
  return [...rows].find((row) => row[at('figure')] === figure)?.[at(column)];
}

test('every golden case of the method has a folder', () => {
  const numbers = new Set(folders.map((name) => Number(name.slice('method-'.length, 9))));
  expect([...numbers].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

describe.each(folders)('%s', (folder) => {
  test('gives every cell that was worked out by hand', async () => {
    const expected = expectedOf(folder);
    const summary = summaryTable(await resultsOf(folder));
    const found = expected.map((each) => ({ ...each, value: cellOf(summary, each) }));
    expect(expected.length).toBeGreaterThan(3);
    expect(found).toEqual(expected);
  });

  test('divides all that were asked among the shares of every figure', async () => {
    const { figures } = await resultsOf(folder);
    for (const { accounting, figure } of figures) {
      const shared = Object.values(accounting.shares).reduce((sum, each) => sum + each, 0);
      expect({ figure, shared }).toEqual({ figure, shared: accounting.asked });
    }
  });
});

test('girls and boys beside a suppressed total are a finding for the analyst', async () => {
  const { findings } = await resultsOf('method-11-girls-and-boys-undo-a-suppression');
  const undone = findings.filter(({ code }) => code === 'return/undoes-suppression');
  expect(undone.map(({ authority }) => authority)).toEqual(['c']);
});

test('a suppressed total that its categories undo keeps 0 to 4 among the observations', async () => {
  const results = await resultsOf('method-11-girls-and-boys-undo-a-suppression');
  const { columns, rows } = observationsTable(results);
  const at = (name: string): number => columns.indexOf(name);
  const totals = [...rows].filter(
    (row) => row[at('authority')] === 'c' && row[at('category')] === '',
  );
  expect(totals.map((row) => [row[at('low')], row[at('high')]])).toEqual([['0', '4']]);
});

test('rounded parts whose bounds meet the printed sum are no finding', async () => {
  const { findings } = await resultsOf('method-12-rounded-parts-of-a-printed-sum');
  expect(findings.map(({ code }) => code)).not.toContain('measure/parts-differ');
});

test('a part above its whole is a finding that names the authority', async () => {
  const { findings } = await resultsOf('method-07-a-part-above-its-whole');
  const found = findings.filter(({ code }) => code === 'measure/part-exceeds-whole');
  expect(found.map(({ authority }) => authority)).toEqual(['a']);
});

test('nothing else about the hand-made returns is an error', async () => {
  const meant = ['measure/part-exceeds-whole', 'recognise/conflict', 'return/missing'];
  for (const folder of folders) {
    const { findings } = await resultsOf(folder);
    const errors = findings.filter((each) => severityOf(each) === 'error').map(({ code }) => code);
    expect({ folder, errors: errors.filter((code) => !meant.includes(code)) }).toEqual({
      folder,
      errors: [],
    });
  }
});
