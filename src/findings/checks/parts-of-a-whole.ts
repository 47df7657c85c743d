import { boundsOf } from '../../model/answer.ts';
import { questionKey } from '../../model/observation.ts';
import type { Check } from '../check.ts';
import { labelOf } from '../facts.ts';
import { finding } from '../finding.ts';

/**
 * A part cannot be larger than its whole.
 *
 * Reported only when it is certain: a suppressed part of at most 4 may well fit in a whole of 3,
 * and a check that cries wolf is soon ignored.
 */
export const partsOfAWhole: Check = function* (facts) {
  const { survey, observations } = facts;
  const byKey = new Map(
    observations.map((each) => [`${each.authority}\u0000${questionKey(each)}`, each]),
  );
  for (const part of observations) {
    const wholeId = survey.measures.find(({ id }) => id === part.measure)?.partOf;
    if (wholeId === undefined) continue;
    const whole = byKey.get(`${part.authority}\u0000${questionKey({ ...part, measure: wholeId })}`);
    const [first] = part.places;
    if (!whole || !first || boundsOf(part.answer).min <= boundsOf(whole.answer).max) continue;
    yield finding(
      'measure/part-exceeds-whole',
      { grain: 'cell', ...first },
      {
        part: labelOf(facts, part.measure),
        partText: part.raw,
        whole: labelOf(facts, wholeId),
        wholeText: whole.raw,
        period: part.period,
      },
      { authority: part.authority, found: part.raw },
    );
  }
};
