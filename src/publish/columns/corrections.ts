import { allTogether, type Column, column, none } from './column.ts';

export const correctionsColumns: readonly Column[] = [
  column('line', 'Line', 'count', 'The line of corrections.csv.'),
  column('authority', 'Authority', 'id', 'The authority that it concerns.'),
  column('file', 'File', 'long', 'The file that is corrected.'),
  column('sheet', 'Sheet', 'text', 'The sheet of the file.'),
  column('cell', 'Cell', 'text', 'The cell of the sheet.'),
  column('measure', 'Measure', 'text', 'The measure that is corrected.'),
  column('period', 'Period', 'text', 'The span that it is for.'),
  column('category', 'Category', 'text', 'The part of a breakdown: sex=female.', allTogether),
  column('was', 'Was', 'printed', 'What the cell said when the decision was made.'),
  column('now', 'Now', 'printed', 'What it is read as instead.'),
  column('reason', 'Reason', 'long', 'Why.'),
  column('by', 'By', 'text', 'Who decided.'),
  column('date', 'Date', 'text', 'When it was decided, as it is written.'),
  column('status', 'Status', 'text', 'applied, stale, unused or unneeded.'),
  column('found', 'Found', 'printed', 'What the cell says now.'),
  column('effect', 'Effect', 'long', 'The totals that it moves, without it and with it.', none),
];
