/** What came back, and what did not. */

import { list, plural, problem } from '../problem.ts';

const askAgain =
  'Ask the authority for the table as a spreadsheet, or key what it says into a small csv beside it.';

const overLimit = {
  size: (most: number) => `it holds more than ${most} MB`,
  time: (most: number) => `it was not read within ${most} seconds`,
  memory: (most: number) => `it takes more than ${most} MB of memory`,
  sheets: (most: number) => `it has more than ${most} sheets`,
  cells: (most: number) => `it has more than ${most} filled cells`,
} as const;

export const returnProblems = {
  'return/missing': problem<{ name: string }>({
    severity: 'note',
    message: ({ name }) =>
      `${name} has sent nothing that is here. Its counts stay unknown, not zero.`,
    help: 'Chase the authority, or put its file under returns/.',
  }),
  'return/unusable': problem<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `${name} has replied, and nothing in its reply answers the survey.`,
    help: 'Look at the other findings on its files; `foi explain FILE` shows every cell.',
  }),
  'return/duplicate': problem<{ other: string }>({
    severity: 'note',
    message: ({ other }) => `This file is the same, byte for byte, as ${other}. It counts once.`,
    help: 'Nothing to do, unless two authorities sent the same file: then one of them is misfiled.',
  }),
  'return/duplicate-of-another': problem<{ other: string; name: string }>({
    severity: 'error',
    message: ({ other, name }) =>
      `This file is the same, byte for byte, as ${other}, which counts for ${name}. Both are counted.`,
    help: 'One of the two is misfiled: look whose it is and take the other away.',
  }),
  'return/superseded': problem<{ label: string; now: string; was: string; file: string }>({
    severity: 'note',
    message: ({ label, now, was, file }) =>
      `${label}: “${now}” here replaces “${was}” in the earlier ${file}.`,
    help: 'If the earlier file is the right one, take the later away.',
  }),
  'return/member-answered-too': problem<{ name: string; group: string }>({
    severity: 'warning',
    message: ({ name, group }) =>
      `${name} has answered for itself, and ${group} has answered for it too. Only the joint reply counts.`,
    help: 'If its own reply is the right one, take `answered_by` out of its line in replies.csv.',
  }),
  'return/untouched-template': problem<Record<never, never>>({
    severity: 'warning',
    message: () =>
      'The questions are here and every answer is blank: the form came back as it was sent.',
    help: 'Nothing to do where another file of the authority answers. Else ask it whether it meant to answer.',
  }),
  'return/other-question': problem<{ answers: number }>({
    severity: 'warning',
    message: ({ answers }) =>
      `${plural(answers, 'figure')} here, and none stands under a heading or period of this survey: another question was answered.`,
    help: 'Look at the file. If its words mean your questions, add them to `headings` in survey.yaml.',
  }),
  'file/no-answers': problem<{ texts: readonly string[] }>({
    severity: 'warning',
    message: ({ texts }) =>
      `No answer could be read here${texts.length > 0 ? `; it begins ${list(texts, 3)}` : ''}.`,
    help: 'Look at the file. If its answers stand in sentences, ask the authority for figures, or key what it says into a small csv beside it.',
  }),
  'return/undoes-suppression': problem<{ label: string; period: string; cells: number }>({
    severity: 'warning',
    message: ({ label, period, cells }) =>
      `${label}, ${period}: ${plural(cells, 'suppressed figure')} can be worked out from the others of this return. The figures made here do not use that.`,
    help: 'Tell the authority, and do not publish this return as it is.',
  }),
  'return/rounded': problem<{ texts: readonly string[] }>({
    severity: 'note',
    message: ({ texts }) =>
      `The return says ${list(texts, 2)}: each of its figures counts as all that round to it, unless survey.yaml says how they are rounded.`,
    help: 'Ask the authority for the figures themselves, where the range is too wide.',
  }),
  'file/locked': problem<Record<never, never>>({
    severity: 'error',
    message: () => 'The file is locked with a password and cannot be read.',
    help: 'Ask the authority for the password, save the file without it, and put it in its place.',
  }),
  'file/corrupt': problem<{ detail: string }>({
    severity: 'error',
    message: ({ detail }) => `The file cannot be read (${detail}).`,
    help: 'Open it in Excel or LibreOffice and save it anew, or ask the authority to send it again.',
  }),
  'file/over-limit': problem<{ limit: keyof typeof overLimit; most: number }>({
    severity: 'error',
    message: ({ limit, most }) => `The file is not read: ${overLimit[limit](most)}.`,
    help: 'Copy the sheet that answers into a new file, and put that in its place. Where it lists cases, ask for counts, or count them first; where it holds many authorities, save it as CSV and cut it by authority: foi divide FILE -o parts.',
  }),
  'file/empty': problem<Record<never, never>>({
    severity: 'error',
    message: () => 'The file is empty.',
    help: 'Ask the authority to send it again.',
  }),
  'file/not-opened': problem<{ why: 'not-allowed' | 'gone' | 'failed' }>({
    severity: 'error',
    message: ({ why }) =>
      ({
        'not-allowed': 'This is here and could not be opened: you may not read it.',
        gone: 'This was here and has gone while the returns were read.',
        failed: 'This is here and could not be opened: the disk gave an error.',
      })[why],
    help: ({ why }) =>
      why === 'not-allowed'
        ? 'Give yourself the right to read it, and run again.'
        : 'See that it is there and opens, and run again.',
  }),
  'file/archive': problem<Record<never, never>>({
    severity: 'error',
    message: () => 'The file is a zip archive that is not called one, and is not opened.',
    help: 'If it is a zip of returns give its name the ending .zip; else unpack it into the folder of the authority.',
  }),
  'file/not-a-table': problem<{ what: string }>({
    severity: 'warning',
    message: ({ what }) => `The file is no table (${what}).`,
    help: askAgain,
  }),
  'file/letter-expected': problem<{
    what: string;
    name: string;
    status: 'refused' | 'not-held';
    logged: string;
  }>({
    severity: 'note',
    message: ({ what, name, status, logged }) =>
      `The file is no table (${what}), and none is to be expected: ${logged ? `by the log (“${logged}”) ` : ''}${name} ${status === 'refused' ? 'has refused' : 'does not hold it'}.`,
    help: ({ name }) =>
      `Nothing to do for the figures: those of ${name} stay unknown. If the letter gives a number all the same, write it into corrections.csv.`,
  }),
  'file/letter-beside': problem<{ what: string }>({
    severity: 'note',
    message: ({ what }) => `The file is no table (${what}), and lies beside one that counts.`,
    help: 'Nothing to do, unless it corrects the table.',
  }),
  'file/not-a-file': problem<Record<never, never>>({
    severity: 'warning',
    message: () => 'This is a link or a device and no plain file. Not read.',
    help: 'Put a copy of the file itself under returns/.',
  }),
  'file/hidden-content': problem<{ what: string; cells: number }>({
    severity: 'note',
    message: ({ what, cells }) =>
      `${what} (${plural(cells, 'filled cell')}): not read, because nobody can see it.`,
    help: ({ what }) =>
      what.includes('sheet')
        ? 'To read a hidden sheet add its name to `sheets: { readHidden: [] }` in survey.yaml.'
        : 'To read hidden rows or columns unhide them in a copy of the file.',
  }),
  'file/macros': problem<Record<never, never>>({
    severity: 'note',
    message: () => 'The file carries macros. They are never run here.',
    help: 'Nothing to do. If you open it in Excel, leave the macros off.',
  }),
  'file/links-elsewhere': problem<{ links: readonly string[] }>({
    severity: 'note',
    message: ({ links }) =>
      `The file takes values from ${plural(links.length, 'other file')} (${list(links)}). They are never opened: its cells count as they were last saved.`,
    help: 'Nothing to do, unless a figure may be out of date: then ask the authority.',
  }),
  'file/left-out': problem<{ reason: string }>({
    severity: 'note',
    message: ({ reason }) => `Left out by a layout: ${reason}.`,
    help: 'Take the `ignore:` line out of survey.yaml to read it.',
  }),
  'archive/not-opened': problem<{
    why: 'climbs-out' | 'too-large' | 'too-many';
    entry: string;
  }>({
    severity: 'error',
    message: ({ why, entry }) =>
      ({
        'climbs-out': `The zip is not opened: its entry “${entry}” would be written outside its own folder.`,
        'too-large': `The zip is not opened: its ${entry} bytes unpacked are more than a zip of returns comes to.`,
        'too-many': `The zip is not opened: it holds ${entry} files.`,
      })[why],
    help: 'Ask where it came from. If you trust it, unpack it by hand and put the returns under returns/.',
  }),
  'letter/says': problem<{ name: string; status: string; section: string; sentence: string }>({
    severity: 'note',
    message: ({ name, sentence }) => `A letter of ${name} says: “${sentence}”`,
    help: ({ name, status, section }) =>
      `If that is its answer, write it into the line of ${name} in replies.csv: status “${status.replaceAll('-', ' ')}”${section ? `, section “${section}”` : ''}.`,
  }),
  'collection/own-letters': problem<{ files: number; example: string }>({
    severity: 'note',
    message: ({ files, example }) =>
      `${plural(files, 'letter')} of our own (such as ${example}) passed over: no returns.`,
    help: 'Nothing to do.',
  }),
  'collection/litter': problem<{ files: number; example: string }>({
    severity: 'note',
    message: ({ files, example }) =>
      `${plural(files, 'lock or system file')} passed over, such as ${example}.`,
    help: 'Nothing to do.',
  }),
};
