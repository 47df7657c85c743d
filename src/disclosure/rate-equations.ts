/** What the three rates say of the cells that they were made of. METHOD.md, "Rates". */

import type { Register } from '../model/authority.ts';
import type { Fraction, RateFigure } from '../model/figure.ts';
import type { Unit } from '../model/unit.ts';
import type { Rate } from '../survey/definition.ts';
import type { Equations } from './equations.ts';
import { fixed, isUnbounded, type Linear, minus, plus, sumOf, unbounded, zero } from './linear.ts';
import { contradicts, type Ends, isOne } from './row-ends.ts';
import { cellIn, publish, type Row, type SpotEnds } from './spot-ends.ts';

interface Halves {
  readonly top: Ends;
  readonly topUsable: boolean;
  readonly bottom: Ends;
  readonly bottomUsable: boolean;
  /** The other parts of a denominator that is their sum with the numerator and was not given. */
  readonly rest: Ends | undefined;
  readonly contradictory: boolean;
}

export function sayRate(spot: SpotEnds, figure: RateFigure, register: Register): void {
  const rate = spot.survey.rates.find(({ id }) => id === figure.id);
  if (!rate) throw new RangeError(`No rate ${figure.id}`);
  const halves = spot.replies.map(({ unit, row }) =>
    halvesOf(unit, row, rate, figure.partOf, spot, register),
  );
  const inD = halves.filter((each) => each.bottomUsable && !each.contradictory);
  const inM = inD.filter((each) => each.topUsable);
  const over = figure.statistic === 'matched-rate' ? inM : inD;
  sayEnds(spot, figure, over);
  if (figure.unknown) {
    const silent = inD.filter((each) => !each.topUsable);
    const ends = silent.map(({ top, bottom }) => minus(bottom.high, top.low));
    publish(spot, figure, ends, Number(figure.unknown.scaled));
  }
  const alone = halves.filter((each) => !each.bottomUsable && each.topUsable);
  const lows = alone.map(({ top }) => top.low);
  publish(spot, figure, lows, figure.remarks.numeratorOnly.adds);
}

function halvesOf(
  unit: Unit,
  row: Row,
  { numerator, denominator }: Rate,
  partOf: boolean,
  { equations }: SpotEnds,
  register: Register,
): Halves {
  const top = cellIn(row, numerator);
  if (typeof denominator !== 'string') {
    const bottom = registerEnds(unit, denominator, register);
    const bottomUsable = !isUnbounded(bottom.high);
    const contradictory = false;
    return { top, topUsable: top.usable, bottom, bottomUsable, rest: undefined, contradictory };
  }
  const bottom = cellIn(row, denominator);
  const others = bottom.parts.filter((id) => id !== numerator);
  const contradictory =
    partOf && !bottom.derived && contradicts(top.stated, bottom.stated, equations);
  return {
    top: contradictory ? top.stated : top,
    topUsable: top.usable,
    bottom: contradictory ? bottom.stated : bottom,
    bottomUsable: bottom.usable,
    rest: bottom.parts.includes(numerator)
      ? together(others.map((id) => cellIn(row, id)))
      : undefined,
    contradictory,
  };
}

const together = (ends: readonly Ends[]): Ends => ({
  low: sumOf(ends.map(({ low }) => low)),
  high: sumOf(ends.map(({ high }) => high)),
});

function registerEnds(
  { members }: Unit,
  { register: column, year }: { readonly register: string; readonly year?: number | undefined },
  { byId }: Register,
): Ends {
  const key = year === undefined ? column : `${column}/${year}`;
  let sum = 0;
  for (const id of members) {
    const number = byId.get(id)?.numbers.get(key);
    if (number === undefined || !Number.isInteger(number)) return { low: zero, high: unbounded };
    sum += number;
  }
  return { low: fixed(sum), high: fixed(sum) };
}

/** The numerator held within its whole; an exact one is within it already. */
function within({ top, bottom, rest }: Halves, partOf: boolean, equations: Equations): Ends {
  if (!partOf || rest || isOne(top)) return top;
  return {
    low: equations.smallest([top.low, bottom.high]),
    high: equations.smallest([top.high, bottom.high]),
  };
}

function sayEnds(spot: SpotEnds, figure: RateFigure, over: readonly Halves[]): void {
  const { equations } = spot;
  if (over.length === 0) return;
  const most = over.map(({ top, bottom, rest }) =>
    rest ? plus(top.high, rest.high) : bottom.high,
  );
  if (!figure.low) {
    publish(spot, figure, most, 0);
    return;
  }
  const tops = over.map((each) => within(each, figure.partOf, equations));
  const lowOver = tops.map(({ low }) => low);
  const lowUnder = over.map(({ bottom, rest }, at) =>
    rest ? plus(tops[at]?.low ?? zero, rest.high) : bottom.high,
  );
  const highTops = tops.map(({ high }) => (isUnbounded(high) ? zero : high));
  const highUnder = over.map((each, at) => highUnderOf(each, highTops[at] ?? zero, figure, spot));
  const low = [lowOver, lowUnder] as const;
  const high = [highTops, highUnder] as const;
  // The maximum rate is the high end of D, the minimum rate its low end, the matched rate both of M.
  if (figure.statistic !== 'maximum-rate') sayFraction(spot, figure, low, figure.low);
  if (figure.statistic !== 'minimum-rate' && figure.high)
    sayFraction(spot, figure, high, figure.high);
}

function highUnderOf(
  { bottom, rest }: Halves,
  top: Linear,
  { partOf }: RateFigure,
  { equations }: SpotEnds,
): Linear {
  if (rest) return plus(top, rest.low);
  return partOf && !isOne(bottom) ? equations.largest([bottom.low, top]) : bottom.low;
}

function sayFraction(
  spot: SpotEnds,
  figure: RateFigure,
  [over, under]: readonly [readonly Linear[], readonly Linear[]],
  { numerator, denominator }: Fraction,
): void {
  // Where nobody is in the denominator, another fraction is printed, which says that nobody is.
  const nobody = spot.equations.valueOf(sumOf(under)) === 0;
  const top = nobody ? spot.equations.valueOf(sumOf(over)) : Number(numerator.scaled);
  publish(spot, figure, over, top);
  publish(spot, figure, under, nobody ? 0 : Number(denominator.scaled));
}
