import { laterShare, type Share } from '../model/answer.ts';
import { add, type Bounds, between, nil, unknown } from '../model/bounds.ts';
import type { FigureRemarks, RateFigure } from '../model/figure.ts';
import type { Unit } from '../model/unit.ts';
import type { Rate, Survey } from '../survey/definition.ts';
import { decimalsOf } from '../survey/measures.ts';
import { isBrokenDown, wholesOf } from '../survey/relations.ts';
import { type Halves, type RatePart, type RateSetting, ratesOf } from './rate.ts';
import type { Row } from './row-bounds.ts';
import { base, noRemarks, type Spot } from './spot.ts';
import { totalOf } from './total.ts';

export function ratesAt(spot: Spot): RateFigure[] {
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
    ...(typeof rate.denominator === 'string' ? {} : { ofRegister: true }),
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
    rest: restOf(bottom.parts, rate.numerator, row),
    contradictory,
    share: laterShare(top.share, bottom.share),
  };
}

/** The other parts of a sum that was not given itself. */
function restOf(parts: readonly string[], numerator: string, row: Row): Bounds | undefined {
  if (!parts.includes(numerator)) return undefined;
  return parts
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
