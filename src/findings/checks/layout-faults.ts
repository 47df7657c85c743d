import type { Check } from '../check.ts';
import { finding } from '../finding.ts';

/** Layouts that do not fit the file they name. */
export const layoutFaults: Check = function* ({ files, survey }) {
  const used = new Set<string>();
  for (const { filed, owners } of files) {
    const shown = { authority: owners[0]?.authority };
    for (const { code, files: glob, sheet, text } of filed.layoutFaults) {
      const at = { grain: 'sheet', file: filed.path, sheet } as const;
      const facts = { files: glob, text };
      if (code === 'matched-nothing') yield finding('layout/matched-nothing', at, facts, shown);
      if (code === 'expect-failed') yield finding('layout/expect-failed', at, facts, shown);
      if (code === 'number-missing') yield finding('layout/number-missing', at, facts, shown);
      if (code === 'number-twice') yield finding('layout/number-twice', at, facts, shown);
      if (code === 'not-an-answer') yield finding('layout/not-an-answer', at, facts, shown);
    }
    for (const glob of filed.layoutsUsed) used.add(glob);
  }
  for (const [at, { files: glob }] of survey.layouts.entries()) {
    if (!used.has(glob))
      yield finding(
        'layout/matched-no-file',
        { grain: 'survey', path: `layouts[${at + 1}]` },
        { files: glob },
      );
  }
};
