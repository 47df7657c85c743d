/**
 * Dates as people type them into a log. Day first, as in Britain; a date that could be month first
 * as well is read day first and said to be open. Half a date (`3/4`) is none.
 */

import { type Day, dayOf } from '../model/period.ts';
import { plainText } from '../model/tidy-text.ts';

export interface ReadDate {
  readonly day: Day;
  /** `3/4/25`: April the third, unless it was written the American way. */
  readonly open: boolean;
}

interface Form {
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly read: (found: readonly string[]) => ReadDate | undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNamed = (name = ''): number => months.indexOf(name.slice(0, 3)) + 1;
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const time = '(?:,?[ t]+\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\.\\d+)?(?: ?[ap]m)?z?)?';

function certain(year: number, monthNumber: number, date: number): ReadDate | undefined {
  const day = dayOf(year < 100 ? 2000 + year : year, monthNumber, date);
  return day === undefined ? undefined : { day, open: false };
}

/** Excel counts days from 1899-12-30; 32,000 to 66,000 are the years 1987 to 2080. */
const serialZero = -25_569;

/** Every form of a date; the first that matches the whole text reads it. */
export const dateForms: readonly Form[] = [
  {
    pattern: new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}$`),
    examples: ['2025-04-03', '2025/4/3', '2025-04-03T09:30:00Z', '2025-04-03 09:30'],
    read: ([, y, m, d]) => certain(Number(y), Number(m), Number(d)),
  },
  {
    pattern: new RegExp(`^(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})${time}$`),
    examples: ['03/04/2025', '3/4/25', '3.4.2025', '3-4-25', '03/04/2025 09:30'],
    read: ([, first, second, y]) => {
      const [a, b, year] = [Number(first), Number(second), Number(y)];
      const dayFirst = certain(year, b, a);
      if (!dayFirst) return certain(year, a, b);
      return { day: dayFirst.day, open: a !== b && certain(year, a, b) !== undefined };
    },
  },
  {
    pattern: new RegExp(
      `^(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[- /]*${month}\\.?[- /,]*(\\d{4}|'?\\d{2})${time}$`,
    ),
    examples: ['3 April 2025', '3rd Apr 25', '03-Apr-25', '3rd of April, 2025'],
    read: ([, d, m, y = '']) => certain(Number(y.replace("'", '')), monthNamed(m), Number(d)),
  },
  {
    pattern: new RegExp(`^${month}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${time}$`),
    examples: ['April 3, 2025', 'Apr 3rd 2025'],
    read: ([, m, d, y]) => certain(Number(y), monthNamed(m), Number(d)),
  },
  {
    pattern: /^(3[2-9]\d{3}|[45]\d{4}|6[0-5]\d{3})(?:\.\d+)?$/,
    examples: ['45750', '45750.5'],
    read: ([, serial]) => ({ day: Number(serial) + serialZero, open: false }),
  },
];

const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? (?:the )?/;

/** `undefined` for whatever is no whole date. */
export function readDate(text: string): ReadDate | undefined {
  const tidy = plainText(text)
    .toLowerCase()
    .replace(weekday, '')
    .replace(/[.;,]+$/, '')
    .trim();
  for (const { pattern, read } of dateForms) {
    const found = pattern.exec(tidy);
    if (found) return read([...found]);
  }
  return undefined;
}
