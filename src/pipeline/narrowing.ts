/**
 * Which answers would narrow a figure most. Widths and orders come from row bounds, register order
 * among equals; what is told of a suppressed cell is the width that it prints. Those that nothing
 * caps come first, the largest before the others.
 */

import { influenceOn } from '../aggregate/influence.ts';
import { type Row, type RowCell, rowOf } from '../aggregate/row-bounds.ts';
import type { Spot } from '../aggregate/spot.ts';
import { exactly, isExact } from '../model/bounds.ts';
import type { Narrower } from '../model/explained.ts';
import { type Figure, type Fraction, isRate, type RateFigure } from '../model/figure.ts';
import type { Influence } from '../model/influence.ts';
import type { Rate } from '../survey/definition.ts';
import { measuresOf, type Part, remade } from './figure-parts.ts';

type Size = NonNullable<Narrower['size']>;

/** A width as a fraction, so that widths of sums and of rates are compared alike. */
interface Candidate {
  readonly narrower: Narrower;
  readonly over: bigint;
  readonly under: bigint;
}

/** Everybody whose answer would narrow the figure, the one that would most first. */
export function narrowingOf(figure: Figure, spot: Spot, parts: readonly Part[]): Narrower[] {
  const sizes = sizesOf(figure, spot);
  const candidates = isRate(figure)
    ? rateCandidates(figure, spot, parts, sizes)
    : parts.flatMap((part) => sumCandidate(part, sizes) ?? []);
  return candidates.sort(compare).map(({ narrower }) => narrower);
}

/** Whose missing answer would move a matched rate most; asked of totals over everybody only. */
export function moversOf(figure: Figure, { frame, scope, period }: Spot): Influence[] {
  if (figure.statistic !== 'matched-rate' || figure.category) return [];
  const rates = frame.survey.rates.filter(({ id }) => id === figure.id);
  if (rates.some(({ denominator }) => typeof denominator !== 'string')) return [];
  const periods = frame.survey.periods.filter(({ id }) => id === period);
  return influenceOn({
    ...frame,
    units: scope.units,
    survey: { ...frame.survey, periods, rates },
  });
}

