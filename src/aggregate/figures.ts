/**
 * Every figure of a survey: each total, union and rate, for each period, category and area, in the
 * order of the survey and the register.
 */

import { laterShare, type Share } from '../model/answer.ts';
import type { Register } from '../model/authority.ts';
import { add, type Bounds, between, nil, unknown } from '../model/bounds.ts';
import type { Figure, FigureRemarks, RateFigure, SumFigure } from '../model/figure.ts';
import { type Category, categoryText } from '../model/observation.ts';
import type { Unit } from '../model/unit.ts';
import type { Rate, Survey, Union } from '../survey/definition.ts';
import { decimalsOf } from '../survey/measures.ts';
import { accountFor, type Contribution, type WeightOf } from './accounting.ts';
import { type Halves, type RatePart, type RateSetting, ratesOf } from './rate.ts';
import { type Row, rowOf, wholesOf } from './row-bounds.ts';
import { type Scope, scopesOf } from './scope.ts';
import { totalOf } from './total.ts';
import { unionOf } from './union.ts';

export interface Frame {
  readonly survey: Survey;
  readonly register: Register;
  readonly units: readonly Unit[];
  readonly replied: ReadonlySet<string>;
  readonly weightOf: WeightOf;
}

/** One scope, one period, one category: where a row of figures stands. */
interface Spot {
  readonly frame: Frame;
  readonly scope: Scope;
  readonly period: string;
  readonly category: Category | undefined;
  readonly rows: ReadonlyMap<Unit, Row>;
}

export function figuresOf(frame: Frame): Figure[] {
  const { survey, register, units } = frame;
  const figures: Figure[] = [];
  for (const scope of scopesOf(units, register, survey.areas)) {
    for (const { id: period } of survey.periods) {
      for (const category of categoriesOf(survey)) {
        const rows = rowsOf(frame, period, category);
        const spot: Spot = { frame, scope, period, category, rows };
        figures.push(...totalsAt(spot), ...unionsAt(spot), ...ratesAt(spot));
      }
    }
  }
  return inSurveyOrder(figures, survey);
}

const remembered = new WeakMap<Frame, Map<string, ReadonlyMap<Unit, Row>>>();

/** Rows are made once for a period and category, whatever the area. */
function rowsOf(
  frame: Frame,
  period: string,
  category: Category | undefined,
): ReadonlyMap<Unit, Row> {
  const known = remembered.get(frame) ?? new Map<string, ReadonlyMap<Unit, Row>>();
  remembered.set(frame, known);
  const key = `${period}/${categoryText(category)}`;
  const rows =
    known.get(key) ??
    new Map(frame.units.map((unit) => [unit, rowOf(unit, period, category, frame.survey)]));
  known.set(key, rows);
  return rows;
}

function categoriesOf({ breakdowns }: Survey): (Category | undefined)[] {
  return [
    undefined,
    ...breakdowns.flatMap(({ id, categories }) =>
      categories.map((each) => ({ breakdown: id, category: each.id })),
    ),
  ];
}

