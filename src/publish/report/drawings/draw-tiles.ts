import * as Plot from '@observablehq/plot';
import type { TilesPicture } from '../picture-data.ts';
import { drawn, withoutPlaceholders } from './drawn.ts';

/** Half the width of a tile, in px. */
const half = 11;
/** Rows of pointed hexagons stand closer than they are wide. */
const rowHeight = half * Math.sqrt(3);

/** Hexagons in rows, the odd ones shifted by half a tile; each has its letter and its name. */
export function drawTiles({ tiles, legend }: TilesPicture): string {
  const columns = Math.max(...tiles.map(({ column }) => column)) + 1.5;
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1;
  const places = tiles.map((tile) => ({
    ...tile,
    x: tile.column + (tile.row % 2 === 1 ? 0.5 : 0),
    title: withoutPlaceholders(tile.title),
  }));
  const of = (name: string) => places.filter(({ look }) => look.name === name);
  const width = columns * 2 * half;
  const height = rows * rowHeight + 8;
  return drawn({
    width,
    height,
    margin: 0,
    x: { domain: [0, columns], range: [half, width + half], axis: null },
    y: { domain: [0, rows], range: [half + 3, height + half - 5], axis: null },
    marks: [
      ...legend.map(({ look: { name } }) =>
        Plot.dot(of(name), {
          x: 'x',
          y: 'row',
          symbol: 'hexagon',
          r: half - 0.6,
          title: 'title',
          className: name,
        }),
      ),
      ...legend.map(({ look: { name, letter } }) =>
        Plot.text(of(name), { x: 'x', y: 'row', text: () => letter, className: `t-${name}` }),
      ),
    ],
  } as Plot.PlotOptions);
}
