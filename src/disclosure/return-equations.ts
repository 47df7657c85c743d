/**
 * What every reader knows to hold inside one return: a part is no more than its whole, and what
 * the survey says adds up, adds up. These speak of the counts themselves, also of those that the
 * council did not tell. A return that breaks them tells nobody anything by them.
 */

import { type Category, questionKey } from '../model/observation.ts';
import type { Survey } from '../survey/definition.ts';
import { wholesOf } from '../survey/relations.ts';
import type { Cell } from './cells.ts';
import type { Equations } from './equations.ts';
import { type Linear, minus, sumOf } from './linear.ts';
import { search } from './search.ts';

type Own = ReadonlyMap<string, Cell>;

/** That a sum lies between two numbers. */
interface Said {
  readonly sum: Linear;
  readonly low: number;
  readonly high: number;
}

/** More than this no return is worth thinking about. */
const budget = 5_000;

export function sayReturn(cells: Own, survey: Survey, equations: Equations): void {
  const said = [...mergedSay(cells)];
  for (const { id: period } of survey.periods) {
    for (const category of categoriesOf(survey))
      said.push(...rowSays(cells, period, category, survey, equations));
    said.push(...breakdownsSay(cells, period, survey, equations));
  }
  for (const { sum, low, high } of thatHold(said, equations)) equations.relate(sum, low, high);
}

export const categoriesOf = ({ breakdowns }: Survey): (Category | undefined)[] => [
  undefined,
  ...breakdowns.flatMap(({ id, categories }) =>
    categories.map((each) => ({ breakdown: id, category: each.id })),
  ),
];

const within = (part: Linear, whole: Linear): Said => ({
  sum: minus(part, whole),
  low: -Infinity,
  high: 0,
});
const equal = (a: Linear, b: Linear): Said => ({ sum: minus(a, b), low: 0, high: 0 });

function* rowSays(
  cells: Own,
  period: string,
  category: Category | undefined,
  survey: Survey,
  equations: Equations,
): Generator<Said> {
  const find = (measure: string) => cells.get(questionKey({ measure, period, category }));
  for (const { id, sumOf: partIds } of survey.measures) {
    const cell = find(id);
    for (const wholeId of wholesOf(id, survey)) {
      const whole = find(wholeId);
      if (cell?.count && whole?.count) yield within(cell.count, whole.count);
    }
    if (cell && partIds) yield* addingUp(cell, partIds.map(find), equations);
  }
}

function* breakdownsSay(
  cells: Own,
  period: string,
  { breakdowns }: Survey,
  equations: Equations,
): Generator<Said> {
  for (const { id: breakdown, of, categories, addsUp } of breakdowns) {
    for (const measure of of) {
      const whole = cells.get(questionKey({ measure, period, category: undefined }));
      const parts = categories.map(({ id: category }) =>
        cells.get(questionKey({ measure, period, category: { breakdown, category } })),
      );
      if (!whole || parts.every((part) => part === undefined)) continue;
      if (addsUp) yield* addingUp(whole, parts, equations);
      else if (whole.count)
        for (const part of parts) if (part?.count) yield within(part.count, whole.count);
    }
  }
}

/** A sum that nobody wrote says at its ends what its parts say at theirs. */
function* addingUp(
  whole: Cell,
  parts: readonly (Cell | undefined)[],
  equations: Equations,
): Generator<Said> {
  if (whole.observation.answer.kind === 'derived') {
    const given = parts.filter((part) => part !== undefined);
    yield equal(sumOf(given.map(({ low }) => low)), whole.low);
    const highs = sumOf(given.map(({ high }) => high));
    if (highs.constant !== Infinity && whole.high.constant !== Infinity)
      yield equal(highs, whole.high);
    return;
  }
  if (!whole.count) return;
  const counts = parts.map((part) => (part ? part.count : equations.neverTold(0, Infinity)));
  if (counts.every((count) => count !== undefined)) yield equal(sumOf(counts), whole.count);
}

/** "Included in 17": the cells that one number covers are that number together. */
function* mergedSay(cells: Own): Generator<Said> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells.values()) {
    const { answer } = cell.observation;
    if (answer.kind === 'merged' && answer.group !== '')
      groups.set(answer.group, [...(groups.get(answer.group) ?? []), cell]);
  }
  for (const group of groups.values()) {
    const answer = group[0]?.observation.answer;
    const counts = group.flatMap(({ count }) => count ?? []);
    if (answer?.kind !== 'merged' || group.length < 2) continue;
    yield { sum: sumOf(counts), low: answer.together.min, high: answer.together.max };
  }
}

/** Those that the return itself does not break, with something for what was not told. */
function thatHold(said: readonly Said[], equations: Equations): readonly Said[] {
  const untold = ({ sum }: Said): number[] =>
    [...sum.terms.keys()].filter((unknown) => equations.at(unknown).kind === 'never-told');
  const told = said.filter((each) => untold(each).length === 0);
  const rest = said.filter((each) => untold(each).length > 0);
  const plain = told.filter(({ sum, low, high }) => {
    const value = equations.valueOf(sum);
    return low <= value && value <= high;
  });
  return fillIn(rest, [...new Set(rest.flatMap(untold))], equations) ? [...plain, ...rest] : plain;
}

/** Finds numbers for all that was not told; `false` where there are none. */
function fillIn(said: readonly Said[], unknowns: readonly number[], equations: Equations): boolean {
  if (unknowns.length === 0) return true;
  const position = new Map(unknowns.map((unknown, at) => [unknown, at]));
  const constraints = said.map(({ sum, low, high }) => {
    const terms = [...sum.terms].flatMap(([unknown, times]) => {
      const at = position.get(unknown);
      return at === undefined ? [] : [[at, times] as const];
    });
    const open = terms.reduce((all, [at, times]) => all + times * valueAt(at), 0);
    const rest = equations.valueOf(sum) - open;
    return { kind: 'sum' as const, terms, low: low - rest, high: high - rest };
  });
  function valueAt(at: number): number {
    return equations.at(unknowns[at] ?? 0).value;
  }
  const all = unknowns.map((unknown) => equations.at(unknown));
  const [least, most] = [all.map((each) => each.least), all.map((each) => each.most)];
  const found = search({ least, most, near: least, constraints }, budget);
  if (typeof found === 'string') return false;
  for (const [at, unknown] of all.entries()) unknown.value = found[at] ?? unknown.least;
  return true;
}
