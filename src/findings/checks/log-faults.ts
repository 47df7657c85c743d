import type { Check } from '../check.ts';
import { type Facts, type LogFact, nameOf } from '../facts.ts';
import { type Finding, finding } from '../finding.ts';

/** Lines and columns of the log that lead nowhere. */
export const logFaults: Check = function* (facts) {
  for (const log of facts.logs) {
    yield* columnFaults(log);
    yield* nameFaults(log, facts);
    yield* lineFaults(log, facts);
  }
  for (const { log, line, file } of facts.logUnused) {
    const at = { grain: 'line', file: log, line } as const;
    yield finding('log/file-missing', at, { file }, { found: file });
  }
};

function* columnFaults({
  file,
  columns,
  headings,
  bareReceived,
  nameless,
}: LogFact): Generator<Finding> {
  const at = { grain: 'file', file } as const;
  if (!columns.includes('authority'))
    yield finding('log/no-authority-column', at, { columns: headings });
  if (columns.includes('authority') && nameless.length > 0)
    yield finding('log/nobody-named', at, { lines: nameless });
  if (bareReceived) yield finding('log/received-by-whom', at, {}, { found: 'received' });
}

function* nameFaults({ file, entries }: LogFact, facts: Facts): Generator<Finding> {
  for (const { line, name, authority, answeredBy, answeredByName } of entries) {
    const at = { grain: 'line', file, line } as const;
    if (authority === undefined) {
      const similar = facts.propose(name);
      const proposed = similar === undefined ? '' : nameOf(facts, similar);
      yield finding('log/unknown-authority', at, { name, proposed }, { found: name });
    }
    if (answeredByName !== '' && answeredBy === undefined) {
      const said = { name, by: answeredByName };
      yield finding('log/unknown-answered-by', at, said, { authority, found: answeredByName });
    }
  }
}

/** Two lines about one authority: the last is the request that runs. */
function* lineFaults({ file, entries }: LogFact, facts: Facts): Generator<Finding> {
  const lines = new Map<string, number[]>();
  for (const { authority, line } of entries) {
    if (authority !== undefined) lines.set(authority, [...(lines.get(authority) ?? []), line]);
  }
  for (const [authority, all] of lines) {
    const last = all.at(-1);
    if (all.length < 2 || last === undefined) continue;
    const said = { name: nameOf(facts, authority), lines: all };
    yield finding('log/authority-twice', { grain: 'line', file, line: last }, said, { authority });
  }
}
