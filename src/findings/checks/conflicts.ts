import type { Check } from '../check.ts';
import { labelOf } from '../facts.ts';
import { finding } from '../finding.ts';

/** Cells with different answers to one question. */
export const conflicts: Check = function* (facts) {
  for (const { authority, measure, period, answer, raw, places } of facts.observations) {
    const used = answer.kind === 'conflict' || answer.kind === 'open';
    const [first] = places;
    if (!first || !raw.includes(' / ') || (!used && answer.kind !== 'undecided')) continue;
    const texts = raw.split(' / ');
    const at = { grain: 'cell', ...first } as const;
    yield finding(
      'recognise/conflict',
      at,
      { label: labelOf(facts, measure), period, texts, used },
      { authority, found: raw },
    );
  }
};
