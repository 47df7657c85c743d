/** The command in a watched thread: the built code, because a thread is a file of its own. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, test } from 'vitest';
import { limits } from '../../dist/cli/limits.js';
import { ranWatched } from '../../dist/cli/watched-run.js';
import { collectionIn, command, foi, foiWhile } from '../support/command-line.ts';

const code = process.exitCode;
afterEach(() => {
  process.exitCode = code;
});

/** Far more than a limit below allows, in time and in memory. */
const large = '1a Children in care,80,1,2,3,4,5,6,7,8,9\n'.repeat(60_000);

describe('a watched run', { timeout: 120_000 }, () => {
  test('that nothing breaks comes to its end, with its exit code', async () => {
    const cwd = collectionIn();
    const folder = join(cwd, 'small');
    expect(await ranWatched(['aggregate', folder, '-q', '--no-cache'])).toBe(true);
    expect(process.exitCode).toBe(0);
    expect(existsSync(join(folder, 'results/summary.csv'))).toBe(true);
    expect(await ranWatched(['aggregate', join(cwd, 'nowhere'), '-q'])).toBe(true);
    expect(process.exitCode).toBe(2);
  });

  test.each([
    ['too long', { ...limits, seconds: 0.01 }],
    ['too much memory', { ...limits, megabytes: 60 }],
  ])('is given up where a file takes %s, and has written nothing', async (_, most) => {
    const folder = join(collectionIn({ 'returns/otherton.csv': large }), 'small');
    expect(await ranWatched(['aggregate', folder, '-q', '--no-cache'], most)).toBe(false);
    expect(existsSync(join(folder, 'results'))).toBe(false);
  });
});

/** Loaded into the command, lets it read no longer than some milliseconds. */
const impatient = `
import { limits } from ${JSON.stringify(pathToFileURL(join(command, '../../dist/cli/limits.js')).href)};
limits.seconds = 0.3;
`;

describe('a command whose thread is given up', { timeout: 120_000 }, () => {
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(impatient)}` };
  // Its time grows with its size: this one has more than a second, and takes longer.
  const files = { 'returns/otherton.csv': large.repeat(4) };

  test('runs again, where the file costs nothing but itself', async () => {
    const cwd = collectionIn(files);
    const { code, said } = await foi(['aggregate', 'small', '--no-cache'], { cwd, env });
    expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
    const findings: Record<string, string>[] = parse(
      readFileSync(join(cwd, 'small/results/findings.csv'), 'utf8'),
      { columns: true },
    );
    const ended = findings.filter((each) => each['code'] === 'file/over-limit');
    expect(ended.map((each) => each['file'])).toContain('returns/otherton.csv');
  });

  test('explains what became of the file', async () => {
    const cwd = collectionIn(files);
    const { code, out } = await foi(['explain', 'small/returns/otherton.csv'], { cwd, env });
    expect(code).toBe(0);
    expect(out).toMatch(/otherton\.csv\n {2}whose: Otherton.*\n {2}The file is not read: /);
  });
});

test('Ctrl-C ends with 130, and nothing is written', { timeout: 120_000 }, async () => {
  const cwd = collectionIn({ 'returns/otherton.csv': large.repeat(8) });
  const started = `process.stdout.write('started');`;
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(started)}` };
  const { code } = await foiWhile(['aggregate', 'small', '--no-cache'], { cwd, env }, [
    // Twice: in the thread that watches, and in the one that is watched.
    { after: 'started', act: () => undefined },
    { after: 'started', act: 'SIGINT' },
  ]);
  expect(code).toBe(130);
  expect(existsSync(join(cwd, 'small/results'))).toBe(false);
});
