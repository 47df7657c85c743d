/** What has changed between two periods, on the authorities that answered in both. */

import type { Bounds } from '../model/bounds.ts';
import type { Change, RateChange, RateEnds, TotalChange } from '../model/change.ts';
import { oneLine, type TextStyle, wrapped } from './layout-text.ts';
import {
  countText,
  grouped,
  rateTexts,
  signedCount,
  signedPercent,
  signedPoints,
} from './numbers.ts';
import { countsText, isFew, isSmall, signOf } from './wording.ts';

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

/**
 * The numbers of a change in words: the one place that prints them. Of fewer than 10 there is no
 * percentage, and no difference of rates.
 */
export const changeTexts = (change: Change): ChangeTexts =>
  change.kind === 'total' ? totalTexts(change) : rateTextsOf(change);

function totalTexts(total: TotalChange): ChangeTexts {
  const { decimals, earlier, later, change, allResponders } = total;
  const count = (number: number): string => grouped(countText(number, decimals));
  const range = ({ min, max }: Bounds): string =>
    min === max ? count(min) : `${count(min)} to ${count(max)}`;
  const ends = between(signedCount(change.min, decimals), signedCount(change.max, decimals));
  return {
    earlier: range(earlier),
    later: range(later),
    change: `${ends} (${percentText(total)})`,
    allResponders: allResponders
      ? `${range(allResponders.earlier)} → ${range(allResponders.later)}`
      : '',
  };
}

function percentText({ earlier, decimals, relative: { low, high } }: TotalChange): string {
  const few = (count: number): boolean => isFew({ scaled: BigInt(count), decimals });
  if (earlier.max === 0) return 'with no percentage, for there were none before';
  if (few(earlier.max)) return 'with no percentage, for there were fewer than 10 before';
  if (!low || !high || few(earlier.min))
    return 'with no percentage, for there may have been fewer than 10 before';
  return between(signedPercent(low.over, low.under), signedPercent(high.over, high.under));
}

const between = (low: string, high: string): string => (low === high ? low : `${low} to ${high}`);

function rateTextsOf({ per, earlier, later, points, allResponders }: RateChange): ChangeTexts {
  const unit = per === 100 ? 'percentage points' : `per ${grouped(String(per))}`;
  const low = signedPoints(points.low.over, points.low.under, per);
  const high = signedPoints(points.high.over, points.high.under, per);
  return {
    earlier: rateRange(earlier, per),
    later: rateRange(later, per),
    change:
      ofFew(earlier) || ofFew(later)
        ? 'no difference of rates, for fewer than 10 were counted'
        : `${between(low, high)} ${unit}`,
    allResponders: allResponders
      ? `${rateRange(allResponders.earlier, per)} → ${rateRange(allResponders.later, per)}`
      : '',
  };
}

const ofFew = ({ low, high }: RateEnds): boolean => isSmall(low) || isSmall(high);

/** "47.1% to 49.4%"; of few "4 of 9 to 5 of 9". */
function rateRange(ends: RateEnds, per: number): string {
  if (ofFew(ends)) return between(countsText(ends.low), countsText(ends.high));
  const { low, high } = rateTexts(ends.low, ends.high, per);
  return between(`${low}${signOf(per)}`, `${high}${signOf(per)}`);
}
