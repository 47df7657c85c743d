/** What the collection's logs say, put to the register: whose each file is, and how each request stands. */

import { asOfDay, type Log, type LogEntry, parseLog } from '../correspondence/parse-log.ts';
import { type Request, requestsOf } from '../correspondence/requests.ts';
import { isPlatformLog } from '../correspondence/whatdotheyknow.ts';
import type { Register } from '../model/authority.ts';
import { type Day, parseIsoDay } from '../model/period.ts';
import type { LogLine, RequestSeen } from '../model/response.ts';
import type { Table } from '../model/table.ts';
import { matchesGlob } from '../recognise/glob.ts';
import type { LoggedOwner } from '../register/assign-files.ts';
import type { MatchAuthority } from '../register/match-authority.ts';
import type { Survey } from '../survey/definition.ts';

export interface Correspondence {
  /** What the researcher keeps first, then what platforms export. */
  readonly logs: readonly Log[];
  readonly ownersOf: LoggedOwner;
  /** Files that a log names and that are not there. */
  readonly unused: (paths: readonly string[]) => readonly LoggedFile[];
}

export interface LoggedFile {
  readonly log: string;
  readonly line: number;
  readonly file: string;
}

export function readLogs(
  tables: ReadonlyMap<string, Table>,
  match: MatchAuthority,
): Correspondence {
  const own = tables.get('replies.csv') ?? tables.get('replies.xlsx');
  const exported = [...tables.values()].filter((table) => table !== own && isPlatformLog(table));
  const logs = [...(own ? [own] : []), ...exported].map((table) =>
    parseLog(table, (name) => idIn(match, name)),
  );
  const entries = logs.flatMap((log) => log.entries);
  return {
    logs,
    ownersOf: (path) => [
      ...new Set(
        entries.flatMap(({ authority, files }) =>
          authority !== undefined && files.some((glob) => names(glob, path)) ? [authority] : [],
        ),
      ),
    ],
    unused: (paths) =>
      entries.flatMap(({ file: log, line, files }) =>
        files
          .filter((glob) => !paths.some((path) => names(glob, path)))
          .map((file) => ({ log, line, file })),
      ),
  };
}

/** The authority that was asked and whose name this is. */
export function idIn(match: MatchAuthority, name: string): string | undefined {
  const found = match(name);
  return found.kind === 'found' ? found.id : undefined;
}

function names(glob: string, path: string): boolean {
  const below = path.replace(/^returns\//, '');
  return (
    matchesGlob(glob, below) ||
    (!glob.includes('/') && matchesGlob(glob, below.split('/').at(-1) ?? ''))
  );
}

/** How every request stands, and as of which day; `undefined` where there is no log. */
export interface Standing {
  readonly asOf: Day | undefined;
  readonly requests: ReadonlyMap<string, Request>;
  /** Some line of a log has the day of a reply. */
  readonly tellsReplies: boolean;
}

/** @param today the day to count to; without it the newest date of the log. */
export function standingOf(
  { logs }: Correspondence,
  survey: Survey,
  register: Register,
  today: Day | undefined,
): Standing | undefined {
  if (logs.length === 0 && today === undefined) return undefined;
  const asOf = today ?? asOfDay(logs);
  const tellsReplies = logs.some(({ entries }) =>
    entries.some(({ dates }) => dates.has('replied')),
  );
  return {
    asOf,
    requests: requestsOf(register, logs, parseIsoDay(survey.sent), asOf),
    tellsReplies,
  };
}

/** @param answered a reply without its day is neither late nor in time. */
export function requestSeen(request: Request, answered: boolean): RequestSeen {
  const { law, sent, entry, deadline, replied, taken } = request;
  const due = deadline.kind === 'due' ? deadline : undefined;
  return {
    law: law ?? '',
    sent,
    acknowledged: entry?.dates.get('acknowledged'),
    dayZero: due?.dayZero,
    deadline: due?.day,
    countedFrom: due?.from,
    skipped: due?.skipped ?? [],
    extended: due?.extended === true,
    undated: deadline.kind === 'due' ? undefined : deadline.kind,
    replied,
    taken,
    late: answered && replied === undefined ? undefined : request.late,
  };
}

export const logLine = (entry: LogEntry): LogLine => ({
  file: entry.file,
  line: entry.line,
  text: entry.statusText,
  section: entry.status?.section ?? sectionIn(entry.section),
  reference: entry.reference,
  email: entry.email,
  status: entry.status?.status,
});

/** `s.40(2)`, `Section 12` and `12` name a section; whatever else stands there is kept as words. */
function sectionIn(text: string): string {
  const found = /^(?:s|sec|sect|section)?s?[. ]*(\d{1,2}[A-Z]?(?:\(\w+\))*)$/i.exec(text.trim());
  return found?.[1] ?? text;
}
