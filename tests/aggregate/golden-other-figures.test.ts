/** The golden cases 6 and 8 to 11 of the method: categories, years, unions, areas, suppression. */

import { describe, expect, test } from 'vitest';
import { weightFrom } from '../../src/aggregate/accounting.ts';
import { unknown } from '../../src/model/bounds.ts';
import { questionKey } from '../../src/model/observation.ts';
import { rateText } from '../../src/publish/numbers.ts';
import { categorySums } from '../../src/reconcile/category-sums.ts';
import { spreadMergedCounts } from '../../src/reconcile/merged-counts.ts';
import {
  count,
  Figures,
  fewerThan,
  frameOf,
  notHeld,
  observationOf,
  over,
  type Reply,
  registerOf,
  surveyOf,
  unitOf,
  withheld,
  year,
} from '../support/invented.ts';

describe('golden case 6: "Included in 17"', () => {
  const ages = {
    id: 'age',
    of: ['n'],
    addsUp: true,
    categories: ['under-16', '16', '17'].map((id) => ({ id, headings: [id] })),
  };
  const survey = surveyOf({ measures: [{ id: 'n' }], breakdowns: [ages] });
  const included = {
    kind: 'merged',
    target: '17',
    bounds: unknown,
    group: '',
    together: unknown,
  } as const;
  const settle = (authority: string, reply: Reply) => {
    const written = Object.entries(reply).map(([question, answer]) =>
      observationOf(authority, question, answer, 'age'),
    );
    const settled = categorySums(spreadMergedCounts(written, survey), survey);
    return {
      ...unitOf(authority, {}),
      answers: new Map(settled.map((each) => [questionKey(each), each])),
    };
  };
  const a = { n: count(14), 'n#under-16': count(5), 'n#16': included, 'n#17': count(9) };
  const b = { n: count(20), 'n#under-16': count(8), 'n#16': count(4), 'n#17': count(8) };
  const frame = (first: Reply, second: Reply) => ({
    ...frameOf(survey, { a: {}, b: {} }),
    units: [settle('a', first), settle('b', second)],
  });
  const figures = new Figures(frame(a, b));

  test('each merged cell is 0 to the printed number, and only the other authority is used', () => {
    const sixteen = figures.sum('n.total.2024.age=16');
    expect(sixteen.bounds).toEqual({ min: 4, max: 13 });
    expect([sixteen.used, sixteen.accounting.used]).toEqual([{ min: 4, max: 4 }, 1]);
    const seventeen = figures.sum('n.total.2024.age=17');
    expect(seventeen.bounds).toEqual({ min: 8, max: 17 });
    expect(seventeen.used).toEqual({ min: 8, max: 8 });
  });

  test('all ages together are 34', () => {
    expect(figures.sum('n.total.2024').bounds).toEqual({ min: 34, max: 34 });
  });

  test('without a printed total the merged cells count their number once', () => {
    const { n: _printed, ...withoutTotal } = a;
    const summed = new Figures(frame(withoutTotal, b));
    expect(summed.sum('n.total.2024').bounds).toEqual({ min: 34, max: 34 });
  });
});

describe('golden case 8: two years, as far as the figures of each go', () => {
  const survey = surveyOf({
    periods: [year(2023), year(2024)],
    measures: [{ id: 'd' }, { id: 'n', partOf: 'd' }],
    rates: [{ id: 'rate', label: 'Share', numerator: 'n', denominator: 'd' }],
  });
  const figures = new Figures(
    frameOf(survey, {
      a: {
        'n@2023': count(50),
        'd@2023': count(100),
        'n@2024': count(40),
        'd@2024': count(100),
      },
      b: {
        'n@2023': fewerThan(5),
        'd@2023': count(10),
        'n@2024': count(3),
        'd@2024': count(12),
      },
      c: {
        'n@2023': count(30),
        'd@2023': count(60),
        'n@2024': fewerThan(5),
        'd@2024': count(50),
      },
      d: { 'n@2023': count(100), 'd@2023': count(150) },
      e: { 'n@2024': count(160), 'd@2024': count(300) },
    }),
  );

  test('all responders gave 180..184 and then 203..207', () => {
    expect(figures.sum('n.total.2023').used).toEqual({ min: 180, max: 184 });
    expect(figures.sum('n.total.2024').used).toEqual({ min: 203, max: 207 });
  });

  test('the two years rest on four authorities each, which are not the same four', () => {
    const [before, after] = [figures.sum('n.total.2023'), figures.sum('n.total.2024')];
    expect([before.accounting.used, after.accounting.used]).toEqual([4, 4]);
    expect([before.accounting.shares.unanswered, after.accounting.shares.unanswered]).toEqual([
      1, 1,
    ]);
  });

  test('the rates of all responders are 180..184 of 320 and 203..207 of 462', () => {
    const before = figures.rate('rate.matched-rate.2023');
    const after = figures.rate('rate.matched-rate.2024');
    expect([over(before.low), over(before.high)]).toEqual(['180/320', '184/320']);
    expect([over(after.low), over(after.high)]).toEqual(['203/462', '207/462']);
  });
});

