import { describe, expect, test } from 'vitest';
import type { Fraction } from '../../../src/model/figure.ts';
import {
  chanceLimits,
  classEdges,
  classOf,
  classWidth,
  funnelSizes,
  placeOf,
} from '../../../src/publish/numbers.ts';

const share = (numerator: number, denominator: number): Fraction => ({
  numerator: { scaled: BigInt(numerator), decimals: 0 },
  denominator: { scaled: BigInt(denominator), decimals: 0 },
});

test('a place in a picture is the rate in its own unit', () => {
  expect(placeOf(share(1, 4), 100)).toBe(25);
  expect(placeOf({ ...share(1, 4), numerator: { scaled: 50n, decimals: 2 } }, 1000)).toBe(125);
});

describe('five classes', () => {
  test.each([
    [1, 10, ['0', '2', '4', '6', '8', '10']],
    [1, 3, ['0', '10', '20', '30', '40', '50']],
    [1, 1, ['0', '20', '40', '60', '80', '100']],
    [1, 100, ['0', '0.2', '0.4', '0.6', '0.8', '1']],
  ])('reach %i of %i', (numerator, denominator, edges) => {
    expect(classEdges(classWidth([share(numerator, denominator)], 100))).toEqual(edges);
  });

  test.each([
    [0, 10, 0],
    [199, 1000, 0],
    [1, 5, 1],
    [99, 100, 4],
    [1, 1, 4],
  ])('of 20 points each take %i of %i into number %i', (numerator, denominator, at) => {
    expect(classOf(share(numerator, denominator), 100, 200n)).toBe(at);
  });
});

describe('the limits of chance', () => {
  const half = { low: share(1, 2), high: share(1, 2) };

  test('are p ± z √(p (1 − p) ÷ n): a half among 100 is 40.2 to 59.8 at 1.96', () => {
    const limits = chanceLimits(half, 100, 1.96, { per: 100, partOf: true });
    expect(limits.low).toBeCloseTo(40.2, 10);
    expect(limits.high).toBeCloseTo(59.8, 10);
  });

  test('stay between none and all of a share, and above none of a count of events', () => {
    expect(chanceLimits(half, 1, 3, { per: 100, partOf: true })).toEqual({ low: 0, high: 100 });
    expect(chanceLimits(half, 1, 3, { per: 1000, partOf: false }).low).toBe(0);
    expect(chanceLimits(half, 2, 2, { per: 1000, partOf: false }).high).toBeCloseTo(1500, 8);
  });

  test('begin at the lower and end at the upper rate where it is a range', () => {
    const range = { low: share(1, 4), high: share(3, 4) };
    const limits = chanceLimits(range, 1e12, 1.96, { per: 100, partOf: true });
    expect(limits.low).toBeCloseTo(25, 3);
    expect(limits.high).toBeCloseTo(75, 3);
  });

  test('are drawn from a size of 10 to the largest', () => {
    const sizes = funnelSizes(1000);
    expect([sizes[0], sizes.length]).toEqual([10, 41]);
    expect(sizes.at(-1)).toBeCloseTo(1000, 6);
  });
});
