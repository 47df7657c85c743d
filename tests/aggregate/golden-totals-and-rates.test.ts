/** The golden cases 1 to 5 and 7 of the method, with the figures that were worked out by hand. */

import { describe, expect, test } from 'vitest';
import type { Fraction } from '../../src/model/figure.ts';
import { rateText } from '../../src/publish/numbers.ts';
import { sentenceOf } from '../../src/publish/wording.ts';
import {
  blank,
  conflict,
  count,
  Figures,
  fewerThan,
  frameOf,
  hidden,
  notHeld,
  orMore,
  over,
  type Replies,
  surveyOf,
} from '../support/invented.ts';

const rates = [{ id: 'rate', label: 'Share', numerator: 'n', denominator: 'd' }];
const partOf = surveyOf({ measures: [{ id: 'd' }, { id: 'n', partOf: 'd' }], rates });
const apart = surveyOf({ measures: [{ id: 'd' }, { id: 'n' }], rates });

const given = (replies: Replies, survey = partOf) => new Figures(frameOf(survey, replies));
const percent = (fraction: Fraction | undefined): string =>
  fraction ? rateText(fraction, 100) : 'none';

describe('golden case 1: not held, no return, and a numerator without a denominator', () => {
  const figures = given({
    a: { n: count(10), d: count(40) },
    b: { n: count(6), d: count(20) },
    c: { n: notHeld, d: count(30) },
    d: undefined,
    e: { n: count(4), d: notHeld },
  });

  test('the numerator is at least 20 and has no maximum', () => {
    const { bounds, used, accounting } = figures.sum('n.total.2024');
    expect(bounds).toEqual({ min: 20, max: Infinity });
    expect(used).toEqual({ min: 20, max: 20 });
    expect(accounting).toMatchObject({ asked: 5, replied: 4, used: 3 });
    expect(accounting.shares).toMatchObject({ exact: 3, not_held: 1, no_return: 1 });
  });

  test('the denominator holds at least the numerator of the authority that gave no denominator', () => {
    const { bounds, used, accounting } = figures.sum('d.total.2024');
    expect(bounds).toEqual({ min: 94, max: Infinity });
    expect(used).toEqual({ min: 90, max: 90 });
    expect(accounting.used).toBe(3);
  });

  test('the three rates are 16/90, 16/60 and 46/90', () => {
    const minimum = figures.rate('rate.minimum-rate.2024');
    const matched = figures.rate('rate.matched-rate.2024');
    const maximum = figures.rate('rate.maximum-rate.2024');
    expect([minimum, matched, maximum].map(({ low }) => over(low))).toEqual([
      '16/90',
      '16/60',
      '46/90',
    ]);
    expect([minimum, matched, maximum].map(({ high }) => over(high))).toEqual([
      '16/90',
      '16/60',
      '46/90',
    ]);
    expect([minimum, matched, maximum].map(({ low }) => percent(low))).toEqual([
      '17.8',
      '26.7',
      '51.1',
    ]);
    expect([minimum, matched, maximum].map(({ accounting }) => accounting.used)).toEqual([3, 2, 3]);
  });

  test('the authority that gave only a numerator is named, with what it adds to the total', () => {
    const { remarks } = figures.rate('rate.minimum-rate.2024');
    expect(remarks.numeratorOnly).toEqual({ authorities: ['e'], adds: 4 });
  });
});

describe('golden case 2: suppressed numerators and denominators', () => {
  const figures = given({
    a: { n: fewerThan(5), d: count(3) },
    b: { n: count(2), d: fewerThan(5) },
    c: { n: count(7), d: count(10) },
    d: { n: fewerThan(5), d: fewerThan(5) },
  });

  test('the rows narrow the numerator from 9..17 to 9..16', () => {
    expect(figures.sum('n.total.2024').bounds).toEqual({ min: 9, max: 16 });
  });

  test('the matched rate runs from 9/21 to 16/19, which are also the least and the most', () => {
    const matched = figures.rate('rate.matched-rate.2024');
    expect([over(matched.low), over(matched.high)]).toEqual(['9/21', '16/19']);
    expect([percent(matched.low), percent(matched.high)]).toEqual(['42.9', '84.2']);
    expect(over(figures.rate('rate.minimum-rate.2024').low)).toBe('9/21');
    expect(over(figures.rate('rate.maximum-rate.2024').high)).toBe('16/19');
    expect(matched.accounting.used).toBe(4);
  });
});

