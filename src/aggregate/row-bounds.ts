/**
 * What one reply says, question by question, with its row bounds: what each cell says, and that a
 * part does not exceed its whole. Rows and columns that add up are left alone: a figure tightened
 * by margins would give hidden people back.
 */

import { type Answer, boundsOf, isUsableShare, type Share, shareOf } from '../model/answer.ts';
import { type Bounds, between, unknown } from '../model/bounds.ts';
import { type Category, questionKey } from '../model/observation.ts';
import { sumOfAnswers } from '../model/sum-of-answers.ts';
import type { Unit } from '../model/unit.ts';
import type { Measure, Survey } from '../survey/definition.ts';
import { wholesOf } from '../survey/relations.ts';

export interface RowCell {
  readonly answer: Answer | undefined;
  readonly share: Share;
  readonly usable: boolean;
  /** What the cell says by itself. */
  readonly stated: Bounds;
  /** With its wholes and parts held against it. */
  readonly bounds: Bounds;
  /** No cell says it: the sum of other cells. */
  readonly derived: boolean;
  /** The measures that were added up here, because a `sumOf` was not given itself. */
  readonly parts: readonly string[];
}

/** The cells of one reply for one period and category, by measure. */
export type Row = ReadonlyMap<string, RowCell>;

export function rowOf(
  unit: Unit,
  period: string,
  category: Category | undefined,
  survey: Survey,
): Row {
  const stated = new Map<string, RowCell>();
  for (const measure of survey.measures)
    state(measure, unit, period, category, survey, stated, new Set());
  return boundedRow(stated, survey);
}

function state(
  measure: Measure,
  unit: Unit,
  period: string,
  category: Category | undefined,
  survey: Survey,
  row: Map<string, RowCell>,
  passing: Set<string>,
): RowCell {
  const known = row.get(measure.id);
  if (known) return known;
  const given = unit.answers.get(questionKey({ measure: measure.id, period, category }))?.answer;
  const cell =
    measure.sumOf && (given === undefined || given.kind === 'blank') && !passing.has(measure.id)
      ? sumCell(measure, measure.sumOf, unit, period, category, survey, row, passing)
      : cellOf(given, unit.otherwise);
  row.set(measure.id, cell);
  return cell;
}

function cellOf(answer: Answer | undefined, otherwise: Share): RowCell {
  const said = answer ? shareOf(answer) : otherwise;
  // A return in which nothing answers is unusable, whatever stands in its single cells.
  const share = said === 'unanswered' && otherwise === 'unusable' ? otherwise : said;
  const stated = answer ? boundsOf(answer) : unknown;
  const derived = answer?.kind === 'derived';
  return {
    answer,
    share,
    usable: isUsableShare(share),
    stated,
    bounds: stated,
    derived,
    parts: [],
  };
}

function sumCell(
  measure: Measure,
  sumOf: readonly string[],
  unit: Unit,
  period: string,
  category: Category | undefined,
  survey: Survey,
  row: Map<string, RowCell>,
  passing: Set<string>,
): RowCell {
  const parts = sumOf.flatMap((id) => survey.measures.filter((each) => each.id === id));
  const within = new Set([...passing, measure.id]);
  const cells = parts.map((part) => state(part, unit, period, category, survey, row, within));
  const { bounds, share } = sumOfAnswers(cells.map((cell) => ({ ...cell, bounds: cell.stated })));
  const answer: Answer = { kind: 'derived', bounds, share };
  const usable = isUsableShare(share);
  return { answer, share, usable, stated: bounds, bounds, derived: true, parts: sumOf };
}

/** Part ≤ whole, through any chain; a pair that contradicts itself keeps what it states. */
function boundedRow(stated: ReadonlyMap<string, RowCell>, survey: Survey): Row {
  const lows = new Map<string, number>();
  const highs = new Map<string, number>();
  for (const { id } of survey.measures) {
    const part = stated.get(id);
    for (const wholeId of wholesOf(id, survey)) {
      const whole = stated.get(wholeId);
      if (!part || !whole || whole.derived || part.stated.min > whole.stated.max) continue;
      highs.set(id, Math.min(highs.get(id) ?? Infinity, whole.stated.max));
      if (!part.derived) lows.set(wholeId, Math.max(lows.get(wholeId) ?? 0, part.stated.min));
    }
  }
  const row = new Map<string, RowCell>();
  for (const [id, cell] of stated) {
    const min = Math.max(cell.stated.min, lows.get(id) ?? 0);
    const max = Math.min(cell.stated.max, highs.get(id) ?? Infinity);
    row.set(id, min <= max ? { ...cell, bounds: between(min, max) } : cell);
  }
  return rederived(row);
}

/** Sums of cells whose own bounds were narrowed by their wholes; a sum of sums after these. */
function rederived(row: Map<string, RowCell>): Row {
  const settled = new Set<string>();
  const settle = (id: string): RowCell[] => {
    const cell = row.get(id);
    if (!cell || cell.parts.length === 0 || settled.has(id)) return cell ? [cell] : [];
    settled.add(id);
    const { bounds } = sumOfAnswers(cell.parts.flatMap(settle));
    const again = { ...cell, bounds };
    row.set(id, again);
    return [again];
  };
  for (const id of [...row.keys()]) settle(id);
  return row;
}
