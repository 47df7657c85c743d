import * as Plot from '@observablehq/plot';
import type { FunnelPicture } from '../picture-data.ts';
import { ticked } from './draw-rates.ts';
import { drawn, type Size, widthOf, withoutPlaceholders } from './drawn.ts';

/** Rates against size on a scale of doublings, between the limits of chance. */
export function drawFunnel(picture: FunnelPicture, size: Size): string {
  const { dots, limits, centre } = picture;
  const most = Math.max(...dots.map(({ rate }) => rate), ...limits.map(({ inner }) => inner.high));
  const marks = [
    limitsMark(picture, 'outer', most),
    limitsMark(picture, 'inner', most),
    Plot.ruleY(centre, { className: 'centre' }),
    ...dotMarks(picture),
  ];
  return drawn({ ...frameOf(picture, most, size), marks } as Plot.PlotOptions);
}

function frameOf(
  { limits, sign, unit }: FunnelPicture,
  most: number,
  size: Size,
): Plot.PlotOptions {
  return {
    width: widthOf[size],
    height: size === 'wide' ? 380 : 320,
    marginLeft: 46,
    marginBottom: 40,
    marginTop: 12,
    x: {
      type: 'log',
      domain: [limits[0]?.size ?? 10, limits.at(-1)?.size ?? 10],
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
  };
}

type Limit = FunnelPicture['limits'][number];

const limitsMark = (
  { limits }: FunnelPicture,
  which: 'inner' | 'outer',
  most: number,
): Plot.Markish =>
  Plot.areaY(limits, {
    x: 'size',
    y1: (each: Limit) => each[which].low,
    y2: (each: Limit) => Math.min(most, each[which].high),
    className: which,
  });

function dotMarks({ dots }: FunnelPicture): Plot.Markish[] {
  const places = dots.map((dot) => ({ ...dot, title: withoutPlaceholders(dot.title) }));
  const inside = places.filter(({ outside }) => !outside);
  const outside = places.filter((dot) => dot.outside);
  const dot = { x: 'size', y: 'rate', title: 'title' } as const;
  return [
    Plot.dot(inside, { ...dot, r: 4, className: 'dot' }),
    Plot.dot(outside, { ...dot, r: 5, symbol: 'diamond2', className: 'dot out' }),
  ];
}
