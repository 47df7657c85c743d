/**
 * Row bounds as equations: what one reply says to each measure at the least and at the most, for
 * one period and category. The same rules as METHOD.md, "Row bounds", over numbers that may be
 * hidden; which pairs contradict themselves is taken as known.
 */

import { type Answer, isUsableShare, laterShare, type Share, shareOf } from '../model/answer.ts';
import { type Category, questionKey } from '../model/observation.ts';
import type { Measure, Survey } from '../survey/definition.ts';
import { wholesOf } from '../survey/relations.ts';
import type { Cell } from './cells.ts';
import type { Equations } from './equations.ts';
import { fixed, isUnbounded, type Linear, minus, sumOf, unbounded, zero } from './linear.ts';

export interface Ends {
  readonly low: Linear;
  readonly high: Linear;
}

export interface RowEnds extends Ends {
  /** What the cell says by itself. */
  readonly stated: Ends;
  readonly answer: Answer | undefined;
  readonly share: Share;
  readonly usable: boolean;
  /** No cell says it: the sum of others. */
  readonly derived: boolean;
  /** The measures that were added up here, because a `sumOf` was not given itself. */
  readonly parts: readonly string[];
}

export interface RowOf {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly period: string;
  readonly category: Category | undefined;
}

export const isOne = ({ low, high }: Ends): boolean => low === high;

/** By measure. */
export function rowEndsOf(
  row: RowOf,
  survey: Survey,
  equations: Equations,
): ReadonlyMap<string, RowEnds> {
  const stated = new Map<string, RowEnds>();
  for (const measure of survey.measures) state(measure, row, survey, stated, new Set());
  return narrowed(stated, survey, equations);
}

function state(
  measure: Measure,
  row: RowOf,
  survey: Survey,
  made: Map<string, RowEnds>,
  passing: ReadonlySet<string>,
): RowEnds {
  const known = made.get(measure.id);
  if (known) return known;
  const { period, category } = row;
  const cell = row.cells.get(questionKey({ measure: measure.id, period, category }));
  const answer = cell?.observation.answer;
  const given = answer !== undefined && answer.kind !== 'blank';
  let ends: RowEnds;
  if (measure.sumOf && !given && !passing.has(measure.id)) {
    const within = new Set([...passing, measure.id]);
    const parts = measure.sumOf.flatMap((id) => survey.measures.filter((each) => each.id === id));
    const cells = parts.map((part) => state(part, row, survey, made, within));
    ends = { ...summed(cells, ({ stated }) => stated), parts: measure.sumOf };
  } else {
    const stated = cell ? { low: cell.low, high: cell.high } : { low: zero, high: unbounded };
    const one = cell && cell.low === cell.high ? { low: cell.low, high: cell.low } : stated;
    const share = answer ? shareOf(answer) : 'unanswered';
    const derived = answer?.kind === 'derived';
    const usable = isUsableShare(share);
    ends = { ...one, stated: one, answer, share, usable, derived, parts: [] };
  }
  made.set(measure.id, ends);
  return ends;
}

/** Cells that one printed number covers count it once where several of them are here. */
function summed(parts: readonly RowEnds[], endsOf: (part: RowEnds) => Ends): RowEnds {
  const groups = parts.map(groupOf);
  const counted = parts.map((part, at): Ends => {
    const group = groups[at];
    if (group === undefined || groups.filter((each) => each === group).length < 2)
      return endsOf(part);
    if (groups.indexOf(group) !== at || part.answer?.kind !== 'merged')
      return { low: zero, high: zero };
    const { min, max } = part.answer.together;
    return { low: fixed(min), high: fixed(max) };
  });
  const low = sumOf(counted.map((each) => each.low));
  const high = counted.every(isOne) ? low : sumOf(counted.map((each) => each.high));
  const share = parts.map((part) => part.share).reduce(laterShare, 'exact');
  const usable = isUsableShare(share);
  const stated = { low, high };
  return { ...stated, stated, answer: undefined, share, usable, derived: true, parts: [] };
}

const groupOf = ({ answer }: RowEnds): string | undefined =>
  answer?.kind === 'merged' && answer.group !== '' ? answer.group : undefined;

function narrowed(
  stated: ReadonlyMap<string, RowEnds>,
  survey: Survey,
  equations: Equations,
): ReadonlyMap<string, RowEnds> {
  const lows = new Map<string, Linear[]>();
  const highs = new Map<string, Linear[]>();
  const add = (to: Map<string, Linear[]>, id: string, end: Linear): void => {
    to.set(id, [...(to.get(id) ?? []), end]);
  };
  for (const { id } of survey.measures) {
    const part = stated.get(id);
    for (const wholeId of wholesOf(id, survey)) {
      const whole = stated.get(wholeId);
      if (!part || !whole || whole.derived) continue;
      sayWhetherWithin(part.stated, whole.stated, equations);
      if (contradicts(part.stated, whole.stated, equations)) continue;
      // What is exact and no more than its whole is not narrowed by it, nor the other way about.
      if (!isOne(part)) add(highs, id, whole.stated.high);
      if (!isOne(whole) && !part.derived) add(lows, wholeId, part.stated.low);
    }
  }
  sayPartsOfSums(stated, survey, equations);
  const row = new Map<string, RowEnds>();
  for (const [id, ends] of stated) {
    const low = equations.largest([ends.low, ...(lows.get(id) ?? [])]);
    const high = equations.smallest([ends.high, ...(highs.get(id) ?? [])]);
    const meet = equations.valueOf(low) <= equations.valueOf(high);
    row.set(id, isOne(ends) || !meet ? ends : { ...ends, low, high });
  }
  return rederived(row);
}

/** Sums of cells whose own ends were narrowed by their wholes; a sum of sums after these. */
function rederived(row: Map<string, RowEnds>): Map<string, RowEnds> {
  const settled = new Set<string>();
  const settle = (id: string): RowEnds[] => {
    const ends = row.get(id);
    if (!ends || ends.parts.length === 0 || settled.has(id)) return ends ? [ends] : [];
    settled.add(id);
    const { low, high } = summed(ends.parts.flatMap(settle), (part) => part);
    const again = { ...ends, low, high };
    row.set(id, again);
    return [again];
  };
  for (const id of [...row.keys()]) settle(id);
  return row;
}

function sayPartsOfSums(
  stated: ReadonlyMap<string, RowEnds>,
  { measures }: Survey,
  equations: Equations,
): void {
  for (const { id, sumOf: parts = [] } of measures) {
    const whole = stated.get(id);
    if (!whole || whole.derived) continue;
    for (const part of parts.flatMap((each) => stated.get(each) ?? []))
      sayWhetherWithin(part.stated, whole.stated, equations);
  }
}

/** Whether a part exceeds its whole. */
export const contradicts = (part: Ends, whole: Ends, equations: Equations): boolean =>
  equations.valueOf(part.low) > equations.valueOf(whole.high);

/** That a part is within its whole, or that it exceeds it, is known to every reader of the row. */
export function sayWhetherWithin(part: Ends, whole: Ends, equations: Equations): void {
  if (isUnbounded(whole.high)) return;
  const exceeds = contradicts(part, whole, equations);
  const over = minus(part.low, whole.high);
  equations.relate(over, exceeds ? 1 : -Infinity, exceeds ? Infinity : 0);
}
