import { periodsInside } from '../model/period-text.ts';
import type { FileRank } from './reconcile.ts';

/**
 * Which of one authority's files are the later: those whose names say "revised", and of the
 * others those with a later date, where every name bears one. Files of one age may only add to or
 * contradict each other.
 */
export function fileRanks(paths: readonly string[]): FileRank {
  const dates = paths.map(dateOf);
  const dated = dates.every((date) => date !== undefined);
  const ranks = new Map(
    paths.map((path, at) => [
      path,
      (isRevised(path) ? 1_000_000 : 0) + (dated ? (dates[at] ?? 0) : 0),
    ]),
  );
  return (path) => ranks.get(path) ?? 0;
}

const nameOf = (path: string): string =>
  (path.split('/').at(-1) ?? '').replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/_/g, ' ');

const isRevised = (path: string): boolean =>
  /\b(?:revised|revision|corrected|correction|amended|updated|final version|v[2-9])\b/i.test(
    nameOf(path),
  );

function dateOf(path: string): number | undefined {
  const days = periodsInside(nameOf(path)).flatMap(({ readings }) => readings.slice(0, 1));
  const [day, ...others] = days.flatMap((reading) =>
    reading.grain === 'day' ? [reading.from] : [],
  );
  return others.length === 0 ? day : undefined;
}
