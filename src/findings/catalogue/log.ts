/** The correspondence log: what it says, and what speaks against it. */

import { list, plural, problem } from '../problem.ts';

export const logProblems = {
  'log/unknown-authority': problem<{ name: string; proposed: string }>({
    severity: 'warning',
    message: ({ name, proposed }) =>
      `The log names “${name}”, which is not in the register${proposed ? `; it may be ${proposed}` : ''}.`,
    help: 'Correct the name in the log; ids and official names are always understood.',
  }),
  'log/unknown-answered-by': problem<{ name: string; by: string }>({
    severity: 'warning',
    message: ({ name, by }) =>
      `The log says that “${by}” answered for ${name}, and “${by}” is not in the register.`,
    help: 'Name an authority of the register in `answered_by`.',
  }),
  'log/file-missing': problem<{ file: string }>({
    severity: 'warning',
    message: ({ file }) => `The log names the file “${file}”, which is not under returns/.`,
    help: 'Put the file there, or correct its name in the column “files”.',
  }),
  'log/no-authority-column': problem<{ columns: readonly string[] }>({
    severity: 'error',
    message: ({ columns }) =>
      `The log has no column “authority”; it has ${list(columns, 8)}. It is not used.`,
    help: 'Head the column that names the authorities “authority”.',
  }),
  'log/nobody-named': problem<{ lines: readonly number[] }>({
    severity: 'warning',
    message: ({ lines }) =>
      `${plural(lines.length, 'line')} of the log ${lines.length === 1 ? 'names' : 'name'} nobody (${lines.slice(0, 8).join(', ')}${lines.length > 8 ? ', …' : ''}). Not used.`,
    help: 'Write the authority into every line, also where one name stands for several in Excel.',
  }),
  'log/received-by-whom': problem<Record<never, never>>({
    severity: 'warning',
    message: () =>
      'The log has a column headed just “received”: the day the authority got the request, or the day its reply came? It is not used.',
    help: 'Head it “request_received” or “replied”.',
  }),
  'log/authority-twice': problem<{ name: string; lines: readonly number[] }>({
    severity: 'note',
    message: ({ name, lines }) =>
      `${plural(lines.length, 'line')} of the log are about ${name} (lines ${lines.join(', ')}). The last counts; the files of all do.`,
    help: 'If the request was sent again that is right. Else take the line out that is wrong.',
  }),
  'log/date-unreadable': problem<{ column: string; text: string }>({
    severity: 'warning',
    message: ({ column, text }) => `“${text}” in the column ${column} is no date that can be read.`,
    help: 'Write whole dates, best as 2025-04-03. Words belong in the column “note”.',
  }),
  'log/date-day-or-month-first': problem<{ column: string; text: string; dates: number }>({
    severity: 'note',
    message: ({ column, text, dates }) =>
      `${plural(dates, 'date')} in the column ${column}, such as “${text}”, could be month first. Read day first.`,
    help: 'If they were written the American way, write them as 2025-04-03.',
  }),
  'log/dates-out-of-order': problem<{
    first: string;
    then: string;
    earlier: string;
    later: string;
  }>({
    severity: 'warning',
    message: ({ first, then, earlier, later }) =>
      `The log has ${first} on ${earlier} and ${then} on ${later}, which is earlier.`,
    help: 'Correct the date that is wrong; days taken and days late rest on it.',
  }),
  'log/beyond-holidays': problem<{ sent: string; authorities: number }>({
    severity: 'warning',
    message: ({ sent, authorities }) =>
      `No deadline can be told for a request of ${sent}${authorities > 1 ? ` and ${authorities - 1} more` : ''}: the bank holidays of those days are not known to this version.`,
    help: 'Use a newer version, or write the deadline into `extended_to` yourself once you have counted it.',
  }),
  'log/status-unknown': problem<{ name: string; text: string }>({
    severity: 'note',
    message: ({ name, text }) =>
      `Nobody knows what the status “${text}” of ${name} means. It decides nothing.`,
    help: 'Write complete, partial, refused, not held, acknowledged, clarification, extended or no response.',
  }),
  'log/status-contradicts': problem<{ name: string; text: string; file: string }>({
    severity: 'warning',
    message: ({ name, text, file }) =>
      `The log says “${text}” of ${name}, and ${file} holds figures of it. The file counts.`,
    help: 'Bring the log up to date, or move the file if it is not a reply to this request.',
  }),
  'log/form-came-back-empty': problem<{ name: string; text: string; file: string }>({
    severity: 'warning',
    message: ({ name, text, file }) =>
      `The log says “${text}” of ${name}, and its form, ${file}, came back empty. Nothing is counted for it.`,
    help: 'If it sent another file, put that under returns/. If not, correct the status, and ask the authority whether it meant to answer.',
  }),
  'log/reply-not-here': problem<{ name: string; text: string }>({
    severity: 'warning',
    message: ({ name, text }) =>
      `The log says “${text}” of ${name}, and no file of it is under returns/.`,
    help: 'Put its file there. If it stands under another name, say so in the column “files”.',
  }),
  'log/nil-claimed': problem<{
    name: string;
    text: string;
    authority: string;
    measure: string;
    period: string;
  }>({
    severity: 'warning',
    message: ({ name, text }) =>
      `The log says “${text}” of ${name}. A note in a log is no zero: its counts stay unknown until somebody has decided.`,
    help: ({ text, authority, measure, period }) =>
      `If its reply says so, add a line for each question to corrections.csv (authority, file, sheet, cell, measure, period, category, was, now, reason): ${authority},,,,${measure},${period},,,0,"log: ${text.replaceAll('"', "'")}"`,
  }),
  'log/answered-elsewhere': problem<{ name: string; body: string; proposed: string }>({
    severity: 'warning',
    message: ({ name, body, proposed }) =>
      `The log says that ${name} is answered for by “${body}”${proposed ? `, which may be ${proposed}` : ', which is not in the register'}.`,
    help: ({ proposed }) =>
      proposed
        ? `If that reply stands for both, put “${proposed}” into the column “answered_by”.`
        : 'If that body was asked, put its name as the register has it into the column “answered_by”; if it was not, ask it, or take the authority out of the frame with `without:`.',
  }),
  'log/answers-for-another': problem<{ name: string; body: string; proposed: string }>({
    severity: 'warning',
    message: ({ name, body, proposed }) =>
      `The log says that the reply of ${name} is also for “${body}”${proposed ? `, which may be ${proposed}` : ''}.`,
    help: ({ name }) =>
      `If one reply stands for both, put “${name}” into the column “answered_by” of the other's line.`,
  }),
  'log/out-of-frame': problem<{ name: string; text: string; authority: string }>({
    severity: 'note',
    message: ({ name, text }) =>
      `The log says “${text}” of ${name}: it may have been no body to ask. It still counts among those that were.`,
    help: ({ authority, text }) =>
      `To take it out of the frame add to \`register:\` in survey.yaml: without: [{ authority: ${authority}, reason: "${text.replaceAll('"', "'")}" }]`,
  }),
};
