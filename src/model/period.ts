/** Days are counted from 1970-01-01, so that spans compare and subtract without a clock. */
export type Day = number;

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

const msPerDay = 86_400_000;

/** The day of a date that exists; `undefined` for 31 February. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  const exists = back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return exists && year >= 1000 ? time / msPerDay : undefined;
}

/** `2024-01-31`. @throws RangeError for a date that does not exist. */
export function parseIsoDay(text: string): Day {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = found && dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  if (day === null || day === undefined) throw new RangeError(`${text} is not a date`);
  return day;
}

export function isoOf(day: Day): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export function calendarOf(day: Day): CalendarDate {
  const date = new Date(day * msPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The first day of a month; months past 12 run on into later years. */
export function startOfMonth(year: number, month: number): Day {
  return Date.UTC(year, month - 1, 1) / msPerDay;
}

/** From the first day of one month to the last of another. */
export function monthsSpan(year: number, month: number, months: number): Span {
  return { from: startOfMonth(year, month), to: startOfMonth(year, month + months) - 1 };
}

export const contains = (outer: Span, inner: Span): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;
export const sameSpan = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to;
export const lengthOf = ({ from, to }: Span): number => to - from + 1;
export const overlapOf = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1);
