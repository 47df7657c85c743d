/** Where a row of figures stands: one scope, one period, one category, with what all its rows share. */

import type { Register } from '../model/authority.ts';
import type { Figure, FigureRemarks } from '../model/figure.ts';
import { type Category, categoryText } from '../model/observation.ts';
import type { Unit } from '../model/unit.ts';
import type { Survey } from '../survey/definition.ts';
import { accountFor, type Contribution, type WeightOf } from './accounting.ts';
import type { Row } from './row-bounds.ts';
import type { Scope } from './scope.ts';

export interface Frame {
  readonly survey: Survey;
  readonly register: Register;
  readonly units: readonly Unit[];
  readonly replied: ReadonlySet<string>;
  readonly weightOf: WeightOf;
}

/** One scope, one period, one category: where a row of figures stands. */
export interface Spot {
  readonly frame: Frame;
  readonly scope: Scope;
  readonly period: string;
  readonly category: Category | undefined;
  readonly rows: ReadonlyMap<Unit, Row>;
}

export const noRemarks: FigureRemarks = {
  otherBasis: 0,
  estimates: { authorities: 0, adds: 0 },
  nilShown: 0,
  numeratorOnly: { authorities: [], adds: 0 },
  contradictory: [],
};

export function base(
  spot: Spot,
  id: string,
  statistic: Figure['statistic'],
  label: string,
  unit: string,
  contributions: readonly Contribution[],
) {
  const { frame, scope, period, category } = spot;
  const { area } = scope;
  const parts = [
    id,
    statistic,
    period,
    ...(category ? [categoryText(category)] : []),
    ...(area ? [`${area.column}=${area.id}`] : []),
  ];
  return {
    figure: parts.join('.'),
    id,
    label,
    unit,
    period,
    category,
    area,
    accounting: accountFor(contributions, frame.replied, frame.weightOf),
  };
}
