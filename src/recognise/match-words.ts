import { editDistance } from '../model/edit-distance.ts';
import { plainText, tokensOf } from '../model/tidy-text.ts';
import type { NearMiss } from './facts.ts';
import { alteringWord, isFrameWord, isNeutralWord, isVoiding } from './neutral-words.ts';
import { type Heading, stem, type Vocabulary } from './vocabulary.ts';

/** Strict for cells; a sheet or a file may bear other words beside the heading. */
export type Strictness = 'cell' | 'outer';

export interface MeasureMatch {
  readonly ids: readonly string[];
  readonly nearMiss: NearMiss | undefined;
}

export const noMeasure: MeasureMatch = { ids: [], nearMiss: undefined };

export interface Text {
  /** The part that is searched for headings: first the text without its brackets. */
  readonly shown: string;
  readonly raw: string;
  /** Words that never make a measure doubtful: its own, its categories', the periods'. */
  readonly allowed: (id: string) => ReadonlySet<string>;
}

interface Found {
  readonly heading: Heading;
  readonly start: number;
  readonly end: number;
  readonly voided: boolean;
}

export function matchWords(
  text: Text,
  vocabulary: Vocabulary,
  strictness: Strictness,
): MeasureMatch {
  const tokens = numberOf(tokensOf(text.shown));
  const all = findHeadings(tokens, text.shown, vocabulary);
  // One plain word in a name of a sheet or file says too little.
  const found = withoutInner(
    strictness === 'cell' ? all : all.filter(({ heading }) => heading.form !== 'word'),
  );
  const ids = [...new Set(found.filter(({ voided }) => !voided).map(({ heading }) => heading.id))];
  const voided = found.find((each) => each.voided && !ids.includes(each.heading.id));
  const [id, ...more] = ids;
  if (id === undefined) {
    return voided
      ? doubted(voided.heading, 'the words before it turn it into something else')
      : strictness === 'cell'
        ? almost(tokens, vocabulary)
        : noMeasure;
  }
  if (more.length > 0) return { ids, nearMiss: undefined };
  if (voided) return { ids: [id, voided.heading.id], nearMiss: undefined };
  const doubt = doubtfulWord(tokens, text, found, strictness);
  const [first] = found;
  return doubt !== undefined && first
    ? doubted(first.heading, `“${doubt}” may change what is counted`)
    : { ids, nearMiss: undefined };
}

const doubted = ({ id, raw }: Heading, because: string): MeasureMatch => ({
  ids: [],
  nearMiss: { id, heading: raw, because },
});

/** `No. of children` is a number of them and not none. */
const numberOf = (tokens: readonly string[]): string[] =>
  tokens.map((token, at) => (token === 'no' && tokens[at + 1] === 'of' ? 'number' : token));

function findHeadings(
  tokens: readonly string[],
  text: string,
  { byFirstToken }: Vocabulary,
): Found[] {
  const stems = tokens.map(stem);
  const found: Found[] = [];
  for (const [start, token] of stems.entries()) {
    for (const heading of byFirstToken.get(token) ?? []) {
      if (heading.kind !== 'measure' || heading.form === 'number') continue;
      if (heading.form === 'acronym' && !standsInCapitals(heading.raw, text)) continue;
      if (!heading.tokens.every((each, at) => stems[start + at] === each)) continue;
      found.push({
        heading,
        start,
        end: start + heading.tokens.length,
        voided: isVoided(tokens, start),
      });
    }
  }
  return found;
}

const standsInCapitals = (acronym: string, text: string): boolean =>
  plainText(text)
    .split(/[^A-Za-z]+/)
    .some((word) => word.replace(/s$/, '') === acronym.trim().replace(/s$/, ''));

function isVoided(tokens: readonly string[], start: number): boolean {
  const before = tokens.slice(0, start);
  const ofWhich = before.some(
    (token, at) => token === 'of' && /^(?:which|whom|these|those)$/.test(before[at + 1] ?? ''),
  );
  return ofWhich || before.some(isVoiding);
}

function withoutInner(found: readonly Found[]): Found[] {
  const inside = (inner: Found, outer: Found): boolean =>
    outer.start <= inner.start &&
    inner.end <= outer.end &&
    outer.end - outer.start > inner.end - inner.start;
  return found.filter((inner) => !found.some((outer) => inside(inner, outer)));
}

/** The first word beside the heading that may change what is counted. */
function doubtfulWord(
  tokens: readonly string[],
  text: Text,
  found: readonly Found[],
  strictness: Strictness,
): string | undefined {
  const allowed = text.allowed(found[0]?.heading.id ?? '');
  const altering = alteringWord(tokensOf(text.raw), allowed);
  if (altering !== undefined) return altering;
  const short = found.every(({ heading }) => heading.form === 'word');
  if (strictness === 'outer' && !short) return undefined;
  return tokens.find((token, at) => {
    if (found.some(({ start, end }) => start <= at && at < end)) return false;
    if (short) return !isFrameWord(token) && !/^\d/.test(token);
    return (
      !allowed.has(token) && !allowed.has(stem(token)) && !isNeutralWord(token, tokens[at - 1])
    );
  });
}

/** A letter or two wrong in a long heading, the other words right: proposed. */
export function almost(tokens: readonly string[], { longHeadings }: Vocabulary): MeasureMatch {
  if (tokens.length < 2 || tokens.length > 12) return noMeasure;
  const stems = tokens.map(stem);
  const text = stems.join(' ');
  for (const { key, heading } of longHeadings) {
    if (Math.abs(key.length - text.length) > 2) continue;
    if (!stems.some((token) => token.length > 2 && heading.tokens.includes(token))) continue;
    if (editDistance(text, key) <= 2) return doubted(heading, 'a letter differs');
  }
  return noMeasure;
}
