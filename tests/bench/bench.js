// @ts-check
/**
 * How fast foi is, beside what people would otherwise use:
 *
 *   npm run build && npm run bench
 *
 * Every figure is the best of several runs. A ratio below 1 means: faster than the other.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  bigXls,
  cellsOfBigXls,
  filesBelow,
  grownTo,
  longTable,
  rowsOfEach,
  savedAsXlsx,
} from './collections.js';
import { bestOf, peakMemory, run, runs } from './measure.js';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const foi = at('../../bin/foi.js');
const python = '/usr/bin/python3';
const node = process.execPath;
const scratch = mkdtempSync(join(tmpdir(), 'foi-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
process.env['XDG_CACHE_HOME'] = join(scratch, 'cache');

/** @param {string} collection @param {string | number} turn @param {string[]} more */
const aggregate = (collection, turn, ...more) => [
  foi,
  'aggregate',
  collection,
  '-o',
  `${collection}-${turn}`,
  '--quiet',
  ...more,
];
const cold = '--no-cache';
/** Five million rows. */
const authoritiesOfLongTable = 18_000;

/** @typedef {{ what: string, ms: number, ratio?: string, memory?: number }} Row */

/** @param {number} ms @param {number} other @param {string} than */
const ratio = (ms, other, than) => `${(ms / other).toFixed(2)} × ${than}`;

/**
 * What else does the same sums, where it is installed.
 * @param {string} returns
 * @returns {Record<string, () => void>}
 */
function others(returns) {
  const out = join(scratch, 'sums.csv');
  /** @type {Record<string, [string, string[], string[]]>} */
  const known = {
    'pandas + openpyxl': [python, ['-c', 'import pandas, openpyxl'], [at('bench_pandas.py')]],
    'R readxl': ['Rscript', ['-e', 'library(readxl)'], [at('bench_readxl.R')]],
  };
  const there = Object.entries(known).filter(([name, [command, probe]]) => {
    const found = runs(command, probe);
    if (!found) console.log(`No ${name} on this machine: that comparison is left out.`);
    return found;
  });
  return Object.fromEntries(
    there.map(([name, [command, , script]]) => [
      name,
      () => run(command, [...script, returns, out]),
    ]),
  );
}

/** @param {string} collection @returns {Row[]} */
function besideOthers(collection) {
  const returns = join(collection, 'returns');
  const rest = others(returns);
  const best = bestOf(5, {
    cold: (turn) => run(node, aggregate(collection, turn, cold)),
    warm: (turn) => run(node, aggregate(collection, `warm-${turn}`)),
    inflate: () => run(node, [at('inflate.js'), returns]),
    ...rest,
  });
  const known = Object.keys(rest).map((name) => ({ name, ms: Object(best)[name] }));
  return [
    ...known.map(({ name, ms }) => ({
      what: 'foi aggregate, all .xlsx, cold',
      ms: best.cold,
      ratio: ratio(best.cold, ms, name),
    })),
    {
      what: 'foi aggregate, the same, warm',
      ms: best.warm,
      ratio: ratio(best.warm, best.cold, 'cold'),
    },
    ...known.map(({ name, ms }) => ({ what: `${name}, sums alone`, ms })),
    ...csvkit(returns),
    { what: 'unpacking the files alone, in node', ms: best.inflate },
  ];
}

/** One process for each file, as its users run it: once is enough to see. @param {string} returns */
function csvkit(returns) {
  if (!runs('in2csv', ['--version'])) {
    console.log('No in2csv on this machine: that comparison is left out.');
    return [];
  }
  const { once } = bestOf(1, {
    once: () => {
      for (const path of filesBelow(returns)) run('in2csv', ['--no-inference', path]);
    },
  });
  return [{ what: 'csvkit in2csv, first sheets to CSV alone', ms: once }];
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

/** @param {string} survey @returns {Row[]} */
function bigFiles(survey) {
  return [1, 13].map((files) => {
    const collection = join(scratch, `big-${files}`);
    const megabytes = bigXls(survey, collection, files) / 1e6;
    const { foi: ms } = bestOf(3, { foi: (turn) => run(node, aggregate(collection, turn, cold)) });
    const memory = peakMemory(aggregate(collection, 'memory', cold));
    const cells = (files * cellsOfBigXls).toLocaleString('en-GB');
    return { what: `${files} .xls, ${cells} cells, ${megabytes.toFixed(1)} MB`, ms, memory };
  });
}

/** @param {string} model @returns {Row[]} */
function growth(model) {
  /** @type {Row[]} */
  const rows = [];
  let before = 0;
  for (const count of [212, 1800, 18_000]) {
    const folder = join(scratch, `returns-${count}`);
    grownTo(model, folder, count);
    const times = count > 2000 ? 1 : 3;
    const { foi: ms } = bestOf(times, { foi: (turn) => run(node, aggregate(folder, turn, cold)) });
    const memory = peakMemory(aggregate(folder, 'memory', cold));
    const what = `${count.toLocaleString('en-GB')} returns, ${(ms / count).toFixed(1)} ms each`;
    const each = ms / count;
    rows.push(
      before
        ? { what, ms, memory, ratio: ratio(each, before, 'the time for each') }
        : { what, ms, memory },
    );
    before = each;
  }
  return rows;
}

/** Read once, and then made from what was read. @returns {Row[]} */
function inParts() {
  const collection = join(scratch, 'returns-1800');
  const part = join(scratch, 'part.parquet');
  const best = bestOf(3, {
    observe: () => run(node, [foi, 'observe', collection, '-o', part, cold]),
    together: (turn) => run(node, aggregate(collection, `part-${turn}`, '--observations', part)),
  });
  return [
    { what: 'foi observe, 1,800 returns', ms: best.observe },
    { what: 'foi aggregate, the same observed', ms: best.together },
  ];
}

/** A table that is cut, and the first of its parts settled for a database. @returns {Row[]} */
function cutInParts() {
  const table = longTable(join(scratch, 'long'), authoritiesOfLongTable);
  const parts = join(scratch, 'long-parts');
  const args = [foi, 'divide', table, '-o', parts, '--quiet'];
  const { divide } = bestOf(1, { divide: () => run(node, args) });
  const [first = ''] = readdirSync(parts);
  const settle = (/** @type {string} */ turn) => {
    const to = join(scratch, `group-${turn}`);
    return [foi, 'sql', join(parts, first), '--dialect', 'duckdb', '-o', to, '--quiet', cold];
  };
  const { sql } = bestOf(1, { sql: () => run(node, settle('timed')) });
  const count = (authoritiesOfLongTable * rowsOfEach).toLocaleString('en-GB');
  return [
    { what: `foi divide, ${count} rows`, ms: divide },
    {
      what: `foi sql, the first of ${readdirSync(parts).length} parts`,
      ms: sql,
      memory: peakMemory(settle('memory')),
    },
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
  ...besideOthers(collection),
  ...besideNode(),
  ...bigFiles(join(collection, 'survey.yaml')),
  ...growth(collection),
  ...inParts(),
  ...cutInParts(),
]);
