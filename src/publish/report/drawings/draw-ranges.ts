import * as Plot from '@observablehq/plot';
import type { RangesPicture } from '../picture-data.ts';
import { drawn, isolated, type Size, widthOf } from './drawn.ts';

const rowHeight = 19;
const margins = {
  wide: { left: 212, right: 112, name: 30, printed: 22 },
  narrow: { left: 128, right: 76, name: 20, printed: 14 },
} as const;

interface Row {
  readonly at: number;
  readonly name: string;
  readonly printed: string;
  readonly low: number;
  readonly high: number;
  readonly open: boolean;
  readonly wholeLow: number;
  readonly wholeHigh: number;
}

/** Authorities one under another: dots, ranges, and arrows where no limit is stated. */
export function drawRanges(picture: RangesPicture, size: Size): string {
  const most = mostOf(picture);
  const rows = rowsOf(picture, most, size);
  const marks = [...textMarks(rows), ...wholeMarks(rows), ...partMarks(rows)];
  return drawn({ ...frameOf(picture, most, size), marks } as Plot.PlotOptions);
}

/** The largest end that is stated. */
function mostOf({ rows }: RangesPicture): number {
  const ends = rows.flatMap(({ part, whole }) => [
    part.low,
    part.high,
    whole?.low ?? 0,
    whole?.high ?? 0,
  ]);
  return Math.max(1, ...ends.filter((end) => end !== Infinity));
}

function rowsOf({ rows }: RangesPicture, most: number, size: Size): Row[] {
  const { name, printed } = margins[size];
  const capped = (end: number): number => (end === Infinity ? most : end);
  return rows.map((row, at) => ({
    at,
    name: isolated(row.name, name),
    printed: isolated(row.printed, printed),
    low: row.part.low,
    high: capped(row.part.high),
    open: row.part.high === Infinity,
    wholeLow: row.whole ? row.whole.low : row.part.low,
    wholeHigh: row.whole ? capped(row.whole.high) : row.part.low,
  }));
}

/** Room in px that the numbers of an axis need. */
const tickRoom = 44;

/** Round numbers up to the most, so far apart on a square root that their texts do not meet. */
function ticksUpTo(most: number, width: number): number[] {
  const rounds = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((noughts) =>
    [1, 2, 5].map((first) => first * 10 ** noughts),
  );
  const ticks: number[] = [];
  for (const round of rounds.filter((each) => each <= most).reverse()) {
    const next = ticks[0] ?? Infinity;
    const apart = (end: number): number => width * Math.sqrt(end / most);
    if (apart(next) - apart(round) >= tickRoom && apart(round) >= tickRoom) ticks.unshift(round);
  }
  return [0, ...ticks];
}

function frameOf({ rows, unit }: RangesPicture, most: number, size: Size): Plot.PlotOptions {
  const { left, right } = margins[size];
  return {
    width: widthOf[size],
    height: rows.length * rowHeight + 44,
    marginLeft: left,
    marginRight: right,
    marginTop: 4,
    marginBottom: 40,
    x: {
      type: 'sqrt',
      domain: [0, most],
      grid: true,
      ticks: ticksUpTo(most, widthOf[size] - left - right),
      label: unit || null,
    },
    y: { type: 'band', domain: rows.map((_, at) => at), axis: null },
  };
}

const textMarks = (rows: readonly Row[]): Plot.Markish[] => [
  Plot.text(rows, { y: 'at', text: 'name', frameAnchor: 'left', textAnchor: 'end', dx: -8 }),
  Plot.text(rows, {
    y: 'at',
    text: 'printed',
    frameAnchor: 'right',
    textAnchor: 'start',
    dx: 8,
    className: 'soft',
  }),
];

const wholeMarks = (rows: readonly Row[]): Plot.Markish[] => [
  Plot.ruleY(rows, { y: 'at', x1: 0, x2: 'wholeLow', className: 'thread' }),
  Plot.ruleY(rows, { y: 'at', x1: 'wholeLow', x2: 'wholeHigh', className: 'span faint' }),
  Plot.tickX(rows, { y: 'at', x: 'wholeHigh', inset: 5, className: 'end' }),
];

function partMarks(rows: readonly Row[]): Plot.Markish[] {
  const open = rows.filter((row) => row.open);
  const ranges = rows.filter((row) => !row.open && row.low < row.high);
  const exact = rows.filter(({ low, high }) => low === high);
  return [
    Plot.ruleY(open, { y: 'at', x1: 'low', x2: 'high', className: 'open' }),
    Plot.text(open, { y: 'at', x: 'high', text: () => '→', dx: -4, className: 'arrow' }),
    Plot.ruleY(ranges, { y: 'at', x1: 'low', x2: 'high', className: 'span' }),
    Plot.dot(exact, { y: 'at', x: 'low', r: 4, className: 'dot' }),
  ];
}
