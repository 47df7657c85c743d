import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scopesOf } from '../../src/aggregate/scope.ts';
import type { Published } from '../../src/disclosure/published.ts';
import { suppress } from '../../src/disclosure/suppress.ts';
import { type Suppressed, suppressBelow } from '../../src/disclosure/suppressed-results.ts';
import type { Results } from '../../src/results.ts';
import { settings } from '../support/arbitraries.ts';
import {
  banded,
  count,
  fewerThan,
  hidden,
  notHeld,
  type Replies,
  surveyOf,
  year,
} from '../support/invented.ts';
import { publishedOf, resultsOf } from './invented-results.ts';

const below = 5;
const regional = surveyOf({ measures: [{ id: 'n' }], areas: ['region'] });

/** What is printed, by authority and question as the replies name it. */
function printed({ results }: Suppressed): Record<string, string> {
  return Object.fromEntries(
    results.observations.map(({ authority, raw, places }) => [
      `${authority} ${places[0]?.cell}`,
      raw,
    ]),
  );
}
const suppressedIn = (results: Results): Suppressed => suppressBelow(results, below, scopesOf);
const single = (value: number) => ({ n: count(value) });

describe('a region of two authorities', () => {
  const regions = { a: 'North', b: 'North', c: 'South', d: 'South' };
  const made = suppressedIn(
    resultsOf(regional, { a: single(3), b: single(40), c: single(9), d: single(0) }, regions),
  );

  test('hides the other one too, and no more', () => {
    expect(printed(made)).toEqual({ 'a n': '[c]', 'b n': '[c]', 'c n': 'count', 'd n': 'count' });
    expect([made.primary, made.secondary, made.leftOut]).toEqual([1, 1, []]);
  });

  test('keeps the national figure as it is', () => {
    expect(made.results.figures.map(({ figure }) => figure)).toContain('n.total.2024');
  });
});

describe('a region of one authority', () => {
  const regions = { a: 'North', b: 'South', c: 'South' };
  const made = suppressedIn(
    resultsOf(regional, { a: single(3), b: single(20), c: single(30) }, regions),
  );

  test('loses its figure, and another that would give it back', () => {
    expect(made.leftOut).toContain('n.total.2024.region=north');
    expect(made.givenAway).toEqual([]);
    expect(printed(made)['a n']).toBe('[c]');
  });
});

describe('girls and boys that add up', () => {
  const survey = surveyOf({
    measures: [{ id: 'n' }],
    breakdowns: [
      {
        id: 'breakdown',
        of: ['n'],
        addsUp: true,
        categories: ['girls', 'boys'].map((id) => ({ id, headings: [id] })),
      },
    ],
  });
  const reply = (girls: number, boys: number) => ({
    n: count(girls + boys),
    'n#girls': count(girls),
    'n#boys': count(boys),
  });
  const made = suppressedIn(
    resultsOf(survey, { a: reply(3, 10), b: reply(20, 30), c: reply(25, 35) }),
  );

  test('hide a cell of the row and a cell of each column', () => {
    const hiddenCells = Object.entries(printed(made)).filter(([, raw]) => raw === '[c]');
    const rows = new Map<string, number>();
    const columns = new Map<string, number>();
    for (const [name] of hiddenCells) {
      const [row = '', column = ''] = name.split(' ');
      rows.set(row, (rows.get(row) ?? 0) + 1);
      columns.set(column, (columns.get(column) ?? 0) + 1);
    }
    expect(Math.min(...rows.values(), ...columns.values())).toBeGreaterThanOrEqual(2);
    expect(made.givenAway).toEqual([]);
  });
});

describe('what has no relation to a small count', () => {
  test('is shown: another year', () => {
    const survey = surveyOf({ measures: [{ id: 'n' }], periods: [year(2023), year(2024)] });
    const reply = (before: number, now: number) => ({
      'n@2023': count(before),
      'n@2024': count(now),
    });
    const made = suppressedIn(resultsOf(survey, { a: reply(30, 3), b: reply(40, 50) }));
    expect(printed(made)).toEqual({
      'a n@2023': 'count',
      'a n@2024': '[c]',
      'b n@2023': 'count',
      'b n@2024': '[c]',
    });
  });
});

