/** Whose return is it? */

import { list, problem } from '../problem.ts';

const logLine = (file: string): string =>
  `In replies.csv put the authority in “authority” and “${file.replace(/^returns\//, '')}” in “files”, or put the file into a folder named after the authority.`;

export const identityProblems = {
  'authority/none-named': problem<{ file: string; cells: number }>({
    severity: 'error',
    message: ({ cells }) =>
      `Nothing says whose return this is${cells > 0 ? `, so its ${cells} answers are not used` : ''}.`,
    help: ({ file }) => logLine(file),
  }),
  'authority/unknown': problem<{ file: string; text: string; proposed: string }>({
    severity: 'error',
    message: ({ text, proposed }) =>
      `“${text}” is no name that the register knows${proposed ? `; it may be ${proposed}` : ''}.`,
    help: ({ file }) => logLine(file),
  }),
  'authority/ambiguous': problem<{ file: string; text: string; candidates: readonly string[] }>({
    severity: 'error',
    message: ({ text, candidates }) =>
      `“${text}” can be ${candidates.length > 0 ? candidates.join(' or ') : 'several authorities, or none'}.`,
    help: ({ file }) => logLine(file),
  }),
  'authority/not-asked': problem<{ text: string; name: string }>({
    severity: 'error',
    message: ({ text, name }) => `“${text}” is ${name}, which is not among those that were asked.`,
    help: 'If it was asked, widen `register:` in survey.yaml; if it had a successor when the request went out, name that one in replies.csv; else take the file out of returns/.',
  }),
  'authority/contradictory': problem<{ file: string; texts: readonly string[]; decided: string }>({
    severity: 'warning',
    message: ({ texts, decided }) =>
      `${list(texts)} ${texts.length === 1 ? 'names another authority' : 'name different authorities'}; ${decided ? `${decided} was taken, as the log or the folder says` : 'the file is taken as nobody’s'}.`,
    help: ({ file }) => `Check whose file it is. ${logLine(file)}`,
  }),
  'authority/other-in-file': problem<{ owner: string; named: readonly string[]; cells: number }>({
    severity: 'warning',
    message: ({ owner, named, cells }) =>
      `${cells} ${cells === 1 ? 'answer stands' : 'answers stand'} under another name (${list(named)}) in a file of ${owner}. Not used.`,
    help: 'If the file speaks for several, let the log and the folder leave it free (a neutral folder name), or name the joint reply in `answered_by` of replies.csv.',
  }),
  'authority/nobody-in-row': problem<{ cells: number; named: readonly string[] }>({
    severity: 'warning',
    message: ({ cells, named }) =>
      `${cells} ${cells === 1 ? 'answer stands' : 'answers stand'} in rows that name no authority that was asked${named.length > 0 ? ` (${list(named)})` : ''}. Not used.`,
    help: 'Put the name as the register has it into the log, or into a folder of its own.',
  }),
};
