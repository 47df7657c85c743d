/**
 * Periods in words: the spans that a text can mean.
 *
 * A text that is a period as a whole has one reading or several (`2011-12` is a financial year,
 * an academic year and a December); the reader of the whole axis chooses. `FY 2024` has none:
 * nobody can say whether it began or ended in 2024.
 */

import { type Day, dayOf, monthsSpan, type Span, startOfMonth } from './period.ts';
import { plainText } from './tidy-text.ts';

export type Grain = 'day' | 'month' | 'quarter' | 'year' | 'financial' | 'academic' | 'range';
export type Reading =
  | (Span & { readonly grain: Grain })
  /** A month that still needs its year. */
  | { readonly grain: 'bare-month'; readonly month: number };
export type SpanReading = Exclude<Reading, { grain: 'bare-month' }>;

const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const M =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const Y4 = '((?:19[89]|20[0-4])\\d)';
const Y = `((?:19[89]|20[0-4])\\d|'?\\d{2})`;

function monthOf(name: string | undefined): number {
  return monthNames.indexOf((name ?? '').slice(0, 3)) + 1;
}

function yearOf(text: string | undefined): number {
  const digits = (text ?? '').replace("'", '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function dayReading(year: number, month: number, day: number): SpanReading[] {
  const at = dayOf(year, month, day);
  return at === undefined ? [] : [{ from: at, to: at, grain: 'day' }];
}

const monthReading = (year: number, month: number): SpanReading[] =>
  month >= 1 && month <= 12 ? [{ ...monthsSpan(year, month, 1), grain: 'month' }] : [];
const yearReading = (year: number): SpanReading => ({ ...monthsSpan(year, 1, 12), grain: 'year' });
const financial = (year: number): SpanReading => ({
  ...monthsSpan(year, 4, 12),
  grain: 'financial',
});
const academic = (year: number): SpanReading => ({ ...monthsSpan(year, 9, 12), grain: 'academic' });

interface Form {
  readonly pattern: string;
  readonly examples: readonly string[];
  readonly read: (found: readonly (string | undefined)[]) => Reading[];
}

function splitYear(first: string | undefined, second: string | undefined): Reading[] {
  const [from, digits] = [yearOf(first), (second ?? '').replace("'", '')];
  const follows =
    digits.length === 4 ? Number(digits) === from + 1 : Number(digits) === (from + 1) % 100;
  const month =
    digits.length === 2 && (first ?? '').length === 4 ? monthReading(from, Number(digits)) : [];
  return follows ? [financial(from), academic(from), ...month] : month;
}

function numericDay(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
): Reading[] {
  const [a, b, y] = [Number(first), Number(second), yearOf(year)];
  const dayFirst = dayReading(y, b, a);
  return a === b ? dayFirst : [...dayFirst, ...dayReading(y, a, b)];
}

/** Particular before general: the first that matches the whole text reads it. */
export const periodForms: readonly Form[] = [
  {
    pattern: `${Y4}-(\\d{2})-(\\d{2})(?:[t ]\\d{1,2}:\\d{2}.*)?`,
    examples: ['2024-01-31', '2024-01-31 00:00:00'],
    read: ([, y, m, d]) => dayReading(Number(y), Number(m), Number(d)),
  },
  {
    pattern: `(\\d{1,2})[/.-](\\d{1,2})[/.-]${Y}(?: \\d{1,2}:\\d{2}.*)?`,
    examples: ['31/01/2024', '1/31/24', '31.01.2024'],
    read: ([, a, b, y]) => numericDay(a, b, y),
  },
  {
    pattern: `(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?${M}[ -]?,? ?${Y}`,
    examples: ['31 Jan 2024', '31st January 2024', '31-Jan-24'],
    read: ([, d, m, y]) => dayReading(yearOf(y), monthOf(m), Number(d)),
  },
  {
    pattern: `${M} (\\d{1,2})(?:st|nd|rd|th)?,? ${Y4}`,
    examples: ['January 31, 2024'],
    read: ([, m, d, y]) => dayReading(Number(y), monthOf(m), Number(d)),
  },
  {
    pattern: `${Y4}(0[1-9]|1[0-2])([0-2]\\d|3[01])`,
    examples: ['20240131'],
    read: ([, y, m, d]) => dayReading(Number(y), Number(m), Number(d)),
  },
  {
    pattern: `(?:q|quarter |qtr )([1-4])[ ,-]*(?:of )?${Y4}|${Y4}[ -]?(?:q|quarter |qtr )([1-4])`,
    examples: ['Q1 2024', '2024 Q1'],
    read: ([, q, y, y2, q2]) => [
      { ...monthsSpan(Number(y ?? y2), Number(q ?? q2) * 3 - 2, 3), grain: 'quarter' },
    ],
  },
  {
    pattern: `(?:q|quarter |qtr )([1-4])[ ,-]*(?:of )?${Y4}[/-](\\d{2}|\\d{4})|${Y4}[/-](\\d{2}|\\d{4}) (?:q|quarter |qtr )([1-4])`,
    examples: ['Q1 2023/24', '2023-24 Q1'],
    read: ([, q, y, , y2, , q2]) => [
      { ...monthsSpan(Number(y ?? y2), Number(q ?? q2) * 3 + 1, 3), grain: 'quarter' },
    ],
  },
  {
    pattern: `${M}[ '-]{0,2}${Y}`,
    examples: ['Jan-24', 'Jan 24', 'Jan 2024', "Jan'24", 'January-2024'],
    read: ([, m, y]) => monthReading(yearOf(y), monthOf(m)),
  },
  {
    pattern: `(?:the )?end(?: of)? ${M} ${Y}`,
    examples: ['end of March 2024', 'End March 24'],
    read: ([, m, y]) =>
      monthReading(yearOf(y), monthOf(m)).map(({ to }) => ({ from: to, to, grain: 'day' })),
  },
  {
    pattern: `${Y4}[ -]${M}`,
    examples: ['2024 Jan'],
    read: ([, y, m]) => monthReading(Number(y), monthOf(m)),
  },
  {
    pattern: `(0?[1-9]|1[0-2])/${Y4}`,
    examples: ['01/2024'],
    read: ([, m, y]) => monthReading(Number(y), Number(m)),
  },
  {
    pattern: `${Y4}(0[1-9]|1[0-2])`,
    examples: ['202401'],
    read: ([, y, m]) => monthReading(Number(y), Number(m)),
  },
  {
    pattern: `${Y4} ?(?:/|-|to|and|_) ?(\\d{4}|'?\\d{1,2})`,
    examples: ['2023/24', '2023-24', '2023 to 2024', '2023-2024', '2024-01', '2024_01', '2024/1'],
    read: ([, a, b]) => splitYear(a, b?.length === 1 ? `0${b}` : b),
  },
  {
    pattern: '(\\d{2})/(\\d{2})',
    examples: ['23/24'],
    read: ([, a, b]) => splitYear(a, b),
  },
  {
    pattern: `(?:cy ?)?${Y4}(?:\\.0+)?`,
    examples: ['2024', 'CY2024', '2024.0'],
    read: ([, y]) => [yearReading(Number(y))],
  },
  {
    pattern: M,
    examples: ['Jan', 'September', 'Sept'],
    read: ([, m]) => [{ grain: 'bare-month', month: monthOf(m) }],
  },
];

const wholes = periodForms.map(({ pattern, read }) => ({
  pattern: new RegExp(`^(?:${pattern})$`),
  read,
}));
const leadIn =
  /^(?:for|in|during|as at|as of|at|on|the|month of|month ending|month|months?|snapshot date|snapshot|calendar years?|financial years?|academic years?|school years?|fy|cy|years?|period|between|from|of)[ :]+/;
const glued = /^(?:fy|cy)(?=\d)/;
const trailer =
  /[ ,]+(?:financial year|calendar year|academic year|fy|only|\(?(?:full year|outturn|actuals?|final|audited|unaudited|confirmed|provisional|published)\)?)$/;
const yearEnding =
  /^(?:years?|yr|12 months|twelve months)[ -]?(?:ended|ending|end|to)[: ]+(?:the )?|^y\/e[: ]+|^ye /;

/** A year, a date or a month: a look before the forms are tried, for most texts have none. */
const mayBePeriod =
  /(?:19|20)\d{2}|\d{2}[/.-]\d|\d[/.-]\d{2}|(?:^|[^a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** `2024*`, `2024¹`: a note is somewhere else. */
const footnote = /(?<=[\da-z)]) ?(?:\*{1,3}|[†‡#]|[\u00B9\u00B2\u00B3\u2074-\u2079]{1,2})$/i;

/** All that a text can mean where it is a period from end to end; empty where it is not. */
export function readPeriod(raw: string): Reading[] {
  const plain = plainText(raw.trim().replace(footnote, '')).toLowerCase();
  if (!mayBePeriod.test(plain)) return [];
  const text = plain
    .replace(/[.:,]+$/, '')
    .replace(/^\((.*)\)$/, '$1')
    .trim();
  if (text.length > 60) return [];
  const ending = yearEnding.exec(text);
  if (ending) return yearsBackFrom(text.slice(ending[0].length));
  return readStripped(text) ?? readRange(text) ?? [];
}

function readStripped(text: string): Reading[] | undefined {
  let rest = text;
  let basis: 'financial' | 'academic' | 'calendar' | undefined;
  for (;;) {
    const readings = readForm(rest);
    if (readings) return basis ? ofBasis(readings, basis) : readings;
    const word = glued.exec(rest)?.[0] ?? leadIn.exec(rest)?.[0] ?? trailer.exec(rest)?.[0];
    if (word === undefined) return undefined;
    basis = basisNamed(word) ?? basis;
    rest = rest.startsWith(word) ? rest.slice(word.length) : rest.slice(0, -word.length);
    rest = rest.trim();
  }
}

function basisNamed(word: string) {
  if (/financial|fy/.test(word)) return 'financial' as const;
  if (/academic|school/.test(word)) return 'academic' as const;
  return /calendar|cy/.test(word) ? ('calendar' as const) : undefined;
}

/** "Financial year 2024" is no reading: it may begin or end there. */
function ofBasis(
  readings: readonly Reading[],
  basis: 'financial' | 'academic' | 'calendar',
): Reading[] {
  const grain = basis === 'calendar' ? 'year' : basis;
  const years = readings.filter((reading) =>
    ['year', 'financial', 'academic'].includes(reading.grain),
  );
  return years.length === 0 ? [...readings] : years.filter((reading) => reading.grain === grain);
}

function readForm(text: string): Reading[] | undefined {
  for (const { pattern, read } of wholes) {
    const found = pattern.exec(text);
    if (!found) continue;
    const readings = read([...found]);
    if (readings.length > 0) return readings;
  }
  return undefined;
}

function yearsBackFrom(text: string): Reading[] {
  const end = readStripped(text)?.[0];
  if (!end || end.grain === 'bare-month' || end.grain === 'year') return [];
  const last = new Date((end.to + 1) * 86_400_000);
  const from =
    startOfMonth(last.getUTCFullYear() - 1, last.getUTCMonth() + 1) + last.getUTCDate() - 1;
  return [spanOf(from, end.to)];
}

function spanOf(from: Day, to: Day): SpanReading {
  const start = new Date(from * 86_400_000);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + 1];
  const known = [yearReading(year), financial(year), academic(year), ...monthReading(year, month)];
  return known.find((each) => each.from === from && each.to === to) ?? { from, to, grain: 'range' };
}

const dash = /^(.+?) ?(?:-|to|until|and|through|\u2192) ?(.+)$/;

/** `1 April 2023 to 31 March 2024`, `Jan-Dec 2024`: both ends must be read. */
function readRange(text: string): Reading[] | undefined {
  const bare = text
    .replace(/^(?:for|in|during|the|period|between|from|of|covering)[ :]+/g, '')
    .replace(/^(?:period|between|from)[ :]+/, '');
  for (let at = 1; at < bare.length - 1; at += 1) {
    const separator = /^(?: ?- ?| to | until | and | through )/.exec(bare.slice(at))?.[0];
    if (!separator || !dash.test(bare)) continue;
    const range = rangeBetween(bare.slice(0, at).trim(), bare.slice(at + separator.length).trim());
    if (range) return range;
  }
  return undefined;
}

/** `03/31/2024`: whoever writes that writes `04/01/2023` for the first of April. */
const isMonthFirst = (text: string): boolean =>
  Number(/^\d{1,2}[/.-](\d{1,2})[/.-]\d{2,4}\b/.exec(text)?.[1] ?? 0) > 12;

function rangeBetween(first: string, second: string): Reading[] | undefined {
  const reading = isMonthFirst(first) || isMonthFirst(second) ? -1 : 0;
  const end = readStripped(second)?.at(reading);
  if (!end || end.grain === 'bare-month' || end.grain === 'year') return undefined;
  const endsIn = new Date(end.to * 86_400_000);
  const starts = readStripped(first) ?? readStripped(dayAndMonth(first, endsIn.getUTCFullYear()));
  const start = starts?.at(reading);
  if (!start) return undefined;
  if (start.grain !== 'bare-month')
    return start.from <= end.to ? [spanOf(start.from, end.to)] : undefined;
  const endMonth = endsIn.getUTCMonth() + 1;
  const year = endsIn.getUTCFullYear() - (start.month > endMonth ? 1 : 0);
  return [spanOf(startOfMonth(year, start.month), end.to)];
}

/** `1 January to 31 December 2024` names the year once. */
function dayAndMonth(text: string, year: number): string {
  return /^\d{1,2}(?:st|nd|rd|th)? [a-z]+$/.test(text) ? `${text} ${year}` : text;
}

/** `31.3.23`: a day, though nothing but digits and dots. */
export const isDottedDay = (text: string): boolean =>
  /^\s*\d{1,2}\.\d{1,2}\.\d{2,4}\s*$/.test(text) && readPeriod(text).length > 0;

const insideForms = [
  `(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?${M} ?${Y4}? ?(?:-|to|until|and) ?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?${M} ${Y4}`,
  `\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4} ?(?:-|to|until|and) ?\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}`,
  `(?:years?|12 months)[ -]?(?:ended|ending|end|to) (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? )?${M} ${Y4}`,
  `\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]?${M}[ -]?,? ?(?:${Y4}|'?\\d{2}(?!\\d))`,
  `\\d{4}-\\d{2}-\\d{2}`,
  `\\d{1,2}[/.]\\d{1,2}[/.](?:20)?\\d{2}`,
  `(?:q|quarter )[1-4] ${Y4}(?:[/-]\\d{2,4})?`,
  `(?:(?:financial|calendar|academic|school) years? |fy ?)?${Y4} ?(?:/|-) ?(?:20)?\\d{2}(?! ?[/-])`,
  `\\d{2}/\\d{2}(?![/\\d])`,
  `${M}[ '-]{1,2}(?:${Y4}|'?\\d{2}(?!\\d))`,
  `(?:(?:financial|calendar|academic|school) years? |fy ?)?${Y4}(?: (?:financial|calendar|academic) year)?`,
];
const insidePattern = new RegExp(
  `(?<![\\w/.-])(?:${insideForms.join('|')})(?![\\w/]|-\\d|\\.\\d)`,
  'g',
);

const mayHoldPeriod =
  /(?:19|20)\d{2}|\d[/.]\d|\d{2}\/\d{2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*[ '-]{1,2}'?\d/;

/** Every period that stands inside a longer text, in order, each with the words it took. */
export function periodsInside(
  raw: string,
): { readonly text: string; readonly readings: Reading[] }[] {
  const text = plainText(raw).toLowerCase();
  if (!mayHoldPeriod.test(text)) return [];
  return [...text.matchAll(insidePattern)].map(([found]) => ({
    text: found,
    readings: readPeriod(found),
  }));
}
