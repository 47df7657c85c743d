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
