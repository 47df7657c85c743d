/**
 * Numbers as they are printed: one fraction one text, everywhere. Values are exact until here and
 * rounded half up; what is above 0 never prints as 0.0 and what is below 100 never as 100.0.
 */

import type { Fraction, Quantity } from '../model/figure.ts';

const power = (decimals: number): bigint => 10n ** BigInt(decimals);

/** The fraction times `per`, as two whole numbers. */
function ratio({ numerator, denominator }: Fraction, per: number): { over: bigint; under: bigint } {
  return {
    over: numerator.scaled * power(denominator.decimals) * BigInt(per),
    under: denominator.scaled * power(numerator.decimals),
  };
}

/** Half up, with a fixed number of decimals. */
export function roundedText(over: bigint, under: bigint, decimals: number): string {
  const scaled = (2n * over * power(decimals) + under) / (2n * under);
  return withPoint(scaled, decimals);
}

function withPoint(scaled: bigint, decimals: number): string {
  const digits = scaled.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export function rateText(fraction: Fraction, per: number, decimals = 1): string {
  const { over, under } = ratio(fraction, per);
  const text = roundedText(over, under, decimals);
  const zero = withPoint(0n, decimals);
  const whole = withPoint(BigInt(per) * power(decimals), decimals);
  if (over > 0n && text === zero) return `<${withPoint(1n, decimals)}`;
  if (per === 100 && over < BigInt(per) * under && text === whole)
    return `>${withPoint(BigInt(per) * power(decimals) - 1n, decimals)}`;
  return text;
}

/** Where a rate stands in a picture, in `per`: a place on paper, never a printed number. */
export function placeOf(fraction: Fraction, per: number): number {
  const { over, under } = ratio(fraction, per);
  return Number(over) / Number(under);
}

/** Round widths of a class, in tenths. */
const widths = [1n, 2n, 5n].flatMap((first) =>
  [0, 1, 2, 3, 4, 5].map((nought) => first * 10n ** BigInt(nought)),
);

/** The narrowest round width, in tenths, of which five cover every rate; at most the fifth part of all. */
export function classWidth(fractions: readonly Fraction[], per: number): bigint {
  const fits = (width: bigint): boolean =>
    fractions.every((each) => {
      const { over, under } = ratio(each, per);
      return over * 10n <= under * width * 5n;
    });
  const ascending = [...widths].sort((a, b) => Number(a - b));
  return ascending.find(fits) ?? BigInt(per) * 2n;
}

/** Which of five classes of this width a rate falls into, from 0; the last takes its upper end too. */
export function classOf(fraction: Fraction, per: number, width: bigint): number {
  const { over, under } = ratio(fraction, per);
  const at = (over * 10n) / (under * width);
  return at > 4n ? 4 : Number(at);
}

/** The six edges of the five classes as they are printed. */
export const classEdges = (width: bigint): string[] =>
  [0n, 1n, 2n, 3n, 4n, 5n].map((at) => withPoint(width * at, 1).replace(/\.0$/, ''));

/**
 * The limits, in `per`, within which an authority of `size` lies by chance alone, were the true rate
 * p between the two ends: p ± z √(p (1 − p) ÷ size), or p ± z √(p ÷ size) where events are no part of
 * the whole. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in
 * Medicine 24 (2005). Places on paper, and never printed.
 */
export function chanceLimits(
  ends: { readonly low: Fraction; readonly high: Fraction },
  size: number,
  z: number,
  { per, partOf }: { readonly per: number; readonly partOf: boolean },
): { readonly low: number; readonly high: number } {
  const spread = (p: number): number => z * Math.sqrt((partOf ? p * (1 - p) : p) / size);
  const [low, high] = [placeOf(ends.low, 1), placeOf(ends.high, 1)];
  const top = high + spread(high);
  return {
    low: Math.max(0, low - spread(low)) * per,
    high: (partOf ? Math.min(1, top) : top) * per,
  };
}

/** Sizes from 10 to the largest, close together where a funnel bends. */
export const funnelSizes = (largest: number): number[] =>
  Array.from({ length: 41 }, (_, at) => 10 * Math.max(1.1, largest / 10) ** (at / 40));

/** Two ends that differ and print alike get another decimal, up to three. */
export function rateTexts(
  low: Fraction | undefined,
  high: Fraction | undefined,
  per: number,
): { low: string; high: string } {
  for (let decimals = 1; decimals <= 3; decimals += 1) {
    const texts = {
      low: low ? rateText(low, per, decimals) : '',
      high: high ? rateText(high, per, decimals) : '',
    };
    if (!low || !high || texts.low !== texts.high || sameRatio(low, high) || decimals === 3)
      return texts;
  }
  return { low: '', high: '' };
}

export function sameRatio(a: Fraction, b: Fraction): boolean {
  const [x, y] = [ratio(a, 1), ratio(b, 1)];
  return x.over * y.under === y.over * x.under;
}

/** A scaled quantity as plain digits: `1234.50` for 123450 with two decimals. */
export const quantityText = ({ scaled, decimals }: Quantity): string =>
  decimals === 3 ? withPoint(scaled, decimals).replace(/\.?0+$/, '') : withPoint(scaled, decimals);

export const countText = (count: number, decimals: number): string =>
  quantityText({ scaled: BigInt(count), decimals });

/** For people: 1,234. */
export const grouped = (digits: string): string => {
  const [whole = '', decimals] = digits.split('.');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? text : `${text}.${decimals}`;
};

/** A part of one as a percentage with its sign, rounded half away from zero: `−48.8%`, `+3.0%`. */
export function signedPercent(over: bigint, under: bigint, decimals = 1): string {
  const negative = over < 0n;
  const text = roundedText((negative ? -over : over) * 100n, under, decimals);
  return `${signOf(negative, text)}${text}%`;
}

/** A difference of rates in its own unit, with its sign: `−22.9`. */
export function signedPoints(over: bigint, under: bigint, per: number): string {
  const negative = over < 0n;
  const text = roundedText((negative ? -over : over) * BigInt(per), under, 1);
  return `${signOf(negative, text)}${text}`;
}

export function signedCount(count: number, decimals: number): string {
  const text = grouped(countText(Math.abs(count), decimals));
  return `${signOf(count < 0, text)}${text}`;
}

/** Nothing before what rounds to nought. */
const signOf = (negative: boolean, text: string): string =>
  /^[0.]+$/.test(text) ? '' : negative ? '−' : '+';
