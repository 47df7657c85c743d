/** Results at the edge of what a page must hold, by what is odd about them. */

import type { Section } from '../../../src/publish/report/blocks.ts';
import { noExtras } from '../../../src/publish/report/report-extras.ts';
import { sectionsOf } from '../../../src/publish/report/sections.ts';
import { knownAuthorities } from '../../../src/register/built-in.ts';
import { tileLayouts } from '../../../src/register/data/tile-layouts.ts';
import type { Results } from '../../../src/results.ts';
import {
  count,
  fewerThan,
  hidden,
  type Replies,
  type Reply,
  registerOf,
  surveyOf,
  withheld,
  year,
} from '../../support/invented.ts';
import { renamed, resultsOf } from './invented-results.ts';

export const measures = [
  { id: 'all', label: 'Children in care', unit: 'children' },
  { id: 'missing', label: 'Children who went missing', unit: 'children', partOf: 'all' },
] as const;
export const rates = [
  { id: 'share', label: 'Share who went missing', numerator: 'missing', denominator: 'all' },
] as const;
export const survey = surveyOf({ measures, rates });

const answered = (missing: number, of: number): Reply => ({
  missing: count(missing),
  all: count(of),
});

/** A bit of everything: exact, of few, suppressed, hidden, silent. */
export const replies: Replies = {
  a: answered(12, 40),
  b: answered(4, 9),
  c: { missing: fewerThan(5), all: count(1203) },
  d: { missing: hidden, all: count(77) },
  e: answered(30, 60),
  f: undefined,
  g: answered(1, 20),
};

/** A place on a map for each of them. */
const layout = ['a;0;0', 'b;1;0', 'c;2;0', 'd;0;1', 'e;1;1', 'f;2;1', 'g;0;2'].join('\n');

/** The same results, with names of somebody's choice for authorities, measure, rate and survey. */
function named(names: Readonly<Record<string, string>>, text: string): Results {
  const asked = surveyOf({
    measures: [{ ...measures[0], label: `Children ${text}` }, measures[1]],
    rates: [{ ...rates[0], label: `Share ${text}` }],
    title: text,
  });
  return resultsOf(asked, replies, renamed(registerOf(Object.keys(replies)), names));
}

export const markup = '<script>alert("x")</script>';
export const arabic = 'مجلس المدينة';
export const hebrew = 'מועצת העיר (צפון)';
export const longName = `${'Very '.repeat(80)}Long Council`;
const unbroken = 'Councilwithoutanyspace'.repeat(20);

/** Forty questions over two years, to which one authority replied and one did not. */
function manyMeasures(): Results {
  const many = Array.from({ length: 40 }, (_, at) => ({ id: `m${at}`, label: `Measure ${at}` }));
  const reply = Object.fromEntries(many.map(({ id }, at) => [id, count(at)]));
  const asked = surveyOf({ measures: many, periods: [year(2023), year(2024)] });
  return resultsOf(asked, { a: reply, b: undefined });
}

/** One kind of answer after another, to every authority of England with children's services. */
function ofEngland(): Results {
  const names = new Map(knownAuthorities().map(({ id, name }) => [id, name]));
  const ids = (tileLayouts['england-153'] ?? '')
    .trim()
    .split('\n')
    .map((line) => line.split(';')[0] ?? '');
  const kinds: readonly ((at: number) => Reply | undefined)[] = [
    (at) => answered((at * 7) % 20, 20 + at),
    () => undefined,
    (at) => ({ missing: fewerThan(5), all: count(30 + at) }),
    (at) => answered(at % 9, 9),
    (at) => ({ missing: withheld, all: count(at) }),
    (at) => answered((at * 11) % 90, 90),
  ];
  const given = Object.fromEntries(ids.map((id, at) => [id, kinds[at % kinds.length]?.(at)]));
  return resultsOf(survey, given, renamed(registerOf(ids), Object.fromEntries(names)));
}

export const oddResults = {
  'of a few councils': () => resultsOf(survey, replies),
  'without rates': () => resultsOf(surveyOf({ measures }), replies),
  'for one authority': () => resultsOf(survey, { a: answered(12, 40) }),
  'where nobody replied': () => resultsOf(survey, { a: undefined, b: undefined }),
  'where nobody counted anybody': () => resultsOf(survey, { a: answered(0, 0), b: answered(0, 0) }),
  'of small numbers': () => resultsOf(survey, { a: answered(4, 6), b: answered(0, 3) }),
  'of 40 measures over two years': manyMeasures,
  'of the 153 authorities of England': ofEngland,
  'of names that look like markup': () =>
    named(
      {
        a: markup,
        d: '\uE0000\uE000 & "Sons"',
        e: "O'Brien </title><img src=x onerror=alert(1)>",
      },
      markup,
    ),
  'of very long names': () => named({ b: unbroken, c: longName }, `${longName} ${unbroken}`),
  'of names from right to left': () => named({ b: arabic, e: hebrew }, arabic),
} as const satisfies Readonly<Record<string, () => Results>>;

/** What a report of them says, with a map where there is one. */
export const oddSections = (results: Results): Section[] =>
  sectionsOf(results, { ...noExtras, tileLayouts: { ...tileLayouts, invented: layout } });
