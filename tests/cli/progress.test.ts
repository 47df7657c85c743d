/** What somebody who waits is told of the reading. */

import { expect, test } from 'vitest';
import { readingProgress } from '../../src/cli/progress.ts';

/** What is said when so many of all have been read, such seconds after the first of them. */
function said(of: number, at: readonly (readonly [seconds: number, done: number])[]): string[] {
  const lines: string[] = [];
  let now = 100;
  const tell = readingProgress({ progress: (text) => lines.push(text) }, () => now);
  tell(1, of);
  for (const [seconds, done] of at) {
    now = 100 + seconds;
    tell(done, of);
  }
  return lines;
}

test('how many, how fast, and how long it will take', () => {
  expect(said(18_000, [[6, 1201]])).toEqual([
    '1,201 of 18,000 returns, 200 a second, about 84 s left',
  ]);
  expect(said(18_000, [[10, 1001]])).toEqual([
    '1,001 of 18,000 returns, 100 a second, about 3 min left',
  ]);
  expect(said(40, [[4, 7]])).toEqual(['7 of 40 returns, 1.5 a second, about 22 s left']);
});

test('nothing of what is soon over, and the line is wiped at the end', () => {
  const short = [[0.2, 10] as const, [0.9, 19] as const, [1, 20] as const];
  expect(said(20, short)).toEqual(['']);
});

test('no more than five times a second', () => {
  const often = Array.from({ length: 100 }, (_, at) => [2 + at / 100, at + 2] as const);
  expect(said(1000, often).length).toBe(5);
});
