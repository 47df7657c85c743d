/**
 * An exact search for whole numbers that satisfy sums, largest and smallest of each other.
 *
 * It narrows what each number can be as far as single relations allow, then tries: the value that
 * is nearest to a known one, all that is below it, all that is above it. So nothing is left out, a
 * solution is proof, and "none" is proof too. Where neither is found within its budget it says so.
 */

/** Positions in the box, not unknowns of the whole system. */
export type Constraint =
  | {
      readonly kind: 'sum';
      readonly terms: readonly (readonly [at: number, times: number])[];
      readonly low: number;
      readonly high: number;
    }
  | {
      readonly kind: 'largest' | 'smallest';
      readonly is: number;
      readonly of: readonly number[];
      readonly constant: number | undefined;
    };

export interface Problem {
  /** The least and the most of every number; both are changed by nobody. */
  readonly least: readonly number[];
  readonly most: readonly number[];
  /** A value to try first. */
  readonly near: readonly number[];
  readonly constraints: readonly Constraint[];
}

export type Found = readonly number[] | 'none' | 'undecided';

interface Box {
  readonly low: number[];
  readonly high: number[];
}

interface Run {
  readonly problem: Problem;
  /** The constraints that each number is in. */
  readonly of: readonly (readonly number[])[];
  /** How many more constraints may be looked at. */
  left: number;
}

export function search(problem: Problem, budget: number): Found {
  const of: number[][] = problem.least.map(() => []);
  for (const [at, constraint] of problem.constraints.entries())
    for (const each of insideOf(constraint)) of[each]?.push(at);
  const run: Run = { problem, of, left: budget };
  const box = { low: [...problem.least], high: [...problem.most] };
  const all = problem.constraints.map((_, at) => at);
  return descend(run, box, all);
}

const insideOf = (constraint: Constraint): readonly number[] =>
  constraint.kind === 'sum'
    ? constraint.terms.map(([at]) => at)
    : [...new Set([constraint.is, ...constraint.of])];

function descend(run: Run, box: Box, changed: readonly number[]): Found {
  const narrowed = narrow(run, box, changed);
  if (narrowed !== 'narrowed') return narrowed;
  const at = nextOpen(box);
  if (at === undefined) return box.low;
  const [low, high] = [box.low[at] ?? 0, box.high[at] ?? 0];
  const near = Math.min(Math.max(run.problem.near[at] ?? low, low), high);
  let undecided = false;
  for (const [from, to] of [
    [near, near],
    [low, near - 1],
    [near + 1, high],
  ] as const) {
    if (from > to) continue;
    const within = { low: [...box.low], high: [...box.high] };
    within.low[at] = from;
    within.high[at] = to;
    const found = descend(run, within, run.of[at] ?? []);
    if (found === 'undecided') undecided = true;
    else if (found !== 'none') return found;
  }
  return undecided ? 'undecided' : 'none';
}

/** The open number with the fewest values. */
function nextOpen({ low, high }: Box): number | undefined {
  let best: number | undefined;
  let fewest = Infinity;
  for (let at = 0; at < low.length; at += 1) {
    const width = (high[at] ?? 0) - (low[at] ?? 0);
    if (width > 0 && width < fewest) {
      best = at;
      fewest = width;
    }
  }
  return best;
}

function narrow(run: Run, box: Box, changed: readonly number[]): 'narrowed' | 'none' | 'undecided' {
  const waiting = [...changed];
  const queued = new Set(changed);
  const tighten = (at: number, from: number, to: number): boolean => {
    const [low, high] = [box.low[at] ?? 0, box.high[at] ?? 0];
    if (from <= low && to >= high) return true;
    box.low[at] = Math.max(low, from);
    box.high[at] = Math.min(high, to);
    for (const constraint of run.of[at] ?? []) {
      if (queued.has(constraint)) continue;
      queued.add(constraint);
      waiting.push(constraint);
    }
    return (box.low[at] ?? 0) <= (box.high[at] ?? 0);
  };
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    queued.delete(next);
    run.left -= 1;
    if (run.left < 0) return 'undecided';
    const constraint = run.problem.constraints[next];
    if (!constraint) continue;
    const holds =
      constraint.kind === 'sum'
        ? narrowSum(constraint, box, tighten)
        : narrowExtreme(constraint, box, tighten);
    if (!holds) return 'none';
  }
  return 'narrowed';
}

type Tighten = (at: number, from: number, to: number) => boolean;

function narrowSum(
  { terms, low, high }: Extract<Constraint, { kind: 'sum' }>,
  box: Box,
  tighten: Tighten,
): boolean {
  let least = 0;
  let most = 0;
  for (const [at, times] of terms) {
    const [a, b] = [times * (box.low[at] ?? 0), times * (box.high[at] ?? 0)];
    least += Math.min(a, b);
    most += Math.max(a, b);
  }
  if (least > high || most < low) return false;
  if (least >= low && most <= high) return true;
  for (const [at, times] of terms) {
    const [a, b] = [times * (box.low[at] ?? 0), times * (box.high[at] ?? 0)];
    const room = [low - (most - Math.max(a, b)), high - (least - Math.min(a, b))] as const;
    const [from, to] = times > 0 ? room : ([room[1], room[0]] as const);
    if (!tighten(at, Math.ceil(from / times), Math.floor(to / times))) return false;
    const [c, d] = [times * (box.low[at] ?? 0), times * (box.high[at] ?? 0)];
    least += Math.min(c, d) - Math.min(a, b);
    most += Math.max(c, d) - Math.max(a, b);
  }
  return true;
}

/** The smallest of numbers is the largest of their opposites, so one rule serves both. */
function narrowExtreme(
  { kind, is, of, constant }: Extract<Constraint, { kind: 'largest' | 'smallest' }>,
  box: Box,
  tighten: Tighten,
): boolean {
  const turned = kind === 'smallest';
  const lowOf = (at: number): number => (turned ? -(box.high[at] ?? 0) : (box.low[at] ?? 0));
  const highOf = (at: number): number => (turned ? -(box.low[at] ?? 0) : (box.high[at] ?? 0));
  const set = (at: number, from: number, to: number): boolean =>
    turned ? tighten(at, -to, -from) : tighten(at, from, to);
  const floor = constant === undefined ? -Infinity : turned ? -constant : constant;
  const least = Math.max(floor, ...of.map(lowOf));
  const most = Math.max(floor, ...of.map(highOf));
  if (!set(is, least, most)) return false;
  for (const at of of) if (!set(at, -Infinity, highOf(is))) return false;
  if (floor >= lowOf(is)) return true;
  const reaching = of.filter((at) => highOf(at) >= lowOf(is));
  const [first] = reaching;
  if (first === undefined) return false;
  return reaching.length > 1 || set(first, lowOf(is), Infinity);
}
