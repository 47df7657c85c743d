import { type Column, column } from './column.ts';

export const findingsColumns: readonly Column[] = [
  column('severity', 'Severity', 'text', 'error, warning or note.'),
  column('code', 'Code', 'id', 'The kind of finding.'),
  column('authority', 'Authority', 'text', 'The authority that it concerns.'),
  column('file', 'File', 'long', 'The file in which it was found.'),
  column('sheet', 'Sheet', 'text', 'The sheet of the file.'),
  column('cell', 'Cell', 'text', 'The cell of the sheet, or the line of the file.'),
  column('found', 'As printed', 'printed', 'The text that was found.'),
  column('message', 'Message', 'long', 'What is so, and what was done with it.'),
  column('help', 'What to do', 'long', 'What to do next.'),
];
