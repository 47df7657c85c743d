/** Every story of fixtures/cases, from its folder to its findings and figures. */

import { describe, expect, test } from 'vitest';
import { summaryRow } from '../src/publish/tables.ts';
import type { Results } from '../src/results.ts';
import {
  expectedFigures,
  expectedFindings,
  findingLine,
  resultsOf,
  stories,
} from './support/stories.ts';

const figureNamed = (results: Results, name: string): Record<string, string> => {
  const figure = results.figures.find((each) => each.figure === name);
  return figure ? summaryRow(figure) : {};
};

describe.each(stories)('%s', (story) => {
  test('has exactly the findings that are expected of it', async () => {
    const { findings } = await resultsOf(story);
    expect(findings.map(findingLine).sort()).toEqual(expectedFindings(story));
  });

  test('has the figures that are expected of it', async () => {
    const results = await resultsOf(story);
    const expected = expectedFigures(story);
    expect(expected.length).toBeGreaterThan(0);
    const made = expected.map(({ figure = '', ...columns }) => {
      const row = figureNamed(results, figure);
      return { figure, ...Object.fromEntries(Object.keys(columns).map((key) => [key, row[key]])) };
    });
    expect(made).toEqual(expected);
  });

  test('leaves every authority that was asked with one status', async () => {
    const { responses, register } = await resultsOf(story);
    const asked = register.authorities.map(({ id }) => id);
    expect(responses.map(({ authority }) => authority)).toEqual(asked);
  });
});
