import { type Column, column, none, notKnown } from './column.ts';

export const responsesColumns: readonly Column[] = [
  column('authority', 'Authority', 'id', 'The name of the authority in every output.'),
  column('name', 'Name', 'name', 'The name of the authority.'),
  column(
    'status',
    'Status',
    'text',
    'complete, partial, refused, not-held, unusable, pending, no-return or out-of-frame.',
  ),
  column('replied', 'Replied', 'yes-no', 'Whether it has replied.'),
  column('usable', 'Usable', 'yes-no', 'Whether it gave a figure that can be used.'),
  column('answered_by', 'Answered by', 'text', 'The authority whose reply stands for this one.'),
  column('usable_answers', 'Usable answers', 'long', 'Measure and period of each.', none),
  column('files', 'Files', 'long', 'The files of its return.', none),
  column('identified_by', 'Identified by', 'text', 'What told whose the files are.'),
  column('log_status', 'Status in the log', 'text', 'The status as the log has it.'),
  column('refused_under', 'Refused under', 'text', 'The section that it names.'),
  column('law', 'Law', 'text', 'The Act under which it answers.', notKnown),
  column('sent_on', 'Sent on', 'date', 'The day on which the request was sent.', notKnown),
  column('deadline', 'Deadline', 'date', 'The day by which it had to answer.', notKnown),
  column('replied_on', 'Replied on', 'date', 'The day of its reply.', notKnown),
  column(
    'working_days_taken',
    'Working days taken',
    'count',
    'Working days from the start of the count to the reply.',
    notKnown,
  ),
  column(
    'working_days_late',
    'Working days late',
    'count',
    'Working days after the deadline; 0 in time.',
    notKnown,
  ),
  column('out_of_frame', 'Out of the frame because', 'long', 'Why it is not counted.'),
];

/** A column of the register by which the survey divides authorities. */
export const areaColumn = (name: string): Column =>
  column(name, name, 'text', `The authority’s ${name}, from the register.`, notKnown);
