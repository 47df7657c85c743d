/**
 * Every figure of every collection, as PostgreSQL makes it from the answers and the register. Needs
 * a server that psql finds: .ci/with-postgres starts one.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { scratch } from '../support/command-line.ts';
import {
  type Case,
  everyStory,
  type Row,
  randomCases,
  rowsFrom,
  wholeCollection,
  writeCase,
} from '../support/sql.ts';

/** All in one session, each in a transaction that is taken back. */
function inPostgres(cases: readonly Case[]): Row[][] {
  const folder = scratch();
  const script = cases.map((each, at) => {
    const own = join(folder, String(at));
    mkdirSync(own);
    const made = writeCase(each, 'postgres', own);
    return `BEGIN;\n${made}\n\\copy (SELECT * FROM summary) TO '${own}/summary.csv' WITH (FORMAT csv, HEADER true)\nROLLBACK;\n`;
  });
  writeFileSync(join(folder, 'all.sql'), script.join('\n'));
  const options = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', join(folder, 'all.sql')];
  const { status, stderr, error } = spawnSync('psql', options, { encoding: 'utf8' });
  if (error) throw error;
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return cases.map((_, at) =>
    rowsFrom(parse(readFileSync(join(folder, String(at), 'summary.csv')), { columns: true })),
  );
}

describe('PostgreSQL makes every figure of', () => {
  test.each([
    ['each story', everyStory],
    ['a whole collection', async () => [await wholeCollection()]],
    ['collections at random', async () => randomCases(60)],
  ])('%s', { timeout: 240_000 }, async (_, make) => {
    const cases = await make();
    const made = inPostgres(cases);
    for (const [at, { name, expected }] of cases.entries())
      expect({ name, figures: made[at] }).toEqual({ name, figures: expected });
    expect(cases.length).toBeGreaterThan(0);
  });
});
