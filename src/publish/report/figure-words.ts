/** Figures as words of a report: every number with the figure that it is, as summary.csv prints it. */

import { type Figure, isRate, type RateFigure, type SumFigure } from '../../model/figure.ts';
import { grouped } from '../numbers.ts';
import { summaryRow } from '../summary-table.ts';
import { isSmall, signOf } from '../wording.ts';
import type { FigureNumber } from './blocks.ts';
import type { Label } from './picture-data.ts';

type SummaryRow = ReturnType<typeof summaryRow>;
type SummaryColumn = keyof SummaryRow;

/** A figure is spoken of in many places, and its row is made once. */
const rows = new WeakMap<Figure, SummaryRow>();

function rowOf(figure: Figure): SummaryRow {
  const row = rows.get(figure) ?? summaryRow(figure);
  rows.set(figure, row);
  return row;
}

export function numberOf(figure: Figure, column: SummaryColumn): FigureNumber {
  const value = rowOf(figure)[column];
  return { kind: 'number', figure: figure.figure, text: grouped(value), value };
}

/** "at least 2,638", "12 to 40", "17", "not known". */
export function sumWords(figure: SumFigure): Label {
  const { min, max } = figure.bounds;
  if (max === Infinity) return min > 0 ? ['at least ', numberOf(figure, 'low')] : ['not known'];
  if (min === max) return [numberOf(figure, 'value')];
  return [numberOf(figure, 'low'), ' to ', numberOf(figure, 'high')];
}

/** What was counted among those that gave a figure. */
export function amongWords(figure: SumFigure): Label {
  const { used } = figure;
  if (!used) return ['–'];
  const low = numberOf(figure, 'used_low');
  return used.min === used.max || used.max === Infinity
    ? [low]
    : [low, ' to ', numberOf(figure, 'used_high')];
}

/** "37.0%", "35.4% to 42.5%"; of few "4 of 9", and never a percentage. */
export function rateWords(figure: RateFigure): Label {
  const { low, high, per } = figure;
  if (!low) return ['no rate'];
  if (isOfFew(figure)) return partWords(figure);
  const sign = signOf(per);
  const row = rowOf(figure);
  const first = [numberOf(figure, 'low'), sign];
  if (!high) return [...first, ' or more'];
  return row.low === row.high ? first : [...first, ' to ', numberOf(figure, 'high'), sign];
}

const isOfFew = ({ low, high }: RateFigure): boolean =>
  (low !== undefined && isSmall(low)) || (high !== undefined && isSmall(high));

/** "32.8% (864 of 2,638)"; of few "4 of 9". */
export function rateWithParts(figure: RateFigure): Label {
  const rate = rateWords(figure);
  return !figure.low || isOfFew(figure) ? rate : [...rate, ' (', ...partWords(figure), ')'];
}

/** "864 of 2,638", with both ends where they differ. */
export function partWords(figure: RateFigure): Label {
  const row = rowOf(figure);
  const end = (side: 'low' | 'high'): Label => [
    numberOf(figure, `${side}_numerator`),
    ' of ',
    numberOf(figure, `${side}_denominator`),
  ];
  const one =
    row.high_denominator === '' ||
    (row.low_numerator === row.high_numerator && row.low_denominator === row.high_denominator);
  if (row.low_denominator === '') return ['–'];
  return one ? end('low') : [...end('low'), ' to ', ...end('high')];
}

export const valueWords = (figure: Figure): Label =>
  isRate(figure) ? rateWords(figure) : sumWords(figure);

/** "152 authorities". */
export const usedWords = (figure: Figure): Label => [
  numberOf(figure, 'used'),
  figure.accounting.used === 1 ? ' authority' : ' authorities',
];
