import { boundsOf } from '../../model/answer.ts';
import { questionKey } from '../../model/observation.ts';
import type { Check } from '../check.ts';
import { finding } from '../finding.ts';

/** More in both groups than in one of them. */
export const overlaps: Check = function* ({ survey, observations }) {
  const byKey = new Map(
    observations.map((each) => [`${each.authority}\u0000${questionKey(each)}`, each]),
  );
  for (const union of survey.unions) {
    for (const both of observations.filter(({ measure }) => measure === union.overlap)) {
      const groups = union.of.flatMap(
        (measure) => byKey.get(`${both.authority}\u0000${questionKey({ ...both, measure })}`) ?? [],
      );
      const [first] = both.places;
      const exceeds = groups.some(
        (group) => boundsOf(both.answer).min > boundsOf(group.answer).max,
      );
      if (!first || !exceeds) continue;
      const said = { label: union.label, period: both.period };
      yield finding('union/overlap-exceeds', { grain: 'cell', ...first }, said, {
        authority: both.authority,
        found: both.raw,
      });
    }
  }
};
