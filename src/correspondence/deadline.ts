/**
 * When an answer is due. Twenty working days after the day of receipt, which is day 0 (FOIA
 * s.10(1), FOISA s.10(1)). Where the authority asked what was meant, the count begins when it was
 * told (FOIA s.10(6) with s.1(3), FOISA s.10(1)(b)); until then there is no deadline. A longer time
 * that the authority has taken moves it (FOIA s.10(3)); none is ever guessed.
 */

import type { Day } from '../model/period.ts';
import { type DayOff, type Law, workingDaysAfter, workingDaysBetween } from './working-days.ts';

export const daysToAnswer = 20;

/** What the log says of one request, as far as its deadline goes. */
export interface RequestDates {
  readonly sent: Day;
  readonly received: Day | undefined;
  /** The authority has asked what was meant, on a day that may not be known, and was not told yet. */
  readonly asksBack: boolean;
  readonly clarificationTo: Day | undefined;
  readonly extendedTo: Day | undefined;
}

export type Deadline =
  | {
      readonly kind: 'due';
      readonly day: Day;
      readonly dayZero: Day;
      readonly from: 'sent' | 'received' | 'clarified';
      readonly skipped: readonly DayOff[];
      /** The day was set by the authority's own extension. */
      readonly extended: boolean;
    }
  /** The authority waits for an answer to its question: the clock stands still. */
  | { readonly kind: 'stopped' }
  /** The count leaves the years whose holidays are known. */
  | { readonly kind: 'beyond-table'; readonly dayZero: Day }
  /** Asked under another law than the two that are known. */
  | { readonly kind: 'no-law' };

export function deadlineOf(dates: RequestDates, law: Law | undefined): Deadline {
  if (law === undefined) return { kind: 'no-law' };
  const { sent, received, asksBack, clarificationTo, extendedTo } = dates;
  if (asksBack) return { kind: 'stopped' };
  const dayZero = clarificationTo ?? received ?? sent;
  const from =
    clarificationTo !== undefined ? 'clarified' : received !== undefined ? 'received' : 'sent';
  const counted = workingDaysAfter(dayZero, daysToAnswer, law);
  if (!counted) return { kind: 'beyond-table', dayZero };
  const extended = extendedTo !== undefined && extendedTo > counted.day;
  return {
    kind: 'due',
    day: extended ? extendedTo : counted.day,
    dayZero,
    from,
    skipped: counted.skipped,
    extended,
  };
}

/** Working days by which an answer of that day is late; 0 where it is in time. */
export function workingDaysLate(deadline: Deadline, on: Day, law: Law): number | undefined {
  return deadline.kind === 'due' ? workingDaysBetween(deadline.day, on, law) : undefined;
}
