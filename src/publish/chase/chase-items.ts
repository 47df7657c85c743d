/** Whom a chase is about: everybody with a next step, and everybody whose own cells raise a question. */

import { type Finding, questionOf } from '../../findings/finding.ts';
import { type Day, isoOf } from '../../model/period.ts';
import type { Response, Step } from '../../model/response.ts';
import type { Results } from '../../results.ts';
import { type ChaseRow, chaseRows, emailOf } from '../chase-table.ts';
import { placeParts } from '../tables.ts';
import type { ChaseItem, ChaseQuestion, ChaseStep } from './chase-item.ts';

/** The most influential first; then, in register order, those that only have questions to answer. */
export function chaseItems(results: Results): ChaseItem[] {
  const rows = chaseRows(results).filter(({ step }) => isLetter(step));
  const questions = questionsByAuthority(results.findings);
  const chased = new Set(rows.map(({ response }) => response.authority));
  const asked = results.responses
    .filter(({ authority }) => questions.has(authority) && !chased.has(authority))
    .map(
      (response): ChaseRow => ({
        response,
        name: results.register.byId.get(response.authority)?.name ?? response.authority,
        step: 'clarify',
        why: 'its own cells raise a question',
        influence: '',
      }),
    );
  return [...rows, ...asked].map((row) => itemOf(row, questions, results));
}

/** A step that a letter to the authority, or about it, can take. */
const isLetter = (step: Step): step is ChaseStep =>
  step !== 'none' && step !== 'answer-its-question';

function itemOf(
  { response, name, step, why, influence }: ChaseRow,
  questions: ReadonlyMap<string, readonly ChaseQuestion[]>,
  results: Results,
): ChaseItem {
  const { request, logged, ground, status } = response;
  return {
    authority: response.authority,
    name,
    email: emailOf(response, results),
    law: request?.law ?? '',
    step: isLetter(step) ? step : 'clarify',
    why,
    title: results.survey.title,
    reference: logged?.reference ?? '',
    sent: dateText(request?.sent),
    dayZero: dateText(request?.dayZero),
    deadline: dateText(request?.deadline),
    replied: dateText(request?.replied),
    workingDaysLate: request?.late,
    refusal: status === 'refused' || status === 'partial' ? ground : '',
    reminded: logged?.status === 'chased',
    influence,
    questions: step === 'clarify' ? (questions.get(response.authority) ?? noTable(response)) : [],
  };
}

const dateText = (day: Day | undefined): string => (day === undefined ? '' : isoOf(day));

function questionsByAuthority(findings: readonly Finding[]): Map<string, ChaseQuestion[]> {
  const questions = new Map<string, ChaseQuestion[]>();
  for (const each of findings) {
    const question = questionOf(each);
    if (question === undefined || each.authority === undefined) continue;
    const asked = { ...placeParts(each.at), text: each.found, question };
    questions.set(each.authority, [...(questions.get(each.authority) ?? []), asked]);
  }
  return questions;
}

/** A reply in which nothing can be read: asked for once more, as a table. */
const noTable = ({ files }: Response): ChaseQuestion[] => [
  {
    file: files[0]?.file ?? '',
    sheet: '',
    cell: '',
    text: '',
    question: 'Could you send the figures that were asked for as a spreadsheet or in plain text?',
  },
];
