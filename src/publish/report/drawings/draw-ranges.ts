import * as Plot from '@observablehq/plot';
import type { RangesPicture } from '../picture-data.ts';
import { drawn, isolated, type Size, widthOf } from './drawn.ts';

const rowHeight = 19;
const margins = {
  wide: { left: 212, right: 112, name: 30, printed: 22 },
  narrow: { left: 128, right: 76, name: 20, printed: 14 },
} as const;

/** Authorities one under another: dots, ranges, and arrows where no limit is stated. */
export function drawRanges({ rows, unit }: RangesPicture, size: Size): string {
  const { left, right, name, printed } = margins[size];
  const finite = rows.flatMap(({ part, whole }) => [
    part.low,
    part.high,
    whole?.low ?? 0,
    whole?.high ?? 0,
  ]);
  const most = Math.max(1, ...finite.filter((end) => end !== Infinity));
  const capped = (end: number): number => (end === Infinity ? most : end);
  const places = rows.map((row, at) => ({
    at,
    name: isolated(row.name, name),
    printed: isolated(row.printed, printed),
    low: row.part.low,
    high: capped(row.part.high),
    open: row.part.high === Infinity,
    wholeLow: row.whole ? row.whole.low : row.part.low,
    wholeHigh: row.whole ? capped(row.whole.high) : row.part.low,
  }));
  const y = { y: 'at' } as const;
  return drawn({
    width: widthOf[size],
    height: rows.length * rowHeight + 44,
    marginLeft: left,
    marginRight: right,
    marginTop: 4,
    marginBottom: 40,
    x: {
      type: 'sqrt',
      domain: [0, most],
      nice: true,
      grid: true,
      ticks: size === 'wide' ? 6 : 3,
      label: unit || null,
    },
    y: { type: 'band', domain: places.map(({ at }) => at), axis: null },
    marks: [
      Plot.text(places, { ...y, text: 'name', frameAnchor: 'left', textAnchor: 'end', dx: -8 }),
      Plot.text(places, {
        ...y,
        text: 'printed',
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 8,
        className: 'soft',
      }),
      Plot.ruleY(places, { ...y, x1: 0, x2: 'wholeLow', className: 'thread' }),
      Plot.ruleY(places, { ...y, x1: 'wholeLow', x2: 'wholeHigh', className: 'span faint' }),
      Plot.tickX(places, { ...y, x: 'wholeHigh', inset: 5, className: 'end' }),
      Plot.ruleY(
        places.filter(({ open }) => open),
        { ...y, x1: 'low', x2: 'high', className: 'open' },
      ),
      Plot.text(
        places.filter(({ open }) => open),
        { ...y, x: 'high', text: () => '→', dx: -4, className: 'arrow' },
      ),
      Plot.ruleY(
        places.filter(({ low, high, open }) => !open && low < high),
        { ...y, x1: 'low', x2: 'high', className: 'span' },
      ),
      Plot.dot(
        places.filter(({ low, high }) => low === high),
        { ...y, x: 'low', r: 4, className: 'dot' },
      ),
    ],
  } as Plot.PlotOptions);
}
