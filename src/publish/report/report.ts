/** The results as a report asks for them: by name, by cell, by figure. */

import { cellOf, type ExplainedCell } from '../../model/explained.ts';
import type { Figure } from '../../model/figure.ts';
import { questionKey } from '../../model/observation.ts';
import type { Results } from '../../results.ts';
import { wholeFrame } from '../headline.ts';
import type { ReportExtras } from './report-extras.ts';

export interface Report {
  readonly results: Results;
  readonly extras: ReportExtras;
  /** The period that the pictures show: the last that was asked for. */
  readonly last: string;
  /** The figures over everybody that was asked, no category. */
  readonly figures: readonly Figure[];
  readonly nameOf: (authority: string) => string;
  /** The cell that answers for a total. */
  readonly cellOf: (
    authority: string,
    measure: string,
    period: string,
  ) => ExplainedCell | undefined;
  /** Authorities that answered together with others: what they print is nobody's own. */
  readonly joint: ReadonlySet<string>;
}

export function reportOf(results: Results, extras: ReportExtras): Report {
  const { register, observations, responses, survey, figures } = results;
  const totals = observations.filter(({ category }) => category === undefined);
  const byKey = new Map(
    totals.map((each) => [keyOf(each.authority, each.measure, each.period), each]),
  );
  return {
    results,
    extras,
    last: survey.periods.at(-1)?.id ?? '',
    figures: figures.filter(wholeFrame),
    nameOf: (id) => register.byId.get(id)?.name ?? id,
    cellOf: (authority, measure, period) => {
      const found = byKey.get(keyOf(authority, measure, period));
      return found && cellOf(found);
    },
    joint: new Set(
      responses.flatMap(({ authority, answeredBy }) =>
        answeredBy === undefined ? [] : [authority, answeredBy],
      ),
    ),
  };
}

const keyOf = (authority: string, measure: string, period: string): string =>
  `${authority}\u0000${questionKey({ measure, period, category: undefined })}`;
