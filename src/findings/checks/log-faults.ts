import type { Check } from '../check.ts';
import { nameOf } from '../facts.ts';
import { finding } from '../finding.ts';

/** Lines of the log that lead nowhere. */
export const logFaults: Check = function* (facts) {
  const { log, logUnused } = facts;
  if (!log) return;
  if (!log.columns.includes('authority')) {
    yield finding(
      'log/no-authority-column',
      { grain: 'file', file: log.file },
      { columns: log.headings },
    );
  }
  for (const { line, name, authority, answeredBy, answeredByName } of log.entries) {
    const at = { grain: 'line', file: log.file, line } as const;
    if (authority === undefined) {
      const similar = facts.propose(name);
      const proposed = similar === undefined ? '' : nameOf(facts, similar);
      yield finding('log/unknown-authority', at, { name, proposed }, { found: name });
    }
    if (answeredByName !== '' && answeredBy === undefined) {
      yield finding(
        'log/unknown-answered-by',
        at,
        { name, by: answeredByName },
        { authority, found: answeredByName },
      );
    }
  }
  for (const { line, file } of logUnused) {
    yield finding(
      'log/file-missing',
      { grain: 'line', file: log.file, line },
      { file },
      { found: file },
    );
  }
};
