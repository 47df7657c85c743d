/** Long texts are made a piece at a time: together they are what they would be at once. */

import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvPieces } from '../../src/publish/csv.ts';
import { resultsData, resultsPieces } from '../../src/publish/json.ts';
import { Pieces, rowsOf, sha256Of } from '../../src/publish/pieces.ts';
import { resultsOf } from '../support/stories.ts';
import { nationalResults } from './workbook/national.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('pieces', () => {
  test.each([
    ['asked for first', (pieces: Pieces) => [sha256Of(pieces), [...pieces].join('')]],
    ['made on the way', (pieces: Pieces) => [[...pieces].join(''), sha256Of(pieces)].reverse()],
  ])('have the hash of what they are together, %s', (_, both) => {
    const pieces = new Pieces(() => ['one, ', 'zwölf, ', 'thirteen']);
    const text = 'one, zwölf, thirteen';
    expect(both(pieces)).toEqual([hashOf(text), text]);
  });

  test('are made once where the hash is asked for afterwards', () => {
    let made = 0;
    const pieces = new Pieces(() => {
      made += 1;
      return ['a'];
    });
    expect([[...pieces].join(''), sha256Of(pieces), sha256Of(pieces), made]).toEqual([
      'a',
      hashOf('a'),
      hashOf('a'),
      1,
    ]);
  });
});

test.each(['nobody-replied', 'a-correction-counts-while-its-cell-still-says-so'])(
  'results.json is what JSON makes of the results: %s',
  async (story) => {
    const results = await resultsOf(story);
    const whole = `${JSON.stringify(resultsData(results), null, 1)}\n`;
    expect([...resultsPieces(results)].join('')).toBe(whole);
  },
);

test('results.json is what JSON makes of the results, with more records than one piece holds', () => {
  const observations = Array.from({ length: 3 }, () => nationalResults.observations).flat();
  const results = { ...nationalResults, observations };
  expect(observations.length).toBeGreaterThan(2000);
  const whole = `${JSON.stringify(resultsData(results), null, 1)}\n`;
  expect([...resultsPieces(results)].join('')).toBe(whole);
});

test.each([0, 1, 999, 1000, 1001, 2500])('a table of %i rows is whole', (count) => {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const rows = rowsOf(numbers, (at) => [String(at), `“${at}”\nand more`]);
  const text = [...csvPieces({ name: 'a', columns: ['at', 'words'], rows }, false)].join('');
  const expected = numbers.map((at) => [String(at), `“${at}”\nand more`]);
  expect(parse(text)).toEqual([['at', 'words'], ...expected]);
});
