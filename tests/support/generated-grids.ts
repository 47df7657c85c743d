/**
 * Grids whose truth is known: some measures, the periods asked, and by choice the sexes, laid out
 * as councils lay them out. Every figure of a grid is another number, so that a figure that was
 * taken for the wrong question betrays itself.
 */

import fc from 'fast-check';
import type { Rows } from './grids.ts';

export const layouts = ['across', 'down', 'stacked', 'long'] as const;
export type LayoutName = (typeof layouts)[number];

interface Named {
  readonly id: string;
  readonly words: string;
}

const measures: readonly Named[] = [
  { id: 'trafficked', words: '1a Trafficked children in care' },
  { id: 'trafficked-missing', words: '2a Trafficked children who went missing' },
  { id: 'unaccompanied', words: '1c Unaccompanied children' },
];
const sexes: readonly Named[] = [
  { id: 'female', words: 'Girls' },
  { id: 'male', words: 'Boys' },
];
export const askedYears = ['2023', '2024'] as const;

export interface KnownGrid {
  readonly layout: LayoutName;
  readonly rows: Rows;
  readonly truth: Readonly<Record<string, string>>;
}

/** Three digits, never a year, never one more than the figure above it. */
const figureAt = (at: number): string => String(117 + ((at * 37) % 811));

export function gridOf(layout: LayoutName, count: number, bySex: boolean): KnownGrid {
  const asked = measures.slice(0, count);
  const truth: Record<string, string> = {};
  const say = (measure: Named, year: string, sex?: Named): string => {
    const text = figureAt(Object.keys(truth).length);
    truth[[measure.id, ...(sex ? [sex.id] : []), year].join('/')] = text;
    return text;
  };
  const rows = layOut(layout, asked, bySex ? sexes : [], say);
  return { layout, rows, truth };
}

type Say = (measure: Named, year: string, sex?: Named) => string;

function layOut(layout: LayoutName, asked: readonly Named[], by: readonly Named[], say: Say): Rows {
  switch (layout) {
    case 'across':
      return across(asked, by, say);
    case 'down':
      return down(asked, by, say);
    case 'stacked':
      return asked.flatMap((measure) => [...block(measure, by, say), []]);
    case 'long':
      return long(asked, by, say);
  }
}

/** A row for each measure, a column for each year, and the sexes beside the measure. */
function across(asked: readonly Named[], by: readonly Named[], say: Say): Rows {
  if (by.length === 0)
    return [
      ['Question', ...askedYears],
      ...asked.map((measure) => [measure.words, ...askedYears.map((year) => say(measure, year))]),
    ];
  const rows = asked.flatMap((measure) =>
    by.map((sex) => [
      measure.words,
      sex.words,
      ...askedYears.map((year) => say(measure, year, sex)),
    ]),
  );
  return [['Question', 'Sex', ...askedYears], ...rows];
}

/** A row for each year, a column for each measure, and the sexes beside the year. */
function down(asked: readonly Named[], by: readonly Named[], say: Say): Rows {
  const words = asked.map((measure) => measure.words);
  if (by.length === 0)
    return [
      ['Year', ...words],
      ...askedYears.map((year) => [year, ...asked.map((measure) => say(measure, year))]),
    ];
  const rows = askedYears.flatMap((year) =>
    by.map((sex) => [year, sex.words, ...asked.map((measure) => say(measure, year, sex))]),
  );
  return [['Year', 'Sex', ...words], ...rows];
}

/** The measure as a title, the years over the columns. */
function block(measure: Named, by: readonly Named[], say: Say): Rows {
  if (by.length === 0)
    return [
      ['', ...askedYears],
      [measure.words, ...askedYears.map((year) => say(measure, year))],
    ];
  return [
    [measure.words],
    ['', ...askedYears],
    ...by.map((sex) => [sex.words, ...askedYears.map((year) => say(measure, year, sex))]),
  ];
}

/** One figure in each row. */
function long(asked: readonly Named[], by: readonly Named[], say: Say): Rows {
  const rows = asked.flatMap((measure) =>
    askedYears.flatMap((year) =>
      by.length === 0
        ? [[measure.words, year, say(measure, year)]]
        : by.map((sex) => [measure.words, year, sex.words, say(measure, year, sex)]),
    ),
  );
  return [['Question', 'Year', ...(by.length === 0 ? [] : ['Sex']), 'Number'], ...rows];
}

export const knownGrid: fc.Arbitrary<KnownGrid> = fc
  .tuple(fc.constantFrom(...layouts), fc.integer({ min: 2, max: 3 }), fc.boolean())
  .map(([layout, count, bySex]) => gridOf(layout, count, bySex));

/** Words of an authority’s own, which no survey of children asks about. */
export const unknownWords = fc.constantFrom(
  'Staff trained',
  'Referrals to the helpline',
  'Foster carers approved',
  'Placed with relatives',
  'Not recorded',
  'Comment',
  'Budget in pounds',
  'Adults supported',
  'Cases closed',
);
const strangeFigure = fc.integer({ min: 5001, max: 9998 }).map(String);
const strangeCell = fc.oneof(strangeFigure, fc.constantFrom('', 'see letter', '<5', 'n/a'));

/** What somebody may add to a sheet without changing what the rest of it says. */
export type Added =
  | { readonly what: 'row' | 'column'; readonly at: number; readonly texts: readonly string[] }
  | { readonly what: 'title'; readonly at: number; readonly texts: readonly [string] };

export const added: fc.Arbitrary<Added> = fc.oneof(
  fc.record({
    what: fc.constantFrom('row' as const, 'column' as const),
    at: fc.nat(12),
    texts: fc
      .tuple(unknownWords, fc.array(strangeCell, { minLength: 1, maxLength: 14 }))
      .map(([words, cells]) => [words, ...cells]),
  }),
  fc.record({
    what: fc.constant('title' as const),
    at: fc.nat(12),
    texts: unknownWords.map((words): [string] => [words]),
  }),
);

export function withAdded(rows: Rows, { what, at, texts }: Added): Rows {
  const width = Math.max(...rows.map((row) => row.length));
  if (what === 'column') {
    const column = at % (width + 1);
    return rows.map((row, number) => {
      if (row.length === 0) return row;
      const full = [...row, ...Array<string>(width - row.length).fill('')];
      return [...full.slice(0, column), texts[number] ?? '', ...full.slice(column)];
    });
  }
  const row = at % (rows.length + 1);
  return [...rows.slice(0, row), texts.slice(0, width), ...rows.slice(row)];
}
