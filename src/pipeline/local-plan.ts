/** Which places get a page of their own, with whom the figures of each are made of. */

import { rowOf } from '../aggregate/row-bounds.ts';
import { areaId, isPlace, type Scope, scopesOf } from '../aggregate/scope.ts';
import { CannotRun } from '../model/cannot-run.ts';
import { nearest } from '../model/edit-distance.ts';
import type { Area } from '../model/figure.ts';
import { authorityLevel, type LocalArea, type LocalPlan } from '../model/local-area.ts';
import type { Compiled } from '../pipeline.ts';
import { tellsACell } from './telling-figures.ts';

type Sources = Pick<Compiled, 'results' | 'frame'>;

/** @throws CannotRun for a level that the survey does not divide by. */
export function localPlan(compiled: Sources, levels: readonly string[]): LocalPlan {
  const { survey } = compiled.results;
  for (const level of levels) checkLevel(level, compiled);
  const areas = survey.areas
    .filter((column) => levels.includes(column))
    .flatMap((column) => areasOf(column, compiled));
  return { levels: [...new Set(levels)], areas };
}

function checkLevel(level: string, { results: { survey, register } }: Sources): void {
  const known = [...survey.areas, authorityLevel];
  if (known.includes(level)) return;
  const inRegister = register.authorities.some(({ columns }) => columns.has(level));
  const near = nearest(level, known);
  throw new CannotRun(
    `There are no pages per “${level}”.`,
    inRegister
      ? `The register has a column ${level}, but the survey does not divide by it: add it to areas: in survey.yaml.`
      : `${near ? `Did you mean ${near}? ` : ''}There is: ${known.join(', ')}.`,
  );
}

function areasOf(column: string, compiled: Sources): LocalArea[] {
  const { register, units } = compiled.frame;
  return scopesOf(units, register, [column]).flatMap((scope): LocalArea[] => {
    const { area } = scope;
    if (!area || !isPlace(area)) return [];
    const authorities = scope.units.flatMap(({ members }) => members);
    const apart = register.authorities
      .filter(({ columns }) => areaId(columns.get(column) ?? '') === area.id)
      .map(({ id }) => id)
      .filter((id) => !authorities.includes(id));
    return [{ area, authorities, apart, telling: tellingIn(area, scope, compiled) }];
  });
}

function tellingIn(area: Area, scope: Scope, { results, frame }: Sources): Set<string> {
  const own = results.figures.filter(
    (each) =>
      each.area?.column === area.column &&
      each.area.id === area.id &&
      each.category === undefined &&
      ['total', 'matched-rate'].includes(each.statistic),
  );
  const telling = own.filter((figure) => {
    const { period, category } = figure;
    const rows = new Map(
      scope.units.map((unit) => [unit, rowOf(unit, period, category, frame.survey)]),
    );
    return tellsACell(figure, { frame, scope, period, category, rows });
  });
  return new Set(telling.map(({ figure }) => figure));
}
