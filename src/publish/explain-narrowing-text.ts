/** On whom a figure rests most, and whose answer would narrow or move it most. */

import type { Contributor, Narrower } from '../model/explained.ts';
import { isRate } from '../model/figure.ts';
import type { Influence } from '../model/influence.ts';
import type { ResponseStatus } from '../model/response.ts';
import type { Results } from '../results.ts';
import { folded, repliedText, replyName, type Told } from './explained-cells.ts';
import { wrapped } from './layout-text.ts';
import { countText, grouped, rateText, rateTexts } from './numbers.ts';

export function largestBlock(told: Told): string {
  const { explained, results, style } = told;
  const { largest, figure } = explained;
  if (largest.length === 0) return '';
  const of = isRate(figure) ? 'of the denominator' : 'of the least that it can be';
  const rows = largest.map(({ authority, cells, part }: Contributor) => [
    `  ${replyName(results, authority)}`,
    repliedText(cells, told),
    part ? `${rateText(part, 100)}%` : '',
  ]);
  return [`Largest contributors (${of})`, ...folded(rows, style)].join('\n');
}

const numberWords = ['', 'one', 'two', 'three', 'four', 'five'];

export function narrowingBlock(told: Told): string {
  const { explained, results, style } = told;
  const { narrowing, open, figure } = explained;
  if (narrowing.length === 0)
    return figure.accounting.used === 0 ? '' : 'No answer can narrow it: its ends are the same.';
  const statuses = new Map(results.responses.map((each) => [each.authority, each.status]));
  const rows = narrowing.map((each) => [
    `  ${replyName(results, each.authority)}`,
    repliedText(each.cells, told) || silence(statuses.get(each.authority)),
    byText(each, told),
  ]);
  const title =
    narrowing.length === 1
      ? 'The one answer that would narrow it'
      : `Which ${numberWords[narrowing.length] ?? ''} answers would narrow it most`;
  const range =
    isRate(figure) && figure.statistic !== 'matched-rate'
      ? ['  (the range from what is known to what it would be with every unknown counted)']
      : [];
  const replies = open === 1 ? 'one reply is' : `${grouped(String(open))} such replies are`;
  const note =
    open > 0 ? [wrapped(`It has no upper end until ${replies} known.`, style.width, '  ')] : [];
  return [title, ...range, ...folded(rows, style), ...note].join('\n');
}

/** Why there is no cell to show. */
const silence = (status: ResponseStatus | undefined): string =>
  status === 'complete' || status === 'partial' ? 'no cell' : (status ?? '').replace('-', ' ');

function byText({ by, size }: Narrower, { explained, results }: Told): string {
  const { figure } = explained;
  if (by.kind === 'rate' && isRate(figure)) {
    const unit = figure.per === 100 ? ' points' : ` per ${grouped(String(figure.per))}`;
    return `by up to ${rateText(by.fraction, figure.per)}${unit}`;
  }
  const decimals = isRate(figure) ? 0 : figure.decimals;
  if (by.kind === 'count') return `by up to ${grouped(countText(by.count, decimals))}`;
  return size ? `no upper end; ${sizeText(size, decimals, results)}` : 'no upper end';
}

function sizeText(
  { whole, wholeFrom }: Pick<Influence, 'whole' | 'wholeFrom'>,
  decimals: number,
  { survey }: Results,
): string {
  const text = grouped(countText(whole, wholeFrom === 'weight' ? 0 : decimals));
  if (wholeFrom === 'weight')
    return `${[survey.weight?.column, survey.weight?.year].filter(Boolean).join(' ')} ${text}`;
  return wholeFrom === 'own answer'
    ? `its whole is ${text}`
    : `the largest of its kind gave ${text}`;
}

export function moversBlock({ explained, results, style }: Told): string {
  const rows = explained.movers.flatMap(({ authority, rate, ...size }) => {
    if (!rate) return [];
    const { low, high } = rateTexts(rate.low, rate.high, rate.per);
    const unit = rate.per === 100 ? '%' : ` per ${grouped(String(rate.per))}`;
    const text = sizeText(size, 0, results);
    return [[`  ${replyName(results, authority)}`, `${low} to ${high}${unit}`, text]];
  });
  if (rows.length === 0) return '';
  const title = 'Whose missing answer would move it most, from none of its whole to all of it';
  return [wrapped(title, style.width), ...folded(rows, style)].join('\n');
}
