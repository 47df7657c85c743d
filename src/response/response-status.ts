/**
 * One response status for every authority of the register, derived from what it sent and never
 * set by hand.
 */

import { type Answer, isUsable, type Share } from '../model/answer.ts';
import { type Observation, questionKey } from '../model/observation.ts';
import type { ResponseStatus } from '../model/response.ts';
import type { Survey } from '../survey/definition.ts';

/** What an authority has sent, as far as its status goes. */
export interface Sent {
  readonly files: number;
  readonly observations: readonly Observation[];
}

export function statusOf({ files, observations }: Sent, survey: Survey): ResponseStatus {
  if (files === 0) return 'no-return';
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
