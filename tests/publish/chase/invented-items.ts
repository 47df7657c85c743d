import type { ChaseItem } from '../../../src/publish/chase/chase-item.ts';

/** An invented authority that has not answered in time. */
export const silent: ChaseItem = {
  authority: 'aldmoor',
  name: 'Aldmoor Council',
  email: 'foi@aldmoor.example',
  law: 'FOIA',
  step: 'overdue',
  why: 'The last day for an answer has passed.',
  title: 'Missing from care 2024',
  reference: 'FOI-7',
  sent: '2025-03-31',
  dayZero: '2025-04-01',
  deadline: '2025-05-02',
  replied: '',
  workingDaysLate: 9,
  refusal: '',
  reminded: false,
  influence: '',
  questions: [],
};

export const refusing: ChaseItem = {
  ...silent,
  step: 'review',
  replied: '2025-04-25',
  workingDaysLate: undefined,
  refusal: 's.12',
};

/** Names that try to be more than names, and what each of them is. */
export const hostileNames: readonly (readonly [what: string, name: string])[] = [
  ['a header after a line end', 'Aldmoor\r\nBcc: everybody@example.org'],
  ['the end of a calendar', 'Aldmoor\n\nEND:VCALENDAR'],
  ['a formula', '=CMD()'],
  ['marks that formats use', '"Aldmoor", Council; of \\ the North'],
  ['right to left', '\u202EliocnuoC\u202C \u05DE\u05D5\u05E2\u05E6\u05D4'],
  ['emoji and joiners', '🏛️ Cyngor Tŷ Ddewi 👩‍👩‍👧'],
  ['a placeholder', '{{title}}'],
  ['very long', 'Aldmoor '.repeat(400)],
];
