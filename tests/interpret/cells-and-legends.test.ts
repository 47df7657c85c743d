import { describe, expect, test } from 'vitest';
import { bandFromText, interpretCell } from '../../src/interpret/interpret-cell.ts';
import { legendForms, legendsIn, readLegend } from '../../src/interpret/legends.ts';
import { plainRules, type ReadingRules } from '../../src/interpret/reading-rules.ts';
import { boundsOf } from '../../src/model/answer.ts';
import type { CellValue } from '../../src/model/workbook.ts';

const stored = (number: number): CellValue => ({ type: 'number', number });
const typed = (text: string): CellValue => ({ type: 'text', text });
const read = (text: string, value: CellValue, rules: ReadingRules = plainRules) =>
  interpretCell(text, value, rules);

describe('a stored number', () => {
  test('counts as it is stored, for sheets print rounded what they store exactly', () => {
    expect(read('1.2E+03', stored(1234))).toEqual({ kind: 'count', count: 1234 });
    expect(read('1,234', stored(1234))).toEqual({ kind: 'count', count: 1234 });
    expect(read('####', stored(1234))).toEqual({ kind: 'count', count: 1234 });
  });

  test.each(['<5', '*', '[c]'])('under a number format that shows %j is what is shown', (text) => {
    const { min, max } = boundsOf(read(text, stored(3)));
    expect([min, max]).not.toEqual([3, 3]);
  });

  test('shown as <5 is suppressed, with its limit', () => {
    expect(read('<5', stored(3))).toEqual({ kind: 'suppressed', bounds: { min: 0, max: 4 } });
  });

  test('of 0 that the accounting format shows as a dash is 0', () => {
    expect(read('-', stored(0))).toEqual({ kind: 'count', count: 0 });
    expect(read(' - ', stored(0))).toEqual({ kind: 'count', count: 0 });
  });

  test.each(['n/a', '*', '..', 'x', '-*'])('of 0 that is shown as %j is no nil', (shown) => {
    expect(read(shown, stored(0)).kind).not.toBe('count');
  });

  test('other than 0 under a dash is not the number that nobody sees', () => {
    expect(read('-', stored(3)).kind).toBe('undecided');
  });

  test('that is shown as nothing at all is not taken', () => {
    expect(read('', stored(3)).kind).toBe('undecided');
  });

  test('shown as a percentage is no count', () => {
    expect(read('37%', stored(0.37))).toEqual({ kind: 'unreadable', why: 'percent' });
  });

  test('a hair beside a whole is that whole, and a true fraction is no count', () => {
    expect(read('3', stored(2.999_999_999_999_9))).toEqual({ kind: 'count', count: 3 });
    expect(read('0.4', stored(0.4))).toEqual({ kind: 'unreadable', why: 'fraction' });
    expect(read('3', stored(2.6)).kind).toBe('unreadable');
  });

  test('below 0 or without end is no count', () => {
    expect(read('-3', stored(-3))).toEqual({ kind: 'unreadable', why: 'negative' });
    expect(read('1E+99', stored(1e99))).toEqual({ kind: 'unreadable', why: 'too-long' });
  });

  test('of money is whole pence, half up', () => {
    const money: ReadingRules = { ...plainRules, kind: 'money', decimals: 2 };
    expect(read('£12.35', stored(12.35), money)).toEqual({ kind: 'count', count: 1235 });
    expect(boundsOf(read('£0.13', stored(0.125), money)).min).toBe(13);
    expect(boundsOf(read('£1.01', stored(1.005), money)).min).toBe(101);
  });
});

describe('a cell that holds no number and no text', () => {
  test('is unreadable, whatever it shows', () => {
    expect(read('#REF!', { type: 'error', error: '#REF!' })).toEqual({
      kind: 'unreadable',
      why: 'formula-error',
    });
    expect(read('TRUE', { type: 'boolean', boolean: true }).kind).toBe('unreadable');
    expect(read('31/01/2024', { type: 'date', date: '2024-01-31' })).toEqual({
      kind: 'unreadable',
      why: 'date',
    });
  });

  test('and empty text is blank', () => {
    expect(read('', typed(''))).toEqual({ kind: 'blank' });
    expect(read('\u00a0', typed('\u00a0'))).toEqual({ kind: 'blank' });
  });
});

describe('a date where a band was typed', () => {
  test.each([
    ['1-Apr', [1, 4]],
    ['01-Apr', [1, 4]],
    ['4-Jan', [1, 4]],
    ['Oct-15', [10, 15]],
    ['2-Mar', [2, 3]],
    ['5-Sep', [5, 9]],
    ['3-Mar', undefined],
    ['1-Foo', undefined],
    ['1 Apr 2024', undefined],
    ['Apr-24 total', undefined],
  ])('%j is the band %j', (text, expected) => {
    const answer = bandFromText(text);
    const bounds = answer && [boundsOf(answer).min, boundsOf(answer).max];
    expect(bounds).toEqual(expected);
  });

  test('is remarked upon, in a date cell as in text', () => {
    expect(read('1-Apr', { type: 'date', date: '2025-04-01' })).toEqual({
      kind: 'banded',
      bounds: { min: 1, max: 4 },
      remarks: ['date-for-band'],
    });
    expect(read('1-Apr', typed('1-Apr')).remarks).toEqual(['date-for-band']);
  });
});

describe('the legend forms', () => {
  test.each(legendForms.flatMap(({ examples }) => examples))('read their example %j', (text) => {
    expect(readLegend(text)).toBeDefined();
  });
});

describe('a legend', () => {
  const small = { from: 0, to: 4 };
  test.each([
    ['* means fewer than 5', '*', small],
    ["'*' denotes a figure of 5 or fewer", '*', { from: 0, to: 5 }],
    ['# = less than 5', '#', small],
    ['Numbers below 5 have been replaced with *', '*', small],
    ['Figures of 5 or fewer are shown as "*"', '*', { from: 0, to: 5 }],
    ['* indicates a value between 1 and 4', '*', { from: 1, to: 4 }],
    ['x: not available', 'x', 'not-available'],
    ['- means nil', '-', 'nil'],
    ['".." denotes not recorded', '..', 'not-held'],
    ['* = suppressed', '*', 'hidden'],
    ['* fewer than 5', '*', small],
    ['Key: * means under 6', '*', { from: 0, to: 5 }],
  ])('%j gives %j its meaning', (text, mark, meaning) => {
    expect(readLegend(text)).toEqual({ mark, meaning });
  });

  test.each([
    'Trafficked children who went missing',
    '12',
    '* see the covering letter for details of our approach',
    'Children under 5',
    'The number of children is shown in column B',
    '',
  ])('is not read in %j', (text) => {
    expect(readLegend(text)).toBeUndefined();
  });

  test('that another contradicts decides nothing, and the others stand', () => {
    const found = legendsIn(['* means fewer than 5', '* means fewer than 10', '# = less than 3']);
    expect([...found]).toEqual([['#', { from: 0, to: 2 }]]);
  });

  test('that stands twice decides once', () => {
    const found = legendsIn(['* means fewer than 5', 'Numbers below 5 have been replaced with *']);
    expect([...found]).toEqual([['*', small]]);
  });
});
