/** Words of a text that never make the measure doubtful which it names. */

import { periodsInside } from '../model/period-text.ts';
import { tokensOf } from '../model/tidy-text.ts';
import type { Kind } from './facts.ts';
import { stem, type Vocabulary } from './vocabulary.ts';

/** Its own, those of a category or a period that stands with it, and what it says it is divided by. */
export function allowedWords(raw: string, id: string, vocabulary: Vocabulary): ReadonlySet<string> {
  const categories = [...categoryWords(raw, id, vocabulary).values()].map(({ word }) => word);
  const periods = periodsInside(raw).flatMap(({ text }) => tokensOf(text));
  const divided = dividedBy(raw, id, vocabulary);
  return new Set([...(vocabulary.ownWords.get(id) ?? []), ...categories, ...periods, ...divided]);
}

/** "Searches by age and sex", where the survey asks for these: all of them. */
function dividedBy(raw: string, id: string, { survey, axisNames }: Vocabulary): string[] {
  const [, words = ''] = /\bby\b(.*)$/i.exec(raw) ?? [];
  const own = survey.breakdowns.filter(({ of }) => of.includes(id));
  const kinds = new Set<string | undefined>(own.map((each) => `breakdown:${each.id}`));
  const axes = [...axisNames]
    .filter(([, kind]) => kinds.has(kind))
    .flatMap(([name]) => tokensOf(name));
  const after = new Set(tokensOf(words));
  return axes.filter((token) => after.has(token));
}

/**
 * Categories named inside the text of a measure ("Permanent exclusions of girls"), by breakdown:
 * one word each, and exactly one category.
 */
export function categoryWords(
  raw: string,
  measure: string,
  { survey, exact }: Vocabulary,
): Map<Kind, { id: string; word: string }> {
  const found = new Map<Kind, { id: string; word: string }[]>();
  for (const token of tokensOf(raw)) {
    if (token.length < 3) continue;
    for (const { kind, id, tokens } of exact.get(stem(token)) ?? []) {
      const breakdown = survey.breakdowns.find((each) => `breakdown:${each.id}` === kind);
      if (tokens.length === 1 && breakdown?.of.includes(measure)) {
        found.set(kind, [...(found.get(kind) ?? []), { id, word: token }]);
      }
    }
  }
  const named = new Map<Kind, { id: string; word: string }>();
  for (const [kind, each] of found) {
    const [first] = each;
    if (first && new Set(each.map(({ id }) => id)).size === 1) named.set(kind, first);
  }
  return named;
}
