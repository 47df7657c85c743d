/**
 * Which headings does a text hold? Codes stand first or are distinctive; one word must be the
 * whole text; several words may stand inside a longer text, but only where the rest of it cannot
 * change what is counted. Of two headings, one inside the other, the longer counts.
 */

import { editDistance } from '../model/edit-distance.ts';
import { periodsInside } from '../model/period-text.ts';
import { plainText, tokensOf } from '../model/tidy-text.ts';
import type { Kind, Match, NearMiss } from './facts.ts';
import { isAltering, isFrameWord, isNeutralWord, isVoiding } from './neutral-words.ts';
import type { Heading, Vocabulary } from './vocabulary.ts';

export interface Matched {
  readonly matches: Map<Kind, Match>;
  readonly nearMiss: NearMiss | undefined;
}

/** Strict for cells; a sheet or a file may bear other words beside the heading. */
export type Strictness = 'cell' | 'outer';

interface Found {
  readonly heading: Heading;
  readonly start: number;
  readonly end: number;
  readonly voided: boolean;
}

export function matchHeadings(raw: string, vocabulary: Vocabulary, strictness: Strictness): Matched {
  const matches = new Map<Kind, Match>();
  const whole = tokensOf(raw);
  if (whole.length === 0 || whole.length > 120) return { matches, nearMiss: undefined };
  for (const { kind, id } of vocabulary.exact.get(whole.join(' ')) ?? []) {
    if (strictness === 'outer' && whole.length === 1 && /^[a-z]+$/.test(whole[0] ?? '')) continue;
    addId(matches, kind, id, true);
  }
  matchCategories(raw, whole, vocabulary, matches);
  const names = strictness === 'cell' && raw.length < 100 ? vocabulary.namesAuthority(raw) : [];
  if (names.length > 0) matches.set('authority', { ids: names, exact: true });
  if (matches.has('measure')) return { matches, nearMiss: undefined };
  const measure = matchMeasure(raw, vocabulary, strictness);
  if (measure.ids.length > 0) matches.set('measure', { ids: measure.ids, exact: false });
  return { matches, nearMiss: measure.nearMiss };
}

function addId(matches: Map<Kind, Match>, kind: Kind, id: string, exact: boolean): void {
  const ids = matches.get(kind)?.ids ?? [];
  if (!ids.includes(id)) matches.set(kind, { ids: [...ids, id], exact });
}