describe('what a council hid itself', () => {
  const made = suppressedIn(
    resultsOf(regional, {
      a: { n: fewerThan(5) },
      b: { n: hidden },
      c: { n: notHeld },
      d: single(3),
      e: single(30),
    }),
  );

  test('stays as the council printed it', () => {
    const kinds = made.results.observations.map(
      ({ authority, answer }) => `${authority} ${answer.kind}`,
    );
    expect(kinds).toEqual(['a suppressed', 'b hidden', 'c not-held', 'd hidden', 'e hidden']);
    expect(printed(made)['a n']).toBe('suppressed');
  });
});

describe('a small count that only a national figure gives away', () => {
  test('is said to be so', () => {
    const made = suppressedIn(resultsOf(regional, { a: single(3) }));
    expect(made.givenAway.map(({ authority }) => authority)).toEqual(['a']);
  });
});

describe('a total that rests on a single suppressed cell', () => {
  const figures = (replies: Replies) =>
    suppressedIn(resultsOf(surveyOf({ measures: [{ id: 'n' }] }), replies)).single;

  test('is named with the authority', () => {
    expect(figures({ a: single(30), b: { n: fewerThan(5) }, c: single(0) })).toEqual([
      { figure: 'n.total.2024', authority: 'b', raw: 'suppressed' },
    ]);
  });

  test.each([
    ['is silent', undefined],
    ['does not hold it', { n: notHeld }],
    ['gave a range', { n: banded(1, 4) }],
  ])('is not named where another %s, so that nothing can be taken away', (_, c) => {
    expect(figures({ a: single(30), b: { n: fewerThan(5) }, c })).toEqual([]);
  });

  test('is named for the area alone where others elsewhere are silent', () => {
    const regions = { a: 'North', b: 'North', c: 'South' };
    const replies = { a: single(30), b: { n: fewerThan(5) }, c: undefined };
    const { single: found } = suppressedIn(resultsOf(regional, replies, regions));
    expect(found.map(({ figure }) => figure)).toEqual(['n.total.2024.region=north']);
  });

  test('is not named where two cells share its width', () => {
    expect(figures({ a: { n: hidden }, b: { n: fewerThan(5) }, c: single(30) })).toEqual([]);
  });
});

describe('published results', () => {
  const { results } = suppressedIn(resultsOf(regional, { a: single(3), b: single(40) }));

  test('quote no cell, and hold no checksum against which a guess could be tried', () => {
    expect([results.findings, results.corrections, results.influence]).toEqual([[], [], []]);
    expect(results.inputs.map(({ path }) => path)).toEqual(['survey.yaml']);
    expect(results.observations.flatMap(({ others }) => others)).toEqual([]);
  });
});

describe('a cell that says more than its number', () => {
  const quoted = (raw: string): string | undefined => {
    const results = resultsOf(regional, { a: single(12), b: single(40) });
    const observations = results.observations.map((each) =>
      each.authority === 'a' ? { ...each, raw } : each,
    );
    return printed(suppressedIn({ ...results, observations }))['a n'];
  };

  test.each([
    ['1,204', '1,204'],
    ['12 (est)', '12 (est)'],
    ['12, of whom 3 girls', '12'],
    ['3 / 9', '12'],
  ])('%s is printed as %s', (raw, shown) => {
    expect(quoted(raw)).toBe(shown);
  });
});

const figuresText = ({ figures }: Results, leftOut: ReadonlySet<string>): string =>
  JSON.stringify(
    figures.filter(({ figure }) => !leftOut.has(figure)),
    (_, each) => (typeof each === 'bigint' ? `${each}n` : each === Infinity ? 'open' : each),
  );

/** The cell that holds a number, as "authority question"; empty for one that no cell prints. */
function placeOf({ cells }: Published, unknown: number): string {
  for (const [authority, own] of cells)
    for (const { unknowns, observation } of own.values())
      if (unknowns.includes(unknown)) return `${authority} ${observation.places[0]?.cell}`;
  return '';
}

