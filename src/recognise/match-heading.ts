/**
 * Which headings does a text hold? Codes stand first or are distinctive; one word must be the
 * whole text; several words may stand inside a longer text, but only where the rest of it cannot
 * change what is counted. Of two headings, one inside the other, the longer counts.
 */

import { periodsInside } from '../model/period-text.ts';
import { plainText, tokensOf } from '../model/tidy-text.ts';
import { allowedWords, categoryWords } from './allowed-words.ts';
import { wholeMeasure, withBrackets } from './bracket-words.ts';
import type { Kind, Match, NearMiss } from './facts.ts';
import { matchCode } from './match-code.ts';
import {
  almost,
  type MeasureMatch,
  matchWords,
  noMeasure,
  type Strictness,
  type Text,
} from './match-words.ts';
import { alteringWord, isNeutralWord } from './neutral-words.ts';
import { stem, type Vocabulary } from './vocabulary.ts';

export type { Strictness } from './match-words.ts';

export interface Matched {
  readonly matches: Map<Kind, Match>;
  readonly nearMiss: NearMiss | undefined;
}

const longestText = 120;

export function matchHeadings(
  raw: string,
  vocabulary: Vocabulary,
  strictness: Strictness,
): Matched {
  const matches = new Map<Kind, Match>();
  const whole = tokensOf(raw).map(stem);
  if (whole.length === 0 || whole.length > longestText) return { matches, nearMiss: undefined };
  for (const { kind, id } of vocabulary.exact.get(whole.join(' ')) ?? []) {
    if (strictness === 'outer' && whole.length === 1 && /^[a-z]+$/.test(whole[0] ?? '')) continue;
    addId(matches, kind, id, true);
  }
  matchCategories(raw, whole, vocabulary, matches);
  const names = strictness === 'cell' && raw.length < 100 ? vocabulary.namesAuthority(raw) : [];
  if (names.length > 0) matches.set('authority', { ids: names, exact: true });
  if (matches.has('measure')) return { matches, nearMiss: undefined };
  if (!mayHoldMeasure(whole, vocabulary))
    return { matches, nearMiss: nearMissOf(whole, vocabulary, strictness) };
  const measure = wholeMeasure(raw, matchMeasure(raw, vocabulary, strictness), vocabulary);
  if (measure.ids.length > 0) matches.set('measure', { ids: measure.ids, exact: false });
  const [id] = measure.ids;
  if (id !== undefined && measure.ids.length === 1) {
    for (const [kind, category] of categoryWords(raw, id, vocabulary)) {
      if (!matches.has(kind)) addId(matches, kind, category.id, false);
    }
  }
  return { matches, nearMiss: measure.nearMiss };
}

/** A look at the words alone, before any rule is asked: most texts hold no heading's first word. */
function mayHoldMeasure(stems: readonly string[], { byFirstToken, codes }: Vocabulary): boolean {
  const number = stems[0]?.replace(/^q/, '') ?? '';
  return (
    byFirstToken.has(number) || stems.some((token) => byFirstToken.has(token) || codes.has(token))
  );
}

const nearMissOf = (
  stems: readonly string[],
  vocabulary: Vocabulary,
  strictness: Strictness,
): NearMiss | undefined => (strictness === 'cell' ? almost(stems, vocabulary).nearMiss : undefined);

function addId(matches: Map<Kind, Match>, kind: Kind, id: string, exact: boolean): void {
  const ids = matches.get(kind)?.ids ?? [];
  if (!ids.includes(id)) matches.set(kind, { ids: [...ids, id], exact });
}

const leadIn = /^(?:number of|no\.? of|total|of which|of whom|of these|which were|aged?)[ :]+/;

/** A category with its code first, behind "of which", or once a period is taken off. */
function matchCategories(
  raw: string,
  whole: readonly string[],
  vocabulary: Vocabulary,
  matches: Map<Kind, Match>,
): void {
  const [first = ''] = whole;
  for (const { kind, id } of vocabulary.codes.get(first) ?? []) {
    if (kind !== 'measure' && whole.length > 1) addId(matches, kind, id, false);
  }
  const plain = plainText(raw).toLowerCase();
  const led = plain.replace(leadIn, '');
  // What is left of a category or a word of a measure is short.
  const bare = whole.length > 8 ? [] : [withoutPeriods(raw), led === plain ? undefined : led];
  for (const text of bare) {
    if (text === undefined) continue;
    for (const { kind, id } of vocabulary.exact.get(tokensOf(text).map(stem).join(' ')) ?? []) {
      if (kind !== 'measure' || text !== led) addId(matches, kind, id, false);
    }
  }
}

function withoutPeriods(raw: string): string | undefined {
  const periods = periodsInside(raw);
  const [only] = periods;
  if (periods.length !== 1 || !only) return undefined;
  return plainText(raw)
    .toLowerCase()
    .replace(only.text, ' ')
    .replace(/\b(?:in|for|during|at|as at|year|of)\s*$|\(\s*\)/g, ' ')
    .trim();
}

/** First without its brackets; with them only where that gave nothing. */
function matchMeasure(raw: string, vocabulary: Vocabulary, strictness: Strictness): MeasureMatch {
  const text = (shown: string): Text => ({
    shown,
    raw,
    allowed: (id) => allowedWords(raw, id, vocabulary),
  });
  const outside = raw.replace(/[([][^()[\]]*[)\]]/g, ' ');
  const coded = matchCode(raw, vocabulary);
  if (coded.ids.length > 1) return coded;
  const bare =
    tokensOf(outside).length > 0
      ? withBrackets(raw, matchWords(text(outside), vocabulary, strictness), vocabulary, strictness)
      : noMeasure;
  const words =
    bare.ids.length > 0 || bare.nearMiss ? bare : matchWords(text(raw), vocabulary, strictness);
  const [code] = coded.ids;
  if (code === undefined) return words;
  const others = words.ids.filter((id) => id !== code);
  if (others.length > 0) return { ids: [code, ...others], nearMiss: undefined };
  const doubt =
    strictness === 'outer' ? undefined : doubtOfCode(raw, code, words.ids.length > 0, vocabulary);
  return doubt === undefined
    ? coded
    : { ids: [], nearMiss: { id: code, heading: raw, because: doubt } };
}

/** A code beside words that change it ("1a under 16"), or that are about something else. */
function doubtOfCode(
  raw: string,
  id: string,
  agreed: boolean,
  vocabulary: Vocabulary,
): string | undefined {
  const allowed = allowedWords(raw, id, vocabulary);
  const altering = alteringWord(tokensOf(raw), allowed);
  if (altering !== undefined) return `“${altering}” may change what is counted`;
  if (agreed) return undefined;
  const content = tokensOf(raw)
    .slice(1)
    .filter((token) => token.length > 3 && /^\p{L}+$/u.test(token));
  const about = content.filter((token, at) => !isNeutralWord(token, content[at - 1]));
  const shares =
    about.length === 0 || about.some((token) => allowed.has(token) || allowed.has(stem(token)));
  return shares ? undefined : 'its code is the survey’s and its words are not';
}
