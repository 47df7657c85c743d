/**
 * Groups that overlap: how many people are in at least one of them, authority by authority.
 *
 * Without the overlap: at least the larger group, at most both together. With it end by end is
 * wrong (a + b − o): the least is reached with the overlap as near to the smaller group as it may
 * be. Formulas: METHOD.md, "Groups that overlap".
 */

import { type Bounds, between } from '../model/bounds.ts';

export interface UnionPart {
  readonly bounds: Bounds;
  /** Whether the overlap is larger than a group that it is part of. */
  readonly contradictory: boolean;
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** Of one authority. `whole` is the upper end of a measure that all the groups are part of. */
export function unionOf(
  groups: readonly Bounds[],
  overlap: Bounds | undefined,
  whole: number,
): UnionPart {
  const [a, b, ...more] = groups;
  if (!a) return { bounds: between(0, 0), contradictory: false };
  const largest = Math.max(...groups.map(({ min }) => min));
  const together = groups.reduce((sum, { max }) => sum + max, 0);
  if (!b || more.length > 0 || !overlap)
    return { bounds: capped(largest, together, whole), contradictory: false };
  if (overlap.min > Math.min(a.max, b.max))
    return { bounds: capped(largest, together, whole), contradictory: true };
  const z = clamp(Math.min(a.min, b.min), overlap.min, overlap.max);
  const low = Math.max(a.min, z) + Math.max(b.min, z) - z;
  return { bounds: capped(low, together - overlap.min, whole), contradictory: false };
}

const capped = (low: number, high: number, whole: number): Bounds =>
  between(low, Math.max(low, Math.min(high, whole)));
