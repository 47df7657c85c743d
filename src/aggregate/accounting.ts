import { type Share, shares } from '../model/answer.ts';
import type { Register } from '../model/authority.ts';
import type { Accounting } from '../model/figure.ts';
import type { Unit } from '../model/unit.ts';
import { membersOf } from './scope.ts';

/** A weight by authority, or `undefined` where the survey names none. */
export type WeightOf = (authority: string) => number | undefined;

/** What one reply gave to one figure. */
export interface Contribution {
  readonly unit: Unit;
  readonly share: Share;
  readonly used: boolean;
}

export function accountFor(
  contributions: readonly Contribution[],
  replied: ReadonlySet<string>,
  weightOf: WeightOf,
): Accounting {
  const count = Object.fromEntries(shares.map((share) => [share, 0])) as Record<Share, number>;
  for (const { unit, share } of contributions) count[share] += unit.members.length;
  const members = contributions.flatMap(({ unit }) => unit.members);
  const used = contributions.filter((each) => each.used).map(({ unit }) => unit);
  return {
    asked: members.length,
    replied: members.filter((id) => replied.has(id)).length,
    used: membersOf(used),
    shares: count,
    weightedCoverage: weightedCoverage(members, used, weightOf),
  };
}

/** Only where every authority has a weight: a blank weight is never 0. */
function weightedCoverage(
  members: readonly string[],
  used: readonly Unit[],
  weightOf: WeightOf,
): number | undefined {
  let all = 0;
  for (const id of members) {
    const weight = weightOf(id);
    if (weight === undefined) return undefined;
    all += weight;
  }
  const part = used
    .flatMap((unit) => unit.members)
    .reduce((sum, id) => sum + (weightOf(id) ?? 0), 0);
  return all > 0 ? part / all : undefined;
}

export function weightFrom(register: Register, column: string | undefined): WeightOf {
  return (id) => (column === undefined ? undefined : register.byId.get(id)?.numbers.get(column));
}
