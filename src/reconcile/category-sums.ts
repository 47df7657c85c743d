import type { Answer } from '../model/answer.ts';
import { isExact, unknown } from '../model/bounds.ts';
import { type Observation, questionKey } from '../model/observation.ts';
import { summandOf, sumOfAnswers } from '../model/sum-of-answers.ts';
import type { Breakdown, Survey } from '../survey/definition.ts';

/**
 * Totals that no cell gives, from categories that add up. The cell without a category counts
 * wherever there is one; a missing category leaves the others' least and opens the top.
 */
export function categorySums(observations: readonly Observation[], survey: Survey): Observation[] {
  const byKey = new Map(observations.map((each) => [questionKey(each), each]));
  const sums: Observation[] = [];
  for (const breakdown of survey.breakdowns.filter(({ addsUp }) => addsUp)) {
    for (const measure of breakdown.of) {
      for (const { id: period } of survey.periods) {
        const whole = byKey.get(questionKey({ measure, period, category: undefined }));
        if (whole && whole.answer.kind !== 'blank') continue;
        const sum = sumOver(breakdown, measure, period, byKey);
        if (sum) sums.push(sum);
      }
    }
  }
  const given = new Set(sums.map(questionKey));
  return [...observations.filter((each) => !given.has(questionKey(each))), ...sums];
}

function sumOver(
  breakdown: Breakdown,
  measure: string,
  period: string,
  byKey: ReadonlyMap<string, Observation>,
): Observation | undefined {
  const cells = breakdown.categories.map(({ id }) =>
    byKey.get(
      questionKey({ measure, period, category: { breakdown: breakdown.id, category: id } }),
    ),
  );
  const found = cells.filter((each) => each !== undefined);
  const [first] = found;
  if (!first) return undefined;
  const { bounds, share } = sumOfAnswers(
    cells.map((each) =>
      each ? summandOf(each.answer) : { answer: undefined, bounds: unknown, share: 'unanswered' },
    ),
  );
  const answer: Answer =
    share === 'exact' && isExact(bounds)
      ? { kind: 'count', count: bounds.min, remarks: ['sum-of-categories'] }
      : { kind: 'derived', bounds, share, remarks: ['sum-of-categories'] };
  return {
    authority: first.authority,
    measure,
    period,
    category: undefined,
    answer,
    raw: found.map(({ raw }) => raw || 'blank').join(' + '),
    places: found.flatMap(({ places }) => places.slice(0, 1)),
    others: [],
    formula: undefined,
    because: `the categories of ${breakdown.id}`,
  };
}
