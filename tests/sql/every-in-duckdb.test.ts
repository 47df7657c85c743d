/** Every figure of every story, and of more collections at random, as DuckDB makes it. */

import { describe, expect, test } from 'vitest';
import { inDuckdb } from '../support/duckdb.ts';
import { caseOfStory, collections, randomCases } from '../support/sql.ts';

describe('DuckDB makes every figure of', { timeout: 60_000 }, () => {
  test.each(collections)('%s', async (story) => {
    const each = await caseOfStory(story);
    expect(await inDuckdb(each)).toEqual(each.expected);
  });

  test.each(randomCases(100).map((each) => [each.name, each] as const))(
    'the collection at random %s',
    async (_, each) => {
      expect(await inDuckdb(each)).toEqual(each.expected);
    },
  );
});
