import * as Plot from '@observablehq/plot';
import type { FunnelPicture } from '../picture-data.ts';
import { ticked } from './draw-rates.ts';
import { drawn, type Size, widthOf, withoutPlaceholders } from './drawn.ts';

/** Rates against size on a scale of doublings, between the limits of chance. */
export function drawFunnel(picture: FunnelPicture, size: Size): string {
  const { dots, limits, centre, sign, unit } = picture;
  const places = dots.map((dot) => ({ ...dot, title: withoutPlaceholders(dot.title) }));
  const inside = places.filter(({ outside }) => !outside);
  const outside = places.filter((dot) => dot.outside);
  const most = Math.max(...dots.map(({ rate }) => rate), ...limits.map(({ inner }) => inner.high));
  const [first, last] = [limits[0]?.size ?? 10, limits.at(-1)?.size ?? 10];
  const dot = { x: 'size', y: 'rate', r: 4, title: 'title' } as const;
  return drawn({
    width: widthOf[size],
    height: size === 'wide' ? 380 : 320,
    marginLeft: 46,
    marginBottom: 40,
    marginTop: 12,
    x: {
      type: 'log',
      domain: [first, last],
      label: unit || 'size of the whole',
      ticks: size === 'wide' ? 6 : 3,
      tickFormat: (tick: number) => `${tick}`,
    },
    y: {
      domain: [0, most],
      nice: true,
      grid: true,
      ticks: 5,
      tickFormat: ticked(sign),
      label: null,
      clamp: true,
    },
    marks: [
      Plot.areaY(limits, {
        x: 'size',
        y1: (each: Limit) => each.outer.low,
        y2: (each: Limit) => Math.min(most, each.outer.high),
        className: 'outer',
      }),
      Plot.areaY(limits, {
        x: 'size',
        y1: (each: Limit) => each.inner.low,
        y2: (each: Limit) => Math.min(most, each.inner.high),
        className: 'inner',
      }),
      Plot.ruleY(centre, { className: 'centre' }),
      Plot.dot(inside, { ...dot, className: 'dot' }),
      Plot.dot(outside, { ...dot, r: 5, symbol: 'diamond2', className: 'dot out' }),
    ],
  } as Plot.PlotOptions);
}

type Limit = FunnelPicture['limits'][number];
