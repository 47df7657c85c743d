import * as Plot from '@observablehq/plot';
import type { Label, RatesPicture } from '../picture-data.ts';
import { drawn, placeholder, type Size, widthOf } from './drawn.ts';

/** Markup for the words of a label. */
export type LabelText = (label: Label) => string;

const band = 66;
const axis = 34;

type Row = RatesPicture['rows'][number] & {
  /** Where its line lies, in bands from the top. */
  readonly at: number;
  /** Which of the rows it is: its labels are found by it. */
  readonly said: number;
};

/** A dot where both ends are one, a bar from end to end, an arrow where there is no upper end. */
export function drawRates(picture: RatesPicture, size: Size, label: LabelText): string {
  const rows = picture.rows.map((row, at) => ({ ...row, at: at + 0.72, said: at }));
  const marks = [
    ...betweenMarks(picture),
    Plot.gridX({ ticks: 5, className: 'grid' }),
    wordsMark(rows, 0.2, 0, 'soft'),
    wordsMark(rows, 0.46, 1, 'value'),
    ...reachMarks(rows),
  ];
  const labels = picture.rows.flatMap(({ name, value }) => [label(name), label(value)]);
  return drawn({ ...frameOf(picture, size), marks } as Plot.PlotOptions, labels);
}

function frameOf({ rows, sign }: RatesPicture, size: Size): Plot.PlotOptions {
  const most = Math.max(...rows.map(({ low, high }) => high ?? low));
  const height = rows.length * band + axis;
  return {
    width: widthOf[size],
    height,
    marginLeft: 6,
    marginRight: 26,
    marginTop: 2,
    marginBottom: axis - 2,
    x: {
      domain: [0, most === 0 ? 1 : most],
      nice: true,
      ticks: 5,
      tickFormat: ticked(sign),
      label: null,
    },
    y: { domain: [0, rows.length], range: [2, height - axis], axis: null },
  };
}

const betweenMarks = ({ between, rows }: RatesPicture): Plot.Markish[] =>
  between
    ? [
        Plot.rect([between], {
          x1: 'low',
          x2: 'high',
          y1: 0,
          y2: rows.length,
          className: 'band',
        }),
      ]
    : [];

/** The name of each row or, as its second label, the value; so far below the top of its band. */
const wordsMark = (
  rows: readonly Row[],
  below: number,
  label: 0 | 1,
  className: string,
): Plot.Markish =>
  Plot.text(rows, {
    frameAnchor: 'left',
    textAnchor: 'start',
    dx: 2,
    y: ({ said }: Row) => said + below,
    text: ({ said }: Row) => placeholder(said * 2 + label),
    className,
  });

function reachMarks(rows: readonly Row[]): Plot.Markish[] {
  const ranges = rows.filter(({ low, high }) => high !== undefined && high > low);
  const open = rows.filter(({ high }) => high === undefined);
  const dot = {
    y: 'at',
    r: 6,
    symbol: ({ firm }: Row) => (firm ? 'circle' : 'diamond2'),
    className: 'dot',
  } as const;
  return [
    Plot.ruleY(rows, { x1: 0, x2: 'low', y: 'at', className: 'thread' }),
    Plot.ruleY(ranges, { x1: 'low', x2: 'high', y: 'at', className: 'span' }),
    Plot.text(open, { x: 'low', y: 'at', text: () => '⟶', dx: 16, className: 'arrow' }),
    Plot.dot(rows, { ...dot, x: 'low' }),
    Plot.dot(ranges, { ...dot, x: 'high' }),
  ];
}

/** Plain numbers on the axis, the sign where it is short. */
export const ticked =
  (sign: string) =>
  (tick: number): string =>
    `${tick}${sign === '%' ? sign : ''}`;
