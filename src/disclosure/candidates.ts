/** What can be hidden, or left out, beside a hidden number, so that it cannot be worked out. */

import type { Cell } from './cells.ts';
import { type Equations, insideOf, type Relation } from './equations.ts';
import type { Publication } from './publication.ts';

export type Sum = Extract<Relation, { kind: 'sum' }>;

interface Shown {
  readonly equations: Equations;
  readonly publication: Publication;
  readonly cellOf: ReadonlyMap<number, Cell>;
  readonly hidden: ReadonlySet<Cell>;
}

/** The sums that are said of open ones of these unknowns, those of figures among them. */
export function sumsOf(
  unknowns: readonly number[],
  { equations, publication }: Pick<Shown, 'equations' | 'publication'>,
): readonly Sum[] {
  const open = unknowns.filter((each) => publication.isOpen(each));
  const mentioned = open.flatMap((each) => equations.about(each).map(({ relation }) => relation));
  return [...new Set(mentioned)]
    .filter((relation) => relation.kind === 'sum')
    .filter((sum) => sum.low === sum.high && publication.isSaid(sum));
}

/** A sum inside a return that tells an open number of it, because all else in it is known. */
export function pinningSum(unknowns: readonly number[], shown: Shown): Sum | undefined {
  const { publication } = shown;
  return sumsOf(unknowns, shown).find(
    ({ figures, terms }) =>
      figures.length === 0 && terms.filter(([unknown]) => publication.isOpen(unknown)).length === 1,
  );
}

/**
 * The cells that are shown and stand in these sums. Those in the most of them come first, then those
 * of returns that hide something already, then those with the least loss: small before large, 0 last.
 */
export function candidates(sums: readonly Sum[], shown: Shown): readonly Cell[] {
  const { cellOf, hidden, equations, publication } = shown;
  const found = new Map<Cell, number>();
  for (const sum of sums) {
    for (const unknown of insideOf(sum)) {
      const cell = cellOf.get(unknown);
      if (cell && !hidden.has(cell)) found.set(cell, (found.get(cell) ?? 0) + 1);
    }
  }
  const ranked = [...found].map(([cell, times]) => {
    const around = cell.unknowns.flatMap((unknown) => equations.returnOf(unknown));
    const beside = around.some((each) => publication.isOpen(each)) ? 0 : 1;
    return { cell, rank: [-times, beside, costOf(cell, equations), cell.unknowns[0] ?? 0] };
  });
  return ranked.sort((a, b) => compareAll(a.rank, b.rank)).map(({ cell }) => cell);
}

/** What a reader loses by a hidden cell; a 0 is hidden last. */
export const costOf = ({ low }: Cell, equations: Equations): number =>
  equations.valueOf(low) || Infinity;

function compareAll(a: readonly number[], b: readonly number[]): number {
  for (const [at, left] of a.entries()) {
    const right = b[at] ?? 0;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
