/** The mistakes by which a wrong change often comes about, so that they can be named. */

import type { Figure } from './figure.ts';
import { isNought, minus, over, printed, type Ratio, ratio, times } from './ratio.ts';
import { asPercent, wordsOf } from './saying.ts';
import { roundsTo } from './verdict.ts';

interface Stated {
  readonly a: Figure;
  readonly b: Figure;
  readonly by: Figure;
  readonly down: boolean;
}

/** How a percentage came about that is not the one worked out, where a known mistake gives it. */
export function whyNot({ a, b, by, down }: Stated, right: Ratio): string | undefined {
  if (by.kind !== 'percent' || roundsTo(by, right) || isNought(b.value)) return undefined;
  const [high, low] = down ? [a.value, b.value] : [b.value, a.value];
  const difference = minus(high, low);
  const said = wordsOf(by);
  if (a.kind === 'percent' && roundsTo(by, times(difference, ratio(1, 100)))) {
    const points = printed(difference, by.decimals + 1);
    return `It is ${points} percentage points, or ${asPercent(right, by)}.`;
  }
  if (roundsTo(by, over(difference, b.value))) {
    return `${said} is the change divided by the later figure; divided by the earlier it is ${asPercent(right, by)}.`;
  }
  if (roundsTo(by, over(b.value, a.value))) {
    return `${said} is the later figure as a percentage of the earlier; the change is ${asPercent(right, by)}.`;
  }
  return undefined;
}
