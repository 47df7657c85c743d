/**
 * Claim patterns: forms of words that say how figures hang together.
 *
 * A form is a pattern over the shape of a sentence: its words and marks in lower case with one space
 * between, and its figures as `<kind>`. In a form
 *
 * - `{whole:count}` is a figure of that kind (or of several: `{part:percent|share}`), with its role;
 * - `~6` is up to six words, dates or durations, and `~~6` lets commas and brackets in; words that turn
 *   to something else ("while", "compared") end them;
 * - all else is a regular expression.
 *
 * A form is sure of its parts before it speaks. The first example of each must be found.
 */

import type { ClaimKind, Verdict } from './claim.ts';
import type { Figure, FigureKind } from './figure.ts';
import type { Token } from './tokens.ts';

export interface Form {
  readonly shape: string;
  readonly example: string;
}

export interface Found {
  readonly figures: Readonly<Record<string, Figure>>;
  /** Words that a form takes by name. */
  readonly words: Readonly<Record<string, string>>;
  /** The shape of the sentence before the claim, and after it. */
  readonly before: string;
  readonly after: string;
  /** The shape of the claim itself. */
  readonly within: string;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly says: string;
  readonly wouldFollow?: string;
}

export interface ClaimPattern {
  readonly kind: ClaimKind;
  readonly forms: readonly Form[];
  /** The role of the figure that is judged; of two readings of one figure, that which follows counts. */
  readonly stated: readonly string[];
  /** Declines where the words fit and the parts do not. */
  readonly judge: (found: Found) => Judgement | undefined;
}

/** The shape of a sentence, with the figure that each of its places stands for. */
export interface Shape {
  readonly text: string;
  readonly figures: readonly Figure[];
}

const letters: Readonly<Record<FigureKind, string>> = {
  count: 'c',
  percent: 'p',
  points: 'q',
  share: 'f',
  multiple: 'm',
  duration: 'd',
  other: 'y',
};

export function shapeOf(tokens: readonly Token[]): Shape {
  const figures: Figure[] = [];
  const words = tokens.map(({ word, figure }) => {
    if (!figure) return word;
    figures.push(figure);
    return `<${letters[figure.kind]}${figures.length - 1}>`;
  });
  return { text: ` ${words.join(' ')} `, figures };
}

const kindsOf = (kinds: string): string =>
  kinds
    .split('|')
    .map((kind) => letters[kind as FigureKind])
    .join('');

/** A word, date or duration that changes no subject. */
const word =
  "(?!(?:while|whereas|but|compared|versus|than|up|down) )(?:[a-z][a-z0-9'&/.-]*|<[yd]\\d+>)";

/** Opens a form whose first count must be the first of its sentence, or of its half. */
export const noCountBefore = '(?<!<c\\d+>[^;:]*)';

/** A form as a regular expression; every part of it ends with the space that follows. */
export function compiled(shape: string): RegExp {
  const source = shape
    .replace(/\{(\w+):([\w|]+)\}/g, (_, role, kinds) => `<[${kindsOf(kinds)}](?<${role}>\\d+)>`)
    .replace(/~~(\d+) ?/g, `(?:(?:${word}|[(),]) ){0,$1}?`)
    .replace(/~(\d+) ?/g, `(?:${word} ){0,$1}?`);
  return new RegExp(`(?<= )${source}`, 'g');
}

/** What a form finds in a shape; figures under their roles. */
export function foundIn(shape: Shape, form: RegExp): readonly Found[] {
  return [...shape.text.matchAll(form)].map((match) => {
    const figures: Record<string, Figure> = {};
    const words: Record<string, string> = {};
    for (const [role, taken] of Object.entries(match.groups ?? {})) {
      if (taken === undefined) continue;
      const figure = /^\d+$/.test(taken) ? shape.figures[Number(taken)] : undefined;
      if (figure) figures[role] = figure;
      else words[role] = taken.trim();
    }
    const after = shape.text.slice(match.index + match[0].length).trimStart();
    const before = shape.text.slice(0, match.index);
    return { figures, words, before, within: match[0], after };
  });
}
