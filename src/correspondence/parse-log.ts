/**
 * The correspondence log that people already keep: `replies.csv`, or what a platform that sends
 * requests exports. One line a request; only the authority is required. What is written is kept
 * beside what it was read as.
 */

import type { Day } from '../model/period.ts';
import type { Table } from '../model/table.ts';
import {
  columnsOf,
  type DateColumn,
  dateColumns,
  isBareReceived,
  type LogColumn,
} from './log-columns.ts';
import { type ReadDate, readDate } from './read-date.ts';
import { type ReadStatus, readStatus } from './status-words.ts';

export interface LogEntry {
  readonly file: string;
  readonly line: number;
  /** As it is written. */
  readonly name: string;
  readonly authority: string | undefined;
  /** Names or globs under returns/. */
  readonly files: readonly string[];
  readonly answeredBy: string | undefined;
  readonly answeredByName: string;
  readonly dates: ReadonlyMap<DateColumn, Day>;
  /** Dates that could be month first as well, and are read day first. */
  readonly openDates: readonly { readonly column: DateColumn; readonly text: string }[];
  /** With a date, or a plain yes. */
  readonly acknowledged: boolean;
  readonly badDates: readonly { readonly column: DateColumn; readonly text: string }[];
  /** The words of the column `status`. */
  readonly statusText: string;
  readonly status: ReadStatus | undefined;
  readonly section: string;
  readonly reference: string;
  readonly channel: string;
  readonly note: string;
  readonly email: string;
}

export interface Log {
  readonly file: string;
  readonly entries: readonly LogEntry[];
  /** Lines that say something and name nobody. */
  readonly nameless: readonly number[];
  /** Columns that were found, by our names. */
  readonly columns: readonly string[];
  /** The headings as they are written. */
  readonly headings: readonly string[];
  /** A column headed just “received”, which is not used. */
  readonly bareReceived: boolean;
}

export function parseLog(table: Table, idOf: (name: string) => string | undefined): Log {
  const [header = [], ...rows] = table.rows;
  const places = columnsOf(header);
  const dayFirst = dateColumns.some((column) => isDayFirst(rows, places.get(column)));
  const nameless: number[] = [];
  const entries = rows.flatMap((row, at): LogEntry[] => {
    const field = (column: LogColumn): string => (row[places.get(column) ?? -1] ?? '').trim();
    const name = field('authority');
    if (name === '') {
      if (row.some((text) => text.trim() !== '')) nameless.push(at + 2);
      return [];
    }
    const answeredByName = field('answered_by');
    return [
      {
        file: table.file,
        line: at + 2,
        name,
        authority: idOf(name),
        files: filesOf(field('files')),
        answeredBy: answeredByName === '' ? undefined : idOf(answeredByName),
        answeredByName,
        ...datesOf(field, dayFirst),
        acknowledged: !/^(?:no?|not yet)?$|^\W+$/i.test(field('acknowledged')),
        statusText: field('status'),
        status: readStatus(field('status')),
        section: field('section'),
        reference: field('reference'),
        channel: field('channel'),
        note: field('note'),
        email: field('email'),
      },
    ];
  });
  return {
    file: table.file,
    entries,
    nameless,
    columns: [...places.keys()],
    headings: header.filter((text) => text.trim() !== ''),
    bareReceived: header.some(isBareReceived),
  };
}

const filesOf = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((file) =>
      file
        .trim()
        .replaceAll('\\', '/')
        .replace(/^returns\//, ''),
    )
    .filter((file) => file !== '');

const saysNothing = /^(?:\W*|n\/?a|none|no|not yet|tbc)$/i;
const yes = /^(?:y|yes|done|received|auto(?:matic)?(?: reply)?)$/i;

/** One date that can only be day first settles the whole log: one person keeps it. */
function isDayFirst(rows: Table['rows'], at: number | undefined): boolean {
  return rows.some((row) =>
    /^\s*(?:1[3-9]|2\d|3[01])[-/. ]\d{1,2}[-/. ]\d{2,4}/.test(row[at ?? -1] ?? ''),
  );
}

function datesOf(
  field: (column: LogColumn) => string,
  dayFirst: boolean,
): Pick<LogEntry, 'dates' | 'openDates' | 'badDates'> {
  const written = dateColumns
    .map((column) => ({ column, text: field(column) }))
    .filter(({ text }) => !saysNothing.test(text))
    .map((each) => ({ ...each, read: readDate(each.text) }));
  const read = written.filter((each): each is typeof each & { read: ReadDate } => !!each.read);
  return {
    dates: new Map(read.map(({ column, read: { day } }) => [column, day])),
    openDates: read
      .filter(({ read: { open } }) => open && !dayFirst)
      .map(({ column, text }) => ({ column, text })),
    badDates: written
      .filter(
        ({ read: found, column, text }) => !found && !(column === 'acknowledged' && yes.test(text)),
      )
      .map(({ column, text }) => ({ column, text })),
  };
}

/** The newest date of a log: how far it goes. */
export function asOfDay(logs: readonly Log[]): Day | undefined {
  const days = logs.flatMap(({ entries }) =>
    entries.flatMap(({ dates }) =>
      [...dates].filter(([column]) => column !== 'extended_to').map(([, day]) => day),
    ),
  );
  return days.length === 0 ? undefined : days.reduce((a, b) => Math.max(a, b));
}
