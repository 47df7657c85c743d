/** What totals and unions say of the cells that they were made of. METHOD.md, "Totals" and "Groups that overlap". */

import type { SumFigure } from '../model/figure.ts';
import type { Survey, Union } from '../survey/definition.ts';
import { wholesOf } from '../survey/relations.ts';
import type { Equations } from './equations.ts';
import { type Linear, minus, plus, sumOf, zero } from './linear.ts';
import { contradicts, type Ends, type RowEnds, sayWhetherWithin } from './row-ends.ts';
import { cellIn, publish, type Row, type SpotEnds } from './spot-ends.ts';

export function sayTotal(spot: SpotEnds, figure: SumFigure): void {
  const cells = spot.replies.map(({ row }) => cellIn(row, figure.id));
  saySum(
    spot,
    figure,
    cells,
    cells.filter(({ usable }) => usable),
  );
  const estimated = cells.filter(({ answer }) => answer?.kind === 'estimated');
  publish(spot, figure, lowsOf(estimated), figure.remarks.estimates.adds);
}

const lowsOf = (ends: readonly Ends[]): Linear[] => ends.map(({ low }) => low);
const highsOf = (ends: readonly Ends[]): Linear[] => ends.map(({ high }) => high);

function saySum(
  spot: SpotEnds,
  figure: SumFigure,
  all: readonly Ends[],
  used: readonly Ends[],
): void {
  publish(spot, figure, lowsOf(all), figure.bounds.min);
  publish(spot, figure, highsOf(all), figure.bounds.max);
  if (!figure.used) return;
  publish(spot, figure, lowsOf(used), figure.used.min);
  publish(spot, figure, highsOf(used), figure.used.max);
}

export function sayUnion(spot: SpotEnds, figure: SumFigure): void {
  const { survey, equations } = spot;
  const union = survey.unions.find(({ id }) => id === figure.id);
  if (!union) throw new RangeError(`No union ${figure.id}`);
  const all: Ends[] = [];
  const used: Ends[] = [];
  for (const { row } of spot.replies) {
    const groups = union.of.map((id) => cellIn(row, id));
    const overlap = union.overlap === undefined ? undefined : cellIn(row, union.overlap);
    const wholes = commonWholes(union, row, survey);
    all.push(unionEnds(groups, overlap, wholes, equations));
    const answered = groups.filter(({ usable }) => usable);
    const both = answered.length === groups.length ? overlap : undefined;
    if (answered.length > 0) used.push(unionEnds(answered, both, wholes, equations));
  }
  saySum(spot, figure, all, used);
}

function commonWholes({ of }: Union, row: Row, survey: Survey): Linear[] {
  const [first = '', ...others] = of;
  return wholesOf(first, survey)
    .filter((whole) => others.every((id) => wholesOf(id, survey).includes(whole)))
    .map((whole) => cellIn(row, whole).high);
}

/** Of one reply. That the overlap is no larger than a group is taken as known, or that it is. */
function unionEnds(
  groups: readonly RowEnds[],
  overlap: RowEnds | undefined,
  wholes: readonly Linear[],
  equations: Equations,
): Ends {
  const together = sumOf(highsOf(groups));
  const largest = equations.largest(lowsOf(groups));
  const [a, b, ...more] = groups;
  const capped = (low: Linear, high: Linear): Ends => ({
    low,
    high: equations.largest([low, equations.smallest([high, ...wholes])]),
  });
  if (!a || !b || more.length > 0 || !overlap) return capped(largest, together);
  const smaller = { low: zero, high: equations.smallest([a.high, b.high]) };
  sayWhetherWithin(overlap, smaller, equations);
  if (contradicts(overlap, smaller, equations)) return capped(largest, together);
  const least = equations.smallest([a.low, b.low]);
  const z = equations.smallest([equations.largest([least, overlap.low]), overlap.high]);
  const low = minus(plus(equations.largest([a.low, z]), equations.largest([b.low, z])), z);
  return capped(low, minus(together, overlap.low));
}
