/** Who has answered: one row for every authority that was asked, and for those left out of the frame. */

import type { Authority } from '../model/authority.ts';
import { type Day, isoOf } from '../model/period.ts';
import { hasReplied, type Response } from '../model/response.ts';
import type { Results } from '../results.ts';
import type { Table } from './tables.ts';

const columns = [
  'status',
  'replied',
  'usable',
  'answered_by',
  'usable_answers',
  'files',
  'identified_by',
  'log_status',
  'refused_under',
  'law',
  'sent_on',
  'deadline',
  'replied_on',
  'working_days_taken',
  'working_days_late',
  'out_of_frame',
] as const;

const yes = (said: boolean): string => (said ? 'yes' : 'no');
const dateText = (day: Day | undefined): string => (day === undefined ? '' : isoOf(day));
const numberText = (count: number | undefined): string =>
  count === undefined ? '' : String(count);

export function responsesTable({ responses, register, survey }: Results): Table {
  const named = (id: string, known: Authority | undefined): string[] => [
    id,
    known?.name ?? '',
    ...survey.areas.map((column) => known?.columns.get(column) ?? ''),
  ];
  const outside = [...register.outOfFrame].map(([id, reason]) => [
    ...named(
      id,
      register.notAsked.find((each) => each.id === id),
    ),
    'out-of-frame',
    ...columns.slice(2).map(() => ''),
    reason,
  ]);
  return {
    name: 'responses',
    columns: ['authority', 'name', ...survey.areas, ...columns],
    rows: [
      ...responses.map((each) => [
        ...named(each.authority, register.byId.get(each.authority)),
        ...fieldsOf(each),
      ]),
      ...outside,
    ],
  };
}

function fieldsOf(response: Response): string[] {
  const { status, usable, answeredBy, files, logged, ground, request } = response;
  return [
    status,
    yes(hasReplied(status)),
    yes(usable.length > 0),
    answeredBy ?? '',
    usable.join('; '),
    files.map(({ file }) => file).join('; '),
    [...new Set(files.map(({ by }) => by))].join('; '),
    logged?.text ?? '',
    status === 'refused' ? ground : '',
    request?.law ?? '',
    dateText(request?.sent),
    dateText(request?.deadline),
    dateText(request?.replied),
    numberText(request?.taken),
    numberText(request?.late),
    '',
  ];
}
