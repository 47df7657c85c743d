/**
 * Which cells are hidden, so that no published figure gives a small count back.
 *
 * Primary are the counts of 1 to N−1. A cell is safe when the attacker must think each of 1 to N−1
 * possible for it, and each is proved by a witness: a swap with other hidden cells that leaves all
 * published figures what they are. Until a cell is safe more is hidden: what breaks a sum that gives
 * it away by itself, then the cheapest cell that helps, then several; then figures of areas are left
 * out. The figures of the whole register stand. In the end only what some witness needs stays
 * hidden. A 0 is shown unless nothing else helps. Register and survey order decide between equals.
 */

import type { Figure } from '../model/figure.ts';
import { Attack } from './attack.ts';
import { candidates, pinningSum, sumsOf } from './candidates.ts';
import type { Cell } from './cells.ts';
import { bySwaps, type Claim, claimsOf, type Witnesses, witnessesFor } from './claims.ts';
import type { Equations } from './equations.ts';
import { cellsNeeded, tellAgain } from './needed.ts';
import { Publication } from './publication.ts';
import type { Published } from './published.ts';

export interface Suppression {
  readonly primary: ReadonlySet<Cell>;
  readonly secondary: ReadonlySet<Cell>;
  /** Figures of areas that are not published, by name. */
  readonly leftOut: ReadonlySet<string>;
  /** Small counts that the figures of the whole register give away all the same. */
  readonly givenAway: readonly Cell[];
  /** The proof, for each count that must be possible. */
  readonly witnesses: Witnesses;
}

/** How many cells are tried by themselves, and how many are then hidden together. */
const tries = 12;
const together = 6;

export interface State {
  readonly equations: Equations;
  readonly publication: Publication;
  readonly cellOf: ReadonlyMap<number, Cell>;
  readonly hidden: Set<Cell>;
  readonly leftOut: Set<string>;
  /** For a figure of an area its names for all areas: these may be left out. */
  readonly alike: ReadonlyMap<string, readonly string[]>;
}

/** @param below the least count that may be shown beside 0. */
export function suppress(
  { equations, cells }: Published,
  below: number,
  figures: readonly Figure[],
): Suppression {
  const all = [...cells.values()].flatMap((own) => [...own.values()]);
  const primary = new Set(all.filter((cell) => claimsOf(cell, equations, below).length > 0));
  const state: State = {
    equations,
    publication: new Publication(equations),
    cellOf: new Map(all.flatMap((cell) => cell.unknowns.map((each) => [each, cell] as const))),
    hidden: new Set(),
    leftOut: new Set(),
    alike: ofAllAreas(figures),
  };
  hide([...primary], state);
  const witnesses = new Map<Claim, ReadonlyMap<number, number>>();
  const givenAway: Cell[] = [];
  for (const cell of primary) {
    const found = protect(cell, claimsOf(cell, equations, below), state);
    if (!found) givenAway.push(cell);
    for (const [claim, swap] of found ?? []) witnesses.set(claim, swap);
  }
  tellAgain([...state.leftOut], [...witnesses.values()], state);
  const secondary = cellsNeeded(witnesses, primary, state);
  return { primary, secondary, leftOut: state.leftOut, givenAway, witnesses };
}

function hide(cells: readonly Cell[], { hidden, publication }: State): void {
  for (const cell of cells) hidden.add(cell);
  publication.hide(cells.flatMap(({ unknowns }) => unknowns));
}

function show(cells: readonly Cell[], { hidden, publication }: State): void {
  for (const cell of cells) hidden.delete(cell);
  publication.show(cells.flatMap(({ unknowns }) => unknowns));
}

function leaveOut(figures: readonly string[], { leftOut, publication }: State): void {
  for (const figure of figures) leftOut.add(figure);
  publication.leaveOut(figures);
}

/**
 * Hides what a cell needs. What is safe stays so, for hiding more only makes more possible; where
 * nothing helps, all is as it was before.
 */
function protect(cell: Cell, claims: readonly Claim[], state: State): Witnesses | undefined {
  const before = { hidden: new Set(state.hidden), leftOut: new Set(state.leftOut) };
  const found =
    hideMore(cell, claims, state) ??
    (leaveOutAreas(cell, state) ? hideMore(cell, claims, state) : undefined) ??
    byAttack(claims, state);
  const more = [...state.leftOut].filter((each) => !before.leftOut.has(each));
  tellAgain(more, [...(found?.values() ?? [])], state);
  if (found) return found;
  const hidden = [...state.hidden].filter((each) => !before.hidden.has(each));
  show(hidden, state);
  return undefined;
}

function hideMore(cell: Cell, claims: readonly Claim[], state: State): Witnesses | undefined {
  const found = bySwaps(claims, state.publication);
  if (found) return found;
  const before = new Set(state.hidden);
  unpin(cell, state);
  const near = candidates(sumsOf(cell.unknowns, state), state);
  const alone = near.slice(0, tries).map((each) => [each]);
  const twins = twinsOf(cell, state).slice(0, tries);
  for (const more of [[], ...alone, ...twins, twins.slice(0, together).flat()]) {
    hide(more, state);
    const now = bySwaps(claims, state.publication);
    if (now) return now;
    show(more, state);
  }
  show(
    [...state.hidden].filter((each) => !before.has(each)),
    state,
  );
  return undefined;
}

const returnOf = ({ unknowns }: Cell, { equations }: State): readonly number[] => [
  ...new Set(unknowns.flatMap((unknown) => equations.returnOf(unknown))),
];

/** Until what the return itself says to add up tells none of its hidden numbers. */
function unpin(cell: Cell, state: State): void {
  const around = returnOf(cell, state);
  for (let round = 0; round < tries; round += 1) {
    const sum = pinningSum(around, state);
    const [best] = sum ? candidates([sum], state) : [];
    if (!best) return;
    hide([best], state);
  }
}

/** All that is shown of each return that stands in a sum with what is hidden of this one. */
function twinsOf(cell: Cell, state: State): readonly (readonly Cell[])[] {
  const near = candidates(sumsOf(returnOf(cell, state), state), state);
  const returns = new Set(near.map(({ unknowns: [first = 0] }) => state.equations.returnOf(first)));
  return [...returns].map((unknowns) =>
    [...new Set(unknowns.flatMap((unknown) => state.cellOf.get(unknown) ?? []))].filter(
      (each) => !state.hidden.has(each),
    ),
  );
}

/** For all areas what says something of the cell's return; what need not go comes back later. */
function leaveOutAreas(cell: Cell, state: State): boolean {
  const names = sumsOf(returnOf(cell, state), state).flatMap(({ figures }) => figures);
  const areas = names.flatMap((name) => state.alike.get(name) ?? []);
  leaveOut(areas, state);
  return areas.length > 0;
}

function ofAllAreas(figures: readonly Figure[]): ReadonlyMap<string, readonly string[]> {
  const alike = new Map<string, string[]>();
  const found = new Map<string, readonly string[]>();
  for (const { figure, area } of figures) {
    if (!area) continue;
    const whole = figure.slice(0, -`.${area.column}=${area.id}`.length);
    const names = alike.get(whole) ?? [];
    names.push(figure);
    alike.set(whole, names);
    found.set(figure, names);
  }
  return found;
}

function byAttack(claims: readonly Claim[], { publication }: State): Witnesses | undefined {
  const attack = new Attack(publication);
  return witnessesFor(claims, ({ unknown, value }) => {
    const found = attack.witness(unknown, value);
    return typeof found === 'string' ? undefined : found;
  });
}
