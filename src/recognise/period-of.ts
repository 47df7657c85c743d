/**
 * Rule 13: the period of a cell. Of all the spans that its headings name the shortest counts, and
 * all others must contain it; a month without its year takes the year that rules its row, column,
 * title, sheet or file.
 */

import {
  calendarOf,
  contains,
  lengthOf,
  monthsSpan,
  type Span,
  sameSpan,
} from '../model/period.ts';
import type { Reading, SpanReading } from '../model/period-text.ts';
import type { Survey } from '../survey/definition.ts';
import type { ProblemCode } from './claim.ts';
import { askedPeriod, standsFor } from './survey-periods.ts';

export type PeriodFound =
  | { readonly period: string; readonly otherBasis: boolean }
  | { readonly problem: ProblemCode };

const isSpan = (reading: Reading): reading is SpanReading => reading.grain !== 'bare-month';

/** `readings` from row and column; `years` are the ones that a month without year may take. */
export function periodOf(
  readings: readonly Reading[],
  years: readonly Reading[],
  survey: Survey,
): PeriodFound {
  const [first, ...more] = readings;
  if (first && more.length === 0 && isSpan(first)) return asAsked(standsFor(first, survey), survey);
  const spans = readings.filter(isSpan);
  const months = new Set(readings.flatMap((reading) => (isSpan(reading) ? [] : [reading.month])));
  if (months.size > 1) return { problem: 'claims-two' };
  const [month] = months;
  const all = month === undefined ? spans : withMonth(month, spans, years);
  if (all === undefined) return { problem: 'month-without-year' };
  const [shortest, ...others] = [...all]
    .map((reading) => standsFor(reading, survey))
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  if (!shortest) return { problem: 'no-period' };
  if (!others.every((span) => contains(span, shortest))) return { problem: 'claims-two' };
  return asAsked(shortest, survey);
}

function asAsked(span: Span, survey: Survey): PeriodFound {
  const asked = askedPeriod(span, survey);
  return asked ? { period: asked.id, otherBasis: asked.otherBasis } : { problem: 'other-period' };
}

/** The month in its year: of a financial year April to December fall in the first part. */
function withMonth(
  month: number,
  spans: readonly SpanReading[],
  years: readonly Reading[],
): SpanReading[] | undefined {
  const sources = spans.length > 0 ? spans : years.filter(isSpan);
  const inside = sources.flatMap((span) => monthsWithin(month, span));
  const [first, ...others] = inside;
  if (!first) return undefined;
  if (!others.every((other) => sameSpan(other, first))) return undefined;
  return [{ ...first, grain: 'month' }, ...spans];
}

function monthsWithin(month: number, span: SpanReading): Span[] {
  const from = calendarOf(span.from).year;
  const to = calendarOf(span.to).year;
  return [...new Set([from, to])]
    .map((year) => monthsSpan(year, month, 1))
    .filter((each) => contains(span, each));
}
