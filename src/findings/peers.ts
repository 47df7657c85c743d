/** One authority's figures beside those of the others, and one period's beside another's. */

import { isUsable } from '../model/answer.ts';
import { type Observation, questionKey } from '../model/observation.ts';
import { leastTelling } from './chance.ts';
import type { Facts } from './facts.ts';

/** A figure as one cell gives it; `undefined` for a range, a sum of ours, and what a person has corrected. */
export function plainCount({
  answer,
  corrected,
}: Pick<Observation, 'answer' | 'corrected'>): number | undefined {
  const ours = corrected !== undefined || answer.remarks?.includes('sum-of-categories');
  return answer.kind === 'count' && !ours ? answer.count : undefined;
}

/** Every plain count, by question and then by authority. */
export type PlainCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function plainCounts({ observations }: Pick<Facts, 'observations'>): PlainCounts {
  const counts = new Map<string, Map<string, number>>();
  for (const each of observations) {
    const count = plainCount(each);
    if (count === undefined) continue;
    const ofQuestion = counts.get(questionKey(each)) ?? new Map<string, number>();
    counts.set(questionKey(each), ofQuestion.set(each.authority, count));
  }
  return counts;
}

/** One question, as one authority answered it for two periods. */
export interface TwoAnswers {
  readonly earlier: Observation;
  readonly later: Observation;
}

/** Two periods of one authority, with all questions that it answered usably for both. */
export interface PeriodPair {
  readonly authority: string;
  readonly earlier: string;
  readonly later: string;
  readonly answers: readonly TwoAnswers[];
}

/** By authority; a later period first meets the one just before it. */
export function* periodPairs({
  survey,
  observations,
}: Pick<Facts, 'survey' | 'observations'>): Generator<PeriodPair> {
  const periods = [...survey.periods]
    .sort((a, b) => Number(a.from > b.from) - Number(a.from < b.from))
    .map(({ id }) => id);
  const byAuthority = new Map<string, Map<string, Observation>>();
  for (const each of observations.filter(({ answer }) => isUsable(answer))) {
    const own = byAuthority.get(each.authority) ?? new Map<string, Observation>();
    byAuthority.set(each.authority, own.set(questionKey(each), each));
  }
  for (const [authority, own] of byAuthority) {
    for (const [at, later] of periods.entries()) {
      for (const earlier of periods.slice(0, at).reverse()) {
        const answers = [...own.values()].flatMap((each) => {
          const before = own.get(questionKey({ ...each, period: earlier }));
          return each.period === later && before ? [{ earlier: before, later: each }] : [];
        });
        if (answers.length > 0) yield { authority, earlier, later, answers };
      }
    }
  }
}

/** How many times as large the count of every other authority became; none that is below ten. */
export function changesOfOthers({ earlier, later }: TwoAnswers, counts: PlainCounts): number[] {
  const before = counts.get(questionKey(earlier));
  const after = counts.get(questionKey(later)) ?? new Map<string, number>();
  return [...after].flatMap(([authority, count]) => {
    const first = before?.get(authority) ?? 0;
    const telling = count >= leastTelling && first >= leastTelling;
    return telling && authority !== later.authority ? [count / first] : [];
  });
}