/** A code of the category first, or the category once a period is taken off. */
function matchCategories(raw: string, whole: readonly string[], vocabulary: Vocabulary, matches: Map<Kind, Match>): void {
  const [first = ''] = whole;
  for (const { kind, id } of vocabulary.codes.get(first) ?? []) {
    if (kind !== 'measure' && whole.length > 1) addId(matches, kind, id, false);
  }
  const bare = withoutPeriods(raw);
  if (bare === undefined) return;
  for (const { kind, id } of vocabulary.exact.get(tokensOf(bare).join(' ')) ?? []) addId(matches, kind, id, false);
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

interface MeasureMatch {
  readonly ids: readonly string[];
  readonly nearMiss: NearMiss | undefined;
}

const none: MeasureMatch = { ids: [], nearMiss: undefined };

/** First without its brackets; with them only where that gave nothing. */
function matchMeasure(raw: string, vocabulary: Vocabulary, strictness: Strictness): MeasureMatch {
  const outside = raw.replace(/[([][^()[\]]*[)\]]/g, ' ');
  const coded = matchCode(raw, vocabulary);
  if (coded.ids.length > 1) return coded;
  const bare = tokensOf(outside).length > 0 ? matchWords(outside, raw, vocabulary, strictness) : none;
  const words = bare.ids.length > 0 || bare.nearMiss ? bare : matchWords(raw, raw, vocabulary, strictness);
  const [code] = coded.ids;
  if (code === undefined) return words;
  const others = words.ids.filter((id) => id !== code);
  if (others.length > 0) return { ids: [code, ...others], nearMiss: undefined };
  return strictness === 'outer' || words.ids.length > 0 || describes(raw, code, vocabulary)
    ? coded
    : { ids: [], nearMiss: { id: code, heading: raw, because: 'its code is the survey’s and its words are not' } };
}

/** Distinctive codes anywhere; short ones only as the first word. Two codes: it names two. */
function matchCode(raw: string, vocabulary: Vocabulary): MeasureMatch {
  const tokens = tokensOf(raw);
  const ids = new Set<string>();
  let first: string | undefined;
  for (const [at, token] of tokens.entries()) {
    for (const { kind, id, form } of vocabulary.codes.get(token) ?? []) {
      if (kind !== 'measure') continue;
      if (form === 'long-code' || at === 0) first ??= id;
      ids.add(id);
    }
  }
  if (first !== undefined) return { ids: [...new Set([first, ...ids])], nearMiss: undefined };
  const number = /^\(?q?(\d{1,3})(?:[.):]\s*(?!\d)|\s*[-–]\s+)\D/i.exec(plainText(raw))?.[1] ?? /^q(\d{1,3})$/.exec(tokens[0] ?? '')?.[1];
  const numbered = number === undefined ? [] : (vocabulary.byFirstToken.get(number) ?? []);
  const found = numbered.filter(({ kind, form }) => kind === 'measure' && form === 'number');
  return { ids: found.map(({ id }) => id), nearMiss: undefined };
}

/** A code with a description should share a word with what was asked. */
function describes(raw: string, id: string, vocabulary: Vocabulary): boolean {
  const own = vocabulary.ownWords.get(id);
  const content = tokensOf(raw)
    .slice(1)
    .filter((token, at, all) => !isNeutralWord(token, all[at - 1]) && token.length > 3 && !/^\d/.test(token));
  return content.length === 0 || content.some((token) => own?.has(token));
}

function matchWords(text: string, raw: string, vocabulary: Vocabulary, strictness: Strictness): MeasureMatch {
  const tokens = numberOf(tokensOf(text));
  const found = withoutInner(findHeadings(tokens, text, vocabulary));
  const ids = [...new Set(found.filter(({ voided }) => !voided).map(({ heading }) => heading.id))];
  const voided = found.find((each) => each.voided && !ids.includes(each.heading.id));
  const [id] = ids;
  if (id === undefined) {
    return voided ? { ids: [], nearMiss: nearMissOf(voided.heading, 'the words before it turn it into something else') } : almost(tokens, vocabulary);
  }
  if (ids.length > 1) return { ids, nearMiss: undefined };
  if (voided) return { ids: [id, voided.heading.id], nearMiss: undefined };
  const doubt = doubtfulWord(tokens, raw, found, vocabulary, strictness);
  const [first] = found;
  return doubt !== undefined && first
    ? { ids: [], nearMiss: nearMissOf(first.heading, `“${doubt}” may change what is counted`) }
    : { ids, nearMiss: undefined };
}

const nearMissOf = ({ id, raw }: Heading, because: string): NearMiss => ({ id, heading: raw, because });

/** `No. of children` is a number of them and not none. */
const numberOf = (tokens: readonly string[]): string[] =>
  tokens.map((token, at) => (token === 'no' && tokens[at + 1] === 'of' ? 'number' : token));

function findHeadings(tokens: readonly string[], text: string, vocabulary: Vocabulary): Found[] {
  const found: Found[] = [];
  for (const [start, token] of tokens.entries()) {
    for (const heading of vocabulary.byFirstToken.get(token) ?? []) {
      if (heading.kind !== 'measure' || heading.form === 'number') continue;
      if (heading.form === 'acronym' && !standsInCapitals(heading.raw, text)) continue;
      const end = start + heading.tokens.length;
      if (!heading.tokens.every((each, at) => tokens[start + at] === each)) continue;
      found.push({ heading, start, end, voided: isVoided(tokens, start) });
    }
  }
  return found;
}

const standsInCapitals = (acronym: string, text: string): boolean =>
  plainText(text).split(/[^A-Za-z]+/).includes(acronym.trim());

function isVoided(tokens: readonly string[], start: number): boolean {
  const before = tokens.slice(0, start);
  const ofWhich = before.some((token, at) => token === 'of' && /^(?:which|whom|these|those)$/.test(before[at + 1] ?? ''));
  return ofWhich || before.some(isVoiding);
}

function withoutInner(found: readonly Found[]): Found[] {
  return found.filter(
    (inner) =>
      !found.some(
        (outer) =>
          outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start,
      ),
  );
}

/** The first word beside the heading that may change what is counted. */
function doubtfulWord(
  tokens: readonly string[],
  raw: string,
  found: readonly Found[],
  vocabulary: Vocabulary,
  strictness: Strictness,
): string | undefined {
  const id = found[0]?.heading.id ?? '';
  const own = vocabulary.ownWords.get(id) ?? new Set();
  const short = found.every(({ heading }) => heading.tokens.length === 1 && heading.form === 'word');
  const periods = new Set(periodsInside(raw).flatMap(({ text }) => tokensOf(text)));
  const altering = tokensOf(raw).find((token) => isAltering(token) && !own.has(token) && !periods.has(token));
  if (altering !== undefined) return altering;
  if (strictness === 'outer' && !short) return undefined;
  return tokens.find((token, at) => {
    if (found.some(({ start, end }) => start <= at && at < end)) return false;
    if (periods.has(token)) return false;
    if (short) return !isFrameWord(token);
    return !own.has(token) && !isNeutralWord(token, tokens[at - 1]);
  });
}

/** A letter wrong in a long word, or one word missing: proposed. */
function almost(tokens: readonly string[], vocabulary: Vocabulary): MeasureMatch {
  if (tokens.length > 12) return none;
  const text = tokens.join(' ');
  for (const [key, headings] of vocabulary.exact) {
    const heading = headings.find(({ kind, form }) => kind === 'measure' && form === 'words');
    if (!heading || Math.abs(key.length - text.length) > 2 || key.length < 10) continue;
    if (editDistance(text, key) <= 2) return { ids: [], nearMiss: nearMissOf(heading, 'a letter differs') };
  }
  return none;
}
