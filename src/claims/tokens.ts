/**
 * A sentence as tokens: figures, words and marks, each with its place in the text.
 */

import type { Figure } from './figure.ts';
import { figureRules } from './figure-rules.ts';
import { ratio } from './ratio.ts';
import { plain, type RoundingWord, roundingWords } from './rounding-words.ts';

export interface Token {
  /** A word in lower case, or a mark; what it says is empty for a figure. */
  readonly word: string;
  readonly figure?: Figure;
  readonly start: number;
  readonly end: number;
}

const sticky = (source: string): RegExp => new RegExp(source, 'y');

const rules = figureRules.map((rule) => ({ ...rule, at: sticky(rule.pattern) }));
const before = [...roundingWords, plain].map((row) => ({
  row,
  at: sticky(`(?:${row.words.join('|')}) ?(?:the )?`),
}));
const after = roundingWords.flatMap((row) =>
  row.after ? [{ row, at: sticky(` ?(?:${row.after.join('|')})(?![a-z])`) }] : [],
);
const anyWord = sticky("[a-z][a-z0-9']*(?:[-/&.][a-z0-9']+)*|->|→|\\S");

/** Lower case and plain marks, character for character, so that places stay the same. */
function plainly(text: string): string {
  return text
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/\s/g, ' ');
}

/** One space for many, with the place of each character in the text. */
function tidied(text: string): { text: string; places: readonly number[] } {
  const plainText = plainly(text);
  let tidy = '';
  const places: number[] = [];
  for (let at = 0; at < plainText.length; at += 1) {
    const character = plainText[at] ?? '';
    if (character === ' ' && tidy.endsWith(' ')) continue;
    tidy += character;
    places.push(at);
  }
  return { text: tidy, places };
}

/** The tokens of one sentence, whose first character stands at `offset` of the whole text. */
export function tokensOf(sentence: string, offset: number): readonly Token[] {
  const { text, places } = tidied(sentence);
  const place = (at: number): number => places[at] ?? sentence.length;
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] === ' ') {
      at += 1;
      continue;
    }
    const found = figureAt(text, at, tokens.at(-1)?.figure);
    const end = found?.end ?? at + (matchAt(anyWord, text, at)?.[0].length ?? 1);
    const [start, stop] = [place(at), place(end - 1) + 1];
    const span = { start: offset + start, end: offset + stop };
    if (!found) tokens.push({ word: text.slice(at, end), ...span });
    else {
      const said = sentence.slice(start, stop);
      tokens.push({ word: '', figure: { ...found.figure, text: said, ...span }, ...span });
    }
    at = end;
  }
  return tokens;
}

interface Found {
  readonly figure: Figure;
  readonly end: number;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** `previous` is the figure directly before: in "112 more than the 956" nothing is said of 956. */
function figureAt(text: string, at: number, previous: Figure | undefined): Found | undefined {
  const bare = bareFigureAt(text, at, plain);
  if (bare) return withWordsAfter(text, bare);
  const compared = previous !== undefined && previous.kind !== 'other';
  for (const { row, at: pattern } of before) {
    if (compared && row.strict) continue;
    const found = matchAt(pattern, text, at);
    const spaced = found && (found[0].endsWith(' ') || /[~.]$/.test(found[0]));
    const figure = spaced && bareFigureAt(text, at + found[0].length, row);
    if (figure && figure.figure.kind !== 'other' && figure.figure.kind !== 'duration') {
      return figure;
    }
  }
  return undefined;
}

function withWordsAfter(text: string, bare: Found): Found {
  const { figure, end } = bare;
  if (figure.kind === 'other' || figure.kind === 'duration') return bare;
  for (const { row, at } of after) {
    const found = matchAt(at, text, end);
    if (found) return { figure: { ...figure, rounding: row }, end: end + found[0].length };
  }
  return bare;
}

function bareFigureAt(text: string, at: number, rounding: RoundingWord): Found | undefined {
  for (const { kind, at: pattern, read } of rules) {
    const found = matchAt(pattern, text, at);
    if (!found || isPartOfMore(text, at) || isCountAfterAll(text, at, kind)) continue;
    const reading = read(found.groups ?? {});
    if (!reading) continue;
    const filled = {
      step: ratio(1),
      decimals: 0,
      scaled: false,
      currency: '',
      unit: '',
      ...reading,
    };
    const end = at + found[0].length;
    return { figure: { kind, rounding, ...filled, text: found[0], start: at, end }, end };
  }
  return undefined;
}

const isPartOfMore = (text: string, at: number): boolean =>
  at > 0 &&
  /[a-z0-9][.,:]?$/.test(text.slice(Math.max(0, at - 2), at)) &&
  /\d/.test(text[at] ?? '');

/** "864 of 2013" is no year. */
const isCountAfterAll = (text: string, at: number, kind: string): boolean =>
  kind === 'other' &&
  /^(?:19|20)\d\d(?![-/\d])/.test(text.slice(at, at + 5)) &&
  /\d (?:out )?of (?:the )?$/.test(text.slice(Math.max(0, at - 14), at));
