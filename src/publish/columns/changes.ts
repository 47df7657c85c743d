import { type Column, column, none, notKnown } from './column.ts';

export const changesColumns: readonly Column[] = [
  column('figure', 'Figure', 'id', 'The name of the change.'),
  column('label', 'What is counted', 'name', 'The measure or rate in words.'),
  column('from', 'From', 'text', 'The earlier period.'),
  column('to', 'To', 'text', 'The later period.'),
  column('panel', 'In both', 'count', 'Authorities that the change rests on: usable in both.'),
  column('earlier_low', 'Earlier: lowest', 'number', 'Among those in both.', notKnown),
  column('earlier_high', 'Earlier: highest', 'number', 'Among those in both.', notKnown),
  column('later_low', 'Later: lowest', 'number', 'Among those in both.', notKnown),
  column('later_high', 'Later: highest', 'number', 'Among those in both.', notKnown),
  column('change', 'Change', 'long', 'The least and the most that it can be, in words.'),
  column('earlier_only', 'Earlier only', 'count', 'Authorities that answered for the earlier one.'),
  column('later_only', 'Later only', 'count', 'Authorities that answered for the later one.'),
  column(
    'all_responders',
    'All that answered',
    'long',
    'Without holding the authorities fixed: mixes real change with who answered.',
    none,
  ),
];
