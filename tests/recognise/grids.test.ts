/** The 42 invented grids: what is taken of each is exactly what is expected, and nothing else. */

import { describe, expect, test } from 'vitest';
import { parseCellName } from '../../src/model/location.ts';
import type { CellRange } from '../../src/model/workbook.ts';
import {
  bookOf,
  childrenSurvey,
  type Rows,
  recognised,
  sheetOf,
  takenFrom,
  vocabularyFor,
} from '../support/grids.ts';
import grids from './recognition-grids.json' with { type: 'json' };

interface Grid {
  readonly name: string;
  readonly periods: readonly string[];
  readonly rows: Rows;
  readonly merges?: readonly string[];
  readonly expected: Readonly<Record<string, string>>;
}

/** Where either is right: taken as wholes, or left; a safe conflict instead of an answer. */
const mayBe: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  'blocks by measure title, months in year across': [
    {
      'trafficked/2024-01': '5',
      'trafficked/2024-02': '7',
      'unaccompanied/2024-01': '8',
      'unaccompanied/2024-02': '9',
    },
  ],
  'printed question numbers right of the answer': [
    {
      'trafficked/2024': 'CONFLICT',
      'trafficked-missing/2024': 'CONFLICT',
      'unaccompanied/2024': 'CONFLICT',
    },
  ],
  'contradicting cell: year column under year header': [{ 'trafficked/2023': '11' }],
};

function rangeOf(text: string): CellRange {
  const [from = '', to = ''] = text.split(':');
  const [first, last] = [parseCellName(from), parseCellName(to)];
  if (!first || !last) throw new RangeError(`No range: ${text}`);
  return { from: first, to: last };
}

/** The grids write F and M, which ids may not. */
const withIds = (expected: Grid['expected']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(expected).map(([key, text]) => [
      key.replace('/F/', '/female/').replace('/M/', '/male/'),
      text,
    ]),
  );

describe.each(['texts', 'numbers'] as const)('with cells stored as %s', (stored) => {
  test.each(grids as unknown as readonly Grid[])('takes what is expected of: $name', (grid) => {
    const merges = (grid.merges ?? []).map(rangeOf);
    const book = bookOf(sheetOf(grid.rows, { stored, merges }));
    const taken = takenFrom(recognised(book, vocabularyFor(childrenSurvey(grid.periods))));
    expect([withIds(grid.expected), ...(mayBe[grid.name] ?? [])]).toContainEqual(taken);
  });
});
