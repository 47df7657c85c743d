/** Two authorities with one set of figures: only where they are many, large and their own. */

import { describe, expect, test } from 'vitest';
import { identicalAnswers } from '../../src/findings/checks/identical-answers.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { cellsOf, factsOf, type Grid, others, twoYears } from '../support/facts.ts';

describe('the same figures from two authorities', () => {
  const alike: Grid = { ...others, a: others['b'] ?? [] };
  const findings = (grid: Grid, setting = {}): Finding[] => [
    ...identicalAnswers(factsOf(twoYears, cellsOf(grid), setting)),
  ];

  test('are told of at the later of the two files', () => {
    const [finding, ...rest] = findings(alike);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ at: { file: 'returns/a.csv' }, authority: 'a' });
  });

  test('are not, where the two answer together', () => {
    expect(findings(alike, { groups: { a: 'b' } })).toEqual([]);
  });

  test('are not told of again, where the two files are one, byte for byte', () => {
    expect(findings(alike, { bytes: { a: 'one', b: 'one' } })).toEqual([]);
  });

  test.each<[string, Grid]>([
    [
      'where one figure differs',
      {
        ...alike,
        a: [
          [88, 94],
          [21, 17],
          [48, 45],
          [33, 37],
        ],
      },
    ],
    ['where one gives more', { ...alike, a: [...(others['b'] ?? []), [12, 13]] }],
    [
      'where three figures are above nine',
      {
        a: [
          [88, 94],
          [21, 9],
        ],
        b: [
          [88, 94],
          [21, 9],
        ],
      },
    ],
    [
      'where all figures are one number',
      {
        a: [
          [88, 88],
          [88, 88],
        ],
        b: [
          [88, 88],
          [88, 88],
        ],
      },
    ],
    [
      'where all were rounded to ten',
      {
        a: [
          [10, 20],
          [30, 40],
        ],
        b: [
          [10, 20],
          [30, 40],
        ],
      },
    ],
    [
      'where others give each of the figures too, as the law may ask of all',
      {
        a: [
          [20, 37],
          [28, 12],
        ],
        b: [
          [20, 37],
          [28, 12],
        ],
        c: [
          [20, 37],
          [28, 13],
        ],
        d: [
          [20, 37],
          [29, 12],
        ],
      },
    ],
    [
      'where most say so',
      {
        a: [
          [88, 94],
          [21, 17],
        ],
        b: [
          [88, 94],
          [21, 17],
        ],
        c: [
          [88, 94],
          [21, 17],
        ],
      },
    ],
  ])('are not %s', (_, grid) => {
    expect(findings(grid)).toEqual([]);
  });
});
