/** Which period of the survey is meant: the one place that compares what is read with what was asked. */

import { overlapOf, parseIsoDay, type Span, sameSpan } from '../model/period.ts';
import type { Reading, SpanReading } from '../model/period-text.ts';
import type { Survey, SurveyPeriod } from '../survey/definition.ts';
import type { Vocabulary } from './vocabulary.ts';

const spans = new WeakMap<SurveyPeriod, Span>();

/** Asked for at every cell, so remembered. */
export function spanOfPeriod(period: SurveyPeriod): Span {
  const known = spans.get(period) ?? { from: parseIsoDay(period.from), to: parseIsoDay(period.to) };
  spans.set(period, known);
  return known;
}

/** Another heading that the survey gives one of its periods ("Year 1"). */
export function periodHeadingReading(key: string, vocabulary: Vocabulary): SpanReading | undefined {
  const id = vocabulary.periodHeadings.get(key);
  if (id === undefined) return undefined;
  const period = vocabulary.survey.periods.find((each) => each.id === id);
  return period ? { ...spanOfPeriod(period), grain: 'range' } : undefined;
}

export interface AskedPeriod {
  readonly id: string;
  /** Counted by another basis than the survey's, which it accepts. */
  readonly otherBasis: boolean;
}

export function askedPeriod(span: Span, survey: Survey): AskedPeriod | undefined {
  const same = survey.periods.find((period) => sameSpan(spanOfPeriod(period), span));
  if (same) return { id: same.id, otherBasis: false };
  const accepted = survey.periods.find((period) =>
    acceptedSpans(period).some((each) => sameSpan(each, span)),
  );
  return accepted ? { id: accepted.id, otherBasis: true } : undefined;
}

const firstMonths = { calendar: 1, financial: 4, academic: 9 } as const;

/** The year of another basis that shares most days with the period. */
function acceptedSpans(period: SurveyPeriod): Span[] {
  const asked = spanOfPeriod(period);
  const year = Number(period.from.slice(0, 4));
  return period.alsoAccept.map((basis) => {
    const years = [year - 1, year, year + 1].map((start) => yearFrom(start, firstMonths[basis]));
    return years.reduce((a, b) => (overlapOf(b, asked) > overlapOf(a, asked) ? b : a));
  });
}

const yearFrom = (year: number, month: number): Span => ({
  from: parseIsoDay(`${year}-${String(month).padStart(2, '0')}-01`),
  to: parseIsoDay(`${year + 1}-${String(month).padStart(2, '0')}-01`) - 1,
});

/**
 * What a reading stands for: a day that is the first or last of a month that was asked for is that
 * month; a day that closes exactly one period stands for it (a stock at year end).
 */
export function standsFor(reading: SpanReading, survey: Survey): Span {
  if (reading.grain !== 'day') return reading;
  const spans = survey.periods.map(spanOfPeriod);
  const asDay = spans.find((span) => span.from === reading.from && span.to === reading.to);
  if (asDay) return asDay;
  const month = spans.find(
    (span) => isMonth(span) && (span.from === reading.from || span.to === reading.to),
  );
  if (month) return month;
  const closed = spans.filter((span) => span.to === reading.to);
  return closed.length === 1 && closed[0] ? closed[0] : reading;
}

const isMonth = ({ from, to }: Span): boolean => to - from >= 27 && to - from <= 30;

/** Rule 4: of several readings the one that was asked for, else the first. */
export function isAsked(reading: Reading, survey: Survey): boolean {
  return (
    reading.grain !== 'bare-month' && askedPeriod(standsFor(reading, survey), survey) !== undefined
  );
}
