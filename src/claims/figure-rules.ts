/**
 * How figures are written. Rules are tried from the top where a word begins, on lower-case text
 * with plain dashes and quotes; the first that matches takes the words. The examples are tests.
 */

import type { FigureKind } from './figure.ts';
import { notFigures } from './not-figures.ts';
import { numberWords, valueOfWords } from './number-words.ts';
import { over, type Ratio, ratio, ratioOf, times } from './ratio.ts';

/** What a rule reads from the words it took. */
export interface Reading {
  readonly value: Ratio;
  readonly step?: Ratio;
  readonly decimals?: number;
  readonly scaled?: boolean;
  readonly currency?: string;
  readonly unit?: string;
}

export interface FigureRule {
  readonly kind: FigureKind;
  readonly pattern: string;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Reading | undefined;
  readonly examples: readonly string[];
  /** What follows the examples where the rule needs more than its own words. */
  readonly before?: string;
}

const digits = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?![\\d]|[,.]\\d)';
const number = `(?<number>${digits}|${numberWords})`;
const percent = '(?:[- ]?%|[- ]?per[- ]?cent\\b|[- ]?pc\\b)';
const scaleWords: ReadonlyMap<string, bigint> = new Map([
  ['hundred', 100n],
  ['k', 1_000n],
  ['thousand', 1_000n],
  ['m', 1_000_000n],
  ['mn', 1_000_000n],
  ['million', 1_000_000n],
  ['bn', 1_000_000_000n],
  ['billion', 1_000_000_000n],
]);
const scale = `(?: ?(?<scale>${[...scaleWords.keys()].join('|')})\\b)?`;

const partNames: readonly (readonly [name: string, parts: number])[] = [
  ['hal(?:f|ves)', 2],
  ['thirds?', 3],
  ['quarters?', 4],
  ['fifths?', 5],
  ['sixths?', 6],
  ['sevenths?', 7],
  ['eighths?', 8],
  ['ninths?', 9],
  ['tenths?', 10],
];
const parts = `(?<part>${partNames.map(([name]) => name).join('|')})`;

const multiples: ReadonlyMap<string, number> = new Map([
  ['doubl', 2],
  ['twice', 2],
  ['twofold', 2],
  ['two-fold', 2],
  ['tripl', 3],
  ['trebl', 3],
  ['threefold', 3],
  ['three-fold', 3],
  ['quadrupl', 4],
  ['fourfold', 4],
  ['fivefold', 5],
  ['tenfold', 10],
  ['halv', 2],
]);

const numberOf = (text: string): Ratio => (/\d/.test(text) ? ratioOf(text) : valueOfWords(text));
const decimalsOf = (text: string): number => (text.split('.')[1] ?? '').length;
const step = (decimals: number): Ratio => ratio(1, 10n ** BigInt(decimals));

function readNumber({
  number: text = '',
  scale: word,
}: Record<string, string | undefined>): Reading {
  const factor = ratio(scaleWords.get(word ?? '') ?? 1n);
  const decimals = decimalsOf(text);
  return {
    value: times(numberOf(text), factor),
    step: times(step(decimals), factor),
    decimals,
    scaled: word !== undefined,
  };
}

const sharesInWords = (word: string): number =>
  partNames.find(([name]) => new RegExp(`^(?:${name})$`).test(word))?.[1] ?? 1;

function readParts({
  number: top,
  part = '',
}: Record<string, string | undefined>): Reading | undefined {
  const value = over(numberOf(top ?? 'one'), ratio(sharesInWords(part)));
  return value.top > value.bottom ? undefined : { value };
}

function readOneIn({ of = '', number: top = '' }: Record<string, string | undefined>) {
  const [small, whole] = [numberOf(top), numberOf(of)];
  const inside = small.top > 0n && small.top < whole.top;
  return inside && small.bottom === 1n && whole.bottom === 1n
    ? { value: over(small, whole) }
    : undefined;
}

