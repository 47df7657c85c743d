/** What is published of some numbers, as a search for other values of theirs: all others stay what they are. */

import type { Equations, Relation } from './equations.ts';
import type { Publication } from './publication.ts';
import type { Constraint, Problem } from './search.ts';

type SumRelation = Extract<Relation, { kind: 'sum' }>;
type Extreme = Exclude<Relation, { kind: 'sum' }>;
type Terms = (readonly [at: number, times: number])[];

/** @param unknowns open ones; they are at the same places in the problem. */
export function problemOver(unknowns: readonly number[], publication: Publication): Problem {
  const { equations } = publication;
  const all = unknowns.map((each) => equations.at(each));
  return {
    least: all.map(({ least }) => least),
    most: all.map(({ most }) => most),
    near: all.map(({ value }) => value),
    constraints: constraintsOn(unknowns, publication),
  };
}

function constraintsOn(unknowns: readonly number[], publication: Publication): Constraint[] {
  const { equations } = publication;
  const position = new Map(unknowns.map((unknown, at) => [unknown, at]));
  const sums = new Map<SumRelation, Terms>();
  const extremes = new Set<Extreme>();
  for (const [unknown, at] of position) {
    for (const { relation, times } of equations.about(unknown)) {
      if (!publication.isSaid(relation)) continue;
      if (relation.kind !== 'sum') extremes.add(relation);
      else if (sums.get(relation)?.push([at, times]) === undefined)
        sums.set(relation, [[at, times]]);
    }
  }
  // The same sum is printed as a minimum, a maximum and half of a rate.
  const distinct = new Map<string, Constraint>();
  for (const [relation, terms] of sums) {
    const valueAt = (at: number): number => equations.at(unknowns[at] ?? 0).value;
    const now = terms.reduce((sum, [at, times]) => sum + times * valueAt(at), 0);
    const rest = relation.value - now;
    const [low, high] = [relation.low - rest, relation.high - rest];
    distinct.set(`${terms.join(';')} ${low} ${high}`, { kind: 'sum', terms, low, high });
  }
  return [
    ...distinct.values(),
    ...[...extremes].map((each) => extremeOn(each, position, equations)),
  ];
}

function extremeOn(
  { kind, is, of, constant }: Extreme,
  position: ReadonlyMap<number, number>,
  equations: Equations,
): Constraint {
  const known = of.filter((each) => !position.has(each)).map((each) => equations.at(each).value);
  if (constant !== undefined) known.push(constant);
  const pick = kind === 'largest' ? Math.max : Math.min;
  return {
    kind,
    is: position.get(is) ?? 0,
    of: of.flatMap((each) => position.get(each) ?? []),
    constant: known.length === 0 ? undefined : pick(...known),
  };
}
