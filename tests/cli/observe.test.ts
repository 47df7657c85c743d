import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectionIn, contents, foi } from '../support/command-line.ts';

const summaryOf = (cwd: string): string =>
  readFileSync(join(cwd, 'small/results/summary.csv'), 'utf8');

describe.concurrent('foi observe', { timeout: 60_000 }, () => {
  test('writes parts that foi aggregate makes the same figures from', async () => {
    const cwd = collectionIn();
    await foi(['aggregate', 'small'], { cwd });
    const whole = summaryOf(cwd);
    const one = await foi(['observe', 'small/returns/anytown.csv', '-o', 'one.csv'], { cwd });
    const two = await foi(['observe', 'otherton.csv', '-o', '../../two.parquet'], {
      cwd: join(cwd, 'small/returns'),
    });
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(one.said).toContain('one.csv: 1 files, 2 answers.');
    renameSync(join(cwd, 'small/returns'), join(cwd, 'away'));
    const parts = ['--observations', 'two.parquet', 'one.csv'];
    const { code } = await foi(['aggregate', 'small', ...parts], { cwd });
    expect([code, summaryOf(cwd)]).toEqual([0, whole]);
  });

  test('takes a whole collection, and the same returns give the same bytes', async () => {
    const cwd = collectionIn();
    await foi(['observe', 'small', '-o', 'a.parquet'], { cwd });
    await foi(['observe', 'small/returns', '-o', 'b.parquet'], { cwd });
    const files = contents(cwd);
    expect(files['a.parquet']).toBe(files['b.parquet']);
    expect(files['a.parquet']?.startsWith('PAR1')).toBe(true);
  });

  test.each<[string, readonly string[], string]>([
    ['a name without an ending', ['observe', 'small', '-o', 'part'], 'part ends neither in .parq'],
    ['a file elsewhere', ['observe', 'small/survey.yaml', '-o', 'p.csv'], 'does not lie below'],
    [
      'a part that is not there',
      ['aggregate', 'small', '--observations', 'part.csv'],
      'There is no observation file part.csv',
    ],
    [
      'a return for a part',
      ['aggregate', 'small', '--observations', 'small/returns/anytown.csv'],
      'is no observation file',
    ],
  ])('refuses %s with a sentence', async (_, args, sentence) => {
    const { code, said } = await foi(args, { cwd: collectionIn() });
    expect([code, said]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
