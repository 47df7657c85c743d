import type { Check } from './check.ts';
import { answersInCells } from './checks/answers-in-cells.ts';
import { attachedToFiles } from './checks/attached-to-files.ts';
import { conflicts } from './checks/conflicts.ts';
import { copiedPeriod } from './checks/copied-period.ts';
import { corrections } from './checks/corrections.ts';
import { duplicates } from './checks/duplicates.ts';
import { filesNotRead } from './checks/files-not-read.ts';
import { formsWithoutAnswers } from './checks/forms-without-answers.ts';
import { hiddenContent } from './checks/hidden-content.ts';
import { identicalAnswers } from './checks/identical-answers.ts';
import { identity } from './checks/identity.ts';
import { layoutFaults } from './checks/layout-faults.ts';
import { letters } from './checks/letters.ts';
import { logDates } from './checks/log-dates.ts';
import { logFaults } from './checks/log-faults.ts';
import { logStatuses } from './checks/log-statuses.ts';
import { orderOfMagnitude } from './checks/order-of-magnitude.ts';
import { otherBasis } from './checks/other-basis.ts';
import { overlaps } from './checks/overlaps.ts';
import { partsOfAWhole } from './checks/parts-of-a-whole.ts';
import { partsThatAddUp } from './checks/parts-that-add-up.ts';
import { roundedReturns } from './checks/rounded-returns.ts';
import { sameTableTwice } from './checks/same-table-twice.ts';
import { statuses } from './checks/statuses.ts';
import { suppressionUndone } from './checks/suppression-undone.ts';
import { unplacedAnswers } from './checks/unplaced-answers.ts';

/** Every check. To add one, write its file and list it here. */
export const checks: readonly Check[] = [
  filesNotRead,
  identity,
  logFaults,
  logDates,
  logStatuses,
  letters,
  corrections,
  duplicates,
  hiddenContent,
  attachedToFiles,
  roundedReturns,
  layoutFaults,
  unplacedAnswers,
  formsWithoutAnswers,
  conflicts,
  sameTableTwice,
  answersInCells,
  otherBasis,
  partsOfAWhole,
  partsThatAddUp,
  overlaps,
  suppressionUndone,
  identicalAnswers,
  copiedPeriod,
  orderOfMagnitude,
  statuses,
];
