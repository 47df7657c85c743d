import type { Check } from '../check.ts';
import { finding } from '../finding.ts';

/** Returns that say of themselves that they are rounded. */
export const roundedReturns: Check = function* ({ files }) {
  for (const { filed, owners, roundedBy } of files) {
    if (roundedBy.length === 0) continue;
    const at = { grain: 'file', file: filed.path } as const;
    yield finding('return/rounded', at, { texts: roundedBy }, { authority: owners[0]?.authority });
  }
};
