import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fraction } from '../../src/model/figure.ts';
import {
  countText,
  grouped,
  quantityText,
  rateText,
  rateTexts,
  sameRatio,
} from '../../src/publish/numbers.ts';
import { settings } from '../support/arbitraries.ts';

const of = (numerator: number, denominator: number, decimals = [0, 0]): Fraction => ({
  numerator: { scaled: BigInt(numerator), decimals: decimals[0] ?? 0 },
  denominator: { scaled: BigInt(denominator), decimals: decimals[1] ?? 0 },
});

describe('a fraction prints', () => {
  test.each([
    [864, 2638, '32.8'],
    [864, 2335, '37.0'],
    [1167, 2638, '44.2'],
    [1501, 12530, '12.0'],
    [1501, 11999, '12.5'],
    [2032, 12530, '16.2'],
    [593, 4744, '12.5'],
    [1, 3, '33.3'],
    [2, 3, '66.7'],
    [1, 2000, '0.1'],
    [0, 7, '0.0'],
    [7, 7, '100.0'],
    [15, 4, '375.0'],
    [1005, 100000, '1.0'],
    [1050, 100000, '1.1'],
  ])('%i of %i as %s', (numerator, denominator, text) => {
    expect(rateText(of(numerator, denominator), 100)).toBe(text);
  });

  test('half up at any number of decimals, where floats go wrong', () => {
    expect(rateText(of(593, 4744), 100, 0)).toBe('13');
    expect(rateText(of(1005, 100_000), 100, 2)).toBe('1.01');
    expect(rateText(of(8345, 1_000_000), 100, 3)).toBe('0.835');
  });

  test('never as 0.0 where it is above 0', () => {
    expect(rateText(of(1, 1_000_000), 100)).toBe('<0.1');
    expect(rateText(of(1, 1_000_000), 100, 3)).toBe('<0.001');
    expect(rateText(of(4, 10_000), 100)).toBe('<0.1');
  });

  test('never as 100.0 where it is below it', () => {
    expect(rateText(of(999_999, 1_000_000), 100)).toBe('>99.9');
    expect(rateText(of(1_000_001, 1_000_000), 100)).toBe('100.0');
  });

  test('per thousand and per hundred thousand too', () => {
    expect(rateText(of(1, 8), 1_000)).toBe('125.0');
    expect(rateText(of(3, 70_000), 100_000)).toBe('4.3');
  });

  test('with its units taken into account', () => {
    expect(rateText(of(150, 3, [2, 0]), 100)).toBe('50.0');
    expect(rateText(of(3, 150, [0, 2]), 100)).toBe('200.0');
  });
});

describe('two ends of a range', () => {
  test('that differ and print alike get another decimal, up to three', () => {
    expect(rateTexts(of(10_000, 30_000), of(10_001, 30_000), 100)).toEqual({
      low: '33.33',
      high: '33.34',
    });
    expect(rateTexts(of(100_000, 300_000), of(100_001, 300_000), 100)).toEqual({
      low: '33.333',
      high: '33.334',
    });
    expect(rateTexts(of(1, 3), of(1_000_001, 3_000_000), 100)).toEqual({
      low: '33.333',
      high: '33.333',
    });
  });

  test('that are the same fraction keep one decimal', () => {
    expect(rateTexts(of(1, 3), of(2, 6), 100)).toEqual({ low: '33.3', high: '33.3' });
  });

  test('of which one is missing print the other', () => {
    expect(rateTexts(of(1, 3), undefined, 100)).toEqual({ low: '33.3', high: '' });
    expect(rateTexts(undefined, undefined, 100)).toEqual({ low: '', high: '' });
  });
});

describe('a quantity prints', () => {
  test.each([
    [123_450, 2, '1234.50'],
    [5, 2, '0.05'],
    [0, 2, '0.00'],
    [17, 0, '17'],
    [1500, 3, '1.5'],
    [2000, 3, '2'],
    [1, 3, '0.001'],
    [20_000, 3, '20'],
    [0, 3, '0'],
  ])('%i with %i decimals as %s', (scaled, decimals, text) => {
    expect(quantityText({ scaled: BigInt(scaled), decimals })).toBe(text);
    expect(countText(scaled, decimals)).toBe(text);
  });

  test('for people in groups of three, decimals left alone', () => {
    expect(grouped('1234567')).toBe('1,234,567');
    expect(grouped('1234.5678')).toBe('1,234.5678');
    expect(grouped('999')).toBe('999');
  });
});

const fraction = fc
  .tuple(fc.nat(3000), fc.integer({ min: 1, max: 3000 }))
  .map(([n, d]) => ({ n, d, as: of(n, d) }));

describe('whatever the fraction', () => {
  test('equal fractions print equal texts', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 2, max: 50 }), ({ n, d, as }, times) => {
        expect(sameRatio(as, of(n * times, d * times))).toBe(true);
        expect(rateText(of(n * times, d * times), 100)).toBe(rateText(as, 100));
      }),
      settings(300),
    );
  });

  test('printing keeps order', () => {
    const value = (text: string): number =>
      Number(text.replace('<', '').replace('>', '')) +
      (text.startsWith('<') ? -0.01 : text.startsWith('>') ? 0.01 : 0);
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        fc.pre(a.n * b.d <= b.n * a.d);
        expect(value(rateText(a.as, 100))).toBeLessThanOrEqual(value(rateText(b.as, 100)));
      }),
      settings(300),
    );
  });

  test('the printed value lies within half of its last decimal', () => {
    fc.assert(
      fc.property(fraction, ({ n, d, as }) => {
        const text = rateText(as, 100);
        fc.pre(!/^[<>]/.test(text));
        // |printed − 100 n / d| ≤ 0.05, in whole numbers: |10 printed d − 1000 n| ≤ d / 2.
        const tenfold = BigInt(text.replace('.', ''));
        const off = tenfold * BigInt(d) - 1000n * BigInt(n);
        expect(2n * (off < 0n ? -off : off) <= BigInt(d)).toBe(true);
      }),
      settings(300),
    );
  });
});
