import type { Check } from '../check.ts';
import { finding } from '../finding.ts';

/** Sheets, rows and columns that a person cannot see are listed and not read. */
export const hiddenContent: Check = function* ({ files }) {
  for (const { filed, owners } of files) {
    const authority = owners[0]?.authority;
    for (const sheet of filed.sheets) {
      const at = { grain: 'sheet', file: filed.path, sheet: sheet.name } as const;
      if (sheet.status === 'hidden' && sheet.filled > 0) {
        const what = `The ${sheet.visibility === 'very-hidden' ? 'very hidden' : 'hidden'} sheet “${sheet.name}”`;
        yield finding('file/hidden-content', at, { what, cells: sheet.filled }, { authority });
      }
      if (sheet.hiddenCells > 0) {
        const what = `What stands in hidden rows or columns, such as ${sheet.hiddenExample}`;
        yield finding('file/hidden-content', at, { what, cells: sheet.hiddenCells }, { authority });
      }
    }
  }
};
