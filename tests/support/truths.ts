/**
 * The oracle of the property tests: every truth that a reply allows, enumerated. It knows nothing
 * of how figures are made: a cell allows the whole numbers that it does not exclude, and a part
 * is no larger than its whole. Where a cell has no upper end, numbers up to `horizon` stand in.
 */

import type { Answer } from '../../src/model/answer.ts';
import type { Fraction } from '../../src/model/figure.ts';
import type { Reply } from './invented.ts';

/** Above every number that the generators write, with room for a part of two. */
export const horizon = 6;

/** What the notation tables say of each kind of answer, written down a second time. */
export function rangeOf(answer: Answer | undefined): readonly [number, number] {
  switch (answer?.kind) {
    case 'count':
      return [answer.count, answer.count];
    case 'not-applicable':
      return [0, 0];
    case 'open':
      return [answer.from, Infinity];
    case 'suppressed':
    case 'banded':
    case 'rounded':
    case 'estimated':
    case 'conflict':
      return [answer.bounds.min, answer.bounds.max];
    default:
      return [0, Infinity];
  }
}

export const isUsed = (answer: Answer | undefined): boolean =>
  ['count', 'not-applicable', 'suppressed', 'banded', 'rounded', 'estimated', 'conflict'].includes(
    answer?.kind ?? '',
  );

export type Truth = Readonly<Record<string, number>>;
/** Part and whole: `[part, whole]`. */
export type Relations = readonly (readonly [string, string])[];

export function truthsOf(
  reply: Reply | undefined,
  measures: readonly string[],
  relations: Relations,
): Truth[] {
  let truths: Truth[] = [{}];
  for (const measure of measures) {
    const [least, end] = rangeOf(reply?.[measure]);
    const values = Array.from(
      { length: Math.min(end, horizon) - least + 1 },
      (_, index) => least + index,
    );
    truths = truths.flatMap((truth) => values.map((value) => ({ ...truth, [measure]: value })));
  }
  return truths.filter((truth) =>
    relations.every(([part, whole]) => (truth[part] ?? 0) <= (truth[whole] ?? 0)),
  );
}

/** Every pair of sums that one truth of each authority gives, as `[numerator, denominator]`. */
export function sumsOf(
  pairs: readonly (readonly (readonly [number, number])[])[],
): (readonly [number, number])[] {
  let sums: (readonly [number, number])[] = [[0, 0]];
  for (const each of pairs) {
    const next = new Map<string, readonly [number, number]>();
    for (const [a, b] of sums)
      for (const [c, d] of each) next.set(`${a + c}/${b + d}`, [a + c, b + d]);
    sums = [...next.values()];
  }
  return sums;
}

/** Compares two fractions exactly: below 0, 0 or above 0. */
export function compare(
  [a, b]: readonly [number | bigint, number | bigint],
  [c, d]: readonly [number | bigint, number | bigint],
): number {
  const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** The least and the greatest of the fractions whose denominator is not 0. */
export function endsOf(
  sums: readonly (readonly [number, number])[],
): { low: readonly [number, number]; high: readonly [number, number] } | undefined {
  const real = sums.filter(([, denominator]) => denominator > 0);
  const [first] = real;
  if (!first) return undefined;
  const low = real.reduce((best, each) => (compare(each, best) < 0 ? each : best), first);
  const high = real.reduce((best, each) => (compare(each, best) > 0 ? each : best), first);
  return { low, high };
}

export const pairOf = ({ numerator, denominator }: Fraction): readonly [bigint, bigint] => [
  numerator.scaled,
  denominator.scaled,
];
