/**
 * A run that is killed, that cannot write, or that is not alone: the results are the previous ones
 * or the new ones, whole. FOI_KILLS kills it more often than a few times.
 */

import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { collectionIn, command, contents, foi, scratch, survey } from '../support/command-line.ts';
import { drawsFrom } from './mutate.ts';

const kills = Number(process.env['FOI_KILLS'] ?? '20');
const newSurvey = survey.replace('title: Children in care', 'title: Children in care, again');
const windows = process.platform === 'win32';

/** The results of one survey and of another, as a run that nobody disturbs writes them. */
let before: Record<string, string>;
let after: Record<string, string>;
/** A collection with the results of the first, to which the second has been put. */
let model: string;
/** How long an undisturbed run takes. */
let usual: number;

beforeAll(async () => {
  const cwd = collectionIn();
  model = join(cwd, 'small');
  expect((await foi(['aggregate', 'small'], { cwd })).code).toBe(0);
  before = contents(join(model, 'results'));
  cpSync(collectionIn({ 'survey.yaml': newSurvey }), cwd, { recursive: true });
  const start = performance.now();
  expect((await foi(['aggregate', 'small', '-o', 'new'], { cwd })).code).toBe(0);
  usual = performance.now() - start;
  after = contents(join(cwd, 'new'));
  expect(after).not.toEqual(before);
}, 60_000);

/** A run that is killed so many milliseconds after it began. */
function killedAfter(wait: number, cwd: string): Promise<void> {
  const child = spawn(process.execPath, [command, 'aggregate', 'small'], { cwd, stdio: 'ignore' });
  setTimeout(() => child.kill('SIGKILL'), wait);
  return new Promise((resolve) => void child.on('close', () => resolve()));
}

/** Loaded into the command, kills it before the step with a number by which it changes the disk. */
const killBefore = (step: number): string => `
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
let steps = 0;
for (const name of ['mkdir', 'mkdtemp', 'writeFile', 'rename', 'rm']) {
  const usual = promises[name];
  promises[name] = (...given) => {
    steps += 1;
    if (steps === ${step}) process.kill(process.pid, 'SIGKILL');
    return usual(...given);
  };
}
syncBuiltinESMExports();
`;

/** @returns whether it came to that step. */
async function killedBefore(step: number, cwd: string): Promise<boolean> {
  const hook = `--import=data:text/javascript,${encodeURIComponent(killBefore(step))}`;
  const { code } = await foi(['aggregate', 'small'], { cwd, env: { NODE_OPTIONS: hook } });
  expect([0, null]).toContain(code);
  return code === null;
}

/** The collection with the results of the first survey, to be run again for the second. */
function copied(): string {
  const cwd = scratch();
  cpSync(model, join(cwd, 'small'), { recursive: true });
  return cwd;
}

/** What is left: the old results or the new ones, else those that the next run puts back. */
function leftIn(folder: string): 'old' | 'new' | 'old, aside' | 'broken' {
  const standing = existsSync(join(folder, 'results'));
  const left = JSON.stringify(contents(join(folder, standing ? 'results' : '.results-previous')));
  if (left === JSON.stringify(before)) return standing ? 'old' : 'old, aside';
  return standing && left === JSON.stringify(after) ? 'new' : 'broken';
}

describe('a run that is killed', { timeout: 3_600_000 }, () => {
  test('before any step by which it writes leaves the previous results or the new ones whole', async () => {
    const seen: string[] = [];
    for (let step = 1; ; step += 1) {
      const cwd = copied();
      if (!(await killedBefore(step, cwd))) break;
      seen.push(leftIn(join(cwd, 'small')));
      expect((await foi(['aggregate', 'small'], { cwd })).code).toBe(0);
      expect(leftIn(join(cwd, 'small'))).toBe('new');
      expect(existsSync(join(cwd, 'small/.results-previous'))).toBe(false);
    }
    // A folder, a file for each result, two renames, and the old ones taken away.
    const files = Object.keys(after).length;
    expect(seen.length).toBeGreaterThanOrEqual(files + 4);
    expect(new Set(seen)).toEqual(new Set(['old', 'old, aside', 'new']));
  });

  test('at any time leaves the previous results or the new ones whole', async () => {
    const draw = drawsFrom('kills');
    const seen = new Map<string, number>();
    for (let at = 0; at < kills; at += 1) {
      const cwd = copied();
      const wait = draw(Math.ceil(usual * 1.2));
      await killedAfter(wait, cwd);
      const left = leftIn(join(cwd, 'small'));
      expect({ at, wait, left }).not.toMatchObject({ left: 'broken' });
      seen.set(left, (seen.get(left) ?? 0) + 1);
    }
    console.log(`${kills} kills left`, Object.fromEntries(seen));
  });

  test('between its two renames leaves the old results aside, and the next run puts them back', async () => {
    const cwd = copied();
    renameSync(join(cwd, 'small/results'), join(cwd, 'small/.results-previous'));
    expect(leftIn(join(cwd, 'small'))).toBe('old, aside');
    // One that cannot come so far as to write: what it puts back are the old ones.
    mkdirSync(join(cwd, 'small/.results-previous/notes'));
    const { code, said } = await foi(['aggregate', 'small'], { cwd });
    expect(code).toBe(2);
    expect(said).toContain('notes');
    rmSync(join(cwd, 'small/results/notes'), { recursive: true });
    expect(leftIn(join(cwd, 'small'))).toBe('old');
  });

  test('leaves nothing for ever: what is older than an hour goes, and what is younger stays', async () => {
    const cwd = copied();
    for (const name of [
      '.results-unfinished-AbcDef',
      '.results-unfinished-GhiJkl',
      '.results-backup',
    ])
      mkdirSync(join(cwd, 'small', name));
    const long = new Date('2025-02-03');
    for (const name of ['.results-unfinished-AbcDef', '.results-backup'])
      utimesSync(join(cwd, 'small', name), long, long);
    expect((await foi(['aggregate', 'small'], { cwd })).code).toBe(0);
    const hidden = readdirSync(join(cwd, 'small')).filter((name) => name.startsWith('.'));
    expect(hidden.sort()).toEqual(['.results-backup', '.results-unfinished-GhiJkl']);
  });
});

