/** Invariants 1 to 4 of the architecture for totals and unions, against every truth there is. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unionOf } from '../../src/aggregate/union.ts';
import type { Answer } from '../../src/model/answer.ts';
import { between } from '../../src/model/bounds.ts';
import { anyAnswer, replies, settings, usableAnswer } from '../support/arbitraries.ts';
import { Figures, frameOf, type Replies, type Reply, surveyOf } from '../support/invented.ts';
import { horizon, type Relations, rangeOf, type Truth, truthsOf } from '../support/truths.ts';

const chain: Relations = [
  ['p', 'w'],
  ['q', 'p'],
];
const measures = ['w', 'p', 'q'];
const survey = surveyOf({
  measures: [{ id: 'w' }, { id: 'p', partOf: 'w' }, { id: 'q', partOf: 'p' }],
});
const totals = (given: Replies) => {
  const figures = new Figures(frameOf(survey, given));
  return measures.map((id) => figures.sum(`${id}.total.2024`));
};
const truthsOfAll = (given: Replies): Truth[][] =>
  Object.values(given).map((reply) => truthsOf(reply, measures, chain));
const isOpen = (ends: readonly number[]): boolean => ends.some((end) => end === horizon);

describe('the total of a measure', () => {
  test('contains every truth and is reached at both ends by one', () => {
    fc.assert(
      fc.property(replies(measures), (given) => {
        const truths = truthsOfAll(given);
        fc.pre(truths.every((each) => each.length > 0));
        const found = totals(given);
        for (const [at, measure] of measures.entries()) {
          const values = truths.map((each) => each.map((truth) => truth[measure] ?? 0));
          const highs = values.map((each) => Math.max(...each));
          const low = values.reduce((sum, each) => sum + Math.min(...each), 0);
          const high = isOpen(highs) ? Infinity : highs.reduce((sum, each) => sum + each, 0);
          expect({ measure, ...found[at]?.bounds }).toEqual({ measure, min: low, max: high });
        }
      }),
      settings(300),
    );
  });

  test('is never widened by a cell that narrows', () => {
    const narrowed = fc
      .tuple(replies(measures, { answer: usableAnswer }), fc.nat(), fc.nat(3), fc.nat(3))
      .map(([before, where, up, down]) => ({ before, after: narrow(before, where, up, down) }));
    fc.assert(
      fc.property(narrowed, ({ before, after }) => {
        fc.pre([before, after].every((each) => truthsOfAll(each).every(({ length }) => length)));
        const [wide, tight] = [totals(before), totals(after)];
        for (const [at, figure] of tight.entries()) {
          expect(figure.bounds.min).toBeGreaterThanOrEqual(wide[at]?.bounds.min ?? Infinity);
          expect(figure.bounds.max).toBeLessThanOrEqual(wide[at]?.bounds.max ?? 0);
        }
      }),
      settings(300),
    );
  });

  test('is never widened by a new answer', () => {
    fc.assert(
      fc.property(
        replies(measures),
        fc.nat(),
        fc.nat(2),
        anyAnswer,
        (before, who, which, answer) => {
          const after = withAnswer(before, who, measures[which] ?? 'w', answer);
          fc.pre([before, after].every((each) => truthsOfAll(each).every(({ length }) => length)));
          const [wide, tight] = [totals(before), totals(after)];
          for (const [at, figure] of tight.entries()) {
            expect(figure.bounds.min).toBeGreaterThanOrEqual(wide[at]?.bounds.min ?? Infinity);
            expect(figure.bounds.max).toBeLessThanOrEqual(wide[at]?.bounds.max ?? 0);
          }
        },
      ),
      settings(300),
    );
  });

  test('only gets wider when all that one authority sent is taken away', () => {
    fc.assert(
      fc.property(replies(measures), fc.nat(), (before, who) => {
        const ids = Object.keys(before);
        const after = { ...before, [ids[who % ids.length] ?? '']: undefined };
        const [full, poor] = [totals(before), totals(after)];
        for (const [at, figure] of poor.entries()) {
          expect(figure.bounds.min).toBeLessThanOrEqual(full[at]?.bounds.min ?? -1);
          expect(figure.bounds.max).toBeGreaterThanOrEqual(full[at]?.bounds.max ?? Infinity);
        }
      }),
      settings(300),
    );
  });
});

/** One cell of a reply, anywhere, with less room at either end. */
function narrow(given: Replies, where: number, up: number, down: number): Replies {
  const cells = Object.entries(given).flatMap(([id, reply]) =>
    Object.entries(reply ?? {}).map(([measure, answer]) => ({ id, measure, answer })),
  );
  const chosen = cells[where % Math.max(1, cells.length)];
  if (!chosen || !('bounds' in chosen.answer)) return given;
  const [least, most] = rangeOf(chosen.answer);
  const min = Math.min(most, least + up);
  const answer = { ...chosen.answer, bounds: between(min, Math.max(min, most - down)) } as Answer;
  return { ...given, [chosen.id]: { ...given[chosen.id], [chosen.measure]: answer } };
}

