/** All that the results say, as equations: every figure of every area, and every return by itself. */

import type { Register } from '../model/authority.ts';
import { type Figure, isRate } from '../model/figure.ts';
import { groupedBy } from '../model/grouped-by.ts';
import { categoryText } from '../model/observation.ts';
import type { Unit } from '../model/unit.ts';
import type { Results } from '../results.ts';
import { type Cell, type Cells, cellsOf } from './cells.ts';
import { Equations } from './equations.ts';
import { sayRate } from './rate-equations.ts';
import { categoriesOf, sayReturn } from './return-equations.ts';
import { rowEndsOf } from './row-ends.ts';
import type { Row, SpotEnds } from './spot-ends.ts';
import { sayTotal, sayUnion } from './sum-equations.ts';

/** How the register divides into areas: the rule by which the figures were made. */
export type ScopesOf = (
  units: readonly Unit[],
  register: Register,
  columns: readonly string[],
) => readonly { readonly area: Figure['area']; readonly units: readonly Unit[] }[];

export interface Published {
  readonly equations: Equations;
  readonly cells: Cells;
}

const nothing: ReadonlyMap<string, Cell> = new Map();

export function publishedIn(results: Results, scopesOf: ScopesOf): Published {
  const { survey, register } = results;
  const equations = new Equations();
  const cells = cellsOf(results, equations);
  for (const own of cells.values()) sayReturn(own, survey, equations);
  const units = unitsOf(results);
  const figures = figuresBySpot(results.figures);
  const rows = new Map<string, ReadonlyMap<Unit, Row>>();
  for (const { id: period } of survey.periods) {
    for (const category of categoriesOf(survey)) {
      const made = units.map((unit): [Unit, Row] => {
        const row = { cells: cells.get(unit.id) ?? nothing, period, category };
        return [unit, rowEndsOf(row, survey, equations)];
      });
      rows.set(`${period}/${categoryText(category)}`, new Map(made));
    }
  }
  for (const { area, units: inside } of scopesOf(units, register, survey.areas)) {
    for (const [key, byUnit] of rows) {
      const replies = inside.flatMap((unit) => {
        const row = byUnit.get(unit);
        return row ? [{ unit, row }] : [];
      });
      const spot: SpotEnds = { survey, equations, replies };
      for (const figure of figures.get(`${areaKey(area)}/${key}`) ?? [])
        say(spot, figure, register);
    }
  }
  return { equations, cells };
}

const areaKey = (area: Figure['area']): string => (area ? `${area.column}=${area.id}` : '');

const figuresBySpot = (figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> =>
  groupedBy(
    figures,
    ({ area, period, category }) => `${areaKey(area)}/${period}/${categoryText(category)}`,
  );

function say(spot: SpotEnds, figure: Figure, register: Register): void {
  if (isRate(figure)) sayRate(spot, figure, register);
  else if (figure.statistic === 'total') sayTotal(spot, figure);
  else sayUnion(spot, figure);
}

/** One reply and all whom it stands for; whoever is answered for stands with who answers. */
export function unitsOf({ responses }: Pick<Results, 'responses'>): Unit[] {
  const members = new Map<string, string[]>();
  for (const { authority, answeredBy = authority } of responses)
    members.set(answeredBy, [...(members.get(answeredBy) ?? []), authority]);
  return responses
    .filter(({ answeredBy }) => answeredBy === undefined)
    .map(({ authority: id }) => ({
      id,
      members: members.get(id) ?? [id],
      answers: new Map(),
      otherwise: 'unanswered',
    }));
}
