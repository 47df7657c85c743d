/**
 * Bounds: the fewest and the most that a count can be, given what was returned.
 *
 * Bounds are not a confidence interval: they hold for certain, whatever lies behind the
 * suppressed and missing cells. So every function here keeps one promise: its result
 * contains every count that its inputs allow, and nothing is ever rounded inwards.
 */

declare const checked: unique symbol;

/**
 * Whole numbers of a measure's smallest unit (children, or pence) with `0 <= min <= max`;
 * `max` is `Infinity` where nothing caps the count.
 */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  /** Only `between` can make one, so bounds in hand are bounds in order. */
  readonly [checked]: true;
}

/** @throws RangeError where no count lies between the two. */
export function between(min: number, max: number): Bounds {
  const whole = Number.isSafeInteger(min) && (Number.isSafeInteger(max) || max === Infinity);
  if (!whole || min < 0 || max < min) throw new RangeError(`No count lies in ${min}..${max}`);
  return { min, max } as Bounds;
}

export const exactly = (count: number): Bounds => between(count, count);
export const atLeast = (count: number): Bounds => between(count, Infinity);

/** What we know of a count that nobody would tell us. */
export const unknown: Bounds = atLeast(0);
export const nil: Bounds = exactly(0);

export function add(a: Bounds, b: Bounds): Bounds {
  return between(a.min + b.min, a.max + b.max);
}

export function sum(all: Iterable<Bounds>): Bounds {
  let total = nil;
  for (const bounds of all) total = add(total, bounds);
  return total;
}

/** What two sources agree on, or `undefined` where they cannot both be right. */
export function intersect(a: Bounds, b: Bounds): Bounds | undefined {
  const min = Math.max(a.min, b.min);
  const max = Math.min(a.max, b.max);
  return min <= max ? between(min, max) : undefined;
}

/** From the least to the most that either says. */
export function span(a: Bounds, b: Bounds): Bounds {
  return between(Math.min(a.min, b.min), Math.max(a.max, b.max));
}

export const isExact = ({ min, max }: Bounds): boolean => min === max;
export const sameBounds = (a: Bounds, b: Bounds): boolean => a.min === b.min && a.max === b.max;
