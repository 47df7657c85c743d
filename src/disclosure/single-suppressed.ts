/**
 * Totals that rest on a single suppressed cell: everybody else who was asked gave an exact count, so
 * whoever learns the total, from a ministry or from next year's table, learns the cell. Where anybody
 * else is silent or refused nothing can be taken away. For the analyst; the figure is published as it is.
 */

import { boundsOf } from '../model/answer.ts';
import { isExact } from '../model/bounds.ts';
import { type Figure, isRate, type SumFigure } from '../model/figure.ts';
import { type Observation, questionKey } from '../model/observation.ts';
import type { Results } from '../results.ts';
import { type ScopesOf, unitsOf } from './published.ts';

/** The remark `disclosure/single-suppressed`. */
export interface SingleSuppressed {
  readonly figure: string;
  readonly authority: string;
  /** The cell as its council printed it. */
  readonly raw: string;
}

const isSuppressed = ({ answer }: Observation): boolean =>
  answer.kind === 'suppressed' || answer.kind === 'hidden';

export function singleSuppressed(results: Results, scopesOf: ScopesOf): SingleSuppressed[] {
  const { survey, register, figures } = results;
  const cells = new Map(
    results.observations.map((each) => [`${each.authority}\u0000${questionKey(each)}`, each]),
  );
  const totals = figures.filter(isTotal);
  const found: SingleSuppressed[] = [];
  for (const { area, units } of scopesOf(unitsOf(results), register, survey.areas)) {
    for (const figure of totals.filter((each) => sameArea(each.area, area))) {
      const { id: measure, period, category } = figure;
      const key = questionKey({ measure, period, category });
      const open = units
        .map(({ id }) => cells.get(`${id}\u0000${key}`))
        .filter((each) => !each || !isExact(boundsOf(each.answer)));
      const [only, ...others] = open;
      if (only && others.length === 0 && isSuppressed(only))
        found.push({ figure: figure.figure, authority: only.authority, raw: only.raw });
    }
  }
  return found;
}

const isTotal = (figure: Figure): figure is SumFigure =>
  !isRate(figure) && figure.statistic === 'total';

const sameArea = (a: Figure['area'], b: Figure['area']): boolean =>
  a?.column === b?.column && a?.id === b?.id;
