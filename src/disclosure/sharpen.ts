/**
 * Sums that follow from sums: where one published sum has most of its terms in common with another,
 * their difference is a short sum, which tells the search in one look what it would else have to
 * find by trying. Nothing is added that does not follow, so what is possible stays the same.
 */

import type { Constraint } from './search.ts';

type Sum = Extract<Constraint, { kind: 'sum' }>;

/** Rounds of differences of differences. */
const rounds = 2;
/** With more sums than these the search must do without. */
const manySums = 40;

export function sharpened(constraints: readonly Constraint[]): readonly Constraint[] {
  const known = new Map<string, Constraint>();
  for (const each of constraints) known.set(textOf(each), each);
  let fresh = [...known.values()].filter(isEquality);
  for (let round = 0; round < rounds && fresh.length > 0; round += 1) {
    const all = [...known.values()].filter(isEquality);
    if (all.length > manySums) break;
    const made: Sum[] = [];
    for (const a of fresh) {
      for (const b of all) {
        const difference = shorter(a, b);
        if (!difference || known.has(textOf(difference))) continue;
        known.set(textOf(difference), difference);
        made.push(difference);
      }
    }
    fresh = made;
  }
  return [...known.values()];
}

const isEquality = (constraint: Constraint): constraint is Sum =>
  constraint.kind === 'sum' && constraint.low === constraint.high;

/** The difference of two sums, where it is shorter than both halves of it would be. */
function shorter(a: Sum, b: Sum): Sum | undefined {
  if (a === b) return undefined;
  const left = new Map(a.terms);
  for (const [at, times] of b.terms) left.set(at, (left.get(at) ?? 0) - times);
  const terms = [...left].filter(([, times]) => times !== 0).sort(([x], [y]) => x - y);
  const first = terms[0]?.[1] ?? 0;
  if (terms.length === 0 || terms.length >= Math.max(a.terms.length, b.terms.length))
    return undefined;
  // One way round, so that a − b and b − a are one.
  const sign = first > 0 ? 1 : -1;
  const value = sign * (a.low - b.low);
  const turned = terms.map(([at, times]) => [at, sign * times] as const);
  return { kind: 'sum', terms: turned, low: value, high: value };
}

function textOf(constraint: Constraint): string {
  if (constraint.kind !== 'sum')
    return `${constraint.kind} ${constraint.is}: ${constraint.of} ${constraint.constant}`;
  const terms = [...constraint.terms].sort(([a], [b]) => a - b);
  return `${terms.map(([at, times]) => `${times}*${at}`)} ${constraint.low} ${constraint.high}`;
}
