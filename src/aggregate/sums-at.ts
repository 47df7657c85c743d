import { laterShare } from '../model/answer.ts';
import { add, type Bounds, nil } from '../model/bounds.ts';
import type { SumFigure } from '../model/figure.ts';
import type { Survey, Union } from '../survey/definition.ts';
import { decimalsOf } from '../survey/measures.ts';
import { isBrokenDown, wholesOf } from '../survey/relations.ts';
import type { Contribution } from './accounting.ts';
import type { Row } from './row-bounds.ts';
import { base, noRemarks, type Spot } from './spot.ts';
import { totalOf } from './total.ts';
import { unionOf } from './union.ts';

export function totalsAt(spot: Spot): SumFigure[] {
  const { survey } = spot.frame;
  return survey.measures
    .filter(({ id }) => isBrokenDown(id, spot.category, survey))
    .map((measure) => {
      const { bounds, used, contributions, remarks } = totalOf(
        spot.scope.units,
        spot.rows,
        measure.id,
      );
      return {
        ...base(spot, measure.id, 'total', measure.label, measure.unit, contributions),
        statistic: 'total',
        decimals: decimalsOf(measure),
        bounds,
        used,
        remarks: { ...noRemarks, ...remarks },
      };
    });
}

export function unionsAt(spot: Spot): SumFigure[] {
  const { survey } = spot.frame;
  return survey.unions
    .filter(({ of }) => of.every((id) => isBrokenDown(id, spot.category, survey)))
    .map((union) => unionAt(spot, union));
}

function unionAt(spot: Spot, union: Union): SumFigure {
  const { survey } = spot.frame;
  let bounds = nil;
  let used: Bounds | undefined;
  const contradictory: string[] = [];
  const contributions: Contribution[] = [];
  for (const unit of spot.scope.units) {
    const row = spot.rows.get(unit);
    const groups = union.of.flatMap((id) => row?.get(id) ?? []);
    const overlap = union.overlap === undefined ? undefined : row?.get(union.overlap)?.bounds;
    const whole = commonWhole(union, row, survey);
    const all = unionOf(
      groups.map((group) => group.bounds),
      overlap,
      whole,
    );
    if (all.contradictory) contradictory.push(...unit.members);
    bounds = add(bounds, all.bounds);
    const answered = groups.filter(({ usable }) => usable);
    if (answered.length > 0) {
      const both = answered.length === groups.length ? overlap : undefined;
      used = add(
        used ?? nil,
        unionOf(
          answered.map((group) => group.bounds),
          both,
          whole,
        ).bounds,
      );
    }
    const share = groups.map((group) => group.share).reduce(laterShare);
    contributions.push({ unit, share, used: answered.length === groups.length });
  }
  const [first] = survey.measures.filter(({ id }) => id === union.of[0]);
  return {
    ...base(spot, union.id, 'union', union.label, union.unit || (first?.unit ?? ''), contributions),
    statistic: 'union',
    decimals: first ? decimalsOf(first) : 0,
    bounds,
    used,
    remarks: { ...noRemarks, contradictory },
  };
}

/** The upper end of the measure that all the groups are part of, where there is one. */
function commonWhole({ of }: Union, row: Row | undefined, survey: Survey): number {
  const [first = '', ...others] = of;
  const shared = wholesOf(first, survey).filter((whole) =>
    others.every((id) => wholesOf(id, survey).includes(whole)),
  );
  return Math.min(Infinity, ...shared.map((whole) => row?.get(whole)?.bounds.max ?? Infinity));
}
