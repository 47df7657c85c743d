/** Sums of unknowns: a whole number, and how many times each unknown is in it. */

/** `constant` is `Infinity` where nothing caps the sum; then there are no terms. */
export interface Linear {
  readonly constant: number;
  readonly terms: ReadonlyMap<number, number>;
}

const none: ReadonlyMap<number, number> = new Map();

export const fixed = (constant: number): Linear => ({ constant, terms: none });
export const zero = fixed(0);
export const unbounded = fixed(Infinity);
export const just = (unknown: number): Linear => ({ constant: 0, terms: new Map([[unknown, 1]]) });

export const isFixed = ({ terms }: Linear): boolean => terms.size === 0;
export const isUnbounded = ({ constant }: Linear): boolean => constant === Infinity;

export function plus(a: Linear, b: Linear, times = 1): Linear {
  const constant = a.constant + times * b.constant;
  if (constant === Infinity) return unbounded;
  if (b.terms.size === 0) return { constant, terms: a.terms };
  const terms = new Map(a.terms);
  for (const [unknown, many] of b.terms) {
    const together = (terms.get(unknown) ?? 0) + times * many;
    if (together === 0) terms.delete(unknown);
    else terms.set(unknown, together);
  }
  return { constant, terms };
}

export const minus = (a: Linear, b: Linear): Linear => plus(a, b, -1);

export function sumOf(all: Iterable<Linear>): Linear {
  let constant = 0;
  const terms = new Map<number, number>();
  for (const each of all) {
    constant += each.constant;
    for (const [unknown, many] of each.terms) terms.set(unknown, (terms.get(unknown) ?? 0) + many);
  }
  if (constant === Infinity) return unbounded;
  return { constant, terms: new Map([...terms].filter(([, many]) => many !== 0)) };
}

export function sameLinear(a: Linear, b: Linear): boolean {
  return (
    a === b ||
    (a.constant === b.constant &&
      a.terms.size === b.terms.size &&
      [...a.terms].every(([unknown, many]) => b.terms.get(unknown) === many))
  );
}
