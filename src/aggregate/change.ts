/**
 * Change between two periods, on the panel: the authorities that answered in both. A difference
 * runs from the least of the later less the most of the earlier to the other way round; a
 * percentage is always on the earlier value; a rate changes in points.
 */

import { type Bounds, sum } from '../model/bounds.ts';
import type { Change, RateEnds, SignedFraction } from '../model/change.ts';
import { type Fraction, isRate, type RateFigure } from '../model/figure.ts';
import type { Unit } from '../model/unit.ts';
import type { Measure, Rate } from '../survey/definition.ts';
import { decimalsOf } from '../survey/measures.ts';
import { type Panel, panelOf } from './panel.ts';
import { ratesAt } from './rates-at.ts';
import { type Row, rowOf } from './row-bounds.ts';
import type { Frame } from './spot.ts';

/** One side of a comparison: a collection's answers for one of its periods. */
export interface Side {
  readonly frame: Frame;
  readonly period: string;
}

export type Successors = (id: string) => readonly string[];

const rowsOf = ({ frame, period }: Side): ReadonlyMap<Unit, Row> =>
  new Map(frame.units.map((unit) => [unit, rowOf(unit, period, undefined, frame.survey)]));

/** Measures and rates that both surveys have by the same id, in the order of the later. */
export function changesBetween(earlier: Side, later: Side, successors?: Successors): Change[] {
  const rows = { earlier: rowsOf(earlier), later: rowsOf(later) };
  const measures = later.frame.survey.measures.filter(({ id }) =>
    earlier.frame.survey.measures.some((each) => each.id === id),
  );
  const rates = later.frame.survey.rates.filter(({ id }) =>
    earlier.frame.survey.rates.some((each) => each.id === id),
  );
  return [
    ...measures.map((measure) => totalChange(measure, earlier, later, rows, successors)),
    ...rates.flatMap((rate) => rateChange(rate, earlier, later, rows, successors) ?? []),
  ].filter(({ panel }) => panel.length > 0);
}

interface Rows {
  readonly earlier: ReadonlyMap<Unit, Row>;
  readonly later: ReadonlyMap<Unit, Row>;
}

/** Usable, and counted by the survey's own kind of year: unlike years are never compared. */
const isComparable = (row: Row | undefined, id: string): boolean => {
  const cell = row?.get(id);
  return cell?.usable === true && cell.answer?.remarks?.includes('other-basis') !== true;
};

const names = (units: readonly Unit[]): string[] => units.flatMap(({ members }) => members);

const baseOf = (id: string, label: string, earlier: Side, later: Side, panel: Panel) => ({
  figure: `${id}.change.${later.period}`,
  id,
  label,
  from: earlier.period,
  to: later.period,
  panel: names(panel.members.flatMap((each) => each.later)),
  droppedOut: names(panel.droppedOut),
  cameIn: names(panel.cameIn),
});

function totalChange(
  measure: Measure,
  earlier: Side,
  later: Side,
  rows: Rows,
  successors: Successors | undefined,
): Change {
  const { id, label, kind } = measure;
  const usable = {
    earlier: (unit: Unit) => isComparable(rows.earlier.get(unit), id),
    later: (unit: Unit) => isComparable(rows.later.get(unit), id),
  };
  const panel = panelOf(earlier.frame.units, later.frame.units, usable, successors);
  const total = (units: readonly Unit[], side: ReadonlyMap<Unit, Row>): Bounds =>
    sum(units.flatMap((unit) => side.get(unit)?.get(id)?.bounds ?? []));
  const was = total(
    panel.members.flatMap((each) => each.earlier),
    rows.earlier,
  );
  const is = total(
    panel.members.flatMap((each) => each.later),
    rows.later,
  );
  return {
    kind: 'total',
    ...baseOf(id, label, earlier, later, panel),
    decimals: decimalsOf(measure),
    earlier: was,
    later: is,
    change: { min: is.min - was.max, max: is.max - was.min },
    relative: relativeChange(was, is, kind === 'count'),
    allResponders: {
      earlier: total(earlier.frame.units.filter(usable.earlier), rows.earlier),
      later: total(later.frame.units.filter(usable.later), rows.later),
    },
  };
}

/** [L2 ÷ U1 − 1, U2 ÷ L1 − 1]. */
function relativeChange(was: Bounds, is: Bounds, counted: boolean) {
  const part = (now: number, before: number): SignedFraction | undefined =>
    before === 0 || before === Infinity || now === Infinity
      ? undefined
      : { over: BigInt(now) - BigInt(before), under: BigInt(before) };
  if (was.max === 0) return { low: undefined, high: undefined };
  const least = counted ? Math.max(1, was.min) : was.min;
  return { low: part(is.min, was.max), high: part(is.max, least) };
}

function rateChange(
  rate: Rate,
  earlier: Side,
  later: Side,
  rows: Rows,
  successors: Successors | undefined,
): Change | undefined {
  const { numerator, denominator } = rate;
  const wanted = typeof denominator === 'string' ? [numerator, denominator] : [numerator];
  const usable = (side: ReadonlyMap<Unit, Row>) => (unit: Unit) =>
    wanted.every((id) => isComparable(side.get(unit), id));
  const both = { earlier: usable(rows.earlier), later: usable(rows.later) };
  const panel = panelOf(earlier.frame.units, later.frame.units, both, successors);
  const was = matchedRate(
    rate,
    earlier,
    panel.members.flatMap((each) => each.earlier),
    rows.earlier,
  );
  const is = matchedRate(
    rate,
    later,
    panel.members.flatMap((each) => each.later),
    rows.later,
  );
  if (!was || !is) return undefined;
  const before = matchedRate(rate, earlier, earlier.frame.units.filter(both.earlier), rows.earlier);
  const after = matchedRate(rate, later, later.frame.units.filter(both.later), rows.later);
  return {
    kind: 'rate',
    ...baseOf(rate.id, rate.label, earlier, later, panel),
    per: rate.per,
    earlier: was,
    later: is,
    points: { low: difference(is.low, was.high), high: difference(is.high, was.low) },
    allResponders: before && after ? { earlier: before, later: after } : undefined,
  };
}

/** The rate among these units, all of whom gave both halves. */
function matchedRate(
  rate: Rate,
  { frame, period }: Side,
  units: readonly Unit[],
  rows: ReadonlyMap<Unit, Row>,
): RateEnds | undefined {
  const own = frame.survey.rates.filter(({ id }) => id === rate.id);
  const figure = ratesAt({
    frame: { ...frame, survey: { ...frame.survey, rates: own } },
    scope: { area: undefined, units },
    period,
    category: undefined,
    rows,
  }).find((each): each is RateFigure => isRate(each) && each.statistic === 'matched-rate');
  return figure?.low && figure.high ? { low: figure.low, high: figure.high } : undefined;
}

/** One fraction less another, exactly. */
function difference(a: Fraction, b: Fraction): SignedFraction {
  const [x, y] = [parts(a), parts(b)];
  return { over: x.over * y.under - y.over * x.under, under: x.under * y.under };
}

const parts = ({ numerator, denominator }: Fraction): SignedFraction => ({
  over: numerator.scaled * 10n ** BigInt(denominator.decimals),
  under: denominator.scaled * 10n ** BigInt(numerator.decimals),
});
