/**
 * Figures as DuckDB makes them from the answers and the register. `npm run test:sql` goes on from
 * here: with every story, with more at random, and in PostgreSQL.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratch } from '../support/command-line.ts';
import { figuresInDuckdb, inDuckdb } from '../support/duckdb.ts';
import {
  type Case,
  caseOfStory,
  collections,
  inGroups,
  missingFromCare,
  type Row,
  randomCases,
  scriptOf,
  wholeCollection,
  writeCase,
} from '../support/sql.ts';

const patience = 60_000;

describe('DuckDB makes every figure of', { timeout: patience }, () => {
  test.each(collections.filter((story) => /^method-/.test(story)))('%s', async (story) => {
    const each = await caseOfStory(story);
    expect(await inDuckdb(each)).toEqual(each.expected);
  });

  test('a whole collection, settled in groups of authorities', async () => {
    const each = await wholeCollection();
    const folder = scratch();
    for (const group of await inGroups(missingFromCare, 3)) {
      const own = join(folder, group.name);
      mkdirSync(own);
      writeCase(group, 'duckdb', own);
    }
    expect(each.expected.length).toBeGreaterThan(100);
    expect(await figuresInDuckdb(scriptOf(each, 'duckdb', `${folder}/*`))).toEqual(each.expected);
  });

  test.each(randomCases(15).map((each) => [each.name, each] as const))(
    'the collection at random %s',
    async (_, each) => {
      expect(await inDuckdb(each)).toEqual(each.expected);
    },
  );
});

/**
 * There is no Spark here. Its script is run as it stands, but for the three forms that DuckDB writes
 * otherwise: how rows are kept, how a file is named, and a backslash in a text.
 */
describe('the script for Spark makes every figure of', { timeout: patience }, () => {
  const asDuckdb = (script: string): string =>
    script
      .replace(/^CACHE TABLE/gm, 'CREATE TABLE')
      .replaceAll('\\\\', '\\')
      .replace(/FROM parquet\.`([^`]+)`/g, "FROM read_parquet('$1')");

  const inSparksWords = (each: Case): Promise<Row[]> =>
    figuresInDuckdb(`CREATE SCHEMA foi; USE foi; ${asDuckdb(writeCase(each, 'spark', scratch()))}`);

  test.each(randomCases(5).map((each) => [each.name, each] as const))(
    'the collection at random %s',
    async (_, each) => {
      expect(await inSparksWords(each)).toEqual(each.expected);
    },
  );
});
