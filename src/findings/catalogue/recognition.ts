/** Which cell answers what, and where nobody can tell. */

import { list, plural, problem } from '../problem.ts';

export interface Group {
  readonly cells: number;
  readonly texts: readonly string[];
  readonly because: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

const answers = (cells: number): string => plural(cells, 'answer');
const said = (because: string): string => (because ? ` Here ${because}.` : '');
const quoted = (text: string): string => JSON.stringify(text);
const layout = ({ file, sheet, cell }: Group): string =>
  `  - { files: ${quoted(file.replace(/^returns\//, ''))}, ${sheet ? `sheet: ${quoted(sheet)}, ` : ''}cells: { MEASURE: [{ at: ${cell}, period: "PERIOD" }] } }\n(It takes the place of the headings of this sheet: name every answer of it.)`;
const headings = ({ texts: all }: Group): string => {
  const texts = all.filter((text) => !/^\W*(?:CY|FY)?\s*(?:19|20)\d{2}/.test(text));
  return texts.length > 0
    ? `If ${list(texts, 3)} means one of your measures, add to its \`headings\` in survey.yaml: ${texts.slice(0, 3).map(quoted).join(', ')}.`
    : 'Add the words that stand over or beside it to `headings` in survey.yaml.';
};

export const recognitionProblems = {
  'recognise/conflict': problem<{
    label: string;
    period: string;
    texts: readonly string[];
    used: boolean;
  }>({
    severity: 'error',
    message: ({ label, period, texts, used }) =>
      `${label}, ${period}: ${list(texts, 6)} cannot all be the whole answer. ${used ? 'The bounds run from the least to the most.' : 'None is used.'}`,
    help: 'Look which is meant, and name it with a `layouts` line in survey.yaml, or ask the authority.',
  }),
  'recognise/claims-two': problem<Group & { names: readonly string[] }>({
    severity: 'error',
    message: ({ cells, texts, names, because }) => {
      const [heading, says] = texts.length === 1 ? ['a heading', 'says'] : ['headings', 'say'];
      const named =
        names.length > 1 ? `, which ${texts.length === 1 ? 'names' : 'name'} ${list(names)}` : '';
      return `${answers(cells)} under ${heading} that ${says} two different things: ${list(texts)}${named}.${said(because)} Not used.`;
    },
    help: (group) => {
      const [heading, another] = group.texts;
      return heading !== undefined && another === undefined && group.names.length > 1
        ? `If it means only one of ${list(group.names)}, add to the \`headings\` of that one alone in survey.yaml: ${quoted(heading)}.`
        : `If one is right, add to layouts: in survey.yaml\n${layout(group)}`;
    },
  }),
  'recognise/title-names-two': problem<Group>({
    severity: 'warning',
    message: ({ cells, texts }) =>
      `${answers(cells)} under a title that names two measures: ${list(texts)}. Not used.`,
    help: ({ file, sheet }) =>
      `If one is right, add to layouts: in survey.yaml\n  - { files: ${quoted(file.replace(/^returns\//, ''))}, sheet: ${quoted(sheet)}, measure: MEASURE }`,
  }),
  'recognise/contradicts': problem<Group>({
    severity: 'warning',
    message: ({ cells, texts }) =>
      `${answers(cells)} whose title and sheet name disagree: ${list(texts)}. Not used.`,
    help: 'Rename the sheet in a copy, or say what it holds in `layouts`.',
  }),
  'recognise/no-measure': problem<Group>({
    severity: 'warning',
    message: ({ cells, because }) =>
      `${answers(cells)} with no measure of this survey over or beside ${cells === 1 ? 'it' : 'them'}.${said(because)} Not used.`,
    help: headings,
  }),
  'recognise/no-heading': problem<Group>({
    severity: 'note',
    message: ({ cells }) =>
      `${plural(cells, 'figure')} with no heading of this survey of any kind. Not used.`,
    help: 'Nothing to do, unless the survey’s questions are answered there in other words: then add these to `headings`.',
  }),
  'recognise/own-category': problem<Group>({
    severity: 'note',
    message: ({ cells, texts }) =>
      `${answers(cells)} under ${texts.length > 0 ? list(texts) : 'a label'} of the authority’s own. Not used.`,
    help: ({ texts }) =>
      `Nothing to do, unless ${list(texts, 3) || 'that'} is one of your measures or categories in other words: then add it to the \`headings\` of that one in survey.yaml.`,
  }),
  'recognise/other-subject': problem<Group>({
    severity: 'warning',
    message: ({ cells, texts }) =>
      `${answers(cells)} to your questions below ${list(texts, 3)}, which may make them answers to something else. Not used.`,
    help: 'Look at the sheet. If these words change nothing, name the cells by a layout in survey.yaml, or take the words out of a copy of the file.',
  }),
  'recognise/part-period': problem<Group>({
    severity: 'warning',
    message: ({ cells, texts }) =>
      `${answers(cells)} for a period of which the sheet says that it is not whole: ${list(texts, 3)}. Not used.`,
    help: 'Ask the authority for the whole period; if it is whole, write the answers with “foi correct”.',
  }),
  'recognise/doubtful-nil': problem<Group>({
    severity: 'warning',
    message: ({ cells, texts }) =>
      `${plural(cells, 'nil')} on a sheet that says ${list(texts, 3)}: they may be no counts. Not used.`,
    help: 'Ask the authority which of them it counted, and write those with “foi correct”.',
  }),
  'recognise/scaled': problem<Group>({
    severity: 'warning',
    message: ({ cells, texts }) =>
      `${answers(cells)} in money on a sheet that says ${list(texts, 3)}: they may be thousands or millions. Not used.`,
    help: 'Look at the sheet. Write what it means in pounds with “foi correct”, a line for each answer.',
  }),
  'recognise/total-not-asked': problem<Group>({
    severity: 'note',
    message: ({ cells, texts }) =>
      `${plural(cells, 'figure')} in a total over periods, questions or authorities: ${list(texts)}. Not used.`,
    help: 'Nothing to do.',
  }),
  'recognise/other-period': problem<Group>({
    severity: 'note',
    message: ({ cells, texts }) =>
      `${answers(cells)} for a period that was not asked: ${list(texts)}. Not used.`,
    help: 'Nothing to do, unless the period is one of yours in other words: then add them to its `headings`.',
  }),
  'recognise/no-period': problem<Group>({
    severity: 'warning',
    message: ({ cells, texts, because }) =>
      `${answers(cells)} with no period that could be told${texts.length > 0 ? ` (${list(texts)})` : ''}.${said(because)} Not used.`,
    help: (group) => `If you know the period, add to layouts: in survey.yaml\n${layout(group)}`,
  }),
  'recognise/month-without-year': problem<Group>({
    severity: 'warning',
    message: ({ cells, texts }) =>
      `${answers(cells)} under a month without a year: ${list(texts)}. Not used.`,
    help: (group) => `If you know the year, add to layouts: in survey.yaml\n${layout(group)}`,
  }),
  'recognise/two-breakdowns': problem<Group>({
    severity: 'note',
    message: ({ cells, texts }) =>
      `${answers(cells)} under categories of two breakdowns at once: ${list(texts)}. Not added.`,
    help: 'Nothing to do: a total by one of them must stand elsewhere.',
  }),
  'recognise/spans-several': problem<Group>({
    severity: 'warning',
    message: ({ texts }) =>
      `One figure, ${list(texts)}, in a cell merged over several answers. Not used.`,
    help: 'Ask the authority for the figures one by one.',
  }),
  'recognise/ambiguous-authority': problem<Group>({
    severity: 'warning',
    message: ({ cells, texts }) =>
      `${answers(cells)} in rows whose name fits several authorities: ${list(texts)}. Not used.`,
    help: 'Write the full name in a copy of the file.',
  }),
  'recognise/near-miss': problem<{ text: string; measure: string; because: string }>({
    severity: 'note',
    message: ({ text, measure, because }) =>
      `“${text}” almost announces ${measure}: ${because}. Not taken as a heading.`,
    help: ({ text, measure }) =>
      `If it means ${measure}, add to its \`headings\` in survey.yaml: ${quoted(text)}.`,
  }),
  'recognise/unused-heading': problem<{ text: string; beside: string }>({
    severity: 'note',
    message: ({ text, beside }) =>
      `The question “${text}” is here with no answer that could be read${beside ? ` (beside or below it: “${beside}”)` : ''}.`,
    help: 'If the answer stands in words, ask the authority for a figure.',
  }),
  'recognise/nothing-found': problem<{
    answers: number;
    measures: number;
    periods: number;
    texts: readonly string[];
  }>({
    severity: 'warning',
    message: ({ answers: count, measures, periods, texts }) =>
      `${plural(count, 'figure')} here and not one could be placed: ${plural(measures, 'measure')} and ${plural(periods, 'period')} named${texts.length > 0 ? `; it begins ${list(texts, 3)}` : ''}.`,
    help: ({ measures }) =>
      measures === 0
        ? 'No heading of the survey stands here: add the words that do to `headings`.'
        : 'The words are known and the layout is not: say where the headings are in `layouts`.',
  }),
  'recognise/printed-numbers': problem<{ columns: readonly string[] }>({
    severity: 'note',
    message: ({ columns }) =>
      `Column ${columns.join(', ')} numbers the questions and was not read as answers.`,
    help: 'If it holds answers, name their cells in `layouts`.',
  }),
  'recognise/same-table-twice': problem<{ equal: number; other: string }>({
    severity: 'note',
    message: ({ equal, other }) =>
      `${equal} answers stand again, equal, in ${other}. They count once.`,
    help: 'Nothing to do.',
  }),
  'recognise/total-differs': problem<{
    label: string;
    period: string;
    whole: string;
    parts: string;
  }>({
    severity: 'warning',
    message: ({ label, period, whole, parts }) =>
      `${label}, ${period}: the total is ${whole} and its parts add up to ${parts}. The total counts.`,
    help: 'Ask the authority which is right.',
  }),
  'layout/matched-nothing': problem<{ files: string; text: string }>({
    severity: 'error',
    message: ({ files }) => `The layout for “${files}” found no answers here.`,
    help: 'Check the rows and columns that it names in survey.yaml.',
  }),
  'layout/matched-no-file': problem<{ files: string }>({
    severity: 'error',
    message: ({ files }) => `The layout for “${files}” fits no file under returns/.`,
    help: 'Check the name or glob: it is held against the path below returns/.',
  }),
  'layout/expect-failed': problem<{ files: string; text: string }>({
    severity: 'error',
    message: ({ files, text }) =>
      `The layout for “${files}” does not fit: ${text}. The headings were read instead.`,
    help: 'Write a layout of its own for this file.',
  }),
  'layout/number-missing': problem<{ files: string; text: string }>({
    severity: 'error',
    message: ({ files, text }) => `The layout for “${files}” does not find the number ${text}.`,
    help: 'Check the columns in `numbers: { in: [] }`.',
  }),
  'layout/number-twice': problem<{ files: string; text: string }>({
    severity: 'error',
    message: ({ files, text }) =>
      `The layout for “${files}” finds the number ${text} more than once. Not used.`,
    help: 'Name fewer columns in `numbers: { in: [] }`.',
  }),
  'layout/not-an-answer': problem<{ files: string; text: string }>({
    severity: 'error',
    message: ({ files, text }) => `The layout for “${files}” points at no answer: ${text}.`,
    help: 'Check the cell that it names.',
  }),
};