/** Whether a measure is counted by this category at all. */
function isBrokenDown(
  measure: string,
  category: Category | undefined,
  { breakdowns }: Survey,
): boolean {
  return (
    category === undefined ||
    breakdowns.some(({ id, of }) => id === category.breakdown && of.includes(measure))
  );
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

const noRemarks: FigureRemarks = {
  otherBasis: 0,
  estimates: { authorities: 0, adds: 0 },
  nilShown: 0,
  numeratorOnly: { authorities: [], adds: 0 },
  contradictory: [],
};

function base(
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

function totalsAt(spot: Spot): SumFigure[] {
  const { survey } = spot.frame;
  return survey.measures
    .filter(({ id }) => isBrokenDown(id, spot.category, survey))
    .map((measure) => {
      const { bounds, used, contributions, remarks } = totalOf(
        spot.scope.units,
        spot.rows,
        measure.id,
      );
      return {
        ...base(spot, measure.id, 'total', measure.label, measure.unit, contributions),
        statistic: 'total',
        decimals: decimalsOf(measure),
        bounds,
        used,
        remarks: { ...noRemarks, ...remarks },
      };
    });
}

function unionsAt(spot: Spot): SumFigure[] {
  const { survey } = spot.frame;
  return survey.unions
    .filter(({ of }) => of.every((id) => isBrokenDown(id, spot.category, survey)))
    .map((union) => unionAt(spot, union));
}

function unionAt(spot: Spot, union: Union): SumFigure {
  const { survey } = spot.frame;
  let bounds = nil;
  let used: Bounds | undefined;
  const contradictory: string[] = [];
  const contributions: Contribution[] = [];
  for (const unit of spot.scope.units) {
    const row = spot.rows.get(unit);
    const groups = union.of.flatMap((id) => row?.get(id) ?? []);
    const overlap = union.overlap === undefined ? undefined : row?.get(union.overlap)?.bounds;
    const whole = commonWhole(union, row, survey);
    const all = unionOf(
      groups.map((group) => group.bounds),
      overlap,
      whole,
    );
    if (all.contradictory) contradictory.push(...unit.members);
    bounds = add(bounds, all.bounds);
    const answered = groups.filter(({ usable }) => usable);
    if (answered.length > 0) {
      const both = answered.length === groups.length ? overlap : undefined;
      used = add(
        used ?? nil,
        unionOf(
          answered.map((group) => group.bounds),
          both,
          whole,
        ).bounds,
      );
    }
    const share = groups.map((group) => group.share).reduce(laterShare);
    contributions.push({ unit, share, used: answered.length === groups.length });
  }
  const [first] = survey.measures.filter(({ id }) => id === union.of[0]);
  return {
    ...base(spot, union.id, 'union', union.label, union.unit || (first?.unit ?? ''), contributions),
    statistic: 'union',
    decimals: first ? decimalsOf(first) : 0,
    bounds,
    used,
    remarks: { ...noRemarks, contradictory },
  };
}

/** The upper end of the measure that all the groups are part of, where there is one. */
function commonWhole({ of }: Union, row: Row | undefined, survey: Survey): number {
  const [first = '', ...others] = of;
  const shared = wholesOf(first, survey).filter((whole) =>
    others.every((id) => wholesOf(id, survey).includes(whole)),
  );
  return Math.min(Infinity, ...shared.map((whole) => row?.get(whole)?.bounds.max ?? Infinity));
}

function ratesAt(spot: Spot): RateFigure[] {
  const { survey } = spot.frame;
  return survey.rates
    .filter(
      ({ numerator, denominator }) =>
        isBrokenDown(numerator, spot.category, survey) &&
        (typeof denominator !== 'string'
          ? spot.category === undefined
          : isBrokenDown(denominator, spot.category, survey)),
    )
    .flatMap((rate) => rateAt(spot, rate));
}

function rateAt(spot: Spot, rate: Rate): RateFigure[] {
  const { survey } = spot.frame;
  const setting = settingOf(rate, survey);
  const halves = spot.scope.units.map((unit) => halvesOf(unit, spot, rate, setting.partOf));
  const rates = ratesOf(halves, setting);
  const only = rates.numeratorOnly.filter((each) => each.numerator.min > 0 || each.numeratorUsable);
  const top = totalOf(spot.scope.units, spot.rows, rate.numerator).remarks;
  const remarks: FigureRemarks = {
    ...noRemarks,
    otherBasis: top.otherBasis,
    nilShown: top.nilShown,
    numeratorOnly: {
      authorities: only.flatMap(({ unit }) => unit.members),
      adds: only.reduce((sum, each) => sum + each.numerator.min, 0),
    },
    contradictory: rates.contradictory.flatMap(({ unit }) => unit.members),
  };
  const unit = survey.measures.find(({ id }) => id === rate.numerator)?.unit ?? '';
  const labelOf = (id: string): string =>
    survey.measures.find((each) => each.id === id)?.label ?? id;
  const figure = (statistic: RateFigure['statistic'], part: RatePart): RateFigure => ({
    ...base(spot, rate.id, statistic, rate.label, unit, part.contributions),
    statistic,
    per: rate.per,
    numeratorLabel: labelOf(rate.numerator),
    denominatorLabel:
      typeof rate.denominator === 'string' ? labelOf(rate.denominator) : rate.denominator.register,
    low: part.low,
    high: part.high,
    partOf: setting.partOf,
    unknown: part.unknown,
    remarks,
  });
  return [
    figure('minimum-rate', rates.minimum),
    figure('matched-rate', rates.matched),
    ...(rates.maximum ? [figure('maximum-rate', rates.maximum)] : []),
  ];
}

function settingOf({ numerator, denominator }: Rate, survey: Survey): RateSetting {
  const measure = (id: string) => survey.measures.find((each) => each.id === id);
  const top = measure(numerator);
  const bottom = typeof denominator === 'string' ? measure(denominator) : undefined;
  return {
    partOf:
      bottom !== undefined &&
      (wholesOf(numerator, survey).includes(bottom.id) || containing(bottom.sumOf, numerator)),
    numeratorDecimals: top ? decimalsOf(top) : 0,
    denominatorDecimals: bottom ? decimalsOf(bottom) : 0,
    counted: bottom === undefined || bottom.kind === 'count',
  };
}

const containing = (sumOf: readonly string[] | undefined, id: string): boolean =>
  sumOf?.includes(id) === true;

function halvesOf(unit: Unit, spot: Spot, rate: Rate, partOf: boolean): Halves {
  const row = spot.rows.get(unit);
  const top = row?.get(rate.numerator);
  if (!top || !row) throw new RangeError(`No row for ${unit.id}`);
  if (typeof rate.denominator !== 'string')
    return againstRegister(unit, spot, rate.denominator, top);
  const bottom = row.get(rate.denominator);
  if (!bottom) throw new RangeError(`No measure ${rate.denominator}`);
  const contradictory = partOf && !bottom.derived && top.stated.min > bottom.stated.max;
  return {
    unit,
    numerator: contradictory ? top.stated : top.bounds,
    numeratorUsable: top.usable,
    denominator: contradictory ? bottom.stated : bottom.bounds,
    denominatorUsable: bottom.usable,
    rest: bottom.derived
      ? restOf(rate.denominator, rate.numerator, row, spot.frame.survey)
      : undefined,
    contradictory,
    share: laterShare(top.share, bottom.share),
  };
}

/** The other parts of a sum that was not given itself. */
function restOf(
  denominator: string,
  numerator: string,
  row: Row,
  survey: Survey,
): Bounds | undefined {
  const parts = survey.measures.find(({ id }) => id === denominator)?.sumOf;
  if (!containing(parts, numerator)) return undefined;
  return (parts ?? [])
    .filter((id) => id !== numerator)
    .reduce((sum, id) => add(sum, row.get(id)?.bounds ?? unknown), nil);
}

function againstRegister(
  unit: Unit,
  { frame }: Spot,
  { register: column, year }: { register: string; year?: number | undefined },
  top: { readonly bounds: Bounds; readonly usable: boolean; readonly share: Share },
): Halves {
  const key = year === undefined ? column : `${column}/${year}`;
  const numbers = unit.members.map((id) => frame.register.byId.get(id)?.numbers.get(key));
  const all = numbers.every((number) => number !== undefined && Number.isInteger(number));
  const sum = all ? numbers.reduce<number>((total, number) => total + (number ?? 0), 0) : 0;
  return {
    unit,
    numerator: top.bounds,
    numeratorUsable: top.usable,
    denominator: all ? between(sum, sum) : unknown,
    denominatorUsable: all,
    rest: undefined,
    contradictory: false,
    share: top.share,
  };
}
