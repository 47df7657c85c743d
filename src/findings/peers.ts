/** One authority's figures beside those of the others, and one period's beside another's. */

import { isUsable } from '../model/answer.ts';
import { groupedBy } from '../model/grouped-by.ts';
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
  const usable = observations.filter(({ answer }) => isUsable(answer));
  for (const [authority, own] of groupedBy(usable, (each) => each.authority)) {
    const byPeriod = groupedBy(own, ({ period }) => period);
    const byQuestion = new Map(own.map((each) => [questionKey(each), each]));
    for (const [at, later] of periods.entries()) {
      for (const earlier of periods.slice(0, at).reverse()) {
        const answers = (byPeriod.get(later) ?? []).flatMap((each) => {
          const before = byQuestion.get(questionKey({ ...each, period: earlier }));
          return before ? [{ earlier: before, later: each }] : [];
        });
        if (answers.length > 0) yield { authority, earlier, later, answers };
      }
    }
  }
}

/** How many others gave a count for both periods, none below ten, and how many of these changed so. */
export interface OthersChanges {
  readonly others: number;
  readonly so: number;
}

/**
 * Asks how others' counts changed, as times as large. The others of a question are gone through once,
 * whoever is asked about.
 */
export function othersChanges(
  counts: PlainCounts,
  isSo: (change: number) => boolean,
): (answers: TwoAnswers) => OthersChanges {
  const known = new Map<string, OthersChanges>();
  return ({ earlier, later }) => {
    const keys = [questionKey(earlier), questionKey(later)] as const;
    const key = keys.join('\u0001');
    const [before, after] = keys.map((each) => counts.get(each) ?? new Map<string, number>());
    const changeOf = (authority: string): number | undefined => {
      const [first, count] = [before?.get(authority) ?? 0, after?.get(authority) ?? 0];
      return first >= leastTelling && count >= leastTelling ? count / first : undefined;
    };
    const all = known.get(key) ?? counted([...(after?.keys() ?? [])].map(changeOf), isSo);
    known.set(key, all);
    const own = counted([changeOf(later.authority)], isSo);
    return { others: all.others - own.others, so: all.so - own.so };
  };
}

function counted(
  changes: readonly (number | undefined)[],
  isSo: (change: number) => boolean,
): OthersChanges {
  const told = changes.filter((change) => change !== undefined);
  return { others: told.length, so: told.filter(isSo).length };
}
