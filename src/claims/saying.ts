/** How values print in what is said of a claim. */

import type { Figure } from './figure.ts';
import { printed, type Ratio, ratio, times } from './ratio.ts';

const moreDecimals = (figure: Figure): number => Math.min(figure.decimals + 1, 6);

/** A part of one as a percentage, with one decimal more than the figure it is held against. */
export function asPercent(part: Ratio, beside: Figure): string {
  const decimals = beside.kind === 'percent' || beside.kind === 'points' ? moreDecimals(beside) : 1;
  return `${printed(times(part, ratio(100)), decimals)}%`;
}

/** The figure without its rounding word, in digits. */
export function digitsOf(figure: Figure): string {
  const { kind, value, currency, text } = figure;
  if (kind === 'percent') return `${printed(value, figure.decimals)}%`;
  if (kind === 'count') return `${currency}${printed(value, 2)}`;
  return kind === 'duration' ? printed(value, 2) : text.replace(/\s+/g, ' ');
}

/** The figure as it stands, on one line. */
export const wordsOf = ({ text }: Figure): string => text.replace(/\s+/g, ' ');
