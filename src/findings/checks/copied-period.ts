import { boundsOf } from '../../model/answer.ts';
import { sameBounds } from '../../model/bounds.ts';
import type { Observation } from '../../model/observation.ts';
import { independentCounts, isNoChance } from '../chance.ts';
import type { Check } from '../check.ts';
import type { Facts } from '../facts.ts';
import { finding } from '../finding.ts';
import {
  type OthersChanges,
  othersChanges,
  type PeriodPair,
  periodPairs,
  plainCount,
  plainCounts,
  type TwoAnswers,
} from '../peers.ts';

const enoughToTell = 4;

/**
 * One period's figures given again for another.
 *
 * Reported only where every answer is the same, and others show that such figures move from one
 * period to the next: the number of libraries does not, and is no copy.
 */
export const copiedPeriod: Check = function* (facts) {
  const changesOf = othersChanges(plainCounts(facts), (change) => change === 1);
  const pairs = [...periodPairs(facts)];
  const told = new Set<string>();
  for (const pair of pairs) {
    const { authority, earlier, later } = pair;
    const key = `${authority}\u0000${later}`;
    const copied = told.has(key) ? [] : copiedCounts(pair);
    const [first] = copied[0]?.places ?? [];
    if (!first || !isNoChance(movingCounts(pair, copied, changesOf, facts), pairs.length)) continue;
    told.add(key);
    yield finding(
      'peer/copied-period',
      { grain: 'cell', ...first },
      { earlier, later, texts: copied.map(({ raw }) => raw) },
      { authority, found: copied[0]?.raw ?? '' },
    );
  }
};

/** What both periods say alike; nothing where any answer differs, or too few are counts. */
function copiedCounts({ answers }: PeriodPair): Observation[] {
  if (!answers.every(isSame)) return [];
  const counts = answers.filter(
    ({ earlier, later }) => plainCount(earlier) !== undefined && plainCount(later) !== undefined,
  );
  return counts.length >= enoughToTell ? counts.map(({ later }) => later) : [];
}

const isSame = ({ earlier, later }: TwoAnswers): boolean =>
  earlier.answer.kind === later.answer.kind &&
  sameBounds(boundsOf(earlier.answer), boundsOf(later.answer));

function movingCounts(
  { answers }: PeriodPair,
  copied: readonly Observation[],
  changesOf: (answers: TwoAnswers) => OthersChanges,
  { survey }: Facts,
): number[] {
  const moving = answers
    .filter(({ later }) => copied.includes(later))
    .filter((each) => {
      const { others, so: unchanged } = changesOf(each);
      return others > 0 && unchanged * 10 <= others;
    });
  const later = moving.map((each) => each.later);
  return independentCounts(later, survey).flatMap((each) => plainCount(each) ?? []);
}
