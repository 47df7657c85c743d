/** Invariants 6 and 7 of the architecture: everybody is accounted for, and neutral things are. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightFrom } from '../../src/aggregate/accounting.ts';
import { shares } from '../../src/model/answer.ts';
import { between } from '../../src/model/bounds.ts';
import type { Figure, Fraction } from '../../src/model/figure.ts';
import { isRate } from '../../src/model/figure.ts';
import { replies, settings } from '../support/arbitraries.ts';
import {
  count,
  Figures,
  frameOf,
  type Replies,
  registerOf,
  surveyOf,
} from '../support/invented.ts';

const survey = surveyOf({
  measures: [{ id: 'd' }, { id: 'n', partOf: 'd' }, { id: 'm', partOf: 'd' }],
  rates: [{ id: 'rate', label: 'Share', numerator: 'n', denominator: 'd' }],
  unions: [{ id: 'either', label: 'Either', of: ['n', 'm'] }],
  areas: ['region'],
});
const regions = ['North', 'South', ''];
const measures = ['d', 'n', 'm'];

/** Every authority in a region by its number, the third in none. */
function figuresOf(given: Replies): Figures {
  const ids = Object.keys(given);
  const columns = Object.fromEntries(
    ids.map((id, at) => [id, { region: regions[at % regions.length] ?? '' }]),
  );
  return new Figures(frameOf(survey, given, registerOf(ids, columns)));
}
const whole = ({ all }: Figures): Figure[] => all.filter(({ area }) => area === undefined);
const partsOf = ({ all }: Figures, { figure }: Figure): Figure[] =>
  all.filter(({ area, figure: name }) => area && name.startsWith(`${figure}.region=`));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

describe('every authority that was asked', () => {
  test('stands in exactly one share of every figure', () => {
    fc.assert(
      fc.property(replies(measures), (given) => {
        for (const { accounting } of whole(figuresOf(given))) {
          expect(accounting.asked).toBe(Object.keys(given).length);
          expect(sum(Object.values(accounting.shares))).toBe(accounting.asked);
          expect(accounting.shares.no_return).toBe(
            Object.values(given).filter((reply) => reply === undefined).length,
          );
          expect(accounting.used).toBeLessThanOrEqual(accounting.asked);
        }
      }),
      settings(60),
    );
  });

  test('is used in a total where its share is exact or bounded, and nowhere else', () => {
    fc.assert(
      fc.property(replies(measures), (given) => {
        for (const figure of whole(figuresOf(given))) {
          if (figure.statistic !== 'total') continue;
          const { used, shares: divided } = figure.accounting;
          expect(used).toBe(divided.exact + divided.bounded);
        }
      }),
      settings(60),
    );
  });

  test('adds up over areas, with its ends, numerators and denominators', () => {
    const positive = fc.oneof(
      fc.integer({ min: 1, max: 4 }).map((each) => count(each)),
      fc.integer({ min: 1, max: 4 }).map((most) => ({
        kind: 'suppressed' as const,
        bounds: between(1, most),
      })),
    );
    fc.assert(
      fc.property(replies(measures, { answer: positive }), (given) => {
        const figures = figuresOf(given);
        for (const figure of whole(figures)) {
          const parts = partsOf(figures, figure);
          const add = (of: (each: Figure) => number): number => sum(parts.map(of));
          expect(add(({ accounting }) => accounting.asked)).toBe(figure.accounting.asked);
          expect(add(({ accounting }) => accounting.used)).toBe(figure.accounting.used);
          for (const share of shares)
            expect(add(({ accounting }) => accounting.shares[share])).toBe(
              figure.accounting.shares[share],
            );
          if (!isRate(figure)) {
            const bounds = (end: 'min' | 'max') =>
              add((each) => (isRate(each) ? Number.NaN : each.bounds[end]));
            expect([bounds('min'), bounds('max')]).toEqual([figure.bounds.min, figure.bounds.max]);
            continue;
          }
          for (const end of ['low', 'high'] as const)
            expect(addUp(parts.map((each) => (isRate(each) ? each[end] : undefined)))).toEqual(
              addUp([figure[end]]),
            );
        }
      }),
      settings(60),
    );
  });
});

