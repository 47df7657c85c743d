import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Share } from '../../src/model/answer.ts';
import { atLeast, type Bounds, between, exactly } from '../../src/model/bounds.ts';
import { narrows } from '../../src/pipeline/telling-figures.ts';
import { settings } from '../support/arbitraries.ts';
import { leftOf } from '../support/left-of.ts';

const cell = (stated: Bounds, share: Share = 'bounded') => ({ stated, share });

describe('a sum tells a cell', () => {
  test.each<[string, Bounds, readonly ReturnType<typeof cell>[], boolean]>([
    ['of one that hides 0 to 4, where it is 0 to 4', between(0, 4), [cell(between(0, 4))], false],
    ['of one that hides 0 to 4, where it is 0 to 3', between(0, 3), [cell(between(0, 4))], true],
    [
      'of a plain 10 and 0 to 4, where it is 12 to 14',
      between(12, 14),
      [cell(exactly(10), 'exact'), cell(between(0, 4))],
      true,
    ],
    [
      'of two that hide 0 to 4, where it is 2 to 6: each may still be 0 or 4',
      between(2, 6),
      [cell(between(0, 4)), cell(between(0, 4))],
      false,
    ],
    [
      'of two that hide 0 to 4, where it is 8: both are 4',
      exactly(8),
      [cell(between(0, 4)), cell(between(0, 4))],
      true,
    ],
    [
      'of a hidden one, where it has an upper end',
      between(0, 9),
      [cell(atLeast(0), 'hidden')],
      true,
    ],
    [
      'of a refused one, where it has an upper end',
      between(0, 9),
      [cell(atLeast(0), 'withheld')],
      true,
    ],
    ['of one that never answered', between(0, 9), [cell(atLeast(0), 'no_return')], false],
    [
      'of 0 to 4 and one that never answered, where it has no upper end',
      atLeast(0),
      [cell(between(0, 4)), cell(atLeast(0), 'no_return')],
      false,
    ],
    ['of plain counts', exactly(12), [cell(exactly(5), 'exact'), cell(exactly(7), 'exact')], false],
  ])('%s', (_, range, cells, tells) => {
    expect(narrows(range, cells)).toBe(tells);
  });

  test('exactly where counting out every possibility leaves less of it than it printed', () => {
    const small = fc
      .tuple(fc.nat(4), fc.nat(3))
      .map(([min, room]): Bounds => between(min, min + room));
    const cells = fc.array(small, { minLength: 1, maxLength: 4 });
    const ends = fc.tuple(fc.nat(1_000), fc.nat(1_000));
    fc.assert(
      fc.property(cells, ends, (stated, [a, b]) => {
        const least = stated.reduce((sum, { min }) => sum + min, 0);
        const room = stated.reduce((sum, { min, max }) => sum + max - min, 0);
        const [one, other] = [least + (a % (room + 1)), least + (b % (room + 1))];
        const range = between(Math.min(one, other), Math.max(one, other));
        const left = leftOf(range, stated);
        const tighter = left.some(
          ({ min, max }, at) => min !== stated[at]?.min || max !== stated[at]?.max,
        );
        expect(
          narrows(
            range,
            stated.map((each) => cell(each)),
          ),
        ).toBe(tighter);
      }),
      settings(500),
    );
  });
});
