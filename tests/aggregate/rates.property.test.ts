/** Invariants 1 to 5 of the architecture for rates, against every truth there is. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replies, settings } from '../support/arbitraries.ts';
import { Figures, frameOf, type Replies, type Reply, surveyOf } from '../support/invented.ts';
import {
  compare,
  endsOf,
  isUsed,
  pairOf,
  type Relations,
  sumsOf,
  truthsOf,
} from '../support/truths.ts';

const rates = [{ id: 'rate', label: 'Share', numerator: 'n', denominator: 'd' }];
const ratesIn = (survey: ReturnType<typeof surveyOf>, given: Replies) => {
  const figures = new Figures(frameOf(survey, given));
  return {
    minimum: figures.rate('rate.minimum-rate.2024'),
    matched: figures.rate('rate.matched-rate.2024'),
    maximum: figures.find('rate.maximum-rate.2024') as (typeof figures.all)[number] | undefined,
    highest: () => figures.rate('rate.maximum-rate.2024'),
  };
};
type Found = ReturnType<typeof ratesIn>['minimum'];

/** Both ends of a figure, held against the ends of all fractions that the truths give. */
function expectEnds(
  { low, high }: Pick<Found, 'low' | 'high'>,
  truths: ReturnType<typeof endsOf>,
): void {
  if (!truths) {
    expect([low, high]).toEqual([undefined, undefined]);
    return;
  }
  if (!low || !high) throw new Error('There is a truth with a denominator, and no rate');
  expect({ low: pairOf(low), is: compare(pairOf(low), truths.low) }).toEqual({
    low: pairOf(low),
    is: 0,
  });
  expect({ high: pairOf(high), is: compare(pairOf(high), truths.high) }).toEqual({
    high: pairOf(high),
    is: 0,
  });
}

const shapes: readonly {
  name: string;
  measures: readonly string[];
  relations: Relations;
  survey: ReturnType<typeof surveyOf>;
}[] = [
  {
    name: 'a part of its whole',
    measures: ['d', 'n'],
    relations: [['n', 'd']],
    survey: surveyOf({ measures: [{ id: 'd' }, { id: 'n', partOf: 'd' }], rates }),
  },
  {
    name: 'a part of a part of its whole',
    measures: ['d', 'between', 'n'],
    relations: [
      ['n', 'between'],
      ['between', 'd'],
    ],
    survey: surveyOf({
      measures: [{ id: 'd' }, { id: 'between', partOf: 'd' }, { id: 'n', partOf: 'between' }],
      rates,
    }),
  },
  {
    name: 'one of two parts of a whole',
    measures: ['d', 'n', 'other'],
    relations: [
      ['n', 'd'],
      ['other', 'd'],
    ],
    survey: surveyOf({
      measures: [{ id: 'd' }, { id: 'n', partOf: 'd' }, { id: 'other', partOf: 'd' }],
      rates,
    }),
  },
];

