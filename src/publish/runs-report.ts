/** What has happened to the figures since an earlier run of the same collection. */

import { plural } from '../findings/problem.ts';
import type { Bounds } from '../model/bounds.ts';
import { oneLine, type TextStyle, wrapped } from './layout-text.ts';
import { countText, grouped, signedCount } from './numbers.ts';

export interface RunsCompared {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly gone: readonly string[];
  readonly moved: readonly {
    readonly figure: string;
    readonly was: { readonly low: string; readonly high: string };
    readonly is: Bounds;
    readonly decimals: number;
    readonly ofNewReturns: number;
    readonly ofCorrections: number;
  }[];
}

export function runsReport(
  { added, replaced, gone, moved }: RunsCompared,
  style: TextStyle,
): string {
  const files = [
    added.length > 0 ? plural(added.length, 'new return') : '',
    replaced.length > 0 ? `${replaced.length} replaced` : '',
    gone.length > 0 ? `${gone.length} gone` : '',
  ].filter(Boolean);
  const lines = moved.map((each) => {
    const { figure, was, is, decimals, ofNewReturns, ofCorrections } = each;
    const parts = [
      ofNewReturns === 0 ? '' : `new returns ${signedCount(ofNewReturns, decimals)}`,
      ofCorrections === 0 ? '' : `corrections ${signedCount(ofCorrections, decimals)}`,
    ].filter(Boolean);
    const of = parts.length > 0 ? `, of which ${parts.join(', ')}` : '';
    return `${figure}: ${oldText(was)} → ${newText(is, decimals)}${of}`;
  });
  return [
    files.length > 0 ? `${files.join(', ')}.` : 'The same returns.',
    ...(lines.length > 0 ? lines : ['No total has moved.']),
  ]
    .map((line) => wrapped(oneLine(line), style.width))
    .join('\n');
}

const oldText = ({ low, high }: { low: string; high: string }): string =>
  high === ''
    ? `at least ${grouped(low)}`
    : low === high
      ? grouped(low)
      : `${grouped(low)}..${grouped(high)}`;

function newText({ min, max }: Bounds, decimals: number): string {
  const least = grouped(countText(min, decimals));
  if (max === Infinity) return `at least ${least}`;
  return min === max ? least : `${least}..${grouped(countText(max, decimals))}`;
}
