/**
 * The request to each authority, as far as the log tells of it: when it went out, when an answer is
 * due, when one came. Of several lines about one authority the last counts, for a request that was
 * sent again is the one that runs.
 */

import type { Authority, Register } from '../model/authority.ts';
import type { Day } from '../model/period.ts';
import { type Deadline, deadlineOf, workingDaysLate } from './deadline.ts';
import type { Log, LogEntry } from './parse-log.ts';
import { type Law, laws, workingDaysBetween } from './working-days.ts';

export interface Request {
  readonly law: Law | undefined;
  /** The line of the log that counts; `undefined` where no line names the authority. */
  readonly entry: LogEntry | undefined;
  readonly sent: Day;
  readonly acknowledged: boolean;
  readonly replied: Day | undefined;
  readonly deadline: Deadline;
  /** Working days from day 0 to the reply. */
  readonly taken: number | undefined;
  /** Working days by which the reply came late, or by which it is overdue. 0: in time. */
  readonly late: number | undefined;
  /** Whether the deadline has passed, as of the newest date known; `undefined` where none can tell. */
  readonly passed: boolean | undefined;
}

/** The Act that the register gives it; `undefined` for a law that we do not know. */
export function lawOf({ columns }: Authority): Law | undefined {
  const given = columns.get('law');
  return given === undefined ? 'FOIA' : laws.find((law) => law === given.trim().toUpperCase());
}

/** @param surveySent the day the survey went out, for whom the log gives no day of its own. */
export function requestsOf(
  { authorities }: Register,
  logs: readonly Log[],
  surveySent: Day,
  asOf: Day | undefined,
): ReadonlyMap<string, Request> {
  const last = new Map<string, LogEntry>();
  // What the researcher keeps outranks what a platform exports.
  for (const { entries } of [...logs].reverse()) {
    for (const entry of entries)
      if (entry.authority !== undefined) last.set(entry.authority, entry);
  }
  return new Map(
    authorities.map((each) => [each.id, requestOf(each, last.get(each.id), surveySent, asOf)]),
  );
}

/** By its date or, where there is none, by the status. */
function asksBack(entry: LogEntry | undefined): boolean {
  if (!entry || entry.dates.has('clarification_to') || entry.dates.has('replied')) return false;
  return entry.dates.has('clarification_from') || entry.status?.status === 'clarification';
}

function requestOf(
  authority: Authority,
  entry: LogEntry | undefined,
  surveySent: Day,
  asOf: Day | undefined,
): Request {
  const law = lawOf(authority);
  const sent = entry?.dates.get('sent') ?? surveySent;
  const deadline = deadlineOf(
    {
      sent,
      received: entry?.dates.get('request_received'),
      asksBack: asksBack(entry),
      clarificationTo: entry?.dates.get('clarification_to'),
      extendedTo: entry?.dates.get('extended_to'),
    },
    law,
  );
  const replied = entry?.dates.get('replied');
  const until = replied ?? asOf;
  const due = deadline.kind === 'due' ? deadline : undefined;
  return {
    law,
    entry,
    sent,
    acknowledged: entry?.acknowledged === true,
    replied,
    deadline,
    taken:
      due && law && replied !== undefined
        ? workingDaysBetween(due.dayZero, replied, law)
        : undefined,
    late: due && law && until !== undefined ? workingDaysLate(due, until, law) : undefined,
    passed: due && asOf !== undefined ? due.day < asOf : undefined,
  };
}
