import { describe, expect, test } from 'vitest';
import { fileRanks } from '../../src/reconcile/file-rank.ts';

const latest = (...paths: string[]): string[] => {
  const rank = fileRanks(paths);
  const highest = Math.max(...paths.map(rank));
  return paths.filter((path) => rank(path) === highest);
};

describe('of the files of one authority the latest is', () => {
  test.each([
    ['reply.csv', 'reply revised.csv', 'reply revised.csv'],
    ['reply.csv', 'corrected reply.xlsx', 'corrected reply.xlsx'],
    ['reply.csv', 'reply_amended.csv', 'reply_amended.csv'],
    ['reply.csv', 'reply v2.csv', 'reply v2.csv'],
    ['reply 2025-03-01.csv', 'reply 2025-04-02.csv', 'reply 2025-04-02.csv'],
    ['reply 01 March 2025.csv', 'reply 28 February 2025.csv', 'reply 01 March 2025.csv'],
    ['reply 2025-04-02 revised.csv', 'reply 2025-05-01.csv', 'reply 2025-04-02 revised.csv'],
  ])('of %j and %j the file %j', (first, second, later) => {
    expect(latest(first, second)).toEqual([later]);
    expect(latest(second, first)).toEqual([later]);
  });

  test.each([
    ['reply.csv', 'annex.csv'],
    ['reply 2025-03-01.csv', 'annex.csv'],
    ['answers for 2023.csv', 'answers for 2024.csv'],
    ['improved.csv', 'reply.csv'],
  ])('neither of %j and %j', (first, second) => {
    expect(latest(first, second)).toEqual([first, second]);
  });
});
