/** A figure that is a power of ten times its neighbour: only where nothing else explains it. */

import { describe, expect, test } from 'vitest';
import { orderOfMagnitude } from '../../src/findings/checks/order-of-magnitude.ts';
import type { Finding } from '../../src/findings/finding.ts';
import {
  cellsOf,
  factsOf,
  type Grid,
  type InventedCell,
  others,
  twoYears,
} from '../support/facts.ts';
import { surveyOf, year } from '../support/invented.ts';

const found = (cells: readonly InventedCell[], survey = twoYears): Finding[] => [
  ...orderOfMagnitude(factsOf(survey, cells)),
];
const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

describe('one figure and that of the year before', () => {
  const withFirst = (first: readonly [number, number]): Grid => ({ a: [first], ...others });

  test.each<[number, number, string]>([
    [143, 1430, 'a nought too many'],
    [1430, 143, 'a nought too many in the earlier year'],
    [12, 1200, 'two noughts'],
    [1235, 1_234_567, 'thousands, rounded'],
  ])('%i and %i are told of: %s', (before, after) => {
    expect(codes(found(cellsOf(withFirst([before, after]))))).toEqual(['peer/order-of-magnitude']);
  });

  test.each<[number, number, string]>([
    [143, 1431, 'no digit too many'],
    [143, 286, 'twice is no power of ten'],
    [9, 90, 'counts below ten jump'],
    [10, 100, 'one digit may be chance'],
    [0, 1000, 'nothing is a tenth of none'],
  ])('%i and %i are not: %s', (before, after) => {
    expect(found(cellsOf(withFirst([before, after])))).toEqual([]);
  });

  test('are not told of where others jumped too, nor where only two others can be asked', () => {
    const jumped = { ...withFirst([143, 1430]), d: [[64, 640]] } as const;
    expect(found(cellsOf(jumped))).toEqual([]);
    const { d: _, ...fewer } = withFirst([143, 1430]);
    expect(found(cellsOf(fewer))).toEqual([]);
  });

  test('are not told of once a person has corrected or confirmed the figure', () => {
    const cells = cellsOf(withFirst([143, 1430])).map((each) =>
      each.raw === '1430' ? { ...each, corrected: 2 } : each,
    );
    expect(found(cells)).toEqual([]);
  });

  test('of money need a third digit, for sums are round', () => {
    const money = surveyOf({
      periods: [year(2023), year(2024)],
      measures: ['m1', 'm2', 'm3', 'm4'].map((id) => ({ id, kind: 'money' })),
    });
    const told = ([before, after]: [number, number]) =>
      found(cellsOf(withFirst([before, after])), money).length;
    expect([told([12_000, 120_000]), told([12_300, 123_000])]).toEqual([0, 1]);
  });
});

describe('a year about ten times the other', () => {
  const withRows = (a: Grid[string]): string[] => codes(found(cellsOf({ ...others, a })));

  test('is told of where all its figures end in a nought and the other year’s do not', () => {
    expect(
      withRows([
        [143, 1510],
        [37, 290],
        [61, 640],
      ]),
    ).toEqual(['peer/period-order-of-magnitude']);
  });

  test.each<[string, Grid[string]]>([
    [
      'where both years are rounded',
      [
        [140, 1510],
        [40, 290],
        [60, 640],
      ],
    ],
    [
      'where one figure stayed',
      [
        [143, 1510],
        [37, 290],
        [61, 640],
        [33, 36],
      ],
    ],
    [
      'where one figure ends otherwise',
      [
        [143, 1510],
        [37, 290],
        [61, 643],
      ],
    ],
    [
      'where there are two figures',
      [
        [143, 1510],
        [37, 290],
      ],
    ],
  ])('is not told of %s', (_, rows) => {
    expect(withRows(rows)).toEqual([]);
  });
});
