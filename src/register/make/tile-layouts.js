// @ts-check
/**
 * Makes the tile layouts beside the register: one hexagonal tile for each authority with children's
 * services, neighbours mostly side by side. It takes about half a minute.
 *
 *   node src/register/make/tile-layouts.js
 *
 * Points within the authorities, on a flat map, are spread until each has room for a tile, assigned
 * to the tiles that cost least, and moved about until neighbours touch where they can and most
 * holes close. England by itself is England as it lies in the map of the United Kingdom.
 *
 * The points, in coordinates.csv, are partly from mySociety, uk_local_authority_names_and_codes,
 * CC BY 4.0, changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { assign } from './assign.js';
import { givenDistances, islands } from './distances.js';
import { settle } from './settle.js';
import { distance, neighbours, spread } from './spread.js';

/** @typedef {import('./spread.js').Point} Point */
/** @typedef {import('./spread.js').Wish} Wish */
/** @typedef {Point & { readonly id: string, readonly nation: string, readonly region: string }} Place */
/** @typedef {{ readonly id: string, readonly nation: string, readonly column: number, readonly row: number }} Tiled */

const kilometresOfADegree = 111.2;
const kilometresOfATile = 28;
/** A degree of longitude by one of latitude, half way up the country. */
const narrowing = Math.cos((54 * Math.PI) / 180);
const rowHeight = Math.sqrt(3) / 2;
/** Empty tiles around the map. */
const margin = 2;

/** @returns {Place[]} */
function readPlaces() {
  const text = readFileSync(new URL('coordinates.csv', import.meta.url), 'utf8');
  const scale = kilometresOfADegree / kilometresOfATile;
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [id = '', nation = '', region = '', latitude, longitude] = line.split(',');
      const x = Number(longitude) * narrowing * scale;
      return { id, nation, region, x, y: -Number(latitude) * scale };
    });
}

/**
 * Neighbours want to lie a tile apart, or a little more where the country is wide.
 * @param {readonly Place[]} places @returns {Wish[]}
 */
function wishesOf(places) {
  const at = new Map(places.map(({ id }, index) => [id, index]));
  /** @param {number} one @param {number} other */
  const keyOf = (one, other) => Math.min(one, other) * places.length + Math.max(one, other);
  const distances = new Map(
    neighbours(places).map(([from, to, far]) => {
      const tiles = (far * kilometresOfATile) / 100;
      return [keyOf(from, to), Math.min(1.3, Math.max(1, tiles))];
    }),
  );
  for (const [one, other, tiles] of givenDistances) {
    const [from, to] = [at.get(one), at.get(other)];
    if (from === undefined || to === undefined) throw new RangeError(`No ${one} or ${other}`);
    distances.set(keyOf(from, to), tiles);
  }
  return [...distances].flatMap(([key, tiles]) => {
    const [from, to] = [Math.floor(key / places.length), key % places.length];
    const [a, b] = [places[from], places[to]];
    if (!a || !b || tiles === 0) return [];
    const stretch = tiles / distance(a, b);
    return [{ from, to, x: stretch * (b.x - a.x), y: stretch * (b.y - a.y) }];
  });
}

/** The same points, counted from the top left corner. @param {readonly Point[]} points */
function fromCorner(points) {
  const left = Math.min(...points.map(({ x }) => x)) - margin;
  const top = Math.min(...points.map(({ y }) => y)) - margin;
  return points.map(({ x, y }) => ({ x: x - left, y: y - top }));
}

/** @param {readonly Point[]} points */
function tilesUnder(points) {
  const columns = Math.ceil(Math.max(...points.map(({ x }) => x))) + margin;
  const rows = Math.ceil(Math.max(...points.map(({ y }) => y)) / rowHeight) + margin;
  return Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return { column, row, x: column + (row % 2) / 2, y: row * rowHeight };
  });
}

/** Nations hold together, regions more so; islands lie alone. @param {readonly Place[]} places */
function touchingIn(places) {
  /** @param {number} place @param {number} other @param {boolean} linked */
  return (place, other, linked) => {
    const [a, b] = [places[place], places[other]];
    if (!a || !b || islands.has(a.id) || islands.has(b.id)) return 3;
    if (a.nation === b.nation) return a.region === b.region ? -1 : -0.9;
    return linked ? -0.9 : 0.6;
  };
}

/** @returns {Tiled[]} */
function layOut() {
  const places = readPlaces();
  const wishes = wishesOf(places);
  const homes = fromCorner(spread(places, wishes));
  const tiles = tilesUnder(homes);
  const costs = homes.map((home) => Float64Array.from(tiles, (tile) => distance(home, tile) ** 2));
  const settled = settle({ tiles, homes, wishes, touching: touchingIn(places) }, assign(costs));
  return places.map(({ id, nation }, at) => {
    const tile = tiles[settled[at] ?? -1];
    if (!tile) throw new RangeError(`No tile for ${id}`);
    return { id, nation, column: tile.column, row: tile.row };
  });
}

/** Moved to the top left, by an even number of rows: odd ones are shifted. @param {Tiled[]} tiled */
function linesOf(tiled) {
  const left = Math.min(...tiled.map(({ column }) => column));
  const top = Math.min(...tiled.map(({ row }) => row));
  const up = top - (top % 2);
  return tiled.map(({ id, column, row }) => `${id};${column - left};${row - up}`).join('\n');
}

/** @param {Tiled[]} tiled */
const moduleOf = (tiled) => `/**
 * Tile maps of the authorities that have children's services, one hexagonal tile each. One line an
 * authority: id; column; row. Rows count southwards; the tiles stand on a point, and those of odd
 * rows lie half a tile further east.
 *
 * Made by register/make/tile-layouts.js from a point within each authority, partly from
 * mySociety, uk_local_authority_names_and_codes, CC BY 4.0, changed.
 */
export const tileLayouts: Readonly<Record<string, string>> = {
  'england-153': \`
${linesOf(tiled.filter(({ nation }) => nation === 'England'))}
\`,
  'uk-212': \`
${linesOf(tiled)}
\`,
};
`;

writeFileSync(new URL('../data/tile-layouts.ts', import.meta.url), moduleOf(layOut()));
