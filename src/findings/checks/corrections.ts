import type { Check } from '../check.ts';
import { finding } from '../finding.ts';

/** Corrections that are not applied, each with its line. */
export const corrections: Check = function* ({ corrections: { outcomes, faults, open } }) {
  const file = 'corrections.csv';
  if (open > 0) yield finding('correction/open', { grain: 'file', file }, { lines: open });
  for (const { line, column, text, nearest } of faults) {
    const at = { grain: 'line', file, line } as const;
    yield finding('correction/not-understood', at, { column, text, nearest }, { found: text });
  }
  for (const { correction, status, found } of outcomes) {
    const { line, authority, was, now, cell } = correction;
    const at = { grain: 'line', file, line } as const;
    const shown = { authority, found };
    if (status === 'stale') yield finding('correction/stale', at, { was, found }, shown);
    if (status === 'unneeded') yield finding('correction/unneeded', at, { now, found }, shown);
    if (status === 'unreadable') {
      const said = { column: 'now', text: now, nearest: '' };
      yield finding('correction/not-understood', at, said, { authority, found: now });
    }
    if (status === 'unused')
      yield finding('correction/unused', at, { file: correction.file, cell }, shown);
  }
};
