/**
 * Whether a hidden number can be another one if only a few returns are other than they are.
 *
 * One more child here and one fewer there, and every published figure stays what it is. What is
 * found is proof that the number is possible, for it holds against all figures at once; that
 * nothing is found proves nothing, and the attack on everything has to be asked.
 */

import { problemOver } from './problem.ts';
import type { Publication } from './publication.ts';
import { type Problem, search } from './search.ts';

/** The numbers that are other than they are, by unknown. */
export type Swap = ReadonlyMap<number, number>;

/** How many returns are tried as the only partner, and how many all together. */
const partners = 8;
/** How many looks at a relation one try may cost. */
const budget = 1_000;

/** As the publication is now; ask anew when it has changed. */
export function swapsOf(
  unknown: number,
  publication: Publication,
): (value: number) => Swap | undefined {
  const own = publication.equations.returnOf(unknown);
  const near = partnersOf(unknown, publication).slice(0, partners);
  const groups = [own, ...near.map((each) => [...own, ...each]), [own, ...near].flat()];
  const problems = new Map<readonly number[], Together>();
  return (value) => {
    for (const group of groups) {
      const together = problems.get(group) ?? togetherOf(group, publication);
      problems.set(group, together);
      const found = swapWithin(together, unknown, value);
      if (found) return found;
    }
    return undefined;
  };
}

/** Returns with something hidden in the sums that the number is in; those with the most first. */
function partnersOf(unknown: number, publication: Publication): (readonly number[])[] {
  const { equations } = publication;
  const own = equations.returnOf(unknown);
  const shared = new Map<readonly number[], number>();
  for (const { relation } of equations.about(unknown)) {
    if (relation.kind !== 'sum' || !publication.isSaid(relation)) continue;
    for (const [other] of relation.terms) {
      const theirs = equations.returnOf(other);
      if (theirs !== own && publication.isOpen(other))
        shared.set(theirs, (shared.get(theirs) ?? 0) + 1);
    }
  }
  return [...shared].sort(([, a], [, b]) => b - a).map(([theirs]) => theirs);
}

/** What is open of a few returns, and all that is said of it. */
interface Together {
  readonly open: readonly number[];
  readonly problem: Problem;
}

function togetherOf(group: readonly number[], publication: Publication): Together {
  const open = group.filter((each) => publication.isOpen(each));
  return { open, problem: problemOver(open, publication) };
}

function swapWithin({ open, problem }: Together, unknown: number, value: number): Swap | undefined {
  const at = open.indexOf(unknown);
  const [least, most] = [problem.least.with(at, value), problem.most.with(at, value)];
  const found = search({ ...problem, least, most }, budget);
  return typeof found === 'string' ? undefined : swapOf(open, found, problem.near);
}

/** What differs from what is so. */
export function swapOf(
  unknowns: readonly number[],
  found: readonly number[],
  values: readonly number[],
): Swap {
  const pairs = unknowns.map((unknown, at) => [unknown, found[at] ?? 0] as const);
  return new Map(pairs.filter(([, value], at) => value !== values[at]));
}
