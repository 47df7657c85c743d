// @ts-check
/**
 * The assignment of each row to a column of its own that costs least in all: the Hungarian method
 * with potentials and shortest augmenting paths.
 * @param {readonly Float64Array[]} costs of each row in each column; at least as many columns as rows
 * @returns {readonly number[]} the column of each row
 */
export function assign(costs) {
  const width = costs[0]?.length ?? 0;
  const state = {
    costs,
    ofRow: new Float64Array(costs.length),
    ofColumn: new Float64Array(width + 1),
    owners: new Int32Array(width + 1).fill(-1),
  };
  for (const row of costs.keys()) addRow(state, row);
  const columns = costs.map(() => -1);
  for (const [column, row] of state.owners.subarray(0, width).entries()) {
    if (row >= 0) columns[row] = column;
  }
  return columns;
}

/**
 * @typedef {object} State
 * @property {readonly Float64Array[]} costs
 * @property {Float64Array} ofRow the potentials
 * @property {Float64Array} ofColumn
 * @property {Int32Array} owners the row of each column, or -1; the last column is where paths start
 */

/** @param {State} state @param {number} row */
function addRow(state, row) {
  const { owners } = state;
  const start = owners.length - 1;
  owners[start] = row;
  const { cameFrom, end } = shortestPath(state, start);
  for (let column = end; column !== start; ) {
    const previous = cameFrom[column] ?? start;
    owners[column] = owners[previous] ?? -1;
    column = previous;
  }
}

/** @param {State} state @param {number} start */
function shortestPath(state, start) {
  const { costs, ofRow, ofColumn, owners } = state;
  const slack = new Float64Array(start).fill(Infinity);
  const cameFrom = new Int32Array(start).fill(start);
  const reached = new Uint8Array(start + 1);
  let column = start;
  while (owners[column] !== -1) {
    reached[column] = 1;
    const row = owners[column] ?? -1;
    let nearest = -1;
    for (let each = 0; each < start; each += 1) {
      if (reached[each]) continue;
      const reduced = at(costs[row], each) - at(ofRow, row) - at(ofColumn, each);
      if (reduced < at(slack, each)) {
        slack[each] = reduced;
        cameFrom[each] = column;
      }
      if (nearest < 0 || at(slack, each) < at(slack, nearest)) nearest = each;
    }
    const step = at(slack, nearest);
    for (let each = 0; each <= start; each += 1) {
      if (reached[each]) {
        const owner = owners[each] ?? -1;
        ofRow[owner] = at(ofRow, owner) + step;
        ofColumn[each] = at(ofColumn, each) - step;
      } else if (each < start) slack[each] = at(slack, each) - step;
    }
    column = nearest;
  }
  return { cameFrom, end: column };
}

/** @param {Float64Array | undefined} numbers @param {number} index */
const at = (numbers, index) => numbers?.[index] ?? Infinity;
