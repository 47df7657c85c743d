import type { Check } from '../check.ts';
import { nameOf } from '../facts.ts';
import { finding } from '../finding.ts';

/** Everybody who sent nothing, and everybody whose reply answers nothing. */
export const statuses: Check = function* (facts) {
  for (const { authority, status } of facts.responses) {
    const at = { grain: 'authority', authority } as const;
    const name = nameOf(facts, authority);
    if (status === 'no-return') yield finding('return/missing', at, { name }, { authority });
    if (status === 'unusable') yield finding('return/unusable', at, { name }, { authority });
  }
};