describe('golden case 3: a personal-data exemption and an open figure', () => {
  const figures = given({
    a: { n: count(5), d: count(50) },
    b: { n: hidden, d: count(400) },
    c: { n: orMore(5), d: count(20) },
  });

  test('the numerator is 10 to 425, and 5 among the one that answered', () => {
    const { bounds, used, accounting } = figures.sum('n.total.2024');
    expect(bounds).toEqual({ min: 10, max: 425 });
    expect(used).toEqual({ min: 5, max: 5 });
    expect(accounting.used).toBe(1);
    expect(accounting.shares).toMatchObject({ exact: 1, hidden: 2 });
  });

  test('the rates are 10/470, 5/50 and 425/470', () => {
    const found = ['minimum', 'matched', 'maximum'].map(
      (name) => figures.rate(`rate.${name}-rate.2024`).low,
    );
    expect(found.map(over)).toEqual(['10/470', '5/50', '425/470']);
    expect(found.map(percent)).toEqual(['2.1', '10.0', '90.4']);
  });
});

describe('golden case 4: nobody in the denominator', () => {
  test('two denominators of 0 give no rate, in any of the three', () => {
    const figures = given({ a: { n: count(0), d: count(0) }, b: { n: blank, d: count(0) } });
    for (const name of ['minimum', 'matched', 'maximum']) {
      const { low, high } = figures.rate(`rate.${name}-rate.2024`);
      expect([over(low), over(high)]).toEqual(['none', 'none']);
    }
  });

  test('0 of fewer than 5 and 0 of 0 is 0 of 4 at the least and 0 at the most', () => {
    const figures = given({
      a: { n: count(0), d: fewerThan(5) },
      b: { n: count(0), d: count(0) },
    });
    const { low, high } = figures.rate('rate.matched-rate.2024');
    expect(over(low)).toBe('0/4');
    expect(percent(high)).toBe('0.0');
  });

  test('0 of fewer than 5 is written "none of at most 4"', () => {
    const figures = given({
      a: { n: count(0), d: fewerThan(5) },
      b: { n: count(0), d: count(0) },
    });
    expect(sentenceOf(figures.rate('rate.matched-rate.2024'))).toContain('none of at most 4');
  });

  test('a numerator outside the denominator runs from 375.0 to 1500.0 per cent', () => {
    const replies = { a: { n: count(12), d: fewerThan(5) }, b: { n: count(3), d: count(0) } };
    const figures = given(replies, apart);
    const { low, high } = figures.rate('rate.matched-rate.2024');
    expect([over(low), over(high)]).toEqual(['15/4', '15/1']);
    expect([percent(low), percent(high)]).toEqual(['375.0', '1500.0']);
    expect(figures.find('rate.maximum-rate.2024')).toBeUndefined();
  });
});

test('golden case 5: a denominator that was not asked is the sum of its two parts', () => {
  const survey = surveyOf({
    measures: [{ id: 'd', sumOf: ['n', 'm'] }, { id: 'n' }, { id: 'm' }],
    rates,
  });
  const figures = given(
    { a: { n: fewerThan(5), m: count(10) }, b: { n: count(6), m: fewerThan(5) } },
    survey,
  );
  const { low, high, accounting } = figures.rate('rate.matched-rate.2024');
  expect([over(low), over(high)]).toEqual(['6/20', '10/20']);
  expect([percent(low), percent(high)]).toEqual(['30.0', '50.0']);
  expect(accounting.used).toBe(2);
  expect(figures.sum('d.total.2024').bounds).toEqual({ min: 16, max: 24 });
});

describe('golden case 7: a part above its whole, and two answers to one question', () => {
  const figures = given({
    a: { n: count(10), d: count(8) },
    b: { n: count(3), d: count(10) },
    c: { n: conflict(4, 6), d: count(20) },
  });

  test('the numerator keeps what each cell states: 17 to 19', () => {
    expect(figures.sum('n.total.2024').bounds).toEqual({ min: 17, max: 19 });
  });

  test('the contradictory authority is in no rate and is named', () => {
    const matched = figures.rate('rate.matched-rate.2024');
    expect([over(matched.low), over(matched.high)]).toEqual(['7/30', '9/30']);
    expect([percent(matched.low), percent(matched.high)]).toEqual(['23.3', '30.0']);
    expect(over(figures.rate('rate.minimum-rate.2024').low)).toBe('7/30');
    expect(over(figures.rate('rate.maximum-rate.2024').high)).toBe('9/30');
    expect(matched.accounting.used).toBe(2);
    expect(matched.remarks.contradictory).toEqual(['a']);
  });
});
