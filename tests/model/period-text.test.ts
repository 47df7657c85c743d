import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOf } from '../../src/model/period.ts';
import {
  periodForms,
  periodsInside,
  type Reading,
  readPeriod,
} from '../../src/model/period-text.ts';
import { cellText, settings } from '../support/arbitraries.ts';

const say = (reading: Reading): string =>
  reading.grain === 'bare-month'
    ? `month ${reading.month}`
    : `${reading.grain} ${isoOf(reading.from)}..${isoOf(reading.to)}`;
const readings = (text: string): string[] => readPeriod(text).map(say);

describe.each(periodForms.map((form, at) => ({ ...form, at })))(
  'the form of $examples.0',
  ({ at, examples }) => {
    test.each([...examples])('is the first that reads %j', (example) => {
      const tidy = example.toLowerCase();
      const reads = periodForms.findIndex(({ pattern, read }) => {
        const found = new RegExp(`^(?:${pattern})$`).exec(tidy);
        return found !== null && read([...found]).length > 0;
      });
      expect(reads).toBe(at);
    });
  },
);

const financial = 'financial 2023-04-01..2024-03-31';
const academic = 'academic 2023-09-01..2024-08-31';
const january = 'month 2024-01-01..2024-01-31';
const lastOfJanuary = 'day 2024-01-31..2024-01-31';

describe('a period in words reads as', () => {
  test.each([
    ['2024', ['year 2024-01-01..2024-12-31']],
    ['CY2024', ['year 2024-01-01..2024-12-31']],
    ['2024.0', ['year 2024-01-01..2024-12-31']],
    ['calendar year 2024', ['year 2024-01-01..2024-12-31']],
    ['2024 outturn', ['year 2024-01-01..2024-12-31']],
    ['for 2024', ['year 2024-01-01..2024-12-31']],
    ['2023/24', [financial, academic]],
    ['2023-24', [financial, academic]],
    ['2023–24', [financial, academic]],
    ['23/24', [financial, academic]],
    ['2023 to 2024', [financial, academic]],
    ['2023-2024', [financial, academic]],
    ['FY 2023-24', [financial]],
    ['financial year 2023/24', [financial]],
    ['2023/24 financial year', [financial]],
    ['academic year 2023/24', [academic]],
    [
      '2011-12',
      [
        'financial 2011-04-01..2012-03-31',
        'academic 2011-09-01..2012-08-31',
        'month 2011-12-01..2011-12-31',
      ],
    ],
    ['Jan', ['month 1']],
    ['January', ['month 1']],
    ['Sept', ['month 9']],
    ['Jan-24', [january]],
    ['Jan 24', [january]],
    ['Jan 2024', [january]],
    ["Jan'24", [january]],
    ['January-2024', [january]],
    ['2024 Jan', [january]],
    ['2024-01', [january]],
    ['2024_01', [january]],
    ['2024/1', [january]],
    ['202401', [january]],
    ['01/2024', [january]],
    ['31/01/2024', [lastOfJanuary]],
    ['1/31/24', [lastOfJanuary]],
    ['2024-01-31', [lastOfJanuary]],
    ['2024-01-31 00:00:00', [lastOfJanuary]],
    ['31 Jan 2024', [lastOfJanuary]],
    ['31st January 2024', [lastOfJanuary]],
    ['January 31, 2024', [lastOfJanuary]],
    ['20240131', [lastOfJanuary]],
    ['as at 31 January 2024', [lastOfJanuary]],
    ['snapshot date 31/01/2024', [lastOfJanuary]],
    ['month ending 31/01/2024', [lastOfJanuary]],
    ['01/02/2024', ['day 2024-02-01..2024-02-01', 'day 2024-01-02..2024-01-02']],
    ['Q1 2024', ['quarter 2024-01-01..2024-03-31']],
    ['Q4 2024', ['quarter 2024-10-01..2024-12-31']],
    ['Q1 2023/24', ['quarter 2023-04-01..2023-06-30']],
    ['Q4 2023/24', ['quarter 2024-01-01..2024-03-31']],
    ['Jan-Dec 2024', ['year 2024-01-01..2024-12-31']],
    ['1 April 2023 to 31 March 2024', [financial]],
    ['01/04/2023 - 31/03/2024', [financial]],
    ['01 Jan 2024 - 20 Feb 2024', ['range 2024-01-01..2024-02-20']],
    ['year ending 31 March 2024', [financial]],
    ['y/e 31 March 2024', [financial]],
    ['01/04/2023 to 31/03/2024', [financial]],
    ['04/01/2023 - 03/31/2024', [financial]],
    ['12 months to 31 March 2024', [financial]],
    ['year ended March 2024', [financial]],
    ['1 January to 31 December 2024', ['year 2024-01-01..2024-12-31']],
    ['April 2023 - March 2024', [financial]],
  ])('%j', (text, expected) => {
    expect(readings(text)).toEqual(expected);
  });

  test.each([
    'FY 2024',
    'financial year 2024',
    '31/02/2024',
    '2023/25',
    'children looked after in 2023 and again in 2024',
    '1234',
    '1850',
    '12',
    'total',
    '',
    'May I have the figures',
    'Q5 2024',
    '2024-13',
  ])('nothing where it is %j', (text) => {
    expect(readings(text)).toEqual([]);
  });
});

describe('inside a longer text', () => {
  test.each([
    ['Children missing in 2023/24', ['2023/24']],
    ['1 April 2023 to 31 March 2024 total', ['1 april 2023 to 31 march 2024']],
    ['Staff 2010 and staff 2011', ['2010', '2011']],
    ['Answers as at 31/01/2024', ['31/01/2024']],
    ['reference 20231234', []],
    ['telephone 01632 960123', []],
  ])('%j the periods are %j', (text, expected) => {
    expect(periodsInside(text).map((each) => each.text)).toEqual(expected);
  });
});

test('every text has readings that begin before they end, and nothing throws', () => {
  fc.assert(
    fc.property(cellText, (text) => {
      for (const reading of readPeriod(text))
        if (reading.grain !== 'bare-month') expect(reading.from).toBeLessThanOrEqual(reading.to);
      expect(periodsInside(text)).toBeInstanceOf(Array);
    }),
    settings(500),
  );
});