function withCounts(replies: Replies, places: ReadonlyMap<string, number>): Replies {
  const changed = Object.entries(replies).map(([authority, reply]) => [
    authority,
    reply &&
      Object.fromEntries(
        Object.entries(reply).map(([question, answer]) => {
          const now = places.get(`${authority} ${question}`);
          return [question, now === undefined ? answer : count(now)];
        }),
      ),
  ]);
  return Object.fromEntries(changed);
}

describe('after suppression', () => {
  const survey = surveyOf({
    measures: [{ id: 'd' }, { id: 'n', partOf: 'd' }],
    rates: [{ id: 'rate', label: 'Share', numerator: 'n', denominator: 'd' }],
    areas: ['region'],
  });
  const regions = { a1: 'North', a2: 'North', a3: 'South', a4: 'South', a5: 'South' };
  const reply = fc.tuple(fc.nat(12), fc.nat(12)).map(([n, others]) => ({
    n: count(n),
    d: count(n + others),
  }));
  const collection = fc
    .array(fc.option(reply, { nil: undefined, freq: 6 }), { minLength: 1, maxLength: 5 })
    .map((all): Replies => Object.fromEntries(all.map((each, at) => [`a${at + 1}`, each])));

  const divided = surveyOf({
    measures: [{ id: 'd' }, { id: 'n', partOf: 'd' }, { id: 'm', partOf: 'd' }],
    breakdowns: [
      {
        id: 'breakdown',
        of: ['n'],
        addsUp: true,
        categories: ['girls', 'boys'].map((id) => ({ id, headings: [id] })),
      },
    ],
    unions: [{ id: 'either', label: 'Either', of: ['n', 'm'] }],
    areas: ['region'],
  });
  const dividedReply = fc
    .tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), fc.boolean())
    .map(([girls, boys, m, others, kept]) => ({
      d: count(Math.max(girls + boys, m) + others),
      n: kept && girls + boys < 5 ? fewerThan(5) : count(girls + boys),
      'n#girls': kept ? hidden : count(girls),
      'n#boys': count(boys),
      m: count(m),
    }));
  const dividedCollection = fc
    .array(fc.option(dividedReply, { nil: undefined, freq: 6 }), { minLength: 2, maxLength: 5 })
    .map((all): Replies => Object.fromEntries(all.map((each, at) => [`a${at + 1}`, each])));

  test.each([
    ['parts of wholes and their rates', survey, collection],
    ['girls and boys, and groups that overlap', divided, dividedCollection],
  ])(
    'no hidden small count of %s can be told, unless it is said to be given away',
    (_, asked, all) => {
      fc.assert(
        fc.property(all, (replies) => {
          const results = resultsOf(asked, replies, regions);
          const published = publishedOf(results);
          const made = suppress(published, below, results.figures);
          const shown = (replies: Replies): string =>
            figuresText(resultsOf(asked, replies, regions), made.leftOut);
          // Every proof is put into the returns, and all figures are made anew.
          for (const [{ unknown, value }, swap] of made.witnesses) {
            const places = new Map([...swap].map(([each, now]) => [placeOf(published, each), now]));
            expect(swap.get(unknown) ?? published.equations.at(unknown).value).toBe(value);
            expect(shown(withCounts(replies, places))).toBe(shown(replies));
          }
          const hiddenCells = [...made.primary, ...made.secondary].flatMap((cell) => cell.unknowns);
          const moved = [...made.witnesses.values()].flatMap((swap) => [...swap.keys()]);
          const own = moved.filter((each) => published.equations.at(each).kind === 'shown');
          expect(own.filter((each) => !hiddenCells.includes(each))).toEqual([]);
          const proved = [...made.primary].filter((cell) => !made.givenAway.includes(cell));
          const claims = proved
            .flatMap((cell) => cell.unknowns)
            .map((unknown) => [
              unknown,
              [...made.witnesses.keys()].flatMap((each) =>
                each.unknown === unknown ? each.value : [],
              ),
            ]);
          for (const [, values] of claims) expect(values).toEqual([1, 2, 3, 4]);
        }),
        settings(40),
      );
    },
    60_000,
  );
});
