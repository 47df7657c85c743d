import { boundsOf } from '../../model/answer.ts';
import { type Bounds, intersect, unknown } from '../../model/bounds.ts';
import { type Observation, questionKey } from '../../model/observation.ts';
import { summandOf, sumOfAnswers } from '../../model/sum-of-answers.ts';
import type { Check } from '../check.ts';
import { type Facts, labelOf } from '../facts.ts';
import { type Finding, finding } from '../finding.ts';

/** Parts against the total that was given with them: by bounds, so that rounding is no fault. */
export const partsThatAddUp: Check = function* (facts) {
  const { survey, observations } = facts;
  const byKey = new Map(
    observations.map((each) => [`${each.authority}\u0000${questionKey(each)}`, each]),
  );
  for (const whole of observations) {
    if (
      whole.answer.kind === 'derived' ||
      whole.answer.remarks?.includes('sum-of-categories') ||
      whole.answer.kind === 'blank'
    )
      continue;
    const find = (question: Parameters<typeof questionKey>[0]): Observation | undefined =>
      byKey.get(`${whole.authority}\u0000${questionKey(question)}`);
    const { sumOf } = survey.measures.find(({ id }) => id === whole.measure) ?? {};
    if (sumOf) {
      const parts = sumOf.map((measure) => find({ ...whole, measure }));
      yield* compare('measure/parts-differ', whole, parts, facts);
    }
    if (whole.category) continue;
    for (const breakdown of survey.breakdowns.filter(
      ({ addsUp, of }) => addsUp && of.includes(whole.measure),
    )) {
      const parts = breakdown.categories.map(({ id }) =>
        find({ ...whole, category: { breakdown: breakdown.id, category: id } }),
      );
      yield* compare('recognise/total-differs', whole, parts, facts);
    }
  }
};

function* compare(
  code: 'measure/parts-differ' | 'recognise/total-differs',
  whole: Observation,
  parts: readonly (Observation | undefined)[],
  facts: Facts,
): Generator<Finding> {
  const [first] = whole.places;
  if (!first || parts.every((part) => part === undefined)) return;
  const { bounds } = sumOfAnswers(
    parts.map((part) =>
      part ? summandOf(part.answer) : { answer: undefined, bounds: unknown, share: 'unanswered' },
    ),
  );
  if (intersect(bounds, boundsOf(whole.answer))) return;
  const said = {
    label: labelOf(facts, whole.measure),
    period: whole.period,
    whole: whole.raw,
    parts: inWords(bounds),
  };
  yield finding(code, { grain: 'cell', ...first }, said, {
    authority: whole.authority,
    found: whole.raw,
  });
}

function inWords({ min, max }: Bounds): string {
  if (min === max) return String(min);
  return max === Infinity ? `at least ${min}` : `${min} to ${max}`;
}
