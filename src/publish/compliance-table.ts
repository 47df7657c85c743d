/** Who kept the time that the law gives, by nation and kind. Only where there is a log. */

import type { Compliance } from '../model/compliance.ts';
import type { Results } from '../results.ts';
import type { Table } from './tables.ts';

const columns: readonly (readonly [string, (row: Compliance) => string])[] = [
  ['by', ({ by }) => by],
  ['group', ({ group }) => group],
  ['asked', ({ asked }) => String(asked)],
  ['usable', ({ usable }) => String(usable)],
  ['replied_on_time', ({ repliedOnTime }) => String(repliedOnTime)],
  ['replied_late', ({ repliedLate }) => String(repliedLate)],
  ['replied_undated', ({ repliedUndated }) => String(repliedUndated)],
  ['not_yet_due', ({ notYetDue }) => String(notYetDue)],
  ['overdue', ({ overdue }) => String(overdue)],
  ['silent_undated', ({ silentUndated }) => String(silentUndated)],
  ['refused', ({ refused }) => String(refused)],
  ['refused_under', ({ sections }) => [...sections].map((each) => each.join(': ')).join('; ')],
  ['median_working_days', ({ medianDays }) => String(medianDays ?? '')],
  ['longest_working_days', ({ longestDays }) => String(longestDays ?? '')],
];

export const complianceTable = ({ compliance }: Results): Table => ({
  name: 'compliance',
  columns: columns.map(([name]) => name),
  rows: compliance.map((row) => columns.map(([, read]) => read(row))),
});