/** The numerators and the denominators of all that is a rate. */
function addUp(fractions: readonly (Fraction | undefined)[]): readonly [bigint, bigint] {
  let [numerator, denominator] = [0n, 0n];
  for (const each of fractions) {
    numerator += each?.numerator.scaled ?? 0n;
    denominator += each?.denominator.scaled ?? 0n;
  }
  return [numerator, denominator];
}

/** What a figure says, without who it rests on. */
function saidBy(figure: Figure): unknown {
  const { bounds, used, low, high } = {
    bounds: undefined,
    used: undefined,
    low: undefined,
    high: undefined,
    ...figure,
  };
  return { figure: figure.figure, bounds, used, low, high };
}

describe('an authority that changes nothing', () => {
  test('answers 0 and 0, which leaves every fraction and every end as it was', () => {
    fc.assert(
      fc.property(replies(measures), (given) => {
        const zero = { d: count(0), n: count(0), m: count(0) };
        const before = whole(figuresOf(given)).map(saidBy);
        const after = whole(figuresOf({ ...given, zero })).map(saidBy);
        expect(after.filter((_, at) => isRate(whole(figuresOf(given))[at] as Figure))).toEqual(
          before.filter((_, at) => isRate(whole(figuresOf(given))[at] as Figure)),
        );
      }),
      settings(60),
    );
  });

  test('is silent, which changes only who was asked, the silent and the top of a total', () => {
    fc.assert(
      fc.property(replies(measures), (given) => {
        const before = whole(figuresOf(given));
        const after = whole(figuresOf({ ...given, silent: undefined }));
        for (const [at, figure] of after.entries()) {
          const old = before[at] as Figure;
          expect(figure.accounting).toEqual({
            ...old.accounting,
            asked: old.accounting.asked + 1,
            shares: { ...old.accounting.shares, no_return: old.accounting.shares.no_return + 1 },
          });
          const open = (each: Figure) =>
            isRate(each) ? saidBy(each) : { ...(saidBy(each) as object), bounds: each.bounds.min };
          expect(open(figure)).toEqual(open(old));
          if (!isRate(figure)) expect(figure.bounds.max).toBe(Infinity);
        }
      }),
      settings(60),
    );
  });

  test('stands elsewhere in the register, which changes no figure', () => {
    fc.assert(
      fc.property(replies(measures), (given) => {
        const turned = Object.fromEntries(Object.entries(given).reverse());
        const columns = Object.fromEntries(Object.keys(given).map((id) => [id, { region: 'One' }]));
        const at = (each: Replies) =>
          new Figures(frameOf(survey, each, registerOf(Object.keys(each), columns))).all.map(
            saidBy,
          );
        expect(at(turned)).toEqual(at(given));
      }),
      settings(60),
    );
  });
});

describe('the weighted coverage', () => {
  const weighted = (weights: Readonly<Record<string, number>>) => {
    const ids = ['a', 'b'];
    const register = registerOf(
      ids,
      {},
      Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, { weight }])),
    );
    const frame = frameOf(survey, { a: { d: count(1) }, b: undefined }, register);
    const { all } = new Figures({ ...frame, weightOf: weightFrom(register, 'weight') });
    return all.find(({ figure }) => figure === 'd.total.2024')?.accounting.weightedCoverage;
  };

  test('is the weight of those used over the weight of all', () => {
    expect(weighted({ a: 30, b: 10 })).toBe(0.75);
  });

  test('is not given where one authority has no weight, which is never 0', () => {
    expect(weighted({ a: 30 })).toBeUndefined();
    expect(weighted({ a: 30, b: 0 })).toBe(1);
  });
});
