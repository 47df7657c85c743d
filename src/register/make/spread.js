// @ts-check
/**
 * Spreads points until each has room for a tile, as a cartogram does: every pair of neighbours
 * wants to lie so many tiles apart in its true direction, and no two points want to overlap.
 */

/** @typedef {{ readonly x: number, readonly y: number }} Point x grows eastwards, y southwards. */
/** @typedef {{ readonly from: number, readonly to: number, readonly x: number, readonly y: number }} Wish
 * How far, in tiles, the second point of a pair wants to lie from the first. */

const rounds = 4000;

/** @param {Point} a @param {Point} b */
export const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * Pairs without a third point in the circle between them (a Gabriel graph): the neighbours, and how far apart they are.
 * @param {readonly Point[]} points
 */
export function neighbours(points) {
  /** @type {[number, number, number][]} */
  const pairs = [];
  for (const [from, a] of points.entries()) {
    for (const [to, b] of points.entries()) {
      if (to <= from) continue;
      const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
      const within = distance(a, b) / 2 - 1e-9;
      if (points.every((each) => distance(each, middle) >= within))
        pairs.push([from, to, distance(a, b)]);
    }
  }
  return pairs;
}

/**
 * @param {readonly Point[]} points @param {readonly Wish[]} wishes
 * @returns {readonly Point[]}
 */
export function spread(points, wishes) {
  const moved = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { from, to, x, y } of wishes) {
      const [a, b] = [moved[from], moved[to]];
      if (a && b) part(a, b, 0.1 * (x - (b.x - a.x)), 0.1 * (y - (b.y - a.y)));
    }
    for (const [at, a] of moved.entries()) {
      for (const b of moved.slice(at + 1)) pushApart(a, b);
    }
  }
  return moved;
}

/** @typedef {{ x: number, y: number }} Moving */
/** @param {Moving} a @param {Moving} b @param {number} x @param {number} y */
function part(a, b, x, y) {
  a.x -= x / 2;
  a.y -= y / 2;
  b.x += x / 2;
  b.y += y / 2;
}

/** @param {Moving} a @param {Moving} b */
function pushApart(a, b) {
  const apart = distance(a, b);
  if (apart >= 1 || apart === 0) return;
  const push = (0.5 * (1 - apart)) / apart;
  part(a, b, push * (b.x - a.x), push * (b.y - a.y));
}
