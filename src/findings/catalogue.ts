/**
 * Every problem that the tool can report, in one table: what is wrong and what to do about it.
 *
 * A row's `message` names the facts it needs, and that is where the type of the finding comes
 * from: add a row here and the compiler asks every caller for the right facts. Codes are
 * permanent; `CHANGELOG.md` tells of new ones.
 */

import { cellProblems } from './catalogue/cells.ts';
import { correctionProblems } from './catalogue/corrections.ts';
import { identityProblems } from './catalogue/identity.ts';
import { logProblems } from './catalogue/log.ts';
import { peerProblems } from './catalogue/peers.ts';
import { recognitionProblems } from './catalogue/recognition.ts';
import { returnProblems } from './catalogue/returns.ts';

export type { Severity } from './problem.ts';

export const catalogue = {
  ...identityProblems,
  ...logProblems,
  ...returnProblems,
  ...recognitionProblems,
  ...cellProblems,
  ...correctionProblems,
  ...peerProblems,
} as const;
