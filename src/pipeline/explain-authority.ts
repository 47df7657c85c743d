/** What was made of one authority: its files, its status, and each of its answers with its cell. */

import type { Correction } from '../model/correction.ts';
import { cellOf, type ExplainedAnswer, type ExplainedAuthority } from '../model/explained.ts';
import type { Observation } from '../model/observation.ts';
import type { Response } from '../model/response.ts';
import type { Results } from '../results.ts';

/** @throws RangeError for an authority that was not asked. */
export function explainAuthority(results: Results, authority: string): ExplainedAuthority {
  const { register, responses, observations, survey, corrections } = results;
  const response = responses.find((each) => each.authority === authority);
  const name = register.byId.get(authority)?.name;
  if (!response || name === undefined) throw new RangeError(`${authority} was not asked`);
  const speaker = response.answeredBy ?? authority;
  const own = observations.filter((each) => each.authority === speaker);
  const asked = survey.periods.flatMap(({ id: period }) =>
    survey.measures
      .filter(({ required, sumOf }) => required && !sumOf)
      .map(({ id: measure }) => ({ measure, period })),
  );
  const answers = (question: { measure: string; period: string }): boolean =>
    own.some(
      ({ measure, period, category }) =>
        measure === question.measure && period === question.period && category === undefined,
    );
  return {
    authority,
    name,
    response,
    answers: own.map(answerOf),
    unanswered: asked
      .filter((question) => !answers(question))
      .map(({ measure, period }) => `${measure}.${period}`),
    corrections: corrections.filter(({ correction }) =>
      concerns(correction, speaker, own, response),
    ),
  };
}

/** A correction names the authority, or a file of its own, or reads one of its answers. */
function concerns(
  { authority, file, line }: Correction,
  speaker: string,
  own: readonly Observation[],
  { files }: Response,
): boolean {
  if (authority !== undefined) return authority === speaker;
  return (
    own.some(({ corrected }) => corrected === line) ||
    files.some((each) => each.file === `returns/${file}`)
  );
}

const answerOf = (observation: Observation): ExplainedAnswer => ({
  ...cellOf(observation),
  also: observation.places.slice(1),
  others: observation.others,
  because: observation.because,
});
