import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { resultsPieces } from '../../src/publish/json.ts';
import { resultsSchema } from '../../src/publish/results-schema.ts';
import { resultsOf } from '../support/stories.ts';
import { nationalResults } from './workbook/national.ts';

const textOf = (results: Parameters<typeof resultsPieces>[0]): string =>
  [...resultsPieces(results)].join('');

const schema = JSON.parse(resultsSchema());
const validator = z.fromJSONSchema(schema);
const problemsOf = (data: unknown): unknown => validator.safeParse(data).error?.issues ?? [];

describe('results.schema.json', () => {
  test('is of the JSON Schema of 2020-12', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  test('describes the results of a whole collection', () => {
    expect(problemsOf(JSON.parse(textOf(nationalResults)))).toEqual([]);
  });

  test.each(['nobody-replied', 'a-correction-counts-while-its-cell-still-says-so'])(
    'describes the results of the story %s',
    async (story) => {
      expect(problemsOf(JSON.parse(textOf(await resultsOf(story))))).toEqual([]);
    },
  );

  test.each([
    ['a table left out', { summary: undefined }],
    ['a column left out', { findings: [{ severity: 'note' }] }],
    ['a number for a text', { register: { name: 'x', asOf: '2025-02-03', authorities: '3' } }],
    ['a part of another name', { totals: [] }],
  ])('does not describe %s', async (_, change) => {
    const results = JSON.parse(textOf(await resultsOf('nobody-replied')));
    const changed = JSON.parse(JSON.stringify({ ...results, ...change }));
    expect(problemsOf(changed)).not.toEqual([]);
  });
});
