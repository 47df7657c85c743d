import type { Response } from '../../model/response.ts';
import type { Check } from '../check.ts';
import { type Facts, type LogEntryFact, nameOf } from '../facts.ts';
import { type Finding, finding } from '../finding.ts';

/** What the log says of an authority, held against what is in the folder. */
export const logStatuses: Check = function* (facts) {
  const responses = new Map(facts.responses.map((each) => [each.authority, each]));
  for (const { entries } of facts.logs) {
    for (const entry of entries) {
      const response = entry.authority === undefined ? undefined : responses.get(entry.authority);
      const counts = response?.logged?.file === entry.file && response.logged.line === entry.line;
      if (response && counts) yield* statusOf(entry, response, facts);
    }
  }
};

const silent = new Set(['no-return', 'chased', 'withdrawn', 'not-delivered', 'waiting']);
const answered = new Set(['complete', 'partial', 'replied', 'also-for', 'nil-claimed']);

function* statusOf(entry: LogEntryFact, response: Response, facts: Facts): Generator<Finding> {
  const { authority, status, statusText: text } = entry;
  const at = { grain: 'line', file: entry.file, line: entry.line } as const;
  const shown = { authority, found: text };
  const name = nameOf(facts, response.authority);
  if (status === undefined) {
    if (/[a-z]{2}/i.test(text)) yield finding('log/status-unknown', at, { name, text }, shown);
    return;
  }
  const [file] = response.files;
  const usable = response.usable.length > 0;
  const denies =
    status.status === 'refused' ||
    status.status === 'not-held' ||
    status.status === 'unusable' ||
    silent.has(status.status);
  if (usable && file && denies)
    yield finding('log/status-contradicts', at, { name, text, file: file.file }, shown);
  else if (answered.has(status.status) && !file && response.answeredBy === undefined) {
    yield status.status === 'nil-claimed'
      ? finding('log/nil-claimed', at, { name, text, ...firstQuestion(entry, facts) }, shown)
      : finding('log/reply-not-here', at, { name, text }, shown);
  }
  yield* proposals(entry, response, facts);
}

function firstQuestion({ authority }: LogEntryFact, { survey }: Facts) {
  return {
    authority: authority ?? '',
    measure: survey.measures[0]?.id ?? '',
    period: survey.periods.at(-1)?.id ?? '',
  };
}

/** What a person may want to write down so that it counts. */
function* proposals(entry: LogEntryFact, response: Response, facts: Facts): Generator<Finding> {
  const { authority = '', status, statusText: text } = entry;
  const at = { grain: 'line', file: entry.file, line: entry.line } as const;
  const shown = { authority, found: text };
  const name = nameOf(facts, authority);
  const body = status?.body ?? '';
  const similar = body === '' ? undefined : (facts.idOf(body) ?? facts.propose(body));
  const proposed = similar === undefined ? '' : nameOf(facts, similar);
  if (status?.status === 'elsewhere' && response.answeredBy === undefined)
    yield finding('log/answered-elsewhere', at, { name, body: body || text, proposed }, shown);
  if (status?.status === 'also-for') {
    const joined = similar !== undefined && facts.groups.groupOf(similar) === authority;
    if (!joined)
      yield finding('log/answers-for-another', at, { name, body: body || text, proposed }, shown);
  }
  if (status?.status === 'out-of-frame')
    yield finding('log/out-of-frame', at, { name, text, authority }, shown);
}