function compare(a: Candidate, b: Candidate): number {
  const [x, y] = [a.narrower, b.narrower];
  if (x.by.kind === 'open' || y.by.kind === 'open')
    return (
      Number(y.by.kind === 'open') - Number(x.by.kind === 'open') ||
      (y.size?.whole ?? -1) - (x.size?.whole ?? -1)
    );
  const difference = b.over * a.under - a.over * b.under;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

const openCandidate = ({ unit, cells }: Part, sizes: ReadonlyMap<string, Size>): Candidate => ({
  narrower: { authority: unit.id, cells, by: { kind: 'open' }, size: sizes.get(unit.id) },
  over: 0n,
  under: 1n,
});

function sumCandidate(part: Part, sizes: ReadonlyMap<string, Size>): Candidate | undefined {
  const { unit, alone, cells, printed } = part;
  if (isRate(alone) || isExact(alone.bounds)) return undefined;
  const { min, max } = alone.bounds;
  if (max === Infinity) return openCandidate(part, sizes);
  const width = max - min;
  const count = printed && printed.max < Infinity ? printed.max - printed.min : width;
  return {
    narrower: { authority: unit.id, cells, by: { kind: 'count', count }, size: undefined },
    over: BigInt(width),
    under: 1n,
  };
}

/** How large those are that left one of the figure's measures open, as the headline's are found. */
function sizesOf(figure: Figure, { frame, period, category }: Spot): Map<string, Size> {
  const { survey } = frame;
  const periods = survey.periods.filter(({ id }) => id === period);
  const sizes = new Map<string, Size>();
  const put = (id: string, size: Size): void => {
    if (size.whole > (sizes.get(id)?.whole ?? -1)) sizes.set(id, size);
  };
  for (const id of measuresOf(figure, survey)) {
    const first = survey.measures.filter((each) => each.id === id);
    const measures = [...first, ...survey.measures.filter((each) => each.id !== id)];
    for (const { authority, whole, wholeFrom } of influenceOn({
      ...frame,
      survey: { ...survey, periods, measures, rates: [] },
    }))
      put(authority, { whole, wholeFrom });
    if (category === undefined) continue;
    for (const unit of frame.units) {
      const total = rowOf(unit, period, undefined, survey).get(id);
      if (total?.usable && total.bounds.max < Infinity)
        put(unit.id, { whole: total.bounds.max, wholeFrom: 'own answer' });
    }
  }
  return sizes;
}

function rateCandidates(
  figure: RateFigure,
  spot: Spot,
  parts: readonly Part[],
  sizes: ReadonlyMap<string, Size>,
): Candidate[] {
  const rate = spot.frame.survey.rates.find(({ id }) => id === figure.id);
  if (!rate) throw new RangeError(`No rate ${figure.id}`);
  const width = widthOf(figure, spot);
  return parts
    .filter(({ used }) => used)
    .flatMap((part): Candidate[] => {
      const row = spot.rows.get(part.unit);
      const top = row?.get(rate.numerator);
      if (!row || !top) return [];
      if (top.bounds.max === Infinity) return [openCandidate(part, sizes)];
      if (!width) return [];
      return candidateFor(part, width, figure, spot, exactRows(row, rate));
    });
}

function candidateFor(
  { unit, cells }: Part,
  width: Fraction,
  figure: RateFigure,
  spot: Spot,
  supposed: readonly Row[],
): Candidate[] {
  let most: Fraction | undefined;
  for (const row of supposed) {
    const after = widthOf(figure, { ...spot, rows: new Map([...spot.rows, [unit, row]]) });
    const by = after && minus(width, after);
    if (by && by.numerator.scaled > 0n && (!most || minus(by, most).numerator.scaled > 0n))
      most = by;
  }
  if (!most) return [];
  return [
    {
      narrower: {
        authority: unit.id,
        cells,
        by: { kind: 'rate', fraction: most },
        size: undefined,
      },
      over: most.numerator.scaled,
      under: most.denominator.scaled,
    },
  ];
}

/**
 * From the least to the most of a rate. The minimum and the maximum rate are the two ends of one
 * range; the matched rate has both of its own.
 */
function widthOf(figure: RateFigure, spot: Spot): Fraction | undefined {
  const rates = remade(figure, spot).filter(isRate);
  const of = (statistic: RateFigure['statistic']): RateFigure | undefined =>
    rates.find((each) => each.statistic === statistic);
  const matched = figure.statistic === 'matched-rate';
  const low = of(matched ? 'matched-rate' : 'minimum-rate')?.low;
  const high = of(matched ? 'matched-rate' : 'maximum-rate')?.high;
  return low && high && minus(high, low);
}

/** Of two fractions of one rate, whose halves have the same units. */
function minus(a: Fraction, b: Fraction): Fraction {
  const [n, d] = [a.numerator, a.denominator];
  const scaled = n.scaled * b.denominator.scaled - b.numerator.scaled * d.scaled;
  return {
    numerator: { scaled, decimals: n.decimals },
    denominator: { scaled: d.scaled * b.denominator.scaled, decimals: d.decimals },
  };
}

/**
 * The row, had its two cells been exact: the numerator at either of its ends, the denominator at
 * its greatest. For (P + n) ÷ (B + d) − (Q + n) ÷ (A + d) with P ≥ Q and B ≤ A falls as d grows, and
 * as n falls; where d is n and other parts, it is least at an end of n. So no exact answer narrows
 * the rate by more than the better of the two.
 */
function exactRows(row: Row, { numerator, denominator }: Rate): Row[] {
  const top = row.get(numerator);
  const bottom = typeof denominator === 'string' ? row.get(denominator) : undefined;
  if (!top || typeof denominator !== 'string' || !bottom)
    return top ? atEnds(row, numerator, top) : [];
  const { parts } = bottom;
  const greatest = parts.includes(numerator)
    ? parts.filter((id) => id !== numerator)
    : [denominator];
  const known = new Map(row);
  for (const id of greatest) {
    const cell = row.get(id);
    if (cell) known.set(id, exactCell(cell, cell.bounds.max));
  }
  return atEnds(known, numerator, top);
}

const atEnds = (row: Row, numerator: string, cell: RowCell): Row[] =>
  [cell.bounds.min, cell.bounds.max].map(
    (count) => new Map([...row, [numerator, exactCell(cell, count)]]),
  );

const exactCell = (cell: RowCell, count: number): RowCell => ({
  ...cell,
  usable: true,
  stated: exactly(count),
  bounds: exactly(count),
});