/** An answer where there was none. */
function withAnswer(given: Replies, who: number, measure: string, answer: Answer): Replies {
  const ids = Object.keys(given);
  const id = ids[who % ids.length] ?? '';
  const old: Reply = given[id] ?? {};
  return old[measure] ? given : { ...given, [id]: { ...old, [measure]: answer } };
}

/** How many are in one group alone, in the other alone, and in both: all that there can be. */
function unions(a: Range, b: Range, both: Range, whole: number): number[] {
  const found: number[] = [];
  for (let only = 0; only <= horizon; only += 1)
    for (let other = 0; other <= horizon; other += 1)
      for (let shared = 0; shared <= horizon; shared += 1) {
        const fits = (value: number, [least, most]: Range): boolean =>
          least <= value && value <= most;
        const all = only + other + shared;
        const possible = fits(only + shared, a) && fits(other + shared, b) && fits(shared, both);
        if (possible && all <= whole) found.push(all);
      }
  return found;
}
type Range = readonly [number, number];

const range = fc
  .tuple(fc.nat(4), fc.nat(4))
  .map(([x, y]): Range => [Math.min(x, y), Math.max(x, y)]);

describe('the union of two groups', () => {
  test('is exactly what the two groups allow where the overlap is not known', () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        const all = unions(a, b, [0, horizon], Infinity);
        const { bounds } = unionOf([between(...a), between(...b)], undefined, Infinity);
        expect(bounds).toEqual({ min: Math.min(...all), max: Math.max(...all) });
      }),
      settings(300),
    );
  });

  test('is exactly what the groups, the overlap and the whole allow together', () => {
    const whole = fc.oneof(fc.constant(Infinity), fc.integer({ min: 4, max: 8 }));
    fc.assert(
      fc.property(range, range, range, whole, (a, b, both, most) => {
        const all = unions(a, b, both, most);
        fc.pre(all.length > 0);
        const { bounds, contradictory } = unionOf(
          [between(...a), between(...b)],
          between(...both),
          most,
        );
        expect(contradictory).toBe(false);
        expect(bounds).toEqual({ min: Math.min(...all), max: Math.max(...all) });
      }),
      settings(500),
    );
  });

  test('names a contradiction exactly where the overlap exceeds a group', () => {
    fc.assert(
      fc.property(range, range, range, (a, b, both) => {
        const { contradictory } = unionOf(
          [between(...a), between(...b)],
          between(...both),
          Infinity,
        );
        expect(contradictory).toBe(both[0] > Math.min(a[1], b[1]));
      }),
      settings(300),
    );
  });

  test('of three groups runs from the largest of the least to the sum of the most', () => {
    const groups = [between(1, 2), between(3, 5), between(0, 4)];
    expect(unionOf(groups, undefined, Infinity).bounds).toEqual({ min: 3, max: 11 });
    expect(unionOf(groups, undefined, 7).bounds).toEqual({ min: 3, max: 7 });
  });
});

test('a union over the register is the sum of what each authority allows', () => {
  const union = surveyOf({
    measures: [{ id: 'w' }, { id: 'a', partOf: 'w' }, { id: 'b', partOf: 'w' }],
    unions: [{ id: 'either', label: 'Either', of: ['a', 'b'] }],
  });
  const parts: Relations = [
    ['a', 'w'],
    ['b', 'w'],
  ];
  fc.assert(
    fc.property(replies(['w', 'a', 'b'], { authorities: 3 }), (given) => {
      const each = Object.values(given).map((reply) =>
        truthsOf(reply, ['w', 'a', 'b'], parts).flatMap(({ a = 0, b = 0, w = 0 }) =>
          Array.from(
            { length: Math.min(a + b, w) - Math.max(a, b) + 1 },
            (_, more) => Math.max(a, b) + more,
          ),
        ),
      );
      fc.pre(each.every(({ length }) => length > 0));
      const open = Object.values(given).some((reply) => {
        const [whole, a, b] = ['w', 'a', 'b'].map((id) => rangeOf(reply?.[id])[1]);
        return whole === Infinity && (a === Infinity || b === Infinity);
      });
      const { bounds } = new Figures(frameOf(union, given)).sum('either.union.2024');
      expect(bounds.min).toBe(each.reduce((sum, all) => sum + Math.min(...all), 0));
      const highest = each.reduce((sum, all) => sum + Math.max(...all), 0);
      expect(bounds.max === Infinity).toBe(open);
      if (!open && Object.values(given).every((reply) => rangeOf(reply?.['w'])[1] <= horizon))
        expect(bounds.max).toBe(highest);
    }),
    settings(200),
  );
});
