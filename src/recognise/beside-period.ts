/** What the words beside a period make of it: all of it, a part, or something else. */

import type { Reading } from '../model/period-text.ts';
import { plainText, tokensOf } from '../model/tidy-text.ts';
import { isNeutralWord } from './neutral-words.ts';
import { stem, type Vocabulary } from './vocabulary.ts';

/** Words beside a period by which only some of it is meant. */
const partOfYear =
  /\b(?:q[1-4]|qtr|quarters?|h[12]|half[- ]year|part[- ]year|part of (?:the |a )?year|partial|incomplete|year to date|to date|ytd|so far)\b|\b(?:first|last|only) (?:half|\w+ months)\b|\bto (?:end )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

const monthName = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const somePeriods =
  /\b(?:\d|1[01]|one|two|three|four|five|six|seven|eight|nine|ten|eleven)[ -](?:months?|weeks?|quarters?|terms?)\b/i;
const monthRange = new RegExp(
  `\\b(${monthName})[a-z]* ?(?:-|\u2013|to|until) ?(${monthName})[a-z]*\\b`,
  'i',
);
const wholeYears = ['apr-mar', 'jan-dec', 'sep-aug', 'sep-jul'];

/** "(9 months)", "(Apr-Dec)": not the whole of it. */
function namesSomeMonths(text: string): boolean {
  const [, first = '', last = ''] = monthRange.exec(text) ?? [];
  const isRange = first !== '' && !wholeYears.includes(`${first}-${last}`.toLowerCase());
  return isRange || somePeriods.test(text);
}

/** "April to September", "Q1 and Q2", "year to date": of whatever period, not the whole. */
export const saysPart = (text: string): boolean =>
  namesSomeMonths(text) || partOfYear.test(text.replace(monthRange, ' '));

/** Words beside a period by which it is no other. */
const stillWhole =
  /^(?:last|latest|current|previous|outturns?|actuals?|finals?|audited|unaudited|confirmed|provisional|published|full|only|position|yrs?|fin|[a-z]|i{1,3}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Whether a period over a column is all that its heading says, or words beside it say more. */
export function isPlainlyDated(text: string, found: string, { ownWords }: Vocabulary): boolean {
  const asked = [...ownWords.values()];
  const tokens = tokensOf(plainText(text).toLowerCase().replace(found, ' '));
  return tokens.every(
    (token, at) =>
      isNeutralWord(token, tokens[at - 1]) ||
      stillWhole.test(token) ||
      /^\d{1,2}$/.test(token) ||
      asked.some((words) => words.has(token) || words.has(stem(token))),
  );
}

/** No period that anybody asks for: "2023-24 (Q1-Q3 only)" is not the year. */
export const partOnly: readonly Reading[] = [{ from: 0, to: 0, grain: 'range' }];

/** What a period within a text is read as, by the words beside it. */
export function insideOf(
  text: string,
  { text: found, readings }: { readonly text: string; readonly readings: readonly Reading[] },
): readonly Reading[] {
  // A day is a snapshot, whatever came before it.
  if (readings.every(({ grain }) => grain === 'day')) return readings;
  // "Q2. Number of claims" is a question.
  const rest = text
    .toLowerCase()
    .replace(found, ' ')
    .replace(/^\W*q\d[a-z]?[.):]\s*(?=[a-z])/, '');
  return saysPart(rest) ? partOnly : readings;
}
