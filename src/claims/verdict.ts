/**
 * The verdict on one stated figure: what its sentence makes of it, exactly and with rounding, held
 * against what it allows.
 */

import type { Verdict } from './claim.ts';
import { allowedBy, type Figure, partOfOne } from './figure.ts';
import { only, overlap, type Range } from './range.ts';
import { compare, type Ratio, ratio, times } from './ratio.ts';

export interface WorkedOut {
  /** From the figures as they are printed. */
  readonly exact: Ratio;
  /** From all that they may stand for. */
  readonly range: Range;
}

/** `worked` is in parts of one for percentages and shares. */
export function verdictOn(stated: Figure, worked: WorkedOut): Exclude<Verdict, 'unclear'> {
  const allowed = partOfOne(allowedBy(stated), stated.kind);
  if (compare(partOf(stated), worked.exact) === 0 && !stated.rounding.strict) return 'follows';
  if (overlap(only(worked.exact), allowed)) {
    return stated.rounding.digits === 'as-printed' ? 'follows-rounded' : 'follows';
  }
  return overlap(worked.range, allowed) ? 'follows-rounded' : 'does-not-follow';
}

/** The figure as printed: percentages as parts of one. */
export function partOf({ kind, value }: Figure): Ratio {
  return kind === 'percent' || kind === 'points' ? times(value, ratio(1, 100)) : value;
}

/** Rounded half up to the digits that are printed, a value in parts of one is that percentage. */
export function roundsTo(stated: Figure, part: Ratio): boolean {
  const { low, high } = allowedBy(stated);
  const percent = times(part, ratio(100));
  return compare(percent, low) >= 0 && (high === undefined || compare(percent, high) < 0);
}
