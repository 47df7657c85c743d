/** What the placeholders of a letter stand for: one list, for the built-in letters and others. */

import { calendarOf, parseIsoDay } from '../../model/period.ts';
import { oneLine } from '../layout-text.ts';
import { actOf, type ChaseItem, type ChaseQuestion, isForCommissioner } from './chase-item.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2025-04-03` is 3 April 2025; an unknown date stays empty. */
export function dateInWords(iso: string): string {
  if (iso === '') return '';
  const { year, month, day } = calendarOf(parseIsoDay(iso));
  return `${day} ${months[month - 1]} ${year}`;
}

/** Each line that has a value, after its label. */
export const labelled = (lines: readonly (readonly [label: string, value: string])[]): string =>
  lines.flatMap(([label, value]) => (value === '' ? [] : [`${label}: ${value}`])).join('\n');

/**
 * Every placeholder. `request`, `due`, `situation`, `internal_review`, `reminded` and `questions`
 * are lines or sentences of their own, so that a letter can leave out what is not known.
 */
const values = {
  name: ({ name }) => oneLine(name),
  title: ({ title }) => oneLine(title),
  reference: ({ reference }) => oneLine(reference),
  sent: ({ sent }) => dateInWords(sent),
  day_zero: ({ dayZero }) => dateInWords(dayZero),
  deadline: ({ deadline }) => dateInWords(deadline),
  replied: ({ replied }) => dateInWords(replied),
  working_days_late: ({ workingDaysLate }) => String(workingDaysLate ?? ''),
  refusal: ({ refusal }) => oneLine(refusal),
  request: requestLines,
  due: (item) =>
    actOf(item) === 'none'
      ? ''
      : labelled([['Last day for an answer', dateInWords(item.deadline)]]),
  situation: situationOf,
  internal_review: internalReviewOf,
  reminded: (item) => (item.reminded && isSilent(item) ? 'I have already sent a reminder.' : ''),
  questions: ({ questions }) => questionLines(questions),
} satisfies Record<string, (item: ChaseItem) => string>;

export const placeholderNames: readonly string[] = Object.keys(values);

export const letterValues = (item: ChaseItem): ReadonlyMap<string, string> =>
  new Map(Object.entries(values).map(([name, textOf]) => [name, textOf(item)]));

function requestLines(item: ChaseItem): string {
  return labelled([
    ['Request', oneLine(item.title)],
    ['Sent', dateInWords(item.sent)],
    [isForCommissioner(item) ? 'Its reference' : 'Your reference', oneLine(item.reference)],
  ]);
}

/** What came before an overdue answer, an acknowledgement perhaps, was none. */
const isSilent = ({ step, refusal, replied }: ChaseItem): boolean =>
  step === 'overdue' || (refusal === '' && replied === '');

/** What the authority did, and what the sender has to say about it; only silence needs no reason. */
function situationOf(item: ChaseItem): string {
  if (isSilent(item)) {
    const silence = 'I am dissatisfied because I have had no answer';
    return actOf(item) === 'none'
      ? `${silence}.`
      : `${silence}, and the time that section 10 of the Act allows for one has passed.`;
  }
  const who = isForCommissioner(item) ? 'The authority' : 'You';
  const on = item.replied === '' ? '' : ` on ${dateInWords(item.replied)}`;
  const ground = oneLine(item.refusal).trim().replace(/\.$/, '');
  return ground === ''
    ? `${who} answered${on}. I am dissatisfied with the answer because [say why].`
    : `${who} refused it${on} and gave as the ground: ${ground}. I am dissatisfied with that because [say why].`;
}

/** An answer goes to internal review before a complaint: s.50(2)(a) FOIA. Silence has none. */
function internalReviewOf(item: ChaseItem): string {
  return isSilent(item)
    ? ''
    : 'I asked the authority for an internal review on [date]. [It upheld its answer on [date], or: It has not told me the outcome.]';
}

const mostQuestions = 10;
const longestQuotation = 300;

function questionLines(questions: readonly ChaseQuestion[]): string {
  const asked = questions
    .slice(0, mostQuestions)
    .map((each, index) => `${index + 1}. ${headOf(each)}\n   ${oneLine(each.question)}`);
  const more = questions.length - asked.length;
  return [...asked, ...(more > 0 ? [`and ${more} more`] : [])].join('\n\n');
}

/** The cell and what is printed there; of a question about a whole file its name alone. */
const headOf = (question: ChaseQuestion): string =>
  question.cell === '' ? placeOf(question) : `${placeOf(question)}: ${quoted(question.text)}`;

/** The file by its own name: the folders are ours, and not the authority's. */
const placeOf = ({ file, sheet, cell }: ChaseQuestion): string =>
  [file.split('/').at(-1) ?? '', sheet, cell]
    .filter((part) => part !== '')
    .map(oneLine)
    .join(' › ');

/** The cell as printed, on one line; of a very long one only the beginning. */
function quoted(text: string): string {
  const characters = [...oneLine(text)];
  if (characters.length === 0) return 'nothing is written there';
  return characters.length > longestQuotation
    ? `“${characters.slice(0, longestQuotation).join('')}…”`
    : `“${characters.join('')}”`;
}
