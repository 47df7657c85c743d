/**
 * "Included in 17": one printed number covers several cells. For its own total each of them is
 * anything up to that number; together they are that number. Without a target that can be found
 * the cell is undecided.
 */

import { type Answer, boundsOf } from '../model/answer.ts';
import { between } from '../model/bounds.ts';
import type { Observation } from '../model/observation.ts';
import { tidyKey } from '../model/tidy-text.ts';
import type { Survey } from '../survey/definition.ts';

export function spreadMergedCounts(
  observations: readonly Observation[],
  survey: Survey,
): Observation[] {
  const spread = new Map<Observation, Answer>();
  for (const observation of observations) {
    if (observation.answer.kind !== 'merged') continue;
    const target = targetOf(observation.answer.target, observation, observations, survey);
    if (!target || target === observation || target.answer.kind === 'merged') {
      spread.set(observation, { kind: 'undecided' });
      continue;
    }
    const place = target.places[0];
    const group = `${place?.file}\u0000${place?.sheet}\u0000${place?.cell}`;
    const most = boundsOf(target.answer);
    const merged = (kept: Observation): Answer => ({
      kind: 'merged',
      target: observation.raw,
      bounds: between(0, most.max),
      group,
      together: most,
      ...(kept.answer.remarks ? { remarks: kept.answer.remarks } : {}),
    });
    spread.set(observation, merged(observation));
    spread.set(target, merged(target));
  }
  if (spread.size === 0) return [...observations];
  return observations.map((each) => ({ ...each, answer: spread.get(each) ?? each.answer }));
}

/** Another category of the same count, or another measure of the same period: named by its heading. */
function targetOf(
  words: string,
  from: Observation,
  all: readonly Observation[],
  survey: Survey,
): Observation | undefined {
  const key = tidyKey(words);
  const breakdown = survey.breakdowns.find(({ id }) => id === from.category?.breakdown);
  const category = breakdown?.categories.find(({ headings }) =>
    headings.some((heading) => tidyKey(heading) === key),
  );
  const measure = survey.measures.find(({ headings }) =>
    headings.some((heading) => tidyKey(heading) === key),
  );
  const alike = all.filter(({ period }) => period === from.period);
  if (category) {
    return alike.find(
      (each) =>
        each.measure === from.measure &&
        each.category?.breakdown === breakdown?.id &&
        each.category?.category === category.id,
    );
  }
  return alike.find(
    (each) => each.measure === measure?.id && each.category?.category === from.category?.category,
  );
}
