/**
 * Lines of their own above and below a table, which narrow all that stands in it: "2023/24 figures are
 * to 31 January 2024", "* April to September only", "Data extracted: 2 December", "supported homes only".
 */

import { parseIsoDay, type Span } from '../model/period.ts';
import { periodsInside, readPeriod, type SpanReading } from '../model/period-text.ts';
import { plainText } from '../model/tidy-text.ts';
import type { Survey } from '../survey/definition.ts';
import { saysPart } from './beside-period.ts';
import { type Claim, refused } from './claim.ts';
import { type CellFact, isUnknownText, type SheetFacts } from './facts.ts';
import { foreignWords } from './foreign-words.ts';
import { isAsked } from './survey-periods.ts';
import type { Vocabulary } from './vocabulary.ts';

export function withoutWhatNotesNarrow(
  claims: readonly Claim[],
  { rows }: SheetFacts,
  vocabulary: Vocabulary,
): Claim[] {
  const lines = rows.flatMap(([first, ...others]) =>
    first && others.length === 0 && isUnknownText(first) ? [first] : [],
  );
  const hasForeignWord = foreignWords(vocabulary);
  const doubtsNils = lines.find(doubtsNilsOf);
  const parts = lines
    .filter((fact) => !doubtsNilsOf(fact))
    .flatMap((fact) => partsIn(fact, rows, vocabulary.survey));
  const ofAnotherDay = lines.find((fact) => saysAnotherDay(textOf(fact), vocabulary.survey));
  const narrows = lines.find((fact) => isOfOthers(textOf(fact)) && hasForeignWord(textOf(fact)));
  if (!narrows && !doubtsNils && !ofAnotherDay && parts.length === 0) return [...claims];
  return claims.map((claim) => {
    if (claim.problems.length > 0) return claim;
    const part = parts.find(({ period }) => period === claim.period);
    if (part) return refused(claim, 'part-period', part.text);
    if (narrows && (narrows.said.nearMiss?.id ?? claim.measure) === claim.measure)
      return refused(claim, 'other-subject', textOf(narrows));
    if (ofAnotherDay && !claim.via.has('period'))
      return refused(claim, 'other-period', textOf(ofAnotherDay));
    return doubtsNils && isNil(claim) ? refused(claim, 'doubtful-nil', textOf(doubtsNils)) : claim;
  });
}

const textOf = ({ cell }: CellFact): string => cell.text.trim();

/**
 * "Figures are for flats only", "Applied filters: Object is Drugs", "We cannot separate potholes from trips":
 * fewer are counted than were asked for, or more. With a period in it, a line speaks of that alone.
 */
const isOfOthers = (text: string): boolean =>
  periodsInside(text).length === 0
    ? scopes.some((words) => words.test(text)) && !harmless.test(text)
    : filters.test(text);

const filters = /\bfilters?\b[^:]*:/i;
const scopes = [
  filters,
  /\bonly\b/i,
  /\b(?:unable|not able|cannot|not possible)\b[^.]*\b(?:separat|distinguish|disaggregat|split)/i,
  /\b(?:figures?|data|amounts?|totals?|counts?|numbers?|claims?)\b[^.]*\b(?:includes? all|for all|relates? to all)\b/i,
  /\b(?:figures?|data|amounts?|totals?|counts?|numbers?)\b[^.]*\b(?:excludes?|do(?:es)? not include)\b/i,
];
const harmless =
  /\b(?:use|read|view|information|reference|illustrative|purposes?) only\b|\bonly (?:be|for)\b|\bif\b|\bplease\b/i;

/** "Position at 1 April 2024", above figures of which nothing else says the day that was asked. */
const saysAnotherDay = (text: string, survey: Survey): boolean =>
  survey.periods.length === 1 &&
  !/\b(?:request|requested|letter|e-?mail|dated|sent|published|act)\b/i.test(text) &&
  periodsInside(text).some(
    ({ text: found, readings }) =>
      readings.some(({ grain }) => grain === 'day') &&
      !readings.some((reading) => isAsked(reading, survey)) &&
      asAt.test(text.toLowerCase().slice(0, text.toLowerCase().indexOf(found))),
  );

