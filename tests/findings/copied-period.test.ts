/** One year given for two: only where all is alike, and such figures move. */

import { describe, expect, test } from 'vitest';
import { copiedPeriod } from '../../src/findings/checks/copied-period.ts';
import { type Finding, messageOf } from '../../src/findings/finding.ts';
import {
  cellOf,
  cellsOf,
  factsOf,
  type Grid,
  type InventedCell,
  others,
  twoYears,
} from '../support/facts.ts';
import { fewerThan } from '../support/invented.ts';

const found = (cells: readonly InventedCell[]): Finding[] => [
  ...copiedPeriod(factsOf(twoYears, cells)),
];

describe('one year given for two', () => {
  const copied: Grid = {
    a: [
      [143, 143],
      [37, 37],
      [61, 61],
      [29, 29],
    ],
    ...others,
  };

  test('is told of with its figures, as they are printed', () => {
    const [finding, ...rest] = found(cellsOf(copied));
    expect(rest).toEqual([]);
    expect(finding && messageOf(finding)).toMatch(/4 figures for 2024 \(“143”, “37”, “61”, “29”\)/);
  });

  test.each<[string, Grid]>([
    [
      'where one figure differs',
      {
        ...copied,
        a: [
          [143, 143],
          [37, 37],
          [61, 61],
          [29, 30],
        ],
      },
    ],
    [
      'where there are three figures',
      {
        ...copied,
        a: [
          [143, 143],
          [37, 37],
          [61, 61],
        ],
      },
    ],
    [
      'where all are below ten',
      {
        ...copied,
        a: [
          [3, 3],
          [9, 9],
          [7, 7],
          [0, 0],
        ],
      },
    ],
    ['where nobody shows that they move', { a: copied['a'] ?? [] }],
    [
      'where the others stood still too',
      { ...copied, b: copied['a'] ?? [], c: copied['a'] ?? [], d: copied['a'] ?? [] },
    ],
  ])('is not told of %s', (_, grid) => {
    expect(found(cellsOf(grid))).toEqual([]);
  });

  test('says nothing of a suppressed figure, and a range that differs is no copy', () => {
    const suppressedIn = (limit: number): InventedCell[] => [
      ...cellsOf(copied).filter(({ authority, measure }) => authority !== 'a' || measure !== 'm4'),
      { ...cellOf('a', 'm4', '2023', 0), answer: fewerThan(5), raw: '<5' },
      { ...cellOf('a', 'm4', '2024', 0), answer: fewerThan(limit), raw: `<${limit}` },
      { ...cellOf('a', 'm5', '2023', 29) },
      { ...cellOf('a', 'm5', '2024', 29) },
    ];
    const [message = 'nothing was found'] = found(suppressedIn(5)).map(messageOf);
    expect(message).toContain('All 4 figures for 2024 (“143”, “37”, “61”, “29”)');
    expect(found(suppressedIn(10))).toEqual([]);
  });
});
