/** Precision before recall: what somebody adds to a sheet may cost answers and never changes one. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Added,
  added,
  askedYears,
  gridOf,
  type KnownGrid,
  knownGrid,
  layouts,
  withAdded,
} from '../support/generated-grids.ts';
import {
  bookOf,
  childrenSurvey,
  type Rows,
  recognised,
  sheetOf,
  takenFrom,
  vocabularyFor,
} from '../support/grids.ts';

const vocabulary = vocabularyFor(childrenSurvey(askedYears));

const takenOf = (...sheets: readonly Rows[]): Record<string, string> => {
  const named = sheets.map((rows, at) => sheetOf(rows, { name: `Sheet${at + 1}` }));
  return takenFrom(recognised(bookOf(...named), vocabulary));
};

/** Answers that are not the truth; what was lost, left blank or contradicted is none. */
function wrong(taken: Record<string, string>, truth: KnownGrid['truth']): string[] {
  return Object.entries(taken)
    .filter(([key, text]) => text !== 'CONFLICT' && text !== 'BLANK' && truth[key] !== text)
    .map(([key, text]) => `${key} ${text}`);
}

const seeded = { seed: 20_250_203, numRuns: 1200 };
const patience = 30_000;

/** Additions that once changed what was taken, each with the truth of the sheet that it stands in. */
const pinned: readonly {
  readonly name: string;
  readonly rows: Rows;
  readonly truth: KnownGrid['truth'];
}[] = [
  {
    name: 'a column of remarks between the year and the sex is not the whole of both sexes',
    rows: [
      ['Question', 'Year', 'Not recorded', 'Sex', 'Number'],
      ['1a', '2023', '5341', 'Girls', '117'],
      ['1a', '2024', '', 'Boys', '154'],
      ['2a', '2023', '', 'Girls', '265'],
    ],
    truth: {
      'trafficked/female/2023': '117',
      'trafficked/male/2024': '154',
      'trafficked-missing/female/2023': '265',
    },
  },
  {
    name: 'a title with a figure of another column beside it ends the reign of the title above',
    rows: [
      ['1a Trafficked children in care', '', '', 'Cases closed'],
      ['', '2023', '2024', '7166'],
      ['Girls', '117', '154', 'n/a'],
      ['Boys', '191', '228', 'see letter'],
      [],
      ['2a Trafficked children who went missing', '', '', '9871'],
      ['Comment'],
      ['', '2023', '2024', ''],
      ['Girls', '265', '302', ''],
      ['Boys', '339', '376', ''],
      [],
      ['1c Unaccompanied children', '', '', ''],
      ['', '2023', '2024', ''],
      ['Girls', '413', '450', ''],
    ],
    truth: {
      'trafficked/female/2023': '117',
      'trafficked/female/2024': '154',
      'trafficked/male/2023': '191',
      'trafficked/male/2024': '228',
      'trafficked-missing/female/2023': '265',
      'trafficked-missing/female/2024': '302',
      'trafficked-missing/male/2023': '339',
      'trafficked-missing/male/2024': '376',
      'unaccompanied/female/2023': '413',
      'unaccompanied/female/2024': '450',
    },
  },
  {
    name: 'a row of remarks below a table by sex is not the whole of both sexes',
    rows: [
      ['1a Trafficked children in care'],
      ['', '', '2023', '2024'],
      ['', 'Girls', '117', '154'],
      ['', 'Boys', '191', '228'],
      [],
      ['Comment', '', '9108', ''],
    ],
    truth: {
      'trafficked/female/2023': '117',
      'trafficked/female/2024': '154',
      'trafficked/male/2023': '191',
      'trafficked/male/2024': '228',
    },
  },
];

const every = layouts.flatMap((layout) =>
  [2, 3].flatMap((count) => [true, false].map((bySex) => ({ layout, count, bySex }))),
);

describe('a grid of headings and figures', () => {
  test.each(every)('is taken whole: $layout, $count measures, by sex $bySex', (choice) => {
    const { rows, truth } = gridOf(choice.layout, choice.count, choice.bySex);
    expect(takenOf(rows)).toEqual(truth);
  });

  test.each(pinned)('$name', ({ rows, truth }) => {
    expect(wrong(takenOf(rows), truth)).toEqual([]);
  });

  test(
    'keeps the value of every answer whatever row, column or title is added',
    () => {
      const property = (grid: KnownGrid, one: Added): void => {
        expect(wrong(takenOf(withAdded(grid.rows, one)), grid.truth)).toEqual([]);
      };
      fc.assert(fc.property(knownGrid, added, property), seeded);
    },
    patience,
  );

  test(
    'keeps the value of every answer when two things are added',
    () => {
      const property = (grid: KnownGrid, one: Added, two: Added): void => {
        const rows = withAdded(withAdded(grid.rows, one), two);
        expect(wrong(takenOf(rows), grid.truth)).toEqual([]);
      };
      fc.assert(fc.property(knownGrid, added, added, property), seeded);
    },
    patience,
  );

  test('loses nothing when a sheet about something else stands before or after it', () => {
    const other: Rows = [
      ['Foster carers', ...askedYears],
      ['Approved', '5001', '5002'],
      ['Trained', '5003', '5004'],
    ];
    const property = (grid: KnownGrid, first: boolean): void => {
      const sheets = first ? [other, grid.rows] : [grid.rows, other];
      expect(takenOf(...sheets)).toEqual(grid.truth);
    };
    fc.assert(fc.property(knownGrid, fc.boolean(), property), { ...seeded, numRuns: 60 });
  });
});
