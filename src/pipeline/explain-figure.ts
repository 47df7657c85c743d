/** A figure taken apart: what it rests on, who is left out, and what would narrow it most. */

import type { Spot } from '../aggregate/spot.ts';
import { shares } from '../model/answer.ts';
import { add, isExact, nil } from '../model/bounds.ts';
import type { CorrectionMade } from '../model/correction.ts';
import type {
  Contributor,
  ExplainedFigure,
  LeftOut,
  LeftOutReason,
  ShareOfFigure,
} from '../model/explained.ts';
import { type Figure, type Fraction, isRate, type Quantity } from '../model/figure.ts';
import { categoryText } from '../model/observation.ts';
import type { Results } from '../results.ts';
import { measuresOf, type Part, partsOf, spotOf } from './figure-parts.ts';
import { moversOf, narrowingOf } from './narrowing.ts';

const most = 5;

export function explainFigure(results: Results, figure: Figure): ExplainedFigure {
  const spot = spotOf(results, figure);
  const parts = partsOf(figure, spot);
  const narrowing = narrowingOf(figure, spot, parts);
  const inexact = parts
    .flatMap(({ cells }) => cells)
    .filter(({ share }) => share === 'bounded' || share === 'hidden');
  return {
    figure,
    shares: sharesOf(parts),
    cells: inexact,
    corrections: correctionsOf(results, figure, parts),
    leftOut: parts.flatMap((part) => leftOutOf(part, spot) ?? []),
    largest: largestOf(figure, parts, spot),
    narrowing: narrowing.slice(0, most),
    open: narrowing.filter(({ by }) => by.kind === 'open').length,
    movers: moversOf(figure, spot).slice(0, most),
  };
}

const members = (parts: readonly Part[]): number =>
  parts.reduce((count, { unit }) => count + unit.members.length, 0);

function sharesOf(parts: readonly Part[]): ShareOfFigure[] {
  return shares.flatMap((share): ShareOfFigure[] => {
    const within = parts.filter((part) => part.share === share);
    const printed = within.flatMap((part) => part.printed ?? []);
    const used = members(within.filter((part) => part.used));
    const sum = printed.length > 0 ? printed.reduce(add, nil) : undefined;
    return within.length > 0 ? [{ share, authorities: members(within), used, printed: sum }] : [];
  });
}

/** Corrections of the cells that the figure is made from, and those that move its totals. */
function correctionsOf(
  { corrections, survey }: Results,
  figure: Figure,
  parts: readonly Part[],
): CorrectionMade[] {
  const lines = new Set(parts.flatMap(({ cells }) => cells.map(({ corrected }) => corrected)));
  const asked = new Set(parts.flatMap(({ unit }) => unit.members));
  const category = figure.category ? [categoryText(figure.category)] : [];
  const totals = new Set(
    measuresOf(figure, survey).map((id) => [id, 'total', figure.period, ...category].join('.')),
  );
  return corrections.filter(
    ({ correction, status, effects }) =>
      status === 'applied' &&
      (correction.authority === undefined || asked.has(correction.authority)) &&
      (lines.has(correction.line) || effects.some((effect) => totals.has(effect.figure))),
  );
}

function leftOutOf(part: Part, spot: Spot): LeftOut | undefined {
  const { unit, cells } = part;
  const reason = reasonOf(part, spot);
  return reason && { authority: unit.id, members: unit.members, reason, cells };
}

function reasonOf({ alone, used, share, unit }: Part, spot: Spot): LeftOutReason | undefined {
  if (!isRate(alone)) return used ? undefined : share;
  if (alone.remarks.contradictory.length > 0) return 'contradictory';
  if (!used) return alone.remarks.numeratorOnly.authorities.length > 0 ? 'numerator-only' : share;
  const [numerator = ''] = measuresOf(alone, spot.frame.survey);
  return spot.rows.get(unit)?.get(numerator)?.usable ? undefined : 'denominator-only';
}

/** Those that the figure rests on most: by the least of a sum, by the denominator of a rate. */
function largestOf(figure: Figure, parts: readonly Part[], spot: Spot): Contributor[] {
  return parts
    .filter(({ used, alone }) => used && weightIn(alone).scaled > 0n)
    .sort((a, b) => {
      const [x, y] = [weightIn(a.alone).scaled, weightIn(b.alone).scaled];
      return y > x ? 1 : y < x ? -1 : 0;
    })
    .slice(0, most)
    .map((part) => {
      const { unit, cells, alone } = part;
      const whole = weightIn(figure);
      const share: Fraction = { numerator: weightIn(alone), denominator: whole };
      const told = isPrinted(part, spot) && whole.scaled > 0n;
      return { authority: unit.id, cells, part: told ? share : undefined };
    });
}

function weightIn(figure: Figure): Quantity {
  if (!isRate(figure)) return { scaled: BigInt(figure.bounds.min), decimals: figure.decimals };
  return figure.low?.denominator ?? { scaled: 0n, decimals: 0 };
}

/** Whether what it gives is a printed count, so that saying how much it is tells nothing hidden. */
function isPrinted({ alone, printed, share, unit, cells }: Part, spot: Spot): boolean {
  // A count that the authority hid and a correction made known is still none that it printed.
  if (cells.some(({ corrected, printed: own }) => corrected !== undefined && !isExact(own)))
    return false;
  if (printed) return share === 'exact' && isExact(printed);
  const [, denominator] = measuresOf(alone, spot.frame.survey);
  const cell = denominator === undefined ? undefined : spot.rows.get(unit)?.get(denominator);
  return denominator === undefined || (cell?.share === 'exact' && isExact(cell.stated));
}
