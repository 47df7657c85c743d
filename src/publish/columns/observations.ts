import { allTogether, type Column, column, none, notKnown } from './column.ts';

export const observationsColumns: readonly Column[] = [
  column('authority', 'Authority', 'id', 'The name of the authority in every output.'),
  column('measure', 'Measure', 'text', 'The measure of the survey.'),
  column('period', 'Period', 'text', 'The span that the answer is for.'),
  column('category', 'Category', 'text', 'The part of a breakdown: sex=female.', allTogether),
  column('raw', 'As printed', 'printed', 'The text of the cell, as the authority wrote it.'),
  column('kind', 'Kind of answer', 'text', 'What the text was read as.'),
  column('share', 'Counted as', 'text', 'The share of the figures that it falls into.'),
  column('low', 'Lowest', 'number', 'The fewest that the text allows.', notKnown),
  column(
    'high',
    'Highest',
    'number',
    'The most that the text allows; missing where nothing limits it.',
    notKnown,
  ),
  column('file', 'File', 'long', 'The file that says it.'),
  column('sheet', 'Sheet', 'text', 'The sheet of the file.'),
  column('cell', 'Cell', 'text', 'The cell of the sheet.'),
  column(
    'correction',
    'Correction',
    'text',
    'The line of corrections.csv that it is read by.',
    none,
  ),
  column('note', 'Note', 'long', 'Why the cell was taken to answer this.', none),
];
