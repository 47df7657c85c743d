import type { NotATable } from '../../model/workbook.ts';
import type { Check } from '../check.ts';
import { type Finding, finding } from '../finding.ts';

/** Every file that gave no table, with the reason. */
export const filesNotRead: Check = function* ({ files, litter, notFiles }) {
  for (const { filed, owners } of files) {
    if (filed.failed) yield notRead(filed.path, filed.failed, owners[0]?.authority);
    if (filed.ignored !== undefined) {
      yield finding(
        'file/left-out',
        { grain: 'file', file: filed.path },
        { reason: filed.ignored },
      );
    }
  }
  for (const path of notFiles) yield finding('file/not-a-file', { grain: 'file', file: path }, {});
  const [example] = litter;
  if (example !== undefined) {
    yield finding('collection/litter', { grain: 'collection' }, { files: litter.length, example });
  }
};

function notRead(file: string, failed: NotATable, authority: string | undefined): Finding {
  const at = { grain: 'file', file } as const;
  switch (failed.reason) {
    case 'empty':
      return finding('file/empty', at, {}, { authority });
    case 'locked':
      return finding('file/locked', at, {}, { authority });
    case 'archive':
      return finding('file/archive', at, {}, { authority });
    case 'corrupt':
      return finding('file/corrupt', at, { detail: failed.detail }, { authority });
    case 'not-a-table':
      return finding('file/not-a-table', at, { what: failed.what }, { authority });
  }
}
