/** Returns that cannot be had: they go or change while the others are read, or may not be read. */

import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCollection, sha256 } from '../../src/files/open-collection.ts';
import { compileResults } from '../../src/pipeline.ts';
import { collectionIn, command, foi } from '../support/command-line.ts';

const told = ({ findings }: Awaited<ReturnType<typeof compileResults>>): string[] =>
  findings.flatMap(({ code, at, authority }) =>
    'file' in at ? [`${code} ${at.file} ${authority}`] : [],
  );

describe('a file that goes while the others are read', () => {
  test('is named, its authority is not silent, and the others count', async () => {
    const folder = join(collectionIn(), 'small');
    const collection = await openCollection(folder);
    rmSync(join(folder, 'returns/otherton.csv'));
    const results = await compileResults(collection);
    expect(told(results)).toEqual(['file/not-opened returns/otherton.csv otherton']);
    expect(results.responses.map(({ status }) => status)).toEqual([
      'complete',
      'unusable',
      'no-return',
    ]);
    expect(results.inputs.map(({ path }) => path)).not.toContain('returns/otherton.csv');
  });

  test('is named too where it is a zip, or its whole folder', async () => {
    const folder = join(
      collectionIn({ 'returns/otherton.zip': 'PK', 'returns/thirdham/a.csv': '1a,5' }),
      'small',
    );
    const collection = await openCollection(folder);
    rmSync(join(folder, 'returns/otherton.zip'));
    rmSync(join(folder, 'returns/thirdham'), { recursive: true });
    expect(told(await compileResults(collection)).sort()).toEqual([
      'cell/undecided returns/otherton.csv otherton',
      'file/not-opened returns/otherton.zip otherton',
      'file/not-opened returns/thirdham/a.csv thirdham',
    ]);
  });
});

test('a file that changes while it is read counts by the bytes that the manifest names', async () => {
  const folder = join(collectionIn(), 'small');
  const path = join(folder, 'returns/anytown.csv');
  const before = readFileSync(path);
  const results = await compileResults(await openCollection(folder), {
    // Both are read one after the other: the first has been when this is told.
    progress: (done) => done === 1 && writeFileSync(path, '1a Children in care,999\n'),
  });
  const input = results.inputs.find((each) => each.path === 'returns/anytown.csv');
  expect(input?.sha256).toBe(sha256(before));
  const [first] = results.observations;
  expect(first).toMatchObject({ authority: 'anytown', raw: '120' });
});

test('the list of authorities is read once, and named by the bytes that were read', async () => {
  const folder = join(collectionIn(), 'small');
  const path = join(folder, 'authorities.csv');
  const before = readFileSync(path);
  const results = await compileResults(await openCollection(folder), {
    progress: () => writeFileSync(path, 'id,name\nelsewhere,Elsewhere\n'),
  });
  const input = results.inputs.find((each) => each.path === 'authorities.csv');
  expect(input?.sha256).toBe(sha256(before));
  expect(results.register.authorities.length).toBe(3);
});

/** Root may read everything: then somebody else must run the command. */
const root = process.getuid?.() === 0;
const uid = root ? 65_534 : undefined;
const othersMayRun =
  process.platform !== 'win32' &&
  spawnSync(process.execPath, [command, '--version'], uid ? { uid, gid: uid } : {}).status === 0;

/** Given to whoever runs the command, as it stands. */
function givenAway(folder: string): void {
  if (uid === undefined) return;
  chownSync(folder, uid, uid);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    chownSync(join(folder, entry), uid, uid);
}

describe.skipIf(!othersMayRun)(
  'what may not be read (skipped where no user without rights can run the command)',
  { timeout: 60_000 },
  () => {
    test('is named, a file as well as a folder, and the others count', async () => {
      const cwd = collectionIn({ 'returns/thirdham/a.csv': '1a Children in care,5\n' });
      const returns = join(cwd, 'small/returns');
      givenAway(cwd);
      chmodSync(join(returns, 'thirdham'), 0);
      chmodSync(join(returns, 'otherton.csv'), 0);
      const { code, said } = await foi(['aggregate', 'small'], { cwd, uid });
      chmodSync(join(returns, 'thirdham'), 0o700);
      expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
      const findings = readFileSync(join(cwd, 'small/results/findings.csv'), 'utf8');
      expect(findings).toMatch(/file\/not-opened.*returns\/thirdham,.*you may not read it/);
      expect(findings).toMatch(/file\/not-opened.*returns\/otherton.csv,.*you may not read it/);
      const responses = readFileSync(join(cwd, 'small/results/responses.csv'), 'utf8');
      for (const status of ['anytown,Anytown,complete', 'thirdham,Thirdham,unusable'])
        expect(responses).toContain(status);
    });

    test('stops the run with a sentence where it is the list of authorities', async () => {
      const cwd = collectionIn();
      givenAway(cwd);
      chmodSync(join(cwd, 'small/authorities.csv'), 0);
      const { code, said } = await foi(['aggregate', 'small'], { cwd, uid });
      expect(code).toBe(2);
      expect(said).toMatch(/authorities\.csv cannot be read/);
      expect(said).not.toContain('    at ');
    });
  },
);
