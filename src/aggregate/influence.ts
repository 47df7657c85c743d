/**
 * Whose answer would move the headline most? The headline is the last period's first rate, or its
 * first total. For everybody who left it open it is made again twice, with the least and with the
 * most that its answer could be: none of its whole, and all of it. Its whole is what it gave itself,
 * else its known weight, else the largest that one of its kind gave.
 */

import type { Bounds } from '../model/bounds.ts';
import type { Fraction, Quantity, RateFigure } from '../model/figure.ts';
import type { Influence } from '../model/influence.ts';
import type { Unit } from '../model/unit.ts';
import type { Rate } from '../survey/definition.ts';
import { ratesAt } from './rates-at.ts';
import { type Row, rowOf } from './row-bounds.ts';
import type { Frame } from './spot.ts';

interface Headline {
  readonly measure: string;
  /** The whole of which the measure is a share, where the headline is a rate. */
  readonly rate: Rate | undefined;
  readonly whole: string;
  readonly period: string;
}

/** Everybody who left the headline open, the most influential first; register order among equals. */
export function influenceOn(frame: Frame): Influence[] {
  const headline = headlineOf(frame);
  if (!headline) return [];
  const rows = new Map(
    frame.units.map((unit) => [unit, rowOf(unit, headline.period, undefined, frame.survey)]),
  );
  const open = frame.units.filter((unit) => isOpen(rows.get(unit), headline));
  const sizes = largestByKind(frame, rows, headline);
  const now = matchedNow(frame, rows, headline);
  const all = open.flatMap((unit) => influenceOf(unit, frame, rows, headline, sizes, now) ?? []);
  return all.sort((a, b) => compareWidths(b, a) || b.whole - a.whole);
}

function headlineOf({ survey }: Frame): Headline | undefined {
  const period = survey.periods.at(-1)?.id;
  const rate = survey.rates.find(({ denominator }) => typeof denominator === 'string');
  const measure = rate?.numerator ?? survey.measures[0]?.id;
  if (period === undefined || measure === undefined) return undefined;
  const whole = typeof rate?.denominator === 'string' ? rate.denominator : measure;
  return { measure, rate, whole, period };
}

const isOpen = (row: Row | undefined, { measure, whole }: Headline): boolean =>
  row?.get(measure)?.usable !== true || row.get(whole)?.usable !== true;

const kindOf = ({ id }: Unit, { register }: Frame): string =>
  register.byId.get(id)?.columns.get('kind') ?? '';

/** The largest whole that anybody of a kind gave; of no kind, that anybody gave. */
function largestByKind(
  frame: Frame,
  rows: ReadonlyMap<Unit, Row>,
  { whole }: Headline,
): ReadonlyMap<string, number> {
  const largest = new Map<string, number>();
  for (const [unit, row] of rows) {
    const cell = row.get(whole);
    if (!cell?.usable || cell.bounds.max === Infinity) continue;
    for (const kind of [kindOf(unit, frame), ''])
      largest.set(kind, Math.max(largest.get(kind) ?? 0, cell.bounds.max));
  }
  return largest;
}

type Whole = Pick<Influence, 'whole' | 'wholeFrom'>;

function wholeOf(
  unit: Unit,
  frame: Frame,
  given: Bounds | undefined,
  sizes: ReadonlyMap<string, number>,
): Whole | undefined {
  if (given) return { whole: given.max, wholeFrom: 'own answer' };
  const weights = unit.members.map(frame.weightOf);
  if (weights.every((weight) => weight !== undefined && Number.isInteger(weight))) {
    const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
    return { whole: sum, wholeFrom: 'weight' };
  }
  const largest = sizes.get(kindOf(unit, frame)) ?? sizes.get('');
  return largest === undefined ? undefined : { whole: largest, wholeFrom: 'largest of its kind' };
}

function influenceOf(
  unit: Unit,
  frame: Frame,
  rows: ReadonlyMap<Unit, Row>,
  headline: Headline,
  sizes: ReadonlyMap<string, number>,
  now: RateFigure | undefined,
): Influence | undefined {
  const { measure, whole: wholeId, rate, period } = headline;
  const cell = measure === wholeId ? undefined : rows.get(unit)?.get(wholeId);
  const given = cell?.usable && cell.bounds.max !== Infinity ? cell.bounds : undefined;
  const size = wholeOf(unit, frame, given, sizes);
  if (!size) return undefined;
  if (!rate)
    return { authority: unit.id, figure: `${measure}.total.${period}`, ...size, rate: undefined };
  if (size.whole === 0) return undefined;
  const low = withOneMore(now?.low, 0, size.whole);
  const high = withOneMore(now?.high, size.whole, size.whole);
  const figure = `${rate.id}.matched-rate.${period}`;
  return { authority: unit.id, figure, ...size, rate: { low, high, per: rate.per } };
}

/** The matched rate as it is. None of those that left it open is in it. */
function matchedNow(
  frame: Frame,
  rows: ReadonlyMap<Unit, Row>,
  { rate, period }: Headline,
): RateFigure | undefined {
  if (!rate) return undefined;
  return ratesAt({
    frame: { ...frame, survey: { ...frame.survey, rates: [rate] } },
    scope: { area: undefined, units: frame.units },
    period,
    category: undefined,
    rows,
  }).find(({ statistic }) => statistic === 'matched-rate');
}

/** The same fraction with one more authority in it, that counted so many of so many. */
const withOneMore = (now: Fraction | undefined, count: number, whole: number): Fraction => {
  const add = (quantity: Quantity | undefined, more: number): Quantity => ({
    scaled: (quantity?.scaled ?? 0n) + BigInt(more),
    decimals: quantity?.decimals ?? 0,
  });
  return { numerator: add(now?.numerator, count), denominator: add(now?.denominator, whole) };
};

/** The wider range is the greater; a total's width is its whole. */
function compareWidths(a: Influence, b: Influence): number {
  if (!a.rate || !b.rate) return 0;
  const [x, y] = [widthOf(a.rate), widthOf(b.rate)];
  const difference = x.over * y.under - y.over * x.under;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

function widthOf({ low, high }: { readonly low: Fraction; readonly high: Fraction }): {
  over: bigint;
  under: bigint;
} {
  const [a, b] = [low.numerator.scaled, low.denominator.scaled];
  const [c, d] = [high.numerator.scaled, high.denominator.scaled];
  return { over: c * b - a * d, under: b * d };
}
