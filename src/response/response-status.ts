/**
 * One response status for every authority of the register, derived from what it sent and never
 * set by hand. Files outrank the log: it decides only where no file gives an answer.
 */

import { type Answer, isUsable, type Share } from '../model/answer.ts';
import { type Observation, questionKey } from '../model/observation.ts';
import type { ResponseStatus } from '../model/response.ts';
import type { Survey } from '../survey/definition.ts';

/** What an authority has sent, as far as its status goes. */
export interface Sent {
  readonly files: number;
  /** How many of the files could be read as tables. */
  readonly tables: number;
  readonly observations: readonly Observation[];
}

/** What the log says of an authority. */
export interface Logged {
  /** The status in the words of `correspondence/status-words.ts`. */
  readonly status: string | undefined;
  readonly acknowledged: boolean;
  readonly replied: boolean;
  /** The log tells of replies, so that one without its day has not come. */
  readonly tellsReplies: boolean;
  /** The authority has asked what was meant, and was not told yet. */
  readonly stopped: boolean;
  /** Whether the deadline has passed as of the newest date known. */
  readonly passed: boolean | undefined;
}

/** @param logged `undefined` where there is no log: then silence is no return. */
export function statusOf(
  sent: Sent,
  survey: Survey,
  logged: Logged | undefined = undefined,
): ResponseStatus {
  const filed = statusOfFiles(sent, survey);
  if (logged === undefined || (filed !== 'no-return' && filed !== 'unusable')) return filed;
  const said = statusOfLog(logged);
  if (filed === 'no-return') return said;
  // Letters alone, an acknowledgement among them, say nothing against a status that a person wrote.
  const settles = sent.tables === 0 && logged.status !== undefined;
  return settles || said === 'refused' || said === 'not-held' ? said : filed;
}

/** Where nothing came that is here. */
function statusOfLog(logged: Logged): ResponseStatus {
  switch (logged.status) {
    case 'refused':
      return 'refused';
    case 'review':
      // Of a refusal, unless nothing has come: then of the silence.
      return logged.replied || !logged.tellsReplies ? 'refused' : 'no-return';
    case 'not-held':
    case 'out-of-frame':
      return 'not-held';
    case 'complete':
    case 'partial':
    case 'replied':
    case 'unusable':
    case 'elsewhere':
    case 'also-for':
    case 'nil-claimed':
      return 'unusable';
    case 'acknowledged':
    case 'clarification':
      return 'pending';
    case 'withdrawn':
    case 'not-delivered':
      return 'no-return';
    default:
      return silenceOf(logged);
  }
}

/** No word of an answer: not yet, or not at all. */
function silenceOf({ status, acknowledged, replied, stopped, passed }: Logged): ResponseStatus {
  if (replied && status === undefined) return 'unusable';
  const said = status === 'no-return' || status === 'chased' || status === 'complaint';
  return stopped || passed === false || (acknowledged && !said) ? 'pending' : 'no-return';
}

function statusOfFiles({ files, observations }: Sent, survey: Survey): ResponseStatus {
  if (files === 0 && observations.length === 0) return 'no-return';
  const usable = observations.filter(({ answer }) => isUsable(answer));
  if (usable.length > 0) return answersAll(observations, survey) ? 'complete' : 'partial';
  const said = new Set(
    observations.map(({ answer }) => answer.kind).filter((kind) => kind !== 'blank'),
  );
  if (said.size === 0) return 'unusable';
  const refuses = said.has('withheld') || said.has('hidden');
  if ([...said].every((kind) => kind === 'withheld' || kind === 'hidden' || kind === 'not-held')) {
    return refuses ? 'refused' : 'not-held';
  }
  return 'unusable';
}

/** Every required measure has a usable total for every period. */
function answersAll(observations: readonly Observation[], survey: Survey): boolean {
  const answers = new Map<string, Answer>(
    observations.map((each) => [questionKey(each), each.answer]),
  );
  return survey.measures
    .filter(({ required, sumOf }) => required && !sumOf)
    .every(({ id }) =>
      survey.periods.every((period) => {
        const answer = answers.get(
          questionKey({ measure: id, period: period.id, category: undefined }),
        );
        return answer !== undefined && isUsable(answer);
      }),
    );
}

/** Where an authority stands in a figure that none of its cells answers. */
export function shareWithoutAnswer(status: ResponseStatus): Share {
  switch (status) {
    case 'no-return':
      return 'no_return';
    case 'pending':
      return 'pending';
    case 'unusable':
      return 'unusable';
    case 'refused':
      return 'withheld';
    case 'not-held':
      return 'not_held';
    case 'complete':
    case 'partial':
      return 'unanswered';
  }
}
