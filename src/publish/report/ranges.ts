import type { Bounds } from '../../model/bounds.ts';
import type { ExplainedCell } from '../../model/explained.ts';
import type { Rate } from '../../survey/definition.ts';
import { readingText } from '../explained-cells.ts';
import type { AuthorityRate } from './authority-rates.ts';
import { type PictureBlock, said, type TableBlock } from './blocks.ts';
import { cellText } from './cells.ts';
import type { RangesPicture, Reach } from './picture-data.ts';
import type { Report } from './report.ts';

const mostRows = 30;

interface Row {
  readonly authority: string;
  readonly top: ExplainedCell;
  readonly bottom: ExplainedCell | undefined;
}

/**
 * How many each authority counted, from the least to the most that its cell prints, on the whole
 * that it is a part of. The largest are drawn, the table holds all. A cell read by a correction
 * prints no range that could be drawn.
 */
export function rangesPicture(
  rate: Rate,
  rates: readonly AuthorityRate[],
  report: Report,
): PictureBlock | undefined {
  const rows = rates.flatMap(({ authority, top, bottom }): Row[] =>
    top && saysSomething(top) ? [{ authority, top, bottom }] : [],
  );
  const drawn = [...rows].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, mostRows);
  if (drawn.length === 0) return undefined;
  const measure = report.results.survey.measures.find(({ id }) => id === rate.numerator);
  const title = `${measure?.label ?? rate.label}, ${report.last}: what each authority printed`;
  const few = rows.length > drawn.length ? `, the ${drawn.length} largest of ${rows.length}` : '';
  return {
    kind: 'picture',
    title: `${title}${few}`,
    alternative: [
      'A dot is an exact count, a thick bar what a cell such as “<5” allows, an arrow a cell that states no limit; the thin line ends at the whole. The scale is a square root, so that small numbers can be seen.',
    ],
    picture: {
      kind: 'ranges',
      unit: measure?.unit ?? '',
      rows: drawn.map((row) => drawnRow(row, report)),
    },
    table: printedTable(title, rows, report),
  };
}

const drawnRow = (
  { authority, top, bottom }: Row,
  report: Report,
): RangesPicture['rows'][number] => ({
  name: report.nameOf(authority),
  printed: printedText(top, bottom, report),
  part: reachOf(top.printed),
  whole: bottom && saysSomething(bottom) ? reachOf(bottom.printed) : undefined,
});

const printedTable = (caption: string, rows: readonly Row[], report: Report): TableBlock => ({
  kind: 'table',
  caption,
  columns: [{ title: 'Authority' }, { title: 'Printed' }, { title: 'Read as', number: true }],
  rows: rows.map(({ authority, top, bottom }) => [
    [said(report.nameOf(authority))],
    [said(printedText(top, bottom, report))],
    [readingText(top, report.results)],
  ]),
});

/** A count or a range that the cell itself prints. */
const saysSomething = ({ share, corrected }: ExplainedCell): boolean =>
  ['exact', 'bounded', 'hidden'].includes(share) && corrected === undefined;

const printedText = (
  top: ExplainedCell,
  bottom: ExplainedCell | undefined,
  report: Report,
): string => (bottom ? [top, bottom] : [top]).map((cell) => cellText(cell, report)).join(' of ');

const reachOf = ({ min, max }: Bounds): Reach => ({ low: min, high: max });

/** The whole where it is printed, else the most that the part can be. */
function sizeOf({ top, bottom }: Row): number {
  const { min, max } = (bottom && saysSomething(bottom) ? bottom : top).printed;
  return max === Infinity ? min : max;
}
