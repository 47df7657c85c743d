import type { Widest } from '../model/widest.ts';
import { rowOf } from './row-bounds.ts';
import type { Frame } from './spot.ts';

/** Whose answers would narrow each measure's range most, had they been exact. */
export function widestOf({ units, survey }: Frame, period: string): Widest[] {
  const rows = units.map((unit) => ({ id: unit.id, row: rowOf(unit, period, undefined, survey) }));
  return survey.measures.map(({ id: measure }) => {
    const widths = rows.map(({ id, row }) => {
      const bounds = row.get(measure)?.bounds;
      return { authority: id, width: bounds ? bounds.max - bounds.min : Infinity };
    });
    const between = widths.filter(({ width }) => width > 0 && width < Infinity);
    return {
      measure,
      authorities: between.sort((a, b) => b.width - a.width).map(({ authority }) => authority),
      open: widths.filter(({ width }) => width === Infinity).length,
    };
  });
}
