import { type Bounds, between } from '../../src/model/bounds.ts';

/** What each cell can still be where their sum lies between two ends, by counting out every case. */
export function leftOf(range: Bounds, cells: readonly Bounds[]): Bounds[] {
  const fitting = casesOf(cells).filter((counts) => {
    const sum = counts.reduce((all, each) => all + each, 0);
    return range.min <= sum && sum <= range.max;
  });
  return cells.map((_, at) => {
    const own = fitting.map((counts) => counts[at] ?? Number.NaN);
    return between(Math.min(...own), Math.max(...own));
  });
}

const casesOf = ([first, ...rest]: readonly Bounds[]): number[][] =>
  first === undefined
    ? [[]]
    : casesOf(rest).flatMap((others) =>
        Array.from({ length: first.max - first.min + 1 }, (_, at) => [first.min + at, ...others]),
      );
