import * as Plot from '@observablehq/plot';
import type { Label, RatesPicture } from '../picture-data.ts';
import { drawn, placeholder, type Size, widthOf } from './drawn.ts';

/** Markup for the words of a label. */
export type LabelText = (label: Label) => string;

const band = 66;
const axis = 34;

/** A dot where both ends are one, a bar from end to end, an arrow where there is no upper end. */
export function drawRates(picture: RatesPicture, size: Size, label: LabelText): string {
  const { rows, sign, between } = picture;
  const places = rows.map((row, at) => ({ ...row, at: at + 0.72, said: at }));
  const most = Math.max(...rows.map(({ low, high }) => high ?? low));
  const height = rows.length * band + axis;
  const named = { frameAnchor: 'left', textAnchor: 'start', dx: 2 } as const;
  const labels = rows.flatMap(({ name, value }) => [label(name), label(value)]);
  return drawn(
    {
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
      marks: [
        ...(between
          ? [
              Plot.rect([between], {
                x1: 'low',
                x2: 'high',
                y1: 0,
                y2: rows.length,
                className: 'band',
              }),
            ]
          : []),
        Plot.gridX({ ticks: 5, className: 'grid' }),
        Plot.text(places, {
          ...named,
          y: ({ said }: { said: number }) => said + 0.2,
          text: ({ said }: { said: number }) => placeholder(said * 2),
          className: 'soft',
        }),
        Plot.text(places, {
          ...named,
          y: ({ said }: { said: number }) => said + 0.46,
          text: ({ said }: { said: number }) => placeholder(said * 2 + 1),
          className: 'value',
        }),
        Plot.ruleY(places, { x1: 0, x2: 'low', y: 'at', className: 'thread' }),
        Plot.ruleY(
          places.filter(({ low, high }) => high !== undefined && high > low),
          { x1: 'low', x2: 'high', y: 'at', className: 'span' },
        ),
        Plot.text(
          places.filter(({ high }) => high === undefined),
          { x: 'low', y: 'at', text: () => '⟶', dx: 16, className: 'arrow' },
        ),
        Plot.dot(places, {
          x: 'low',
          y: 'at',
          r: 6,
          symbol: ({ firm }: { firm: boolean }) => (firm ? 'circle' : 'diamond2'),
          className: 'dot',
        }),
        Plot.dot(
          places.filter(({ low, high }) => high !== undefined && high > low),
          {
            x: 'high',
            y: 'at',
            r: 6,
            symbol: ({ firm }: { firm: boolean }) => (firm ? 'circle' : 'diamond2'),
            className: 'dot',
          },
        ),
      ],
    } as Plot.PlotOptions,
    labels,
  );
}

/** Plain numbers on the axis, the sign where it is short. */
export const ticked =
  (sign: string) =>
  (tick: number): string =>
    `${tick}${sign === '%' ? sign : ''}`;
