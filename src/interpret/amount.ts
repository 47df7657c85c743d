import type { Answer, Remark, Unreadable } from '../model/answer.ts';
import { type Bounds, between, exactly } from '../model/bounds.ts';
import { isDottedDay } from '../model/period-text.ts';
import type { ReadingRules } from './reading-rules.ts';

const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];

/** A number in digits or a word up to twenty, as part of a pattern; one capturing group. */
export const amountPattern = `((?:£ ?)?\\d[\\d,. ]*|${words.slice(1).join('|')})`;

export type Amount =
  | { readonly scaled: number; readonly remarks: readonly Remark[] }
  | { readonly fault: Unreadable };

/**
 * The amount that a text states, in whole smallest units. Thousands stand in groups of three or
 * not at all, so that `62,5` is an error and never 625; more decimals than the unit has are
 * rounded half up with a remark, except for a count, which has none.
 */
export function amountOf(text: string, rules: ReadingRules): Amount {
  const bare = text.trim();
  const word = words.indexOf(bare);
  if (word >= 0) return { scaled: word * 10 ** rules.decimals, remarks: ['spelt-out'] };
  const money = bare.startsWith('£');
  if (money && rules.kind !== 'money') return { fault: 'money' };
  const digits = bare.replace(/^£ ?/, '');
  const found = /^(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.(\d+))?$/.exec(digits);
  if (!found) return { fault: isDottedDay(digits) ? 'date' : 'number-form' };
  const [, whole = '', decimals = ''] = found;
  const plain = whole.replace(/[, ]/g, '');
  if (plain.length > 1 && plain.startsWith('0')) return { fault: 'number-form' };
  if (plain.length > 9) return { fault: 'too-long' };
  return scaledOf(plain, decimals, rules);
}

function scaledOf(whole: string, decimals: string, rules: ReadingRules): Amount {
  const meaningful = decimals.replace(/0+$/, '');
  if (rules.decimals === 0 && rules.kind === 'count' && meaningful !== '') {
    return { fault: 'fraction' };
  }
  const kept = decimals.slice(0, rules.decimals).padEnd(rules.decimals, '0');
  const next = Number(meaningful[rules.decimals] ?? '0');
  const scaled = Number(whole + kept) + (next >= 5 ? 1 : 0);
  const rounded = meaningful.length > rules.decimals;
  return { scaled, remarks: rounded ? ['rounded-to-unit'] : [] };
}

/** A stored number, whose float may be a hair beside the decimal that was meant. */
export function amountOfNumber(number: number, rules: ReadingRules): Amount {
  if (number < 0) return { fault: 'negative' };
  if (!Number.isFinite(number) || number >= 1e9) return { fault: 'too-long' };
  const scale = 10 ** rules.decimals;
  const nearestWhole = Math.round(number * scale);
  if (Math.abs(number * scale - nearestWhole) <= 1e-9 * Math.max(1, number * scale)) {
    return { scaled: nearestWhole, remarks: [] };
  }
  if (rules.kind === 'count') return { fault: 'fraction' };
  // The decimal that was typed, not the float that stores it: 1.005 is half of a penny.
  const [whole = '0', decimals = ''] = String(number).split('.');
  return /e/.test(decimals)
    ? { scaled: nearestWhole, remarks: ['rounded-to-unit'] }
    : scaledOf(whole, decimals, rules);
}

/** A plain figure: exact, unless the survey declares that all are rounded. */
export function figure(amount: Amount, rules: ReadingRules): Answer {
  if ('fault' in amount) return { kind: 'unreadable', why: amount.fault };
  const remarks = amount.remarks.length > 0 ? { remarks: amount.remarks } : {};
  if (!rules.rounding) return { kind: 'count', count: amount.scaled, ...remarks };
  if (amount.scaled === 0 && rules.rounding.zeroIsExact) {
    return { kind: 'count', count: 0, ...remarks };
  }
  return { kind: 'rounded', bounds: roundedBounds(amount.scaled, rules), ...remarks };
}

/** Every amount that rounds to this one: 13..17 for 15 to the nearest 5. */
function roundedBounds(scaled: number, { rounding, decimals }: ReadingRules): Bounds {
  if (!rounding) return exactly(scaled);
  const step = rounding.to * 10 ** decimals;
  const above = rounding.half === 'up' && step % 2 === 0 ? step / 2 - 1 : Math.floor(step / 2);
  const [least, most] = [Math.max(0, scaled - Math.floor(step / 2)), scaled + above];
  const { shown, from = 0, to = 0 } = rounding.small ?? {};
  return scaled === shown
    ? between(Math.min(least, from), Math.max(most, to))
    : between(least, most);
}

/** The amounts too small to be shown by somebody who rounds, yet not none. */
export function smallestRounded({ rounding, decimals }: ReadingRules): Bounds | undefined {
  if (!rounding) return undefined;
  const most = roundedBounds(0, { rounding, decimals } as ReadingRules).max;
  return between(Math.min(1, most), most);
}

/** Hidden below a limit that is stated: `highest` is the most it can be. */
export function hiddenUpTo(highest: number, { nilFloor }: ReadingRules): Answer {
  return { kind: 'suppressed', bounds: between(Math.min(nilFloor, highest), highest) };
}
