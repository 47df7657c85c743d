import { escaped } from '../escaped.ts';
import type { LegendLine, TilesPicture } from '../picture-data.ts';

/** Half the width of a tile, in px. */
const half = 11;
/** Rows of pointed hexagons stand closer than they are wide. */
const rowHeight = half * Math.sqrt(3);
/** A little smaller than its place, so that neighbours do not touch. */
const hexagon = 'M0,12L10.4,6V-6L0,-12L-10.4,-6V6Z';

interface Place {
  readonly x: string;
  readonly y: string;
  readonly title: string;
}

/** Hexagons in rows, the odd ones shifted by half a tile; each has its letter and its name. */
export function drawTiles({ tiles, legend }: TilesPicture): string {
  const columns = Math.max(...tiles.map(({ column }) => column)) + 1.5;
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1;
  const groups = legend.map(({ look }) => {
    const alike = tiles.filter((tile) => tile.look.name === look.name);
    return groupOf(look, alike.map(placeOf));
  });
  return `<svg viewBox="0 0 ${px(columns * 2 * half)} ${px(rows * rowHeight + 8)}" text-anchor="middle">${groups.join('')}</svg>`;
}

const px = (length: number): string => String(Number(length.toFixed(1)));

function placeOf({ column, row, title }: TilesPicture['tiles'][number]): Place {
  const shift = row % 2 === 1 ? half : 0;
  return { x: px(half + column * 2 * half + shift), y: px(half + 3 + row * rowHeight), title };
}

function groupOf({ name, letter }: LegendLine['look'], places: readonly Place[]): string {
  const shapes = places.map(
    ({ x, y, title }) =>
      `<path d="${hexagon}" transform="translate(${x},${y})"><title>${escaped(title)}</title></path>`,
  );
  const letters = places.map(
    ({ x, y }) => `<text x="${x}" y="${y}" dy="0.32em">${escaped(letter)}</text>`,
  );
  return `<g class="${name}">${shapes.join('')}</g><g class="t-${name}">${letters.join('')}</g>`;
}
