/** What was made of files is kept for the next run, and never used for anything else. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cachedReading } from '../../src/cli/reading-cache.ts';
import { markUsed, prune } from '../../src/files/kept.ts';
import { openCollection } from '../../src/files/open-collection.ts';
import { readingHere } from '../../src/pipeline/reading-here.ts';
import { compileResults } from '../../src/pipeline.ts';
import { collectionIn, contents, foi, scratch, survey, write } from '../support/command-line.ts';

/** Compiles with a cache, and tells which files were read. */
async function readWith(cwd: string, root: string, ended?: true) {
  const read: string[] = [];
  let started = 0;
  const reading = cachedReading(
    async () => {
      started += 1;
      return (setting) => {
        const here = readingHere(setting);
        return {
          ...here,
          readReturn: async (file) => {
            read.push(file.path);
            const made = await here.readReturn(file);
            return ended ? { ...made, ended } : made;
          },
        };
      };
    },
    1,
    root,
  );
  const results = await compileResults(await openCollection(join(cwd, 'small')), { reading });
  return { read, started, figures: results.figures };
}

const both = ['returns/anytown.csv', 'returns/otherton.csv'];

describe('the cache', () => {
  test('spares the reading of what is as it was, and the start of a thread', async () => {
    const [cwd, root] = [collectionIn(), scratch()];
    const first = await readWith(cwd, root);
    const second = await readWith(cwd, root);
    expect([first.read, first.started]).toEqual([both, 1]);
    expect([second.read, second.started]).toEqual([[], 0]);
    expect(second.figures).toEqual(first.figures);
  });

  const figure = '1a Children in care,90\n1b Children who went missing,9\n';
  test.each([
    ['a file that has changed', { 'returns/anytown.csv': figure }, ['returns/anytown.csv']],
    ['a file that is new', { 'returns/thirdham.csv': figure }, ['returns/thirdham.csv']],
    [
      'a file of another name',
      { 'returns/thirdham.csv': '1a Children in care,120\n1b Children who went missing,12\n' },
      ['returns/thirdham.csv'],
    ],
    ['all, where the survey has changed', { 'survey.yaml': `${survey}# another\n` }, both],
    [
      'all, where others were asked',
      { 'authorities.csv': 'id,name\nanytown,Anytown\notherton,Otherton\n' },
      both,
    ],
    [
      'what the log gives to somebody',
      { 'replies.csv': 'authority,files\nThirdham,otherton.csv\n' },
      ['returns/otherton.csv'],
    ],
    [
      'what a correction is about',
      {
        'corrections.csv':
          'file,cell,was,now,reason,by,date\nanytown.csv,B2,12,13,told,me,2025-04-01\n',
      },
      ['returns/anytown.csv'],
    ],
  ])('reads %s', async (_, changes, expected) => {
    const [cwd, root] = [collectionIn(), scratch()];
    await readWith(cwd, root);
    write(join(cwd, 'small'), changes);
    expect((await readWith(cwd, root)).read).toEqual(expected);
  });

  test('reads again what is no longer as it was kept', async () => {
    const [cwd, root] = [collectionIn(), scratch()];
    const first = await readWith(cwd, root);
    const [folder = ''] = readdirSync(root);
    for (const name of readdirSync(join(root, folder))) {
      const bytes = readFileSync(join(root, folder, name));
      bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
      writeFileSync(join(root, folder, name), bytes);
    }
    const second = await readWith(cwd, root);
    expect([second.read, second.figures]).toEqual([both, first.figures]);
  });

  test('keeps nothing that a limit has ended', async () => {
    const [cwd, root] = [collectionIn(), scratch()];
    await readWith(cwd, root, true);
    expect((await readWith(cwd, root)).read).toEqual(both);
  });

  test('is done without where nothing can be kept', async () => {
    const [cwd, root] = [collectionIn(), scratch()];
    write(root, { file: 'no folder' });
    const nowhere = join(root, 'file/cache');
    const first = await readWith(cwd, nowhere);
    const second = await readWith(cwd, nowhere);
    expect([first.read, second.read]).toEqual([both, both]);
    expect(second.figures).toEqual(first.figures);
  });

  test('stays within its bounds: what was not used for longest goes', () => {
    const root = scratch();
    write(root, { 'old/a': 'x'.repeat(60), 'newer/b': 'x'.repeat(60), 'now/c': 'x'.repeat(60) });
    const day = (at: number): Date => new Date(Date.UTC(2025, 0, at));
    markUsed(join(root, 'old'), day(1));
    markUsed(join(root, 'newer'), day(2));
    markUsed(join(root, 'now'), day(3));
    prune(root, 1000);
    expect(readdirSync(root).length).toBe(3);
    prune(root, 130);
    expect(readdirSync(root).sort()).toEqual(['newer', 'now']);
  });
});

test('a second run writes the same, and --no-cache keeps nothing', {
  timeout: 60_000,
}, async () => {
  const [cwd, cache] = [collectionIn(), scratch()];
  const env = { XDG_CACHE_HOME: cache };
  await foi(['aggregate', 'small', '-o', 'none', '--no-cache'], { cwd, env });
  expect(readdirSync(cache)).toEqual([]);
  await foi(['aggregate', 'small', '-o', 'first'], { cwd, env });
  expect(readdirSync(cache)).toEqual(['foi-aggregate']);
  await foi(['aggregate', 'small', '-o', 'second'], { cwd, env });
  const [none, first, second] = ['none', 'first', 'second'].map((name) =>
    contents(join(cwd, name)),
  );
  expect([first, second]).toEqual([none, none]);
});