const asAt =
  /\b(?:as (?:at|of|on)|at|position|current|extracted|downloaded|correct|snapshot|figures?)\b[^\d]{0,40}$/;

/** "Zero means that nothing was collected"; "was not recorded until April". */
const nilsAreNone = [
  /\b(?:0s?|zero(?:e?s)?|nils?)\b[^.]*\b(?:means?|denotes?|indicates?|represents?|shows?)\b[^.]*\b(?:not|no)\b/i,
  /\bnot\b[^.]*\b(?:recorded|flagged|held|collected|captured|available)\b[^.]*\b(?:until|before|prior to)\b/i,
];

const doubtsNilsOf = (fact: CellFact): boolean =>
  nilsAreNone.some((words) => words.test(textOf(fact)));

const isNil = ({ cell }: Claim): boolean =>
  cell !== undefined && /^(?:0|nil|none|zero|-)\*?$/i.test(cell.text.trim());

interface Part {
  readonly period: string;
  readonly text: string;
}

type Inside = ReturnType<typeof periodsInside>[number];

const aHalf = 180;

/** The periods of the survey of which a line says that they are not whole. */
function partsIn(fact: CellFact, rows: SheetFacts['rows'], survey: Survey): Part[] {
  const text = textOf(fact);
  const long = survey.periods
    .map(({ id, from, to }) => ({ id, from: parseIsoDay(from), to: parseIsoDay(to) }))
    .filter(({ from, to }) => to - from > aHalf);
  const inside = periodsInside(text);
  const found = long.filter((period) =>
    inside.some((each) => isPartOf(each, period, text) || isNamedPart(each, period, text)),
  );
  // "Jan-Jun", alone or behind the mark that a period bears.
  const marks = /^(?:\*+|[¹²³†‡])/.exec(text)?.[0];
  const marked = marks === undefined ? [] : rows.flat().filter((each) => isMarked(each, marks));
  const months = inside.length === 0 && saysPart(text) && (marked.length > 0 || text.length < 30);
  const meant =
    marked.length > 0 ? long.filter((each) => marked.some((on) => isOf(on, each))) : long;
  return [...new Set([...found, ...(months ? meant : [])])].map(({ id }) => ({ period: id, text }));
}

const isMarked = ({ cell, role }: CellFact, mark: string): boolean =>
  role !== 'answer' && cell.text.trim().endsWith(mark);

/** `2023/24*` is over what is asked for 2023/24. */
const isOf = ({ readings, inside }: Pick<CellFact, 'readings' | 'inside'>, period: Span): boolean =>
  [...readings, ...inside].some(
    (reading) =>
      reading.grain !== 'bare-month' && reading.from === period.from && reading.to === period.to,
  );

const upTo =
  /\b(?:to|until|till|before|prior to|extracted|downloaded|(?:data|figures?|position|correct|run) (?:as )?(?:at|of|on))\b[^\d]{0,12}$/i;
const since = /\b(?:from|since|after|starting|started)\b[^\d]{0,12}$/i;
const aboutData =
  /\b(?:data|figures?|records?|recorded|information|held|available|statistics|only)\b/i;

/** "2021/22 is a part year." */
const isNamedPart = ({ text: found, readings }: Inside, period: Span, line: string): boolean =>
  isOf({ readings, inside: [] }, period) &&
  saysPart(plainText(line).toLowerCase().replace(found, ' '));

/** Months within it; or a day within it up to which something goes. */
function isPartOf({ text: found, readings }: Inside, period: Span, line: string): boolean {
  const plain = plainText(line).toLowerCase();
  const before = plain.slice(0, Math.max(0, plain.indexOf(found)));
  return readPeriod(found).some((reading) => {
    if (reading.grain === 'bare-month' || readings.length === 0) return false;
    const { from, to, grain } = reading as SpanReading;
    const within = period.from <= from && to <= period.to;
    const strictly = within && (period.from < from || to < period.to);
    if (grain === 'range' || grain === 'quarter') return strictly;
    if ((grain !== 'day' && grain !== 'month') || !strictly) return false;
    const begins = period.from < from && since.test(before) && aboutData.test(plain);
    return begins || (to < period.to && upTo.test(before));
  });
}
