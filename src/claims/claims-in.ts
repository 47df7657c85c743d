/**
 * The claims that a text makes of its own figures.
 *
 * Precision comes before recall: where one figure can be read in two ways, the reading under which
 * it follows counts, and a figure that no pattern is sure of is listed as not checked.
 */

import type { Claim, ClaimNumber } from './claim.ts';
import type { Figure } from './figure.ts';
import {
  type ClaimPattern,
  compiled,
  type Found,
  foundIn,
  type Judgement,
  type Shape,
  shapeOf,
} from './pattern.ts';
import { patterns } from './patterns.ts';
import type { Ratio } from './ratio.ts';
import { sentencesOf } from './sentences.ts';
import { tokensOf } from './tokens.ts';

const ready = patterns.map((pattern) => ({
  pattern,
  forms: pattern.forms.map(({ shape }) => compiled(shape)),
}));

interface Reading {
  readonly pattern: ClaimPattern;
  readonly figures: readonly Figure[];
  readonly stated: Figure;
  readonly judgement: Judgement;
}

export interface Verified {
  readonly claims: readonly Claim[];
  /** Figures that no claim used, in the order of the text. Dates, ages and the like are no figures. */
  readonly notChecked: readonly ClaimNumber[];
}

/** What a text says of its own figures, and which figures nothing was said of. */
export function verify(text: string): Verified {
  const placeOf = placesIn(text);
  const number = (figure: Figure): ClaimNumber => numberOf(figure, placeOf);
  const claims: Claim[] = [];
  const notChecked: ClaimNumber[] = [];
  for (const sentence of sentencesOf(text)) {
    const shape = shapeOf(tokensOf(sentence.text, sentence.start));
    const readings = ready.flatMap(({ pattern, forms }) =>
      forms.flatMap((form) => foundIn(shape, form).flatMap((found) => readingOf(pattern, found))),
    );
    const kept = bestOf(readings);
    claims.push(...kept.map((reading) => claimOf(reading, text, number)));
    const used = new Set(readings.flatMap(({ figures }) => figures.map(({ start }) => start)));
    const unused = shape.figures.filter(({ kind, start }) => kind !== 'other' && !used.has(start));
    notChecked.push(...withRates(unused.map(number), shape, text));
  }
  return { claims, notChecked };
}

const ratePer = compiled('{rate:count} ~3 (?:per|for every|in every|for each) {base:count}');
const bases = new Set([100, 1_000, 10_000, 100_000]);

/** "8.0 per 1,000" is one number of a text, and not two. */
function withRates(numbers: readonly ClaimNumber[], shape: Shape, text: string): ClaimNumber[] {
  const baseOf = new Map(
    foundIn(shape, ratePer).map(({ figures }) => [figures['rate']?.start, figures['base']?.start]),
  );
  const byStart = new Map(numbers.map((each) => [each.start, each]));
  const taken = new Set<number>();
  const read = numbers.map((each): ClaimNumber => {
    const base = byStart.get(baseOf.get(each.start) ?? -1);
    if (!base || !bases.has(base.value)) return each;
    taken.add(base.start);
    return { ...each, per: base.value, text: text.slice(each.start, base.end), end: base.end };
  });
  return read.filter(({ start }) => !taken.has(start));
}

/** The claims that a text makes of its own figures, in the order of the text. */
export const claimsIn = (text: string): readonly Claim[] => verify(text).claims;

function readingOf(pattern: ClaimPattern, found: Found): readonly Reading[] {
  const judgement = pattern.judge(found);
  const role = pattern.stated.find((each) => found.figures[each]);
  const stated = role === undefined ? undefined : found.figures[role];
  if (!judgement || !stated) return [];
  return [{ pattern, figures: Object.values(found.figures), stated, judgement }];
}

const order = ['follows', 'follows-rounded', 'unclear', 'does-not-follow'] as const;

/** One reading for each stated figure: the fairest, and of equals the first. */
function bestOf(readings: readonly Reading[]): readonly Reading[] {
  const best = new Map<number, Reading>();
  const rank = ({ judgement }: Reading): number => order.indexOf(judgement.verdict);
  for (const reading of readings) {
    const known = best.get(reading.stated.start);
    if (!known || rank(reading) < rank(known)) best.set(reading.stated.start, reading);
  }
  const kept = [...best.values()];
  const told = kept.filter((reading) => !kept.some((other) => tellsAll(other, reading)));
  const first = ({ figures }: Reading): number => Math.min(...figures.map(({ start }) => start));
  return told.sort((a, b) => first(a) - first(b));
}

/** The second says a part of what the first says: "rose", where the first has by how much. */
function tellsAll(more: Reading, less: Reading): boolean {
  const starts = new Set(more.figures.map(({ start }) => start));
  return (
    more.pattern.kind === less.pattern.kind &&
    more.figures.length > less.figures.length &&
    less.figures.every(({ start }) => starts.has(start))
  );
}

function claimOf(reading: Reading, text: string, number: (figure: Figure) => ClaimNumber): Claim {
  const numbers = reading.figures.map(number).sort((a, b) => a.start - b.start);
  const [first] = numbers;
  const start = first?.start ?? 0;
  const end = Math.max(...numbers.map((each) => each.end));
  return {
    line: first?.line ?? 1,
    column: first?.column ?? 1,
    length: end - start,
    text: text.slice(start, end),
    kind: reading.pattern.kind,
    ...reading.judgement,
    numbers,
  };
}

type PlaceOf = (at: number) => { readonly line: number; readonly column: number };

function numberOf({ text, kind, value, start, end }: Figure, placeOf: PlaceOf): ClaimNumber {
  return { text, kind, value: asNumber(value), ...placeOf(start), start, end };
}

const asNumber = ({ top, bottom }: Ratio): number => Number(top) / Number(bottom);

function placesIn(text: string): PlaceOf {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  return (at) => {
    const line = starts.filter((start) => start <= at).length;
    return { line, column: at - (starts[line - 1] ?? 0) + 1 };
  };
}
