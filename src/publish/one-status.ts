/** One authority's request, with its days counted out loud. */

import { CannotRun } from '../model/cannot-run.ts';
import { nearest } from '../model/edit-distance.ts';
import { type Day, isoOf } from '../model/period.ts';
import type { RequestSeen, Response, ResponseStatus } from '../model/response.ts';
import { tidyKey } from '../model/tidy-text.ts';
import type { Results } from '../results.ts';
import { oneLine, type TextStyle, wrapped } from './layout-text.ts';

/** @throws CannotRun where the text names nobody who was asked. */
export function oneStatusText(results: Results, text: string, style: TextStyle): string {
  const { authority, response } = responseNamed(results, text);
  const { request, logged, files, next } = response;
  const lines = [
    `${statusWords[response.status]}.`,
    ...(files.length > 0 ? [`Its files: ${files.map(({ file }) => file).join(', ')}.`] : []),
    ...(logged && logged.text !== ''
      ? [`The log, line ${logged.line} of ${logged.file}: “${logged.text}”.`]
      : []),
    ...(request ? countedOutLoud(request, results.asOf) : ['There is no log, so no day is known.']),
    next.step === 'none' ? `Nothing to do: ${next.why}.` : `Next: ${next.step} (${next.why}).`,
  ];
  return [
    style.paint.bold(oneLine(authority)),
    ...lines.map((line) => wrapped(oneLine(line), style.width, '  ')),
  ].join('\n');
}

function responseNamed(
  { register, responses }: Results,
  text: string,
): { authority: string; response: Response } {
  const key = tidyKey(text);
  const named = register.authorities.filter(({ id, name, aliases, codes }) =>
    [id, name, ...aliases, ...codes].some((each) => tidyKey(each) === key),
  );
  const [only, ...others] = named;
  const response = responses.find(({ authority }) => authority === only?.id);
  if (only && response && others.length === 0) return { authority: only.name, response };
  const near = nearest(
    text,
    register.authorities.map(({ name }) => name),
  );
  throw new CannotRun(
    others.length > 0
      ? `“${text}” can be ${named.map(({ name }) => name).join(' or ')}.`
      : `“${text}” is nobody who was asked.`,
    near ? `Did you mean ${near}?` : 'Use a name or id of responses.csv.',
  );
}

const statusWords: Readonly<Record<ResponseStatus, string>> = {
  complete: 'It has answered in full',
  partial: 'It has answered in part',
  refused: 'It has refused',
  'not-held': 'It does not hold the figures',
  unusable: 'It has sent something, and nothing in it can be used',
  pending: 'Its answer is still to come',
  'no-return': 'It has sent nothing that is here',
};

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `Thursday 2025-04-03`. */
const dayText = (day: Day): string => `${weekdays[(((day + 3) % 7) + 7) % 7] ?? ''} ${isoOf(day)}`;

const because = {
  sent: 'the day it was sent, for the log has no day of receipt',
  received: 'the day it was received',
  clarified: 'the day it was told what was meant',
} as const;

function countedOutLoud(request: RequestSeen, asOf: Day | undefined): string[] {
  const { dayZero, deadline, countedFrom, skipped, law } = request;
  if (request.undated === 'stopped')
    return ['The authority has asked what was meant: until it is told, no time runs.'];
  if (request.undated === 'beyond-table')
    return [
      `Sent ${dayText(request.sent)}: the bank holidays of those days are not known to this version, so no deadline is given.`,
    ];
  if (dayZero === undefined || deadline === undefined || countedFrom === undefined)
    return ['It answers under a law whose deadlines are not known here.'];
  return [
    `Day 0 is ${dayText(dayZero)}, ${because[countedFrom]}.`,
    request.extended
      ? `The authority itself has put the deadline off.`
      : `Twenty working days under ${law}, without Saturdays and Sundays${skipped.length === 0 ? '; no holiday falls among them.' : ' and without:'}`,
    ...(request.extended ? [] : skipped.map(({ day, name }) => `- ${dayText(day)}, ${name}`)),
    `The deadline ${asOf !== undefined && asOf > deadline ? 'was' : 'is'} ${dayText(deadline)}.`,
    ...lateness(request, asOf),
  ];
}

function lateness({ replied, late, taken }: RequestSeen, asOf: Day | undefined): string[] {
  const days = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;
  if (replied !== undefined) {
    const after = taken === undefined ? '' : ` after ${days(taken)}`;
    const how = late === undefined ? '' : late > 0 ? `, ${days(late)} late` : ', in time';
    return [`It replied on ${dayText(replied)}${after}${how}.`];
  }
  if (asOf === undefined || late === undefined) return [];
  return [
    late > 0
      ? `As of ${isoOf(asOf)} it is ${days(late)} late.`
      : `As of ${isoOf(asOf)} its time is not over.`,
  ];
}
