import { compare, isNought, minus, over, plus, type Ratio, times } from './ratio.ts';

/** All values from `low` to `high`, none of them negative; `high` is absent where nothing caps them. */
export interface Range {
  readonly low: Ratio;
  readonly high: Ratio | undefined;
  /** `low` is not in the range, as in "more than". */
  readonly aboveLow?: boolean;
  /** `high` is not in the range, as in "fewer than". */
  readonly belowHigh?: boolean;
}

export const only = (value: Ratio): Range => ({ low: value, high: value });

export function overlap(a: Range, b: Range): boolean {
  return reaches(a, b) && reaches(b, a);
}

/** Something in `upper` is at or above the low end of `lower`. */
function reaches(upper: Range, lower: Range): boolean {
  if (upper.high === undefined) return true;
  const order = compare(upper.high, lower.low);
  return order > 0 || (order === 0 && !upper.belowHigh && !lower.aboveLow);
}

export function sumOf(ranges: readonly Range[]): Range | undefined {
  const [first, ...rest] = ranges;
  return first && rest.reduce((sum, range) => added(sum, range), first);
}

function added(a: Range, b: Range): Range {
  const high = a.high && b.high ? plus(a.high, b.high) : undefined;
  return { low: plus(a.low, b.low), high };
}

/** How far the first lies above the second; ends below nought stay negative. */
export function differenceOf(a: Range, b: Range): Range | undefined {
  if (b.high === undefined) return undefined;
  return { low: minus(a.low, b.high), high: a.high && minus(a.high, b.low) };
}

/** `undefined` where the second may be nought. */
export function quotientOf(a: Range, b: Range): Range | undefined {
  if (isNought(b.low)) return undefined;
  const low = b.high ? over(a.low, b.high) : { top: 0n, bottom: 1n };
  return { low, high: a.high && over(a.high, b.low) };
}

export function scaledBy(range: Range, factor: Ratio): Range {
  return { ...range, low: times(range.low, factor), high: range.high && times(range.high, factor) };
}
