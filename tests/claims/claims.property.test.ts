import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsIn, verify } from '../../src/claims/claims-in.ts';
import { printed, ratio } from '../../src/claims/ratio.ts';
import { settings } from '../support/arbitraries.ts';

const withCommas = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const verdicts = (text: string): string[] => claimsIn(text).map(({ verdict }) => verdict);

const pair = fc
  .integer({ min: 50, max: 200_000 })
  .chain((whole) => fc.tuple(fc.integer({ min: 1, max: whole }), fc.constant(whole)));

/** A percentage rounded half up, from whole numbers alone. */
function rounded(n: number, whole: number, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const scaled = (200n * BigInt(n) * scale + BigInt(whole)) / (2n * BigInt(whole));
  const rest = decimals === 0 ? '' : `.${String(scaled % scale).padStart(decimals, '0')}`;
  return `${scaled / scale}${rest}`;
}

test('a percentage that is rounded rightly raises no alarm', () => {
  fc.assert(
    fc.property(pair, fc.nat(2), ([n, whole], decimals) => {
      const text = `${withCommas(n)} of ${withCommas(whole)} children (${rounded(n, whole, decimals)}%) moved.`;
      expect(verdicts(text)).toHaveLength(1);
      expect(verdicts(text)).not.toContain('does-not-follow');
    }),
    settings(500),
  );
});

test('a percentage that is three points off or more is found', () => {
  const off = fc.tuple(fc.integer({ min: 300, max: 5_000 }), fc.constantFrom(1, -1));
  fc.assert(
    fc.property(pair, off, ([n, whole], [points, sign]) => {
      const hundredths = Math.floor((10_000 * n) / whole) + sign * (points + 1);
      fc.pre(hundredths > 0);
      const text = `${withCommas(n)} of ${withCommas(whole)} children (${(hundredths / 100).toFixed(2)}%) moved.`;
      expect(verdicts(text)).toEqual(['does-not-follow']);
    }),
    settings(500),
  );
});

test('a whole percentage that is three points off or more is found', () => {
  fc.assert(
    fc.property(pair, fc.integer({ min: 0, max: 120 }), ([n, whole], percent) => {
      fc.pre(Math.abs(percent * whole - 100 * n) >= 3 * whole);
      const text = `${withCommas(n)} of ${withCommas(whole)} children (${percent}%) moved.`;
      expect(verdicts(text)).toEqual(['does-not-follow']);
    }),
    settings(500),
  );
});

test('an exact change raises no alarm', () => {
  const base = fc.integer({ min: 1, max: 500 }).map((hundred) => hundred * 100);
  fc.assert(
    fc.property(base, fc.integer({ min: 1, max: 99 }), fc.boolean(), (from, percent, up) => {
      const change = (from / 100) * percent;
      const to = up ? from + change : from - change;
      const word = up ? 'rose' : 'fell';
      const text = `Numbers ${word} by ${percent}% from ${withCommas(from)} to ${withCommas(to)}.`;
      expect(verdicts(text)).toContain('follows');
      expect(verdicts(text)).not.toContain('does-not-follow');
    }),
    settings(500),
  );
});

test('parts that add up raise no alarm, and parts that are one out do', () => {
  const part = fc.integer({ min: 2, max: 99 });
  fc.assert(
    fc.property(part, part, part, fc.constantFrom(-1, 0, 1), (a, b, c, out) => {
      const text = `${a} in Leeds, ${b} in York and ${c} in Hull: ${a + b + c + out} in all.`;
      expect(verdicts(text)).toEqual([out === 0 ? 'follows' : 'does-not-follow']);
    }),
    settings(300),
  );
});

test('no text throws, and every place is a place of the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '864',
      'of',
      '2,638',
      '(37%)',
      'from',
      'to',
      'a third',
      'up',
      '0',
      'and',
      ',',
      '.',
      '\n',
      '0%',
      'doubled',
      'nearly',
      '£0',
      'per 0',
      'over two years',
      'leaving',
      'a 0.0',
    ),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join(' ');
      const { claims, notChecked } = verify(text);
      for (const { text: said, start, end, line, column } of [
        ...notChecked,
        ...claims.flatMap(({ numbers }) => numbers),
      ]) {
        expect(text.slice(start, end)).toBe(said);
        expect(Math.min(line, column)).toBeGreaterThan(0);
      }
    }),
    settings(1_000),
  );
});

test('a fraction prints rounded half up', () => {
  expect([
    printed(ratio(1, 8), 2),
    printed(ratio(123_450, 100), 1),
    printed(ratio(-1, 3), 1),
  ]).toEqual(['0.13', '1,234.5', '-0.3']);
});
