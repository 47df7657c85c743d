/**
 * When equal counts cannot be chance.
 *
 * Two independent counts that both expect n are equal about once in 2√(πn) times: that is how often
 * two Poisson counts of one mean meet. Whatever else makes councils and years differ makes it rarer,
 * so equal counts are weighed as if nothing did.
 */

import type { Question } from '../model/observation.ts';
import type { Survey } from '../survey/definition.ts';

/** Below ten everybody's counts are alike. */
export const leastTelling = 10;

/** One false alarm in so many collections, at the very most. */
const oddsAsked = 1_000;

/** Whether counts that were found equal are too many and too large for chance, after so many tries. */
export function isNoChance(counts: readonly number[], tries: number): boolean {
  const telling = [...new Set(counts.filter((count) => count >= leastTelling))];
  // What all are multiples of, they were rounded to: of 120 and 80 only 3 and 2 are news.
  const unit = telling.reduce(commonDivisor, 0);
  const odds = telling
    .map((count) => Math.max(1, (2 * Math.sqrt(Math.PI * count)) / unit))
    .reduce((product, each) => product * each, 1);
  return odds >= oddsAsked * tries;
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** Counts of people and things that do not follow from one another: no total beside its parts. */
export function independentCounts<Each extends Question>(
  all: readonly Each[],
  { measures }: Survey,
): Each[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return all.filter(({ measure, period, category }) => {
    const { kind, sumOf = [] } = byId.get(measure) ?? {};
    const isTotal = all.some(
      (other) =>
        other.period === period &&
        (sumOf.includes(other.measure) ||
          (other.measure === measure && !category && other.category !== undefined)),
    );
    return kind === 'count' && !isTotal;
  });
}
