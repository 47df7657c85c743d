/** What has changed between two periods, on the authorities that answered in both. */

import type { Bounds } from '../model/bounds.ts';
import type { Change, RateChange, RateEnds, SignedFraction, TotalChange } from '../model/change.ts';
import { oneLine, type TextStyle, wrapped } from './layout-text.ts';
import {
  countText,
  grouped,
  rateTexts,
  signedCount,
  signedPercent,
  signedPoints,
} from './numbers.ts';

export interface ChangeNames {
  readonly nameOf: (id: string) => string;
}

export function changeReport(
  changes: readonly Change[],
  { nameOf }: ChangeNames,
  style: TextStyle,
): string {
  if (changes.length === 0) return 'Nobody answered the same question in both periods.';
  return changes.map((change) => oneChange(change, nameOf, style)).join('\n\n');
}

function oneChange(change: Change, nameOf: (id: string) => string, style: TextStyle): string {
  const { label, from, to, panel, droppedOut, cameIn } = change;
  const said = changeTexts(change);
  const who = (ids: readonly string[]): string =>
    ids.length > 8
      ? `${ids.slice(0, 8).map(nameOf).join(', ')} and ${ids.length - 8} more`
      : ids.map(nameOf).join(', ');
  const lines = [
    `In the ${authorities(panel.length)} that answered for both: ${said.earlier} → ${said.later}, ${said.change}.`,
    ...(said.allResponders === ''
      ? []
      : [`All that answered, which mixes real change with who answered: ${said.allResponders}.`]),
    ...(droppedOut.length > 0 ? [`Answered for ${from} only: ${who(droppedOut)}.`] : []),
    ...(cameIn.length > 0 ? [`Answered for ${to} only: ${who(cameIn)}.`] : []),
  ];
  return [
    style.paint.bold(oneLine(`${label}, ${from} to ${to}`)),
    ...lines.map((line) => wrapped(oneLine(line), style.width, '  ')),
  ].join('\n');
}

const authorities = (count: number): string =>
  count === 1 ? 'one authority' : `${grouped(String(count))} authorities`;

export interface ChangeTexts {
  readonly earlier: string;
  readonly later: string;
  readonly change: string;
  readonly allResponders: string;
}

/** The numbers of a change in words: the one place that prints them. */
export const changeTexts = (change: Change): ChangeTexts =>
  change.kind === 'total' ? totalTexts(change) : rateTextsOf(change);

function totalTexts({
  decimals,
  earlier,
  later,
  change,
  relative,
  allResponders,
}: TotalChange): ChangeTexts {
  const count = (number: number): string => grouped(countText(number, decimals));
  const range = ({ min, max }: Bounds): string =>
    min === max ? count(min) : `${count(min)} to ${count(max)}`;
  const ends = [signedCount(change.min, decimals), signedCount(change.max, decimals)];
  const parts = [relative.low, relative.high].map((end) => (end ? percentOf(end) : undefined));
  const percent = parts.every((part) => part === undefined)
    ? 'with no percentage, for there were none before'
    : between(parts[0] ?? 'no lower end', parts[1] ?? 'no upper end');
  return {
    earlier: range(earlier),
    later: range(later),
    change: `${between(ends[0] ?? '', ends[1] ?? '')} (${percent})`,
    allResponders: allResponders
      ? `${range(allResponders.earlier)} → ${range(allResponders.later)}`
      : '',
  };
}

const percentOf = ({ over, under }: SignedFraction): string => signedPercent(over, under);
const between = (low: string, high: string): string => (low === high ? low : `${low} to ${high}`);

function rateTextsOf({ per, earlier, later, points, allResponders }: RateChange): ChangeTexts {
  const sign = per === 100 ? '%' : ` per ${grouped(String(per))}`;
  const range = (ends: RateEnds): string => {
    const { low, high } = rateTexts(ends.low, ends.high, per);
    return low === high ? `${low}${sign}` : `${low}${sign} to ${high}${sign}`;
  };
  const unit = per === 100 ? 'percentage points' : `per ${grouped(String(per))}`;
  const low = signedPoints(points.low.over, points.low.under, per);
  const high = signedPoints(points.high.over, points.high.under, per);
  return {
    earlier: range(earlier),
    later: range(later),
    change: `${between(low, high)} ${unit}`,
    allResponders: allResponders
      ? `${range(allResponders.earlier)} → ${range(allResponders.later)}`
      : '',
  };
}
