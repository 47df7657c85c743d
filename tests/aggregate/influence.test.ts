/** Whose answer would move the headline most: against the aggregate made again by hand. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightFrom } from '../../src/aggregate/accounting.ts';
import { influenceOn } from '../../src/aggregate/influence.ts';
import {
  count,
  Figures,
  frameOf,
  notHeld,
  over,
  registerOf,
  surveyOf,
} from '../support/invented.ts';

const survey = surveyOf({
  measures: [{ id: 'd' }, { id: 'n', partOf: 'd' }],
  rates: [{ id: 'rate', label: 'Share', numerator: 'n', denominator: 'd' }],
});

describe('among A 10 of 40, B not held of 30, a silent C and a silent D', () => {
  const kinds = { a: 'county', b: 'county', c: 'county', d: 'district' };
  const columns = Object.fromEntries(
    Object.entries(kinds).map(([id, kind]) => [id, { kind }] as const),
  );
  const replies = {
    a: { n: count(10), d: count(40) },
    b: { n: notHeld, d: count(30) },
    c: undefined,
    d: undefined,
  };
  const ids = Object.keys(replies);

  test('the size of C is that of the largest county, and of D that of anybody', () => {
    const found = influenceOn(frameOf(survey, replies, registerOf(ids, columns)));
    const shown = found.map(({ authority, whole, wholeFrom, rate }) =>
      [authority, whole, wholeFrom, over(rate?.low), over(rate?.high)].join(' '),
    );
    // B's own 30: 10 of 70 to 40 of 70. C and D with 40: 10 of 80 to 50 of 80.
    expect(shown).toEqual([
      'c 40 largest of its kind 10/80 50/80',
      'd 40 largest of its kind 10/80 50/80',
      'b 30 own answer 10/70 40/70',
    ]);
  });

  test('a known weight goes before the largest of a kind', () => {
    const register = registerOf(ids, columns, { c: { children: 5 }, d: { children: 500 } });
    const frame = {
      ...frameOf(survey, replies, register),
      weightOf: weightFrom(register, 'children'),
    };
    const found = influenceOn(frame).map(({ authority, whole }) => `${authority} ${whole}`);
    expect(found).toEqual(['d 500', 'b 30', 'c 5']);
  });
});

test('where there is no rate the total’s own size counts, and nobody usable is named', () => {
  const totals = surveyOf({ measures: [{ id: 'd' }] });
  const found = influenceOn(
    frameOf(totals, { a: { d: count(7) }, b: undefined, c: { d: notHeld } }),
  );
  expect(found.map(({ authority, figure, whole }) => [authority, figure, whole])).toEqual([
    ['b', 'd.total.2024', 7],
    ['c', 'd.total.2024', 7],
  ]);
});

test('both ends are the rate that would be published, had the answer come', () => {
  const pair = fc
    .integer({ min: 1, max: 60 })
    .chain((d) => fc.integer({ min: 0, max: d }).map((n) => ({ d: count(d), n: count(n) })));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 4 }), (given) => {
      const replies = Object.fromEntries(given.map((reply, at) => [`a${at}`, reply]));
      const [only] = influenceOn(frameOf(survey, { ...replies, silent: undefined }));
      const published = (n: number): string => {
        const d = only?.whole ?? 0;
        const answered = { ...replies, silent: { d: count(d), n: count(n) } };
        return over(new Figures(frameOf(survey, answered)).rate('rate.matched-rate.2024').low);
      };
      expect(over(only?.rate?.low)).toBe(published(0));
      expect(over(only?.rate?.high)).toBe(published(only?.whole ?? 0));
    }),
  );
});