export const figureRules: readonly FigureRule[] = [
  {
    kind: 'points',
    pattern: `${number}(?:${percent}[- ]?points?\\b|[- ]percentage[- ]points?\\b|[- ]?(?:ppts?|pps?)\\b|[- ](?:points?)\\b)`,
    read: readNumber,
    examples: ['2 percentage points', 'two percentage points', '1.5pp', '3-point', '4 % points'],
  },
  {
    kind: 'percent',
    pattern: `${number}${percent}`,
    read: readNumber,
    examples: ['37%', '37.5 per cent', 'twenty-two percent', '12 %', '5pc'],
  },
  ...notFigures.map(
    ({ pattern, examples }): FigureRule => ({
      kind: 'other',
      pattern: `(?:${pattern})(?![a-z0-9])`,
      read: () => ({ value: ratio(0) }),
      examples,
    }),
  ),
  {
    kind: 'share',
    pattern: `(?<number>\\d|one|two|three|four|five|six|seven|eight|nine|\\d\\d)(?: in(?: every)? |-in-)(?<of>three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|100|a hundred|[3-9]|1\\d|20|25|30|40|50|two|2)\\b(?![,.]?\\d| ?%| (?:days?|weeks?|months?|years?|hours?)\\b)`,
    read: readOneIn,
    examples: ['one in three', '1 in 4', 'nine in ten', 'one in every five', '1 in 100'],
  },
  {
    kind: 'share',
    pattern: `(?<number>one|two|three|four|five|six|seven|eight|nine) (?:out )?of (?:every )?(?<of>three|four|five|six|seven|eight|nine|ten|twenty)\\b`,
    read: readOneIn,
    examples: ['two out of five', 'nine out of every ten'],
  },
  {
    kind: 'share',
    pattern: `(?:(?:a|one|an) |one-)${parts}\\b(?! (?:party|parties|time|year|person|man|sector))`,
    read: readParts,
    examples: ['a third', 'one quarter', 'one-fifth'],
  },
  {
    kind: 'share',
    pattern: `(?<number>two|three|four|five|six|seven|eight|nine)[- ]${parts}\\b`,
    read: readParts,
    examples: ['two thirds', 'three-quarters', 'four fifths'],
  },
  {
    kind: 'share',
    pattern: `(?<part>half)\\b(?! a (?:dozen|million|billion))`,
    read: readParts,
    examples: ['half'],
  },
  {
    kind: 'multiple',
    pattern: `(?<word>(?:doubl|tripl|trebl|quadrupl|halv)(?:e|ed|es|ing)|twice|(?:two|three|four|five|ten)-?fold)\\b`,
    read: ({ word = '' }) => {
      const value = [...multiples].find(([stem]) => word.replace('-', '').startsWith(stem))?.[1];
      const unit = word.startsWith('halv') ? 'down' : 'up';
      return value === undefined ? undefined : { value: ratio(value), unit };
    },
    examples: ['doubled', 'trebling', 'twice', 'threefold', 'two-fold', 'halved'],
  },
  {
    kind: 'multiple',
    pattern: `${number} times(?= (?:as|the|that|those|what|more|higher|larger|greater|bigger|over) )`,
    read: (groups) => ({ ...readNumber(groups), unit: 'up' }),
    examples: ['three times', '2.5 times', '10 times'],
    before: ' as many',
  },
  {
    kind: 'duration',
    pattern: `${number}[- ](?:working |calendar |school |full )?(?<unit>day|week|month|year|hour|minute)s?\\b`,
    read: (groups) => ({ ...readNumber(groups), unit: groups['unit'] ?? '' }),
    examples: ['20 working days', 'two years', '12-month', 'six weeks'],
  },
  {
    kind: 'count',
    pattern: `(?<currency>[£$€]) ?(?<number>${digits})${scale}`,
    read: (groups) => ({ ...readNumber(groups), currency: groups['currency'] ?? '' }),
    examples: ['£1.2m', '£4,800', '£3 million', '$2bn'],
  },
  {
    kind: 'count',
    pattern: `${number}${scale}(?![a-z0-9%])`,
    read: readNumber,
    examples: ['2,638', 'twenty-four', 'a dozen', 'one hundred and five', '1.2 million', '12k'],
  },
];
