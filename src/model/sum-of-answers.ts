import { type Answer, boundsOf, laterShare, type Share, shareOf } from './answer.ts';
import { add, type Bounds, nil } from './bounds.ts';

/** One of the cells that add up: its answer, or only what is known where there is none. */
export interface Summand {
  readonly answer: Answer | undefined;
  readonly bounds: Bounds;
  readonly share: Share;
}

/**
 * The sum of disjoint cells, in the share of the least certain. Cells that one printed number
 * covers ("included in 17") count that number once where all of them are here.
 */
export function sumOfAnswers(cells: readonly Summand[]): {
  readonly bounds: Bounds;
  readonly share: Share;
} {
  const counted = new Set<string>();
  let bounds = nil;
  let share: Share = 'exact';
  for (const cell of cells) {
    share = laterShare(share, cell.share);
    const group = groupOf(cell);
    const together =
      group !== undefined && cells.filter((other) => groupOf(other) === group).length > 1;
    if (!together || group === undefined) bounds = add(bounds, cell.bounds);
    else if (!counted.has(group)) {
      counted.add(group);
      if (cell.answer?.kind === 'merged') bounds = add(bounds, cell.answer.together);
    }
  }
  return { bounds, share };
}

const groupOf = ({ answer }: Summand): string | undefined =>
  answer?.kind === 'merged' && answer.group !== '' ? answer.group : undefined;

export const summandOf = (answer: Answer): Summand => ({
  answer,
  bounds: boundsOf(answer),
  share: shareOf(answer),
});
