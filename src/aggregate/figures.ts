/**
 * Every figure of a survey: each total, union and rate, for each period, category and area, in the
 * order of the survey and the register.
 */

import type { Figure } from '../model/figure.ts';
import type { Category } from '../model/observation.ts';
import type { Survey } from '../survey/definition.ts';
import { ratesAt } from './rates-at.ts';
import { rowOf } from './row-bounds.ts';
import { scopesOf } from './scope.ts';
import type { Frame, Spot } from './spot.ts';
import { totalsAt, unionsAt } from './sums-at.ts';

export type { Frame } from './spot.ts';

export function figuresOf(frame: Frame): Figure[] {
  const { survey, register, units } = frame;
  const scopes = scopesOf(units, register, survey.areas).map((scope) => ({
    scope,
    figures: [] as Figure[],
  }));
  for (const { id: period } of survey.periods) {
    for (const category of categoriesOf(survey)) {
      // Made once, whatever the area, and let go.
      const rows = new Map(units.map((unit) => [unit, rowOf(unit, period, category, survey)]));
      for (const { scope, figures } of scopes) {
        const spot: Spot = { frame, scope, period, category, rows };
        figures.push(...totalsAt(spot), ...unionsAt(spot), ...ratesAt(spot));
      }
    }
  }
  const all = scopes.flatMap(({ figures }) => figures);
  return inSurveyOrder(all, survey);
}

function categoriesOf({ breakdowns }: Survey): (Category | undefined)[] {
  return [
    undefined,
    ...breakdowns.flatMap(({ id, categories }) =>
      categories.map((each) => ({ breakdown: id, category: each.id })),
    ),
  ];
}

/** The whole before its areas, each by the order of the survey. */
function inSurveyOrder(figures: readonly Figure[], survey: Survey): Figure[] {
  const ids = [...survey.measures, ...survey.unions, ...survey.rates].map(({ id }) => id);
  const order = new Map(ids.map((id, at) => [id, at]));
  return [...figures].sort(
    (a, b) =>
      Number(a.area !== undefined) - Number(b.area !== undefined) ||
      (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
  );
}
