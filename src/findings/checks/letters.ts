import type { Check } from '../check.ts';
import { nameOf } from '../facts.ts';
import { finding } from '../finding.ts';

/** What letters say that may settle a status: quoted, and left to a person. */
export const letters: Check = function* (facts) {
  for (const { authority, file, status, section = '', sentence } of facts.letters) {
    const said = { name: nameOf(facts, authority), status, section, sentence };
    yield finding('letter/says', { grain: 'file', file }, said, { authority, found: sentence });
  }
};
