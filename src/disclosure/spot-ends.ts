/** Where published figures stand: one area, one period, one category, with the rows of its replies. */

import type { Figure } from '../model/figure.ts';
import type { Unit } from '../model/unit.ts';
import type { Survey } from '../survey/definition.ts';
import type { Equations } from './equations.ts';
import { isUnbounded, type Linear, sumOf } from './linear.ts';
import type { RowEnds } from './row-ends.ts';

export type Row = ReadonlyMap<string, RowEnds>;

export interface SpotEnds {
  readonly survey: Survey;
  readonly equations: Equations;
  readonly replies: readonly { readonly unit: Unit; readonly row: Row }[];
}

export function cellIn(row: Row, measure: string): RowEnds {
  const found = row.get(measure);
  if (!found) throw new RangeError(`No row has the measure ${measure}`);
  return found;
}

/**
 * Says that a published number is the sum of its replies' ends.
 * @throws RangeError where it is not: then nothing that is concluded from it would hold.
 */
export function publish(
  { equations }: SpotEnds,
  { figure }: Figure,
  ends: readonly Linear[],
  published: number,
): void {
  const sum = sumOf(ends);
  const made = isUnbounded(sum) ? Infinity : equations.valueOf(sum);
  if (made !== published)
    throw new RangeError(`${figure} is ${published}, and its cells make ${made}`);
  if (published !== Infinity) equations.relate(sum, published, published, figure);
}
