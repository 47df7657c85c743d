/**
 * Working days as the two Acts count them. FOIA s.10(6): not a Saturday, a Sunday, Christmas Day,
 * Good Friday or a bank holiday in any part of the United Kingdom. FOISA s.73: not a Saturday, a
 * Sunday, Christmas Day or a bank holiday in Scotland.
 */

import { calendarOf, type Day, parseIsoDay } from '../model/period.ts';
import { bankHolidays, holidayYears } from './data/bank-holidays.ts';

export const laws = ['FOIA', 'FOISA'] as const;
export type Law = (typeof laws)[number];

/** A weekday that does not count, and why. */
export interface DayOff {
  readonly day: Day;
  readonly name: string;
}

const holidays: Readonly<Record<Law, ReadonlyMap<Day, string>>> = {
  FOIA: namesByDay(() => true),
  FOISA: namesByDay((parts) => parts.includes('S')),
};

function namesByDay(counts: (parts: string) => boolean): Map<Day, string> {
  const names = new Map<Day, string>();
  for (const line of bankHolidays.trim().split('\n')) {
    const [date = '', parts = '', name = ''] = line.split(';');
    const day = parseIsoDay(date);
    if (counts(parts)) names.set(day, [names.get(day), name].filter(Boolean).join(' / '));
  }
  return names;
}

/** Christmas Day and Good Friday are in the list of bank holidays of every year. */
const isCovered = (day: Day): boolean => {
  const { year } = calendarOf(day);
  return year >= holidayYears.first && year <= holidayYears.last;
};

/** Day 0 of the count, 1970-01-01, was a Thursday. */
export const isWeekend = (day: Day): boolean => (((day + 3) % 7) + 7) % 7 >= 5;

export const holidayOn = (day: Day, law: Law): string | undefined => holidays[law].get(day);

export interface Counted {
  readonly day: Day;
  /** Weekdays that were passed over, in order. */
  readonly skipped: readonly DayOff[];
}

/**
 * The day that is so many working days after another, which is day 0 and may be any day.
 * `undefined` where the count leaves the years that the list of holidays covers.
 */
export function workingDaysAfter(start: Day, days: number, law: Law): Counted | undefined {
  const skipped: DayOff[] = [];
  let day = start;
  for (let left = days; left > 0; ) {
    day += 1;
    if (isWeekend(day)) continue;
    const name = holidayOn(day, law);
    if (name === undefined) left -= 1;
    else skipped.push({ day, name });
  }
  return isCovered(start) && isCovered(day) ? { day, skipped } : undefined;
}

/** Working days after one day, up to and with another; 0 where it is not later. */
export function workingDaysBetween(start: Day, end: Day, law: Law): number | undefined {
  if (!isCovered(start) || !isCovered(end)) return undefined;
  let days = 0;
  for (let day = start + 1; day <= end; day += 1) {
    if (!isWeekend(day) && holidayOn(day, law) === undefined) days += 1;
  }
  return days;
}