describe.each(shapes)('where the numerator is $name', ({ measures, relations, survey }) => {
  const truths = (reply: Reply | undefined): (readonly [number, number])[] =>
    truthsOf(reply, measures, relations).map(({ n = 0, d = 0 }) => [n, d] as const);
  const consistent = (given: Replies): boolean =>
    Object.values(given).every((reply) => truths(reply).length > 0);
  const inD = (given: Replies) => Object.values(given).filter((reply) => isUsed(reply?.['d']));
  const inM = (given: Replies) => inD(given).filter((reply) => isUsed(reply?.['n']));

  test('minimum and maximum are the ends of what the authorities of D allow', () => {
    fc.assert(
      fc.property(replies(measures, { authorities: 3 }), (given) => {
        fc.pre(consistent(given));
        const { minimum, highest } = ratesIn(survey, given);
        expect([minimum.accounting.used, highest().accounting.used]).toEqual([
          inD(given).length,
          inD(given).length,
        ]);
        expectEnds(
          { low: minimum.low, high: highest().high },
          endsOf(sumsOf(inD(given).map(truths))),
        );
      }),
      settings(90),
    );
  });

  test('the matched rate is exactly what the authorities of M allow', () => {
    fc.assert(
      fc.property(replies(measures, { authorities: 3 }), (given) => {
        fc.pre(consistent(given));
        const { matched } = ratesIn(survey, given);
        expect(matched.accounting.used).toBe(inM(given).length);
        expectEnds(matched, endsOf(sumsOf(inM(given).map(truths))));
      }),
      settings(90),
    );
  });

  test('the three stand in order, and are one where all gave both exactly', () => {
    fc.assert(
      fc.property(replies(measures), (given) => {
        fc.pre(consistent(given));
        const { minimum, matched, highest } = ratesIn(survey, given);
        const [least, most] = [minimum.low, highest().high];
        fc.pre(least !== undefined && most !== undefined);
        if (!least || !most) return;
        expect(compare(pairOf(least), pairOf(most))).toBeLessThanOrEqual(0);
        if (!matched.low || !matched.high) return;
        expect(compare(pairOf(matched.low), pairOf(matched.high))).toBeLessThanOrEqual(0);
        // A measure between the two can bound a numerator that was not given, and so lower the most.
        if (!measures.includes('between'))
          expect(compare(pairOf(matched.high), pairOf(most))).toBeLessThanOrEqual(0);
        const exact = Object.values(given).every(
          (reply) =>
            !isUsed(reply?.['d']) ||
            measures.every((id) => ['count', 'not-applicable'].includes(reply?.[id]?.kind ?? '')),
        );
        if (!exact) return;
        const all = [least, matched.low, matched.high].map((each) =>
          compare(pairOf(each), pairOf(most)),
        );
        expect(all).toEqual([0, 0, 0]);
      }),
      settings(90),
    );
  });

  test('a numerator where only it was missing never widens the range of D', () => {
    fc.assert(
      fc.property(replies(measures, { authorities: 3 }), fc.nat(2), fc.nat(4), (given, who, n) => {
        const [id, reply] = Object.entries(given)[who] ?? [];
        fc.pre(id !== undefined && reply?.['n'] === undefined && isUsed(reply?.['d']));
        const after = {
          ...given,
          [id ?? '']: { ...reply, n: { kind: 'count', count: n } as const },
        };
        fc.pre(consistent(given) && consistent(after));
        const [before, now] = [ratesIn(survey, given), ratesIn(survey, after)];
        const [oldLow, newLow] = [before.minimum.low, now.minimum.low];
        const [oldHigh, newHigh] = [before.highest().high, now.highest().high];
        if (!oldLow || !newLow || !oldHigh || !newHigh) return;
        expect(compare(pairOf(newLow), pairOf(oldLow))).toBeGreaterThanOrEqual(0);
        expect(compare(pairOf(newHigh), pairOf(oldHigh))).toBeLessThanOrEqual(0);
      }),
      settings(90),
    );
  });
});

describe('where the numerator is no part of the denominator', () => {
  const survey = surveyOf({ measures: [{ id: 'd' }, { id: 'n' }], rates });
  test('the matched rate is exactly what M allows, and there is no maximum rate', () => {
    fc.assert(
      fc.property(replies(['d', 'n'], { authorities: 3 }), (given) => {
        const { matched, maximum } = ratesIn(survey, given);
        expect(maximum).toBeUndefined();
        const inM = Object.values(given).filter(
          (reply) => isUsed(reply?.['d']) && isUsed(reply?.['n']),
        );
        const truths = inM.map((reply) =>
          truthsOf(reply, ['d', 'n'], []).map(({ n = 0, d = 0 }) => [n, d] as const),
        );
        expectEnds(matched, endsOf(sumsOf(truths)));
      }),
      settings(90),
    );
  });
});

describe('where the denominator is a sum that contains the numerator', () => {
  const measures = ['n', 'm', 'l'];
  const survey = surveyOf({
    measures: [{ id: 'd', sumOf: measures }, ...measures.map((id) => ({ id }))],
    rates,
  });
  test('a rate over parts that were given is exactly what the parts allow', () => {
    fc.assert(
      fc.property(replies(measures, { authorities: 3 }), (given) => {
        const { matched } = ratesIn(survey, given);
        const inM = Object.values(given).filter((reply) =>
          measures.every((id) => isUsed(reply?.[id])),
        );
        const truths = inM.map((reply) =>
          truthsOf(reply, measures, []).map(({ n = 0, m = 0, l = 0 }) => [n, n + m + l] as const),
        );
        expect(matched.accounting.used).toBe(inM.length);
        expectEnds(matched, endsOf(sumsOf(truths)));
      }),
      settings(80),
    );
  });

  test('a sum that some gave themselves stands beside sums that they did not', () => {
    fc.assert(
      fc.property(replies(['d', ...measures], { authorities: 2 }), (given) => {
        const all = Object.values(given).map((reply) => {
          const own = reply?.['d'] !== undefined && reply['d'].kind !== 'blank';
          const used = (own ? ['d', 'n'] : measures).every((id) => isUsed(reply?.[id]));
          const truths = own
            ? truthsOf(reply, ['d', 'n'], [['n', 'd']]).map(({ n = 0, d = 0 }) => [n, d] as const)
            : truthsOf(reply, measures, []).map(
                ({ n = 0, m = 0, l = 0 }) => [n, n + m + l] as const,
              );
          return { used, truths };
        });
        fc.pre(all.every(({ truths }) => truths.length > 0));
        const inM = all.filter(({ used }) => used).map(({ truths }) => truths);
        expectEnds(ratesIn(survey, given).matched, endsOf(sumsOf(inM)));
      }),
      settings(90),
    );
  });
});
