/** What must stay possible of a hidden cell, and the proof that it is. */

import type { Cell } from './cells.ts';
import type { Equations } from './equations.ts';
import type { Publication } from './publication.ts';
import { type Swap, swapsOf } from './swap.ts';

/** A number that must be possible for an unknown. */
export interface Claim {
  readonly unknown: number;
  readonly value: number;
}

export type Witnesses = ReadonlyMap<Claim, Swap>;

/** Each count of 1 to N−1, for each end of a cell that is such a count itself. */
export function claimsOf({ unknowns }: Cell, equations: Equations, below: number): Claim[] {
  const small = unknowns.filter((unknown) => {
    const { value } = equations.at(unknown);
    return 0 < value && value < below;
  });
  const counts = Array.from({ length: below - 1 }, (_, at) => at + 1);
  return small.flatMap((unknown) => counts.map((value) => ({ unknown, value })));
}

/** A witness for each claim, or nothing. */
export function witnessesFor(
  claims: readonly Claim[],
  witness: (claim: Claim) => Swap | undefined,
): Witnesses | undefined {
  const found = new Map<Claim, Swap>();
  for (const claim of claims) {
    const swap = witness(claim);
    if (!swap) return undefined;
    found.set(claim, swap);
  }
  return found;
}

/** Swaps with few returns, as the publication is now. */
export function bySwaps(claims: readonly Claim[], publication: Publication): Witnesses | undefined {
  const swaps = new Map<number, ReturnType<typeof swapsOf>>();
  return witnessesFor(claims, ({ unknown, value }) => {
    const swapTo = swaps.get(unknown) ?? swapsOf(unknown, publication);
    swaps.set(unknown, swapTo);
    return swapTo(value);
  });
}
