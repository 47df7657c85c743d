import * as Plot from '@observablehq/plot';
import type { BarPicture, CountsPicture, Look } from '../picture-data.ts';
import type { LabelText } from './draw-rates.ts';
import { drawn, placeholder, type Size, widthOf } from './drawn.ts';

/** Room in px that a letter and a count of three digits need. */
const letterRoom = 12;
const countRoom = 30;

interface Part {
  readonly look: Look;
  /** Which of the parts it is: its label is found by it. */
  readonly said: number;
  readonly start: number;
  readonly end: number;
  readonly room: number;
}

/** All that were asked in one bar; a letter and a count are written where there is room for them. */
export function drawBar({ parts }: BarPicture, size: Size, label: LabelText): string {
  const width = widthOf[size];
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  const placed = parts.map(({ look, count }, said): Part => {
    const start = from;
    from += count;
    return { look, said, start, end: from, room: (count / all) * width };
  });
  const frame = {
    width,
    height: 52,
    margin: 1,
    x: { domain: [0, all], axis: null },
    y: { domain: [0, 1], axis: null },
  };
  return drawn(
    { ...frame, marks: placed.flatMap(partMarks) } as Plot.PlotOptions,
    parts.map((part) => label(part.label)),
  );
}

function partMarks(part: Part): Plot.Markish[] {
  const { look, said, start, end, room } = part;
  const middle = (start + end) / 2;
  const text = (y: number, words: string, className: string): Plot.Markish =>
    Plot.text([middle], { x: middle, y, text: () => words, className });
  return [
    Plot.rect([part], { x1: start, x2: end, y1: 0, y2: 1, className: look.name }),
    ...(room > letterRoom ? [text(0.7, look.letter, `t-${look.name} letter`)] : []),
    ...(room > countRoom ? [text(0.3, placeholder(said), `t-${look.name}`)] : []),
  ];
}

/** One bar for each kind, its count at the end. */
export function drawCounts({ rows }: CountsPicture, size: Size): string {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return drawn({
    width: widthOf[size],
    height: rows.length * 30 + 4,
    marginTop: 2,
    marginBottom: 2,
    marginLeft: 30,
    marginRight: 44,
    x: { domain: [0, most], axis: null },
    y: { domain: rows.map(({ look }) => look.letter), label: null, tickSize: 0, padding: 0.2 },
    marks: rows.flatMap((row) => [
      Plot.barX([row], { x: 'count', y: () => row.look.letter, className: row.look.name }),
      Plot.text([row], {
        x: 'count',
        y: () => row.look.letter,
        text: ({ count }: { count: number }) => `${count}`,
        textAnchor: 'start',
        dx: 6,
      }),
    ]),
  } as Plot.PlotOptions);
}
