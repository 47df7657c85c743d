// @ts-check
/**
 * How fast foi is, beside what people would otherwise use:
 *
 *   npm run build && npm run bench
 *
 * Every figure is the best of several runs. A ratio below 1 means: faster than the other.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grownTo, oneBigXls, savedAsXlsx } from './collections.js';
import { bestOf, peakMemory, run, runs } from './measure.js';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const foi = at('../../bin/foi.js');
const pandasScript = at('bench_pandas.py');
const python = '/usr/bin/python3';
const node = process.execPath;
const scratch = mkdtempSync(join(tmpdir(), 'foi-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** @param {string} collection @param {string | number} turn */
const aggregate = (collection, turn) => [
  foi,
  'aggregate',
  collection,
  '-o',
  `${collection}-${turn}`,
];

/** @typedef {{ what: string, ms: number, ratio?: string, memory?: number }} Row */

/** @param {number} ms @param {number} other @param {string} than */
const ratio = (ms, other, than) => `${(ms / other).toFixed(2)} × ${than}`;

/** @param {string} collection @returns {Row[]} */
function besidePandas(collection) {
  const ours = { foi: (/** @type {number} */ turn) => run(node, aggregate(collection, turn)) };
  if (!runs(python, ['-c', 'import pandas, openpyxl'])) {
    console.log(`No pandas with openpyxl under ${python}: that comparison is left out.`);
    return [{ what: 'foi aggregate, the collection as .xlsx', ms: bestOf(5, ours).foi }];
  }
  const out = join(scratch, 'pandas.csv');
  const best = bestOf(5, {
    ...ours,
    pandas: () => run(python, [pandasScript, join(collection, 'returns'), out]),
  });
  return [
    {
      what: 'foi aggregate, the collection as .xlsx',
      ms: best.foi,
      ratio: ratio(best.foi, best.pandas, 'pandas'),
    },
    { what: 'pandas + openpyxl, sums alone', ms: best.pandas },
  ];
}

/** @returns {Row[]} */
function besideNode() {
  const best = bestOf(20, {
    help: () => run(node, [foi, '--help']),
    nothing: () => run(node, ['-e', '0']),
  });
  return [
    { what: 'foi --help', ms: best.help, ratio: ratio(best.help, best.nothing, 'node -e 0') },
    { what: 'node -e 0', ms: best.nothing },
  ];
}

/** @param {string} survey @returns {Row} */
function bigFile(survey) {
  const collection = join(scratch, 'big');
  const megabytes = oneBigXls(survey, collection) / 1e6;
  const { foi: ms } = bestOf(5, { foi: (turn) => run(node, aggregate(collection, turn)) });
  const memory = peakMemory(aggregate(collection, 'memory'));
  return { what: `one .xls of ${megabytes.toFixed(1)} MB, 80,000 cells`, ms, memory };
}

/** @param {string} model @returns {Row[]} */
function growth(model) {
  const collections = new Map(
    [212, 424, 848, 1696].map((count) => [count, join(scratch, `returns-${count}`)]),
  );
  for (const [count, folder] of collections) grownTo(model, folder, count);
  /** @type {Row[]} */
  const rows = [];
  for (const [count, folder] of collections) {
    const { foi: ms } = bestOf(3, { foi: (turn) => run(node, aggregate(folder, turn)) });
    const memory = peakMemory(aggregate(folder, 'memory'));
    const half = rows.at(-1)?.ms;
    const row = { what: `${count.toLocaleString('en-GB')} returns`, ms, memory };
    rows.push(half === undefined ? row : { ...row, ratio: ratio(ms, half, 'half as many') });
  }
  return rows;
}

/** The largest collection of `growth`, read once and then made from what was read. @returns {Row[]} */
function inParts() {
  const collection = join(scratch, 'returns-1696');
  const part = join(scratch, 'part.parquet');
  const best = bestOf(3, {
    observe: () => run(node, [foi, 'observe', collection, '-o', part]),
    together: (turn) =>
      run(node, [...aggregate(collection, `part-${turn}`), '--observations', part]),
  });
  return [
    { what: 'foi observe, 1,696 returns', ms: best.observe },
    { what: 'foi aggregate, the same observed', ms: best.together },
  ];
}

/** @param {Row[]} rows */
function print(rows) {
  const lines = [
    ['what', 'milliseconds', 'ratio', 'peak MB'],
    ...rows.map((row) => [
      row.what,
      row.ms.toFixed(0),
      row.ratio ?? '',
      row.memory?.toFixed(0) ?? '',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  for (const line of lines) {
    const cells = line.map((text, column) =>
      column % 2 === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
    );
    console.log(cells.join('  ').trimEnd());
  }
}

if (!existsSync(foi)) throw new Error(`${foi} is not there.`);
const collection = join(scratch, 'collection');
savedAsXlsx(at('../../fixtures/missing-from-care-2024'), collection);
print([
  ...besidePandas(collection),
  ...besideNode(),
  bigFile(join(collection, 'survey.yaml')),
  ...growth(collection),
  ...inParts(),
]);
