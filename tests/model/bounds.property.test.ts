import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  atLeast,
  between,
  exactly,
  intersect,
  isExact,
  nil,
  sameBounds,
  span,
  sum,
  unknown,
} from '../../src/model/bounds.ts';
import { bounds, hiddenCount, settings } from '../support/arbitraries.ts';

describe('bounds', () => {
  test.each([
    [-1, 3],
    [4, 3],
    [0.5, 3],
    [0, 2.5],
    [0, Number.NaN],
    [Infinity, Infinity],
    [0, Number.MAX_SAFE_INTEGER + 1],
  ])('are refused from %d to %d', (min, max) => {
    expect(() => between(min, max)).toThrow(RangeError);
  });

  test('are whole numbers from the fewest to the most, with no most where nothing caps them', () => {
    expect(between(1, 4)).toEqual({ min: 1, max: 4 });
    expect(exactly(3)).toEqual({ min: 3, max: 3 });
    expect(atLeast(5)).toEqual({ min: 5, max: Infinity });
    expect(unknown).toEqual({ min: 0, max: Infinity });
    expect(nil).toEqual({ min: 0, max: 0 });
  });

  test('are exact where both ends are one', () => {
    expect([isExact(exactly(3)), isExact(between(3, 4)), isExact(unknown)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

test('a sum contains the true total, whatever the cells were hiding', () => {
  fc.assert(
    fc.property(fc.array(hiddenCount), (cells) => {
      const total = sum(cells.map((cell) => cell.bounds));
      const truth = cells.reduce((running, cell) => running + cell.truth, 0);
      expect(total.min).toBeLessThanOrEqual(truth);
      expect(total.max).toBeGreaterThanOrEqual(truth);
    }),
    settings(200),
  );
});

test('a sum is no wider than it has to be: both ends can be reached', () => {
  fc.assert(
    fc.property(fc.array(bounds), (cells) => {
      const total = sum(cells);
      expect(total.min).toBe(cells.reduce((running, cell) => running + cell.min, 0));
      expect(total.max).toBe(cells.reduce((running, cell) => running + cell.max, 0));
    }),
    settings(200),
  );
});

test('what two sources agree on is what both allow, and nothing else', () => {
  fc.assert(
    fc.property(bounds, bounds, fc.nat(70), (a, b, count) => {
      const allows = ({ min, max }: { min: number; max: number }): boolean =>
        min <= count && count <= max;
      const both = intersect(a, b);
      expect(both !== undefined && allows(both)).toBe(allows(a) && allows(b));
    }),
    settings(300),
  );
});

test('from the least to the most that either says contains both, and begins and ends with one', () => {
  fc.assert(
    fc.property(bounds, bounds, (a, b) => {
      const all = span(a, b);
      expect([a.min, b.min]).toContain(all.min);
      expect([a.max, b.max]).toContain(all.max);
      expect(intersect(all, a)).toEqual(a);
      expect(intersect(all, b)).toEqual(b);
    }),
    settings(200),
  );
});

test('learning more about one cell never widens the total', () => {
  fc.assert(
    fc.property(bounds, bounds, bounds, (rest, before, news) => {
      const after = intersect(before, news);
      fc.pre(after !== undefined);
      if (!after) return;
      expect(intersect(add(rest, before), add(rest, after))).toEqual(add(rest, after));
    }),
    settings(200),
  );
});

test('two bounds are the same where both ends are', () => {
  expect(sameBounds(between(1, 4), between(1, 4))).toBe(true);
  expect(sameBounds(between(1, 4), between(0, 4))).toBe(false);
  expect(sameBounds(atLeast(1), between(1, 4))).toBe(false);
});