describe('runs at the same time', { timeout: 600_000 }, () => {
  test('leave one whole set of results, and nothing beside it', async () => {
    for (let round = 0; round < 3; round += 1) {
      const cwd = copied();
      const runs = Array.from({ length: 3 }, () => foi(['aggregate', 'small'], { cwd }));
      const ended = await Promise.all(runs);
      expect(ended.map(({ code, said }) => (code === 0 ? '' : said))).toEqual(['', '', '']);
      expect(leftIn(join(cwd, 'small'))).toBe('new');
      const beside = readdirSync(join(cwd, 'small')).sort();
      expect(beside).toEqual(['authorities.csv', 'results', 'returns', 'survey.yaml']);
    }
  });
});

/** Root may write everywhere: then somebody else must run the command. */
const uid = process.getuid?.() === 0 ? 65_534 : undefined;
const othersMayRun =
  !windows &&
  spawnSync(process.execPath, [command, '--version'], uid ? { uid, gid: uid } : {}).status === 0;

test.skipIf(!othersMayRun)(
  'a folder that may not be written is said to be so, and stays as it is (skipped where no user without rights can run the command)',
  { timeout: 60_000 },
  async () => {
    const cwd = copied();
    if (uid !== undefined) chownSync(cwd, uid, uid);
    chmodSync(join(cwd, 'small'), 0o555);
    const { code, said } = await foi(['aggregate', 'small'], { cwd, uid });
    chmodSync(join(cwd, 'small'), 0o755);
    expect(code).toBe(2);
    expect(said).toContain('small/results cannot be written: you may not write there.');
    expect(said).not.toContain('    at ');
    expect(leftIn(join(cwd, 'small'))).toBe('old');
  },
);

test.skipIf(windows)(
  'files that may not grow so large are said to be so, and the results stay as they are',
  { timeout: 60_000 },
  () => {
    const cwd = copied();
    const limited = `trap '' XFSZ; ulimit -f 8; exec "$0" "$@"`;
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', limited, process.execPath, command, 'aggregate', 'small'],
      { cwd, encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stderr).toContain('cannot be written: a file would be larger than is allowed there.');
    expect(leftIn(join(cwd, 'small'))).toBe('old');
    expect(readdirSync(join(cwd, 'small')).filter((name) => name.startsWith('.'))).toEqual([]);
  },
);

/** A disk of a few hundred kilobytes in a name space of its own; nobody else sees it. */
const onSmallDisk = (script: string, cwd: string) =>
  spawnSync(
    'unshare',
    [
      '--user',
      '--map-root-user',
      '--mount',
      'sh',
      '-c',
      `mount -t tmpfs -o size=600k none disk && ${script}`,
    ],
    { cwd, encoding: 'utf8', env: { ...process.env, NODE: process.execPath, FOI: command } },
  );
const smallDisks = (() => {
  const cwd = scratch();
  mkdirSync(join(cwd, 'disk'));
  return !windows && onSmallDisk('true', cwd).status === 0;
})();

test.skipIf(!smallDisks)(
  'a full disk is said to be full, and the results stay as they are (skipped where no small disk can be mounted)',
  { timeout: 60_000 },
  () => {
    const cwd = collectionIn();
    mkdirSync(join(cwd, 'disk'));
    const { stdout, stderr } = onSmallDisk(
      `
"$NODE" "$FOI" aggregate small -q -o disk/results && (cd disk/results && sha256sum *)
dd if=/dev/zero of=disk/full bs=1k count=700 2>/dev/null
"$NODE" "$FOI" aggregate small -q -o disk/results; echo "ended with $?"
(cd disk/results && sha256sum *); ls -A disk`,
      cwd,
    );
    const [old = '', rest = ''] = stdout.split('ended with 2\n');
    expect(old).toContain('summary.csv');
    expect(rest).toBe(`${old}full\nresults\n`);
    expect(stderr).toContain('disk/results cannot be written: the disk is full.');
  },
);
