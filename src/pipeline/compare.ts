/** Comparisons: between the periods of a collection, between two collections, between two runs of one. */

import { changesBetween, type Side, type Successors } from '../aggregate/change.ts';
import { figuresOf } from '../aggregate/figures.ts';
import type { Bounds } from '../model/bounds.ts';
import { CannotRun } from '../model/cannot-run.ts';
import type { Change } from '../model/change.ts';
import { isRate } from '../model/figure.ts';
import type { Compiled } from '../pipeline.ts';
import { knownAuthorities } from '../register/built-in.ts';
import { derive } from './derive.ts';

export interface Comparison {
  readonly changes: readonly Change[];
  readonly nameOf: (id: string) => string;
}

/** Each period with the next one of the same kind of year. */
export function changesOf({ frame }: Pick<Compiled, 'frame'>): Change[] {
  const { periods } = frame.survey;
  return periods.slice(1).flatMap((later, at) => {
    const earlier = periods.slice(0, at + 1).findLast(({ basis }) => basis === later.basis);
    return earlier
      ? changesBetween({ frame, period: earlier.id }, { frame, period: later.id })
      : [];
  });
}

/** @throws CannotRun where there is one period only. */
export function comparePeriods(compiled: Compiled): Comparison {
  if (compiled.frame.survey.periods.length < 2)
    throw new CannotRun(
      'The survey asks for one period only.',
      'Name an earlier collection to compare with: foi compare EARLIER LATER.',
    );
  return { changes: changesOf(compiled), nameOf: namesIn(compiled) };
}

/** The last period of each. @throws CannotRun for unlike kinds of year. */
export function compareCollections(earlier: Compiled, later: Compiled): Comparison {
  const sides = [lastOf(earlier), lastOf(later)] as const;
  const [was, is] = sides.map(({ frame, period }) =>
    frame.survey.periods.find(({ id }) => id === period),
  );
  if (was?.basis !== is?.basis)
    throw new CannotRun(
      `${was?.id} is a ${was?.basis} year and ${is?.id} a ${is?.basis} one: they are never compared.`,
      'Compare collections that were asked for the same kind of year.',
    );
  const changes = changesBetween(sides[0], sides[1], successorsIn(earlier));
  const names = [namesIn(later), namesIn(earlier)];
  return {
    changes,
    nameOf: (id) => names.map((name) => name(id)).find((name) => name !== id) ?? id,
  };
}

const lastOf = ({ frame }: Compiled): Side => ({
  frame,
  period: frame.survey.periods.at(-1)?.id ?? '',
});

const namesIn =
  ({ frame }: Compiled) =>
  (id: string): string =>
    frame.register.byId.get(id)?.name ?? id;

/** Only the built-in registers know who took over from whom. */
function successorsIn({ frame }: Compiled): Successors | undefined {
  if (frame.register.name.endsWith('.csv')) return undefined;
  const known = new Map(knownAuthorities().map(({ id, successors }) => [id, successors]));
  return (id) => known.get(id) ?? [];
}

/** What an earlier run left behind in results.json. */
export interface EarlierRun {
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  readonly summary: readonly Readonly<Record<string, string>>[];
}

export interface MovedFigure {
  readonly figure: string;
  readonly was: { readonly low: string; readonly high: string };
  readonly is: Bounds;
  readonly decimals: number;
  /** What the returns that are new add to the low end, by themselves. */
  readonly ofNewReturns: number;
  /** What corrections add to the low end, by themselves. */
  readonly ofCorrections: number;
}

export interface RunComparison {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly gone: readonly string[];
  readonly moved: readonly MovedFigure[];
}

export function compareRuns(earlier: EarlierRun, now: Compiled): RunComparison {
  const was = new Map(earlier.inputs.map(({ path, sha256 }) => [path, sha256]));
  const is = new Map(now.results.inputs.map(({ path, sha256 }) => [path, sha256]));
  const returned = (path: string): boolean => path.startsWith('returns/');
  const added = [...is.keys()].filter((path) => returned(path) && !was.has(path));
  const replaced = [...is].filter(
    ([path, hash]) => returned(path) && was.has(path) && was.get(path) !== hash,
  );
  const gone = [...was.keys()].filter((path) => returned(path) && !is.has(path));
  return {
    added,
    replaced: replaced.map(([path]) => path),
    gone,
    moved: movedFigures(earlier, now, added),
  };
}

function movedFigures(earlier: EarlierRun, now: Compiled, added: readonly string[]): MovedFigure[] {
  const old = new Map(earlier.summary.map((row) => [row['figure'] ?? '', row]));
  const withoutNew = lowsWithout(now, new Set(added));
  return now.results.figures.flatMap((figure): MovedFigure[] => {
    const row = old.get(figure.figure);
    if (isRate(figure) || figure.area || figure.category || !row) return [];
    const { bounds, decimals } = figure;
    const scale = 10 ** decimals;
    const high = bounds.max === Infinity ? '' : String(bounds.max / scale);
    const same = Number(row['low']) === bounds.min / scale && (row['high'] ?? '') === high;
    if (same) return [];
    const effects = now.results.corrections.flatMap((each) =>
      each.effects.filter((effect) => effect.figure === figure.figure),
    );
    return [
      {
        figure: figure.figure,
        was: { low: row['low'] ?? '', high: row['high'] ?? '' },
        is: bounds,
        decimals,
        ofNewReturns: bounds.min - (withoutNew.get(figure.figure) ?? bounds.min),
        ofCorrections: effects.reduce((all, each) => all + each.with.min - each.without.min, 0),
      },
    ];
  });
}

/** The low ends of all totals, had these files not come and all else been as it is. */
function lowsWithout(
  { corrected, setting }: Compiled,
  files: ReadonlySet<string>,
): Map<string, number> {
  const rest = corrected.filter(({ place }) => !files.has(place.file));
  const others = setting.files.filter(({ filed }) => !files.has(filed.path));
  const { frame } = derive(rest, { ...setting, files: others });
  const survey = { ...setting.survey, areas: [] };
  const figures = figuresOf({ ...frame, survey });
  return new Map(
    figures.flatMap((each) => (isRate(each) ? [] : [[each.figure, each.bounds.min] as const])),
  );
}
