import type { Bounds } from '../../model/bounds.ts';
import type { Change, RateEnds } from '../../model/change.ts';
import { changeTexts } from '../change-report.ts';
import { changesColumns } from '../columns/changes.ts';
import { countText, rateTexts } from '../numbers.ts';
import type { Table } from '../tables.ts';

export const changesTable = (changes: readonly Change[]): Table => ({
  name: 'changes',
  columns: changesColumns.map(({ name }) => name),
  rows: changes.map((change) => {
    const texts = changeTexts(change);
    return [
      change.figure,
      change.label,
      change.from,
      change.to,
      String(change.panel.length),
      ...endsOf(change),
      texts.change,
      String(change.droppedOut.length),
      String(change.cameIn.length),
      texts.allResponders,
    ];
  }),
});

/** Lowest and highest of the earlier and of the later period. */
function endsOf(change: Change): string[] {
  if (change.kind === 'rate') {
    const { per } = change;
    const ends = (rate: RateEnds): string[] => {
      const { low, high } = rateTexts(rate.low, rate.high, per);
      return [low, high];
    };
    return [...ends(change.earlier), ...ends(change.later)];
  }
  const ends = ({ min, max }: Bounds): string[] =>
    [min, max].map((end) => countText(end, change.decimals));
  return [...ends(change.earlier), ...ends(change.later)];
}
