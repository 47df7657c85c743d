/**
 * Whether a figure of few cells tells one of them: whoever takes away what the other cells print must
 * not find less room in it than the cell itself printed. A cell that a correction has made known, or
 * that its whole narrows, could be found out so.
 */

import { type Row, rowOf } from '../aggregate/row-bounds.ts';
import type { Spot } from '../aggregate/spot.ts';
import type { Share } from '../model/answer.ts';
import { type Bounds, between, sum } from '../model/bounds.ts';
import { type Figure, isRate, type RateFigure } from '../model/figure.ts';
import type { Unit } from '../model/unit.ts';
import { partsOf } from './figure-parts.ts';

export function tellsACell(figure: Figure, spot: Spot): boolean {
  const used = partsOf(figure, spot)
    .filter((part) => part.used)
    .map(({ unit }) => unit);
  if (!isRate(figure)) {
    const { id, bounds } = figure;
    return (
      narrows(bounds, printedCells(spot.scope.units, id, spot)) ||
      (figure.used !== undefined && narrows(figure.used, printedCells(used, id, spot)))
    );
  }
  const rate = spot.frame.survey.rates.find(({ id }) => id === figure.id);
  if (!rate) throw new RangeError(`No rate ${figure.id}`);
  const halves = { numerator: rate.numerator, denominator: rate.denominator };
  return (['numerator', 'denominator'] as const).some((half) => {
    const measure = halves[half];
    const range = halfOf(figure, half);
    // A denominator of the register is no cell of anybody's.
    if (!range || typeof measure !== 'string') return false;
    return narrows(range, printedCells(used, measure, spot));
  });
}

/** From the fewest to the most that the two ends of the rate divide. */
function halfOf({ low, high }: RateFigure, half: 'numerator' | 'denominator'): Bounds | undefined {
  if (!low) return undefined;
  const [one, other] = [Number(low[half].scaled), high ? Number(high[half].scaled) : Infinity];
  return between(Math.min(one, other), Math.max(one, other));
}

export interface PrintedCell {
  readonly stated: Bounds;
  readonly share: Share;
}

/** A count that was written as a range, hidden or refused. Of what was never answered nothing is told. */
const guarded: readonly Share[] = ['bounded', 'hidden', 'withheld'];

/** Whether a sum between two ends leaves a cell less room than the cell leaves itself. */
export function narrows(range: Bounds, cells: readonly PrintedCell[]): boolean {
  const all = sum(cells.map(({ stated }) => stated));
  return cells.some(({ stated: { min, max }, share }) => {
    const room = max - min;
    return guarded.includes(share) && (range.max - all.min < room || all.max - range.min < room);
  });
}

/** What cells print, whatever a correction has made known since. */
function printedCells(units: readonly Unit[], measure: string, spot: Spot): PrintedCell[] {
  return units.map((unit) => {
    const cell = printedRow(unit, spot).get(measure);
    if (!cell) throw new RangeError(`No measure ${measure}`);
    return cell;
  });
}

function printedRow(unit: Unit, { period, category, frame }: Spot): Row {
  const answers = [...unit.answers].map(
    ([key, each]) => [key, each.printed ? { ...each, answer: each.printed } : each] as const,
  );
  return rowOf({ ...unit, answers: new Map(answers) }, period, category, frame.survey);
}
