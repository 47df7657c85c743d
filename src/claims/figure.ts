/**
 * A figure of a text: a number with its rounding word, and what it may stand for.
 */

import { type Range, scaledBy } from './range.ts';
import { compare, least, minus, over, plus, type Ratio, ratio, times } from './ratio.ts';
import type { RoundingWord, Tolerance } from './rounding-words.ts';

/**
 * `share` is a part of one ("a third"), `multiple` a factor ("doubled", and "halved" as 2 downwards),
 * `duration` a count of days or years, `other` counts nothing (a date, an age, a section).
 */
export type FigureKind =
  | 'count'
  | 'percent'
  | 'points'
  | 'share'
  | 'multiple'
  | 'duration'
  | 'other';

export interface Figure {
  readonly kind: FigureKind;
  /** Percentages and points per hundred; shares as parts of one. */
  readonly value: Ratio;
  /** What one in the last printed digit is worth. */
  readonly step: Ratio;
  readonly decimals: number;
  /** Printed in thousands or more, and so rounded: `£1.2m`. */
  readonly scaled: boolean;
  readonly currency: string;
  readonly rounding: RoundingWord;
  /** The unit of a duration; for a multiple, `down` where it divides. */
  readonly unit: string;
  /** As it stands in the text, with its rounding word. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const two = ratio(2);

/** Every true value for which a fair reader accepts the printed figure. */
export function allowedBy(figure: Figure): Range {
  const { rounding, kind, value, step } = figure;
  if (kind === 'share') return withSlack(figure, rounding.share, ratio(1, 100));
  if (kind === 'multiple') return withSlack(figure, rounding.multiple, undefined);
  if (rounding.digits === 'as-printed') {
    return { low: minus(value, over(step, two)), high: plus(value, step), belowHigh: true };
  }
  return withSlack(figure, rounding.digits, kind === 'count' ? undefined : ratio(1));
}

function withSlack(figure: Figure, tolerance: Tolerance, point: Ratio | undefined): Range {
  const { value, rounding } = figure;
  const { below, above, points } = tolerance;
  const slack = (per: number): Ratio => {
    const relative = times(value, ratio(per, 100));
    return point && points !== undefined ? least(relative, times(point, ratio(points))) : relative;
  };
  const low = below === 'any' ? ratio(0) : minus(value, slack(below));
  const high = above === 'any' ? undefined : plus(value, slack(above));
  const strict = rounding.strict ?? false;
  return { low, high, aboveLow: strict && below === 0, belowHigh: strict && above === 0 };
}

/**
 * Every value that the figure may stand for where something is worked out from it. A round number
 * may be rounded where that changes it by one per cent at most; "more than 860" is near 860, and
 * "some 410" lies between 400 and 420.
 */
export function meantBy(figure: Figure): Range {
  const { rounding, kind, value, step, scaled, decimals } = figure;
  if (rounding.digits === 'as-printed') {
    if (kind === 'share' || kind === 'multiple') return allowedBy(figure);
    const whole = kind === 'count' && !scaled && decimals === 0;
    const half = whole ? halfOfRoundNumber(value) : over(step, two);
    return { low: minus(value, half), high: plus(value, half) };
  }
  const range = allowedBy(figure);
  if (kind === 'count' && isTwoSided(rounding.digits)) return nearTo(figure, range);
  return range.high ? range : { ...range, high: rounding.strict ? tenthMore(value) : undefined };
}

const isTwoSided = ({ below, above }: Tolerance): boolean =>
  ![below, above].some((slack) => slack === 'any' || slack === 0);

/** The part of the range that is within one of the last digit that is not nought, or its five. */
function nearTo({ value, step }: Figure, { low, high }: Range): Range {
  const endsOn = (unit: Ratio): boolean => over(value, unit).bottom === 1n && value.top > 0n;
  let unit = step;
  while (endsOn(times(unit, ratio(10)))) unit = times(unit, ratio(10));
  if (endsOn(times(unit, ratio(5)))) unit = times(unit, ratio(5));
  const [below, above] = [minus(value, unit), plus(value, unit)];
  return {
    low: compare(low, below) > 0 ? low : below,
    high: high ? least(high, above) : above,
  };
}

const tenthMore = (value: Ratio): Ratio => times(value, ratio(11, 10));

function halfOfRoundNumber(value: Ratio): Ratio {
  let half = ratio(0);
  if (value.bottom !== 1n) return half;
  for (let unit = 10n; value.top % unit === 0n && value.top > 0n; unit *= 10n) {
    if (compare(ratio(unit, 2n), times(value, ratio(1, 100))) > 0) break;
    half = ratio(unit, 2n);
  }
  return half;
}

/** A percentage as a part of one; a share as it is. */
export const partOfOne = (range: Range, kind: FigureKind): Range =>
  kind === 'percent' ? scaledBy(range, ratio(1, 100)) : range;
