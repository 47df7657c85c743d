import type { Check } from '../check.ts';
import { finding } from '../finding.ts';

/** Programs and links that a file carries: left alone, and told of. */
export const attachedToFiles: Check = function* ({ files }) {
  for (const { filed, owners } of files) {
    const at = { grain: 'file', file: filed.path } as const;
    const authority = owners[0]?.authority;
    const { macros = false, links = [] } = filed.attached ?? {};
    if (macros) yield finding('file/macros', at, {}, { authority });
    if (links.length > 0) yield finding('file/links-elsewhere', at, { links }, { authority });
  }
};
