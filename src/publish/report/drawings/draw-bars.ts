import * as Plot from '@observablehq/plot';
import type { BarPicture, CountsPicture } from '../picture-data.ts';
import type { LabelText } from './draw-rates.ts';
import { drawn, placeholder, type Size, widthOf } from './drawn.ts';

/** All that were asked in one bar; a count is written where there is room for it. */
export function drawBar({ parts }: BarPicture, size: Size, label: LabelText): string {
  const width = widthOf[size];
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  const placed = parts.map((part, said) => {
    const start = from;
    from += part.count;
    return { ...part, said, start, end: from, room: (part.count / all) * width };
  });
  return drawn(
    {
      width,
      height: 52,
      margin: 1,
      x: { domain: [0, all], axis: null },
      y: { domain: [0, 1], axis: null },
      marks: placed.flatMap((part) => {
        const { look, start, end } = part;
        const middle = (start + end) / 2;
        return [
          Plot.rect([part], { x1: start, x2: end, y1: 0, y2: 1, className: look.name }),
          ...(part.room > 15
            ? [
                Plot.text([middle], {
                  x: middle,
                  y: 0.7,
                  text: () => look.letter,
                  className: `t-${look.name} letter`,
                }),
              ]
            : []),
          ...(part.room > 30
            ? [
                Plot.text([middle], {
                  x: middle,
                  y: 0.3,
                  text: () => placeholder(part.said),
                  className: `t-${look.name}`,
                }),
              ]
            : []),
        ];
      }),
    } as Plot.PlotOptions,
    parts.map((part) => label(part.label)),
  );
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
