/**
 * The cells of the results as numbers that can be hidden: what each says at the least and at the
 * most, which of them are small, and which the council hid itself.
 */

import { boundsOf, isUsable } from '../model/answer.ts';
import { isExact } from '../model/bounds.ts';
import { type Observation, questionKey } from '../model/observation.ts';
import type { Results } from '../results.ts';
import type { Equations } from './equations.ts';
import { fixed, type Linear, unbounded } from './linear.ts';

export interface Cell {
  readonly observation: Observation;
  /** What it says at the least and at the most; the same sum where it is exact. */
  readonly low: Linear;
  readonly high: Linear;
  /** The count itself; `undefined` where two answers contradict each other. */
  readonly count: Linear | undefined;
  readonly usable: boolean;
  /** What hiding it hides: none for what the council hid itself, or never wrote. */
  readonly unknowns: readonly number[];
}

/** By authority, then by question. */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

export function cellsOf({ observations, survey }: Results, equations: Equations): Cells {
  const counted = new Set(
    survey.measures.filter(({ kind }) => kind === 'count').map(({ id }) => id),
  );
  const cells = new Map<string, Map<string, Cell>>();
  for (const observation of observations) {
    const own = cells.get(observation.authority) ?? new Map<string, Cell>();
    const canHide = counted.has(observation.measure) && isOpenlyTold(observation);
    own.set(
      questionKey(observation),
      canHide ? shownCell(observation, equations) : otherCell(observation, equations),
    );
    cells.set(observation.authority, own);
  }
  return cells;
}

/** Counts that are printed as counts. Bands, roundings and suppressions hide already. */
const isOpenlyTold = ({ answer: { kind } }: Observation): boolean =>
  kind === 'count' || kind === 'estimated' || kind === 'conflict' || kind === 'derived';

function shownCell(observation: Observation, equations: Equations): Cell {
  const { answer } = observation;
  const bounds = boundsOf(answer);
  const usable = isUsable(answer);
  const low = equations.shown(bounds.min);
  if (isExact(bounds))
    return { observation, low, high: low, count: low, usable, unknowns: [...low.terms.keys()] };
  const high = bounds.max === Infinity ? unbounded : equations.shown(bounds.max);
  const unknowns = [...low.terms.keys(), ...high.terms.keys()];
  return { observation, low, high, count: undefined, usable, unknowns };
}

function otherCell(observation: Observation, equations: Equations): Cell {
  const { answer } = observation;
  const { min, max } = boundsOf(answer);
  const low = fixed(min);
  const count = min === max ? low : equations.neverTold(min, max);
  return { observation, low, high: fixed(max), count, usable: isUsable(answer), unknowns: [] };
}