test('golden case 9: groups that overlap give 30 at the least, and 43 of those that answered', () => {
  const survey = surveyOf({
    measures: [{ id: 'a' }, { id: 'b' }, { id: 'both', required: false }],
    unions: [{ id: 'either', label: 'Either', of: ['a', 'b'], overlap: 'both' }],
  });
  const replies: Record<string, Reply> = {
    a: { a: count(10), b: count(6), both: count(2) },
    b: { a: fewerThan(5), b: fewerThan(5) },
    c: { a: count(7), b: count(3), both: fewerThan(5) },
    d: { a: count(5), b: notHeld },
    e: { a: fewerThan(5), b: count(4), both: count(2) },
  };
  const either = (chosen: Record<string, Reply>) =>
    new Figures(frameOf(survey, chosen)).sum('either.union.2024');
  const one = (id: string) => either({ [id]: replies[id] ?? {} }).bounds;
  expect(one('a')).toEqual({ min: 14, max: 14 });
  expect(one('b')).toEqual({ min: 0, max: 8 });
  expect(one('c')).toEqual({ min: 7, max: 10 });
  expect(one('d')).toEqual({ min: 5, max: Infinity });
  expect(one('e')).toEqual({ min: 4, max: 6 });
  const { bounds, used } = either(replies);
  expect(bounds).toEqual({ min: 30, max: Infinity });
  expect(used?.max).toBe(43);
});

describe('golden case 10: a joint reply across areas', () => {
  const survey = surveyOf({
    measures: [{ id: 'd' }, { id: 'n', partOf: 'd' }],
    rates: [{ id: 'rate', label: 'Share', numerator: 'n', denominator: 'd' }],
    areas: ['region'],
  });
  const north = { region: 'North' };
  const south = { region: 'South' };
  const register = registerOf(['a', 'b', 'c', 'd', 'e', 'f'], {
    a: north,
    b: north,
    c: north,
    d: south,
    e: south,
    f: south,
  });
  const figures = new Figures({
    survey,
    register,
    units: [
      unitOf('a', { n: count(8), d: count(40) }),
      unitOf('b', undefined),
      unitOf('c', { n: count(12), d: count(60) }, ['c', 'd']),
      unitOf('e', { n: fewerThan(5), d: count(25) }),
      unitOf('f', { n: withheld, d: withheld }, ['f'], 'withheld'),
    ],
    replied: new Set(['a', 'c', 'd', 'e', 'f']),
    weightOf: weightFrom(register, undefined),
  });
  const at = (area: string) => figures.sum(`n.total.2024${area}`);

  test.each([
    ['.region=north', 8, 2, 1],
    ['.region=south', 0, 2, 1],
    ['.region=more-than-one-area', 12, 2, 2],
    ['', 20, 6, 4],
  ])('in %j the low is %i, with %i asked and %i used', (area, low, asked, used) => {
    expect(at(area).bounds.min).toBe(low);
    expect([at(area).accounting.asked, at(area).accounting.used]).toEqual([asked, used]);
  });

  test('all together the rate is 20/125 to 24/125', () => {
    const { low, high } = figures.rate('rate.matched-rate.2024');
    expect([over(low), over(high)]).toEqual(['20/125', '24/125']);
    expect([low && rateText(low, 100), high && rateText(high, 100)]).toEqual(['16.0', '19.2']);
  });
});

describe('golden case 11: categories that undo a suppression', () => {
  const sexes = {
    id: 'breakdown',
    of: ['n'],
    addsUp: true,
    categories: ['girls', 'boys'].map((id) => ({ id, headings: [id] })),
  };
  const survey = surveyOf({ measures: [{ id: 'n' }], breakdowns: [sexes] });
  const figures = new Figures(
    frameOf(survey, {
      a: { n: count(12) },
      b: { n: count(7) },
      c: { n: fewerThan(5), 'n#girls': count(1), 'n#boys': count(2) },
    }),
  );

  test('the total stays 19 to 23 and is never 22', () => {
    expect(figures.sum('n.total.2024').bounds).toEqual({ min: 19, max: 23 });
  });

  test('the categories keep what they print', () => {
    expect(figures.sum('n.total.2024.breakdown=girls').bounds.min).toBe(1);
    expect(figures.sum('n.total.2024.breakdown=boys').bounds.min).toBe(2);
  });
});
