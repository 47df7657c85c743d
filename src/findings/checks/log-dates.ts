import { isoOf } from '../../model/period.ts';
import type { Check } from '../check.ts';
import type { Facts, LogEntryFact, LogFact } from '../facts.ts';
import { type Finding, finding } from '../finding.ts';

/** Dates of the log: unreadable, open to two readings, or in another order than time allows. */
export const logDates: Check = function* (facts) {
  for (const log of facts.logs) {
    yield* openDates(log);
    for (const entry of log.entries) yield* datesOfLine(entry);
  }
  yield* beyondTable(facts);
};

/** One finding a column: whoever types dates types them all alike. */
function* openDates({ file, entries }: LogFact): Generator<Finding> {
  const columns = new Map<string, { line: number; text: string; count: number }>();
  for (const { line, openDates: open } of entries) {
    for (const { column, text } of open) {
      const known = columns.get(column);
      if (known) known.count += 1;
      else columns.set(column, { line, text, count: 1 });
    }
  }
  for (const [column, { line, text, count }] of columns) {
    yield finding(
      'log/date-day-or-month-first',
      { grain: 'line', file, line },
      { column, text, dates: count },
      { found: text },
    );
  }
}

/** Each pair in the order in which it must have happened. */
const order: readonly (readonly [string, string])[] = [
  ['sent', 'request_received'],
  ['sent', 'acknowledged'],
  ['sent', 'replied'],
  ['sent', 'clarification_from'],
  ['request_received', 'replied'],
  ['request_received', 'extended_to'],
  ['acknowledged', 'replied'],
  ['clarification_from', 'clarification_to'],
  ['clarification_to', 'replied'],
  ['sent', 'extended_to'],
];

function* datesOfLine({
  file,
  line,
  authority,
  dates,
  badDates,
}: LogEntryFact): Generator<Finding> {
  const at = { grain: 'line', file, line } as const;
  for (const { column, text } of badDates)
    yield finding('log/date-unreadable', at, { column, text }, { authority, found: text });
  for (const [first, then] of order) {
    const [earlier, later] = [dates.get(first), dates.get(then)];
    if (earlier === undefined || later === undefined || earlier <= later) continue;
    const said = { first, then, earlier: isoOf(earlier), later: isoOf(later) };
    yield finding('log/dates-out-of-order', at, said, { authority, found: isoOf(later) });
    return;
  }
}

function* beyondTable({ responses }: Facts): Generator<Finding> {
  const beyond = responses.filter(({ request }) => request?.undated === 'beyond-table');
  const [first] = beyond;
  if (!first?.request) return;
  yield finding(
    'log/beyond-holidays',
    { grain: 'authority', authority: first.authority },
    { sent: isoOf(first.request.sent), authorities: beyond.length },
    { authority: first.authority },
  );
}
