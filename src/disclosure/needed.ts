/** What was hidden on the way to a witness and is needed by none. */

import { costOf } from './candidates.ts';
import type { Cell } from './cells.ts';
import { bySwaps, type Claim } from './claims.ts';
import type { State } from './suppress.ts';
import type { Swap } from './swap.ts';

/** Publishes the figures after all that no swap moves. */
export function tellAgain(figures: readonly string[], swaps: readonly Swap[], state: State): void {
  const { leftOut, publication } = state;
  const told = figures.filter((figure) => !swaps.some((swap) => moves(swap, figure, state)));
  for (const figure of told) leftOut.delete(figure);
  publication.tell(told);
}

/** Whether a figure would be another one. */
function moves(swap: Swap, figure: string, { equations }: State): boolean {
  const changes = new Map<object, number>();
  for (const [unknown, value] of swap) {
    const by = value - equations.at(unknown).value;
    for (const { relation, times } of equations.about(unknown))
      if (relation.kind === 'sum' && relation.figures.includes(figure))
        changes.set(relation, (changes.get(relation) ?? 0) + times * by);
  }
  return [...changes.values()].some((change) => change !== 0);
}

/**
 * Shows again, the largest first, what no witness needs, or what all can do without.
 * @param witnesses of all claims; changed where a claim can do with another one.
 */
export function cellsNeeded(
  witnesses: Map<Claim, Swap>,
  primary: ReadonlySet<Cell>,
  { publication, cellOf, hidden, equations }: State,
): ReadonlySet<Cell> {
  const users = (cell: Cell): Claim[] =>
    [...witnesses].flatMap(([claim, swap]) =>
      [...swap.keys()].some((unknown) => cellOf.get(unknown) === cell) ? [claim] : [],
    );
  const secondary = [...hidden].filter((cell) => !primary.has(cell));
  const cost = new Map(secondary.map((cell) => [cell, costOf(cell, equations)]));
  const order = (a: Cell, b: Cell): number => {
    const [x, y] = [cost.get(a) ?? 0, cost.get(b) ?? 0];
    return x === y ? 0 : x < y ? 1 : -1;
  };
  for (const cell of secondary.sort(order)) {
    publication.show(cell.unknowns);
    const others = bySwaps(users(cell), publication);
    if (others) hidden.delete(cell);
    else publication.hide(cell.unknowns);
    for (const [claim, swap] of others ?? []) witnesses.set(claim, swap);
  }
  return new Set([...hidden].filter((cell) => !primary.has(cell)));
}
