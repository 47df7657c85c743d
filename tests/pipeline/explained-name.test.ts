/** What a person means who asks for an explanation. */

import { describe, expect, test } from 'vitest';
import { CannotRun } from '../../src/model/cannot-run.ts';
import { named } from '../../src/pipeline/explained-name.ts';
import { resultsOf } from '../support/cases.ts';

const story = 'method-10-a-joint-reply-across-areas';

describe('a name stands for', () => {
  test.each([
    ['n.total.2024', ['n.total.2024'], undefined],
    ['N.Total.2024', ['n.total.2024'], undefined],
    ['n.total.2024.region=north', ['n.total.2024.region=north'], undefined],
    ['share.m*-rate.2024', ['minimum', 'matched', 'maximum'].map(rateOf), undefined],
    ['share', ['minimum', 'matched', 'maximum'].map(rateOf), undefined],
    ['Children who went missing', ['n.total.2024'], undefined],
    ['children  who went MISSING', ['n.total.2024'], undefined],
    ['Alder', [], 'a'],
    ['Alder Council', [], 'a'],
    // The id of a measure and the id of Dale Council.
    ['d', ['d.total.2024'], 'd'],
  ] as const)('%s', async (text, figures, authority) => {
    const found = named(await resultsOf(story), text);
    expect(found.figures.map(({ figure }) => figure)).toEqual(figures);
    expect(found.authority).toBe(authority);
  });
});

function rateOf(statistic: string): string {
  return `share.${statistic}-rate.2024`;
}

describe('a name that stands for nothing', () => {
  const failing = async (text: string): Promise<CannotRun> => {
    const results = await resultsOf(story);
    try {
      named(results, text);
    } catch (error) {
      if (error instanceof CannotRun) return error;
      throw error;
    }
    throw new Error(`${text} was understood`);
  };

  test.each([
    ['share.matchd-rate.2024', 'share.matched-rate.2024'],
    ['d.totl.2024', 'd.total.2024'],
    ['shar', 'share'],
    ['Adler Council', 'Alder Council'],
  ])('%s is told the nearest', async (text, nearest) => {
    const { message, help } = await failing(text);
    expect(message).toContain(`“${text}”`);
    expect(help).toContain(`Did you mean ${nearest}`);
  });

  test('and is near to nothing is told where the names stand', async () => {
    expect((await failing('zzzzzz')).help).toContain('summary.csv lists every figure');
  });

  test('a pattern is no pattern of expressions', async () => {
    expect((await failing('n.total.20..*')).message).toContain('n.total.20..*');
  });
});
