/**
 * What each reply gave to one figure: the figure is made again from that reply alone, by the same
 * functions that made it from all, so that nothing here can disagree with what was published.
 */

import { weightFrom } from '../aggregate/accounting.ts';
import { ratesAt } from '../aggregate/rates-at.ts';
import { type Row, rowOf } from '../aggregate/row-bounds.ts';
import { scopesOf } from '../aggregate/scope.ts';
import type { Frame, Spot } from '../aggregate/spot.ts';
import { totalsAt, unionsAt } from '../aggregate/sums-at.ts';
import { type Share, shares } from '../model/answer.ts';
import { type Bounds, unknown } from '../model/bounds.ts';
import { cellOf, type ExplainedCell } from '../model/explained.ts';
import { type Figure, isRate } from '../model/figure.ts';
import { type Observation, questionKey } from '../model/observation.ts';
import { hasReplied } from '../model/response.ts';
import type { Unit } from '../model/unit.ts';
import type { Results } from '../results.ts';
import type { Survey } from '../survey/definition.ts';
import { unitsOf } from './responses.ts';

/** One reply's part of a figure. */
export interface Part {
  readonly unit: Unit;
  /** The figure, had nobody else been asked. */
  readonly alone: Figure;
  readonly share: Share;
  readonly used: boolean;
  /** What it adds to a sum by what its cells print; `undefined` for a rate. */
  readonly printed: Bounds | undefined;
  readonly cells: readonly ExplainedCell[];
}

/** All that the figures of these results were made from. */
function frameOf({ survey, register, responses, observations }: Results): Frame {
  const answeredBy = new Map(responses.map((each) => [each.authority, each.answeredBy]));
  const groupOf = (id: string): string => answeredBy.get(id) ?? id;
  const membersOf = (id: string): string[] =>
    register.authorities.map((each) => each.id).filter((each) => groupOf(each) === id);
  const replied = responses.filter(({ status }) => hasReplied(status));
  const { weight } = survey;
  return {
    survey,
    register,
    units: unitsOf(responses, observations, register, { groupOf, membersOf }),
    replied: new Set(replied.map(({ authority }) => authority)),
    weightOf: weightFrom(
      register,
      weight && [weight.column, weight.year].filter((part) => part !== undefined).join('/'),
    ),
  };
}

/** Where a figure stands, with the rows that it was made from. */
export function spotOf(results: Results, { area, period, category }: Figure): Spot {
  const frame = frameOf(results);
  const columns = area ? [area.column] : [];
  const scope = scopesOf(frame.units, frame.register, columns).find(
    (each) => each.area?.id === area?.id,
  );
  if (!scope) throw new RangeError(`No area ${area?.id}`);
  const rows = scope.units.map((unit): [Unit, Row] => [
    unit,
    rowOf(unit, period, category, frame.survey),
  ]);
  return { frame, scope, period, category, rows: new Map(rows) };
}

/** The measures whose cells a figure is made from. */
export function measuresOf({ id, statistic }: Figure, survey: Survey): string[] {
  if (statistic === 'total') return [id];
  if (statistic === 'union') {
    const union = survey.unions.find((each) => each.id === id);
    return [...(union?.of ?? []), ...(union?.overlap === undefined ? [] : [union.overlap])];
  }
  const rate = survey.rates.find((each) => each.id === id);
  if (!rate) throw new RangeError(`No rate ${id}`);
  const { numerator, denominator } = rate;
  return typeof denominator === 'string' ? [numerator, denominator] : [numerator];
}

/** Every statistic of the figure's own total, union or rate, made again at this spot. */
export function remade({ id, statistic }: Figure, spot: Spot): Figure[] {
  const { survey } = spot.frame;
  const only = <Each extends { readonly id: string }>(all: readonly Each[]): Each[] =>
    all.filter((each) => each.id === id);
  const within = (part: Partial<Survey>): Spot => ({
    ...spot,
    frame: { ...spot.frame, survey: { ...survey, ...part } },
  });
  if (statistic === 'total') return totalsAt(within({ measures: only(survey.measures) }));
  if (statistic === 'union') return unionsAt(within({ unions: only(survey.unions) }));
  return ratesAt(within({ rates: only(survey.rates) }));
}

function aloneIn(figure: Figure, spot: Spot, unit: Unit, row: Row): Figure {
  const scope = { ...spot.scope, units: [unit] };
  const made = remade(figure, { ...spot, scope, rows: new Map([[unit, row]]) });
  const found = made.find(({ statistic }) => statistic === figure.statistic);
  if (!found) throw new RangeError(`No figure ${figure.figure}`);
  return found;
}

/** Nothing is held against other cells of the row: only what the figure's own cells print. */
const asPrinted = (row: Row, measures: readonly string[]): Row =>
  new Map(
    [...row].map(([id, cell]) => [
      id,
      { ...cell, bounds: measures.includes(id) ? cell.stated : unknown },
    ]),
  );

export function partsOf(figure: Figure, spot: Spot): Part[] {
  const measures = measuresOf(figure, spot.frame.survey);
  return [...spot.rows].map(([unit, row]) => {
    const alone = aloneIn(figure, spot, unit, row);
    const { accounting } = alone;
    const printed = isRate(figure)
      ? undefined
      : aloneIn(figure, spot, unit, asPrinted(row, measures));
    return {
      unit,
      alone,
      share: shares.find((share) => accounting.shares[share] > 0) ?? unit.otherwise,
      used: accounting.used > 0,
      printed: printed && !isRate(printed) ? printed.bounds : undefined,
      cells: cellsOf(unit, measures, spot),
    };
  });
}

/** The cells that answer the figure's measures, or those that a sum was made from: each once. */
function cellsOf(unit: Unit, measures: readonly string[], spot: Spot): ExplainedCell[] {
  const { period, category } = spot;
  const given = (measure: string): Observation | undefined =>
    unit.answers.get(questionKey({ measure, period, category }));
  const answering = measures.flatMap((measure) => {
    const parts = spot.rows.get(unit)?.get(measure)?.parts ?? [];
    return parts.length > 0 ? parts : [measure];
  });
  return [...new Set(answering)].flatMap((measure) => {
    const found = given(measure);
    return found ? [cellOf(found)] : [];
  });
}
