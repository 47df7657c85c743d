import type { Check } from '../check.ts';
import { labelOf } from '../facts.ts';
import { finding } from '../finding.ts';

/** Answers for another kind of year, which the survey accepts and every sentence tells. */
export const otherBasis: Check = function* (facts) {
  for (const { answer, places, measure, period, authority, raw } of facts.observations) {
    const [first] = places;
    if (!first || !answer.remarks?.includes('other-basis')) continue;
    yield finding(
      'period/other-basis',
      { grain: 'cell', ...first },
      { label: labelOf(facts, measure), period },
      { authority, found: raw },
    );
  }
};
