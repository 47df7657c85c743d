/** The analyst's own decisions, where they cannot be carried out. */

import { plural, problem } from '../problem.ts';

export const correctionProblems = {
  'correction/open': problem<{ lines: number }>({
    severity: 'note',
    message: ({ lines }) =>
      `${plural(lines, 'line')} of corrections.csv ${lines === 1 ? 'has' : 'have'} nothing in “now” and ${lines === 1 ? 'decides' : 'decide'} nothing.`,
    help: 'Fill in “now”, or take the line out.',
  }),
  'correction/stale': problem<{ was: string; found: string }>({
    severity: 'error',
    message: ({ was, found }) =>
      `The correction was made for “${was}”, and the cell says “${found}” now. It is not applied.`,
    help: 'Look at the cell again. If the decision still holds, write what the cell says now into “was”.',
  }),
  'correction/unused': problem<{ file: string; cell: string }>({
    severity: 'warning',
    message: ({ file, cell }) =>
      `The correction names ${cell === '' ? 'a question' : `${cell} of ${file}`}, and there is no such cell, or too little to know whose answer to which question it is.`,
    help: 'Check file, sheet and cell; a value for a cell that was not taken also wants authority, measure and period.',
  }),
  'correction/unneeded': problem<{ now: string; found: string }>({
    severity: 'note',
    message: ({ now, found }) => `“${found}” is read as “${now}” without the correction.`,
    help: 'Nothing to do; the line can go.',
  }),
  'correction/not-understood': problem<{ column: string; text: string; nearest: string }>({
    severity: 'error',
    message: ({ column, text, nearest }) =>
      text === ''
        ? `The correction has nothing in “${column}”. It is not applied.`
        : `“${text}” in “${column}” leads nowhere${nearest ? `; did you mean ${nearest}?` : ''}. The correction is not applied.`,
    help: 'A line wants an authority, or a file with its cell; a measure and period as in survey.yaml; and “now”.',
  }),
};
