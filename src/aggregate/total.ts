/**
 * Totals over the register.
 *
 * The loop runs over the replies of all that were asked, never over the files that came back. An
 * authority cannot drop out of a total by staying silent: it adds 0 to the least and takes the
 * most away.
 */

import { add, type Bounds, nil } from '../model/bounds.ts';
import type { FigureRemarks } from '../model/figure.ts';
import type { Unit } from '../model/unit.ts';
import type { Contribution } from './accounting.ts';
import type { Row, RowCell } from './row-bounds.ts';

export interface TotalOf {
  readonly bounds: Bounds;
  readonly used: Bounds | undefined;
  readonly contributions: readonly Contribution[];
  readonly remarks: Pick<FigureRemarks, 'estimates' | 'otherBasis' | 'nilShown'>;
}

export function totalOf(
  units: readonly Unit[],
  rows: ReadonlyMap<Unit, Row>,
  measure: string,
): TotalOf {
  let bounds = nil;
  let used: Bounds | undefined;
  const contributions: Contribution[] = [];
  const cells: { unit: Unit; cell: RowCell }[] = [];
  for (const unit of units) {
    const cell = rows.get(unit)?.get(measure);
    if (!cell) throw new RangeError(`No row for ${unit.id}`);
    bounds = add(bounds, cell.bounds);
    if (cell.usable) used = add(used ?? nil, cell.bounds);
    contributions.push({ unit, share: cell.share, used: cell.usable });
    cells.push({ unit, cell });
  }
  return { bounds, used, contributions, remarks: remarksOf(cells) };
}

function remarksOf(cells: readonly { unit: Unit; cell: RowCell }[]): TotalOf['remarks'] {
  const estimated = cells.filter(({ cell }) => cell.answer?.kind === 'estimated');
  const withRemark = (remark: 'other-basis' | 'nil-shown') =>
    cells.filter(({ cell }) => cell.answer?.remarks?.includes(remark));
  return {
    estimates: {
      authorities: estimated.reduce((count, { unit }) => count + unit.members.length, 0),
      adds: estimated.reduce((sum, { cell }) => sum + cell.bounds.min, 0),
    },
    otherBasis: withRemark('other-basis').reduce(
      (count, { unit }) => count + unit.members.length,
      0,
    ),
    nilShown: withRemark('nil-shown').length,
  };
}
