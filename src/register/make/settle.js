// @ts-check
/**
 * Moves authorities from tile to tile, and swaps them, until the map is at rest: simulated annealing
 * (S. Kirkpatrick, C. D. Gelatt and M. P. Vecchi, Optimization by Simulated Annealing, 1983). The
 * numbers that it draws are the same each time, and so is the map. Where they start, and the costs,
 * were chosen by looking at the maps that came of them.
 */
import { distance } from './spread.js';

/** @typedef {import('./spread.js').Point} Point */
/** @typedef {import('./spread.js').Wish} Wish */
/** @typedef {{ readonly at: number[], readonly owners: Int32Array }} Board
 * The tile of each place, and the place on each tile or -1. */
/**
 * @typedef {object} Aims
 * @property {readonly Point[]} tiles
 * @property {readonly Point[]} homes where each place would best lie
 * @property {readonly Wish[]} wishes
 * @property {(place: number, other: number, linked: boolean) => number} touching what it costs that
 *   two places lie side by side, whether or not they are neighbours
 */

const steps = 3_000_000;
const startingHeat = 2;
const costOfLeavingHome = 0.1;
const costOfNeighboursParted = 0.7;
/** A wish for less than this is a wish to touch. */
const touchingWish = 1.31;
const costOfHole = 4;

/** @param {Aims} aims @param {readonly number[]} start @returns {readonly number[]} */
export function settle(aims, start) {
  const board = { at: [...start], owners: new Int32Array(aims.tiles.length).fill(-1) };
  for (const [place, tile] of start.entries()) board.owners[tile] = place;
  const costOf = costs(aims, board);
  const within = aims.tiles.map((tile) => tilesWithin(aims.tiles, tile, 2.7));
  const below = drawing();
  for (let step = 0; step < steps; step += 1) {
    const heat = startingHeat * (1 - step / steps) ** 2;
    const place = below(start.length);
    const from = board.at[place] ?? 0;
    const choice = within[from] ?? [];
    const to = choice[below(choice.length)] ?? from;
    const other = board.owners[to] ?? -1;
    const cost = () => costOf(place) + (other < 0 ? 0 : costOf(other));
    const before = cost();
    exchange(board, from, to);
    const worse = cost() - before;
    if (worse > 0 && below(1e9) / 1e9 >= Math.exp(-worse / heat)) exchange(board, to, from);
  }
  return board.at;
}

/** @param {Board} board @param {number} one @param {number} other */
function exchange({ at, owners }, one, other) {
  const moved = owners[one] ?? -1;
  const displaced = owners[other] ?? -1;
  owners[one] = displaced;
  owners[other] = moved;
  if (moved >= 0) at[moved] = other;
  if (displaced >= 0) at[displaced] = one;
}

/** What the tile of a place costs, as the board is. @param {Aims} aims @param {Board} board */
function costs({ tiles, homes, wishes, touching }, { at, owners }) {
  const around = tiles.map((tile) => tilesWithin(tiles, tile, 1.01));
  const wishesOf = homes.map((_, place) => ownWishes(wishes, place));
  const linked = wishesOf.map((own) => new Set(own.map(({ to }) => to)));
  /** @param {number} tile */
  const isHole = (tile) =>
    owners[tile] === -1 && (around[tile] ?? []).every((each) => owners[each] !== -1);
  /** @param {number} place */
  return (place) => {
    const tile = at[place] ?? 0;
    const here = tiles[tile];
    const home = homes[place];
    if (!here || !home) throw new RangeError(`No tile for place ${place}`);
    let cost = costOfLeavingHome * distance(home, here) ** 2;
    for (const wish of wishesOf[place] ?? []) {
      const there = tiles[at[wish.to] ?? 0];
      if (there) cost += costOfWish(wish, there.x - here.x, there.y - here.y);
    }
    for (const each of around[tile] ?? []) {
      const other = owners[each] ?? -1;
      if (other >= 0) cost += touching(place, other, linked[place]?.has(other) ?? false);
      else if (isHole(each)) cost += costOfHole;
    }
    return cost;
  };
}

/** @param {Wish} wish @param {number} x @param {number} y */
function costOfWish(wish, x, y) {
  const missed = (x - wish.x) ** 2 + (y - wish.y) ** 2;
  const parted = Math.hypot(wish.x, wish.y) < touchingWish && x * x + y * y > 1.01;
  return missed + (parted ? costOfNeighboursParted : 0);
}

/** The wishes of a place, each seen from it. @param {readonly Wish[]} wishes @param {number} place */
const ownWishes = (wishes, place) =>
  wishes.flatMap((wish) => {
    if (wish.from === place) return [wish];
    if (wish.to !== place) return [];
    return [{ from: place, to: wish.from, x: -wish.x, y: -wish.y }];
  });

/** @param {readonly Point[]} tiles @param {Point} centre @param {number} radius */
const tilesWithin = (tiles, centre, radius) =>
  [...tiles.keys()].filter((each) => {
    const tile = tiles[each];
    return tile && tile !== centre && distance(tile, centre) < radius;
  });

/** Whole numbers below a limit, from a linear congruential generator with a fixed start. */
function drawing() {
  let state = 3;
  /** @param {number} limit */
  return (limit) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
