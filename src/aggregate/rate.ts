/**
 * Three rates, always together, each over its own fixed authorities.
 *
 * D are those with a usable denominator, M those of D with a usable numerator too. The minimum
 * rate speaks of D if none of the unknown is counted, the maximum rate of D if all is, the
 * matched rate of M. None bounds the national rate: of authorities outside D nothing is known.
 * Formulas: METHOD.md, "Rates".
 */

import type { Share } from '../model/answer.ts';
import { type Bounds, between } from '../model/bounds.ts';
import type { Fraction, Quantity } from '../model/figure.ts';
import type { Unit } from '../model/unit.ts';
import type { Contribution } from './accounting.ts';

/** Both halves of one reply's rate, in smallest units. */
export interface Halves {
  readonly unit: Unit;
  readonly numerator: Bounds;
  readonly numeratorUsable: boolean;
  readonly denominator: Bounds;
  readonly denominatorUsable: boolean;
  /** The other parts of a denominator that is their sum with the numerator and was not given. */
  readonly rest: Bounds | undefined;
  readonly contradictory: boolean;
  readonly share: Share;
}

export interface RateSetting {
  readonly partOf: boolean;
  readonly numeratorDecimals: number;
  readonly denominatorDecimals: number;
  /** Whether the denominator is counted, so that below 1 it can only be 0. */
  readonly counted: boolean;
}

interface Sums {
  lowNumerator: bigint;
  lowDenominator: bigint;
  highNumerator: bigint;
  highDenominator: bigint;
  /** The most that the denominators allow: 0 where nobody is in them. */
  most: bigint;
}

export interface RatePart {
  readonly low: Fraction | undefined;
  readonly high: Fraction | undefined;
  readonly contributions: readonly Contribution[];
  readonly unknown: Quantity | undefined;
}

export interface Rates {
  readonly minimum: RatePart;
  readonly matched: RatePart;
  readonly maximum: RatePart | undefined;
  readonly numeratorOnly: readonly Halves[];
  readonly contradictory: readonly Halves[];
}

export function ratesOf(halves: readonly Halves[], setting: RateSetting): Rates {
  const inD = halves.filter((each) => each.denominatorUsable && !each.contradictory);
  const inM = inD.filter((each) => each.numeratorUsable);
  const overD = endsOf(inD, setting);
  const overM = endsOf(inM, setting);
  const contributions = (counted: readonly Halves[]): Contribution[] => {
    const used = new Set(counted);
    return halves.map((each) => ({ unit: each.unit, share: each.share, used: used.has(each) }));
  };
  const unknown = setting.partOf ? unknownOf(inD, setting) : undefined;
  const minimum = { low: overD.low, high: overD.low, contributions: contributions(inD), unknown };
  const matched = { ...overM, contributions: contributions(inM), unknown: undefined };
  const maximum = setting.partOf
    ? { low: overD.high, high: overD.high, contributions: contributions(inD), unknown }
    : undefined;
  return {
    minimum,
    matched,
    maximum,
    numeratorOnly: halves.filter((each) => !each.denominatorUsable && each.numeratorUsable),
    contradictory: halves.filter((each) => each.contradictory),
  };
}

/** Of the denominator, what stands in authorities that gave no usable numerator. */
function unknownOf(inD: readonly Halves[], { denominatorDecimals }: RateSetting): Quantity {
  const silent = inD.filter((each) => !each.numeratorUsable);
  const scaled = silent.reduce(
    (sum, each) => sum + BigInt(each.denominator.max - each.numerator.min),
    0n,
  );
  return { scaled, decimals: denominatorDecimals };
}

function endsOf(
  set: readonly Halves[],
  setting: RateSetting,
): { low: Fraction | undefined; high: Fraction | undefined } {
  const sums: Sums = {
    lowNumerator: 0n,
    lowDenominator: 0n,
    highNumerator: 0n,
    highDenominator: 0n,
    most: 0n,
  };
  let openAbove = false;
  for (const each of set) {
    const numerator = setting.partOf ? withinWhole(each) : each.numerator;
    openAbove ||= numerator.max === Infinity;
    addTo(sums, each, numerator, setting);
  }
  if (set.length === 0 || sums.most === 0n) return { low: undefined, high: undefined };
  const fraction = (numerator: bigint, denominator: bigint): Fraction => ({
    numerator: { scaled: numerator, decimals: setting.numeratorDecimals },
    denominator: { scaled: denominator, decimals: setting.denominatorDecimals },
  });
  // Nothing but the numerator itself in the denominator: whatever it is, all of it counts.
  const low =
    sums.lowDenominator === 0n
      ? fraction(1n, 1n)
      : fraction(sums.lowNumerator, sums.lowDenominator);
  return { low, high: openAbove ? undefined : highOf(sums, setting, fraction) };
}

function highOf(
  sums: Sums,
  setting: RateSetting,
  fraction: (n: bigint, d: bigint) => Fraction,
): Fraction | undefined {
  if (sums.highDenominator > 0n) return fraction(sums.highNumerator, sums.highDenominator);
  if (setting.partOf) return fraction(0n, 1n);
  return setting.counted ? fraction(sums.highNumerator, 1n) : undefined;
}

/** The numerator is part of the denominator: an unknown one lies between its least and the whole. */
function withinWhole({ numerator, denominator, rest }: Halves): Bounds {
  if (rest) return numerator;
  return between(
    Math.min(numerator.min, denominator.max),
    Math.min(numerator.max, denominator.max),
  );
}

function addTo(
  sums: Sums,
  { denominator, rest }: Halves,
  numerator: Bounds,
  { partOf }: RateSetting,
): void {
  const most = rest ? numerator.max + rest.max : denominator.max;
  const lowDenominator = rest ? numerator.min + rest.max : denominator.max;
  const highNumerator = numerator.max === Infinity ? 0 : numerator.max;
  const least = partOf ? Math.max(denominator.min, highNumerator) : denominator.min;
  sums.lowNumerator += BigInt(numerator.min);
  sums.lowDenominator += BigInt(lowDenominator);
  sums.highNumerator += BigInt(highNumerator);
  sums.highDenominator += BigInt(rest ? highNumerator + rest.min : least);
  sums.most += BigInt(most);
}
