/**
 * Lines of their own above and below a table, which narrow all that stands in it: "2023/24 figures are
 * to 31 January 2024", "* April to September only", "Data extracted: 2 December", "supported homes only".
 */

import { parseIsoDay, type Span } from '../model/period.ts';
import { periodsInside, readPeriod, type SpanReading } from '../model/period-text.ts';
import { plainText } from '../model/tidy-text.ts';
import type { Survey } from '../survey/definition.ts';
import { saysPart } from './beside-period.ts';
import type { Claim, Problem } from './claim.ts';
import { type CellFact, isUnknownText, type SheetFacts } from './facts.ts';
import { foreignWords } from './foreign-words.ts';
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
  const narrows = lines.find((fact) => isOnly(fact) && hasForeignWord(textOf(fact)));
  if (!narrows && !doubtsNils && parts.length === 0) return [...claims];
  return claims.map((claim) => {
    if (claim.problems.length > 0) return claim;
    const part = parts.find(({ period }) => period === claim.period);
    const problem: Problem | undefined = part
      ? { code: 'part-period', kind: 'period', texts: [part.text] }
      : narrows
        ? { code: 'other-subject', kind: 'measure', texts: [textOf(narrows)] }
        : doubtsNils && isNil(claim)
          ? { code: 'doubtful-nil', kind: 'measure', texts: [textOf(doubtsNils)] }
          : undefined;
    return problem ? { ...claim, problems: [problem] } : claim;
  });
}

const textOf = ({ cell }: CellFact): string => cell.text.trim();

/**
 * "Figures are for flats only", "Applied filters: Object is Drugs"; not "for official use only". With a
 * period in it, it narrows that period alone.
 */
const isOnly = (fact: CellFact): boolean =>
  (/\bonly\b/i.test(textOf(fact)) &&
    periodsInside(textOf(fact)).length === 0 &&
    !/\b(?:use|read|view|information|reference|illustrative|purposes?) only\b|\bonly (?:be|for)\b|\bif\b|\bplease\b/i.test(
      textOf(fact),
    )) ||
  /\bfilters?\b[^:]*:/i.test(textOf(fact));

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

const aHalf = 180;

/** The periods of the survey of which a line says that they are not whole. */
function partsIn(fact: CellFact, rows: SheetFacts['rows'], survey: Survey): Part[] {
  const text = textOf(fact);
  const long = survey.periods
    .map(({ id, from, to }) => ({ id, from: parseIsoDay(from), to: parseIsoDay(to) }))
    .filter(({ from, to }) => to - from > aHalf);
  const inside = periodsInside(text);
  const found = long.filter((period) => inside.some((each) => isPartOf(each, period, text)));
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
const isOf = ({ readings, inside }: CellFact, period: Span): boolean =>
  [...readings, ...inside].some(
    (reading) =>
      reading.grain !== 'bare-month' && reading.from === period.from && reading.to === period.to,
  );

const upTo =
  /\b(?:to|until|till|extracted|downloaded|(?:data|figures?|position|correct|run) (?:as )?(?:at|of|on))\b[^\d]{0,12}$/i;

/** Months within it; or a day within it up to which something goes. */
function isPartOf(
  {
    text: found,
    readings,
  }: { readonly text: string; readonly readings: readonly { grain: string }[] },
  period: Span,
  line: string,
): boolean {
  const plain = plainText(line).toLowerCase();
  const before = plain.slice(0, Math.max(0, plain.indexOf(found)));
  return readPeriod(found).some((reading) => {
    if (reading.grain === 'bare-month' || readings.length === 0) return false;
    const { from, to, grain } = reading as SpanReading;
    const within = period.from <= from && to <= period.to;
    const strictly = within && (period.from < from || to < period.to);
    if (grain === 'range' || grain === 'quarter') return strictly;
    return (
      (grain === 'day' || grain === 'month') && strictly && to < period.to && upTo.test(before)
    );
  });
}
