import { type Column, column, none, notKnown } from './column.ts';

const authorities = (name: string, heading: string, about: string): Column =>
  column(name, heading, 'count', `Authorities that ${about}.`);

export const complianceColumns: readonly Column[] = [
  column('by', 'Grouped by', 'text', 'all, or what the groups are made by.'),
  column('group', 'Group', 'text', 'The group of authorities.', { ...none, mark: 'All' }),
  authorities('asked', 'Asked', 'were asked'),
  authorities('usable', 'Usable', 'gave a figure that can be used'),
  authorities('replied_on_time', 'Replied on time', 'replied by their deadline'),
  authorities('replied_late', 'Replied late', 'replied after their deadline'),
  authorities('replied_undated', 'Replied, undated', 'replied on a day that is not known'),
  authorities('not_yet_due', 'Not yet due', 'are silent before their deadline'),
  authorities('overdue', 'Overdue', 'are silent after their deadline'),
  authorities('silent_undated', 'Silent, undated', 'are silent, with a deadline not known'),
  authorities('refused', 'Refused', 'refused'),
  column('refused_under', 'Refused under', 'text', 'Refusals by section.', none),
  column(
    'median_working_days',
    'Median working days',
    'count',
    'Working days to the reply, the middle one; of two, the lower.',
    notKnown,
  ),
  column(
    'longest_working_days',
    'Longest working days',
    'count',
    'Working days to the reply, the most.',
    notKnown,
  ),
];
