/**
 * Results are written whole or not at all: into a sibling folder, then two renames, the old one
 * kept until the new one stands. A run that is killed between them leaves the old ones beside their
 * place, and the next run puts them back. Of two runs at once the later one stands. A folder that
 * holds anything but results is never replaced.
 */

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CannotRun } from '../model/cannot-run.ts';

export interface Artefact {
  /** May name a folder: `charts/01-rates.svg`. */
  readonly name: string;
  /** Or its pieces, which are made while they are written. */
  readonly content: string | Uint8Array | Iterable<string>;
}

const manifestName = 'manifest.json';

/** @throws CannotRun where the folder holds other files, or cannot be written. */
export async function writeResults(folder: string, artefacts: readonly Artefact[]): Promise<void> {
  const target = resolve(folder);
  const old = beside(target, 'previous');
  await recover(target, old);
  await refuseOthersFiles(target, folder);
  await mkdir(dirname(target), { recursive: true }).catch((error: unknown) =>
    cannotWrite(error, folder),
  );
  const made = await mkdtemp(`${beside(target, 'unfinished')}-`).catch((error: unknown) =>
    cannotWrite(error, folder),
  );
  try {
    await removeAbandoned(made);
    for (const { name, content } of artefacts) await writeBelow(made, name, content);
    await putInPlace(made, target, old);
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    await recover(target, old);
    cannotWrite(error, folder);
  }
  await takeAway(old);
}

/** Hidden, and named as nobody names a folder of theirs: `.results-previous` beside `results`. */
const beside = (target: string, what: 'previous' | 'unfinished'): string =>
  join(dirname(target), `.${basename(target)}-${what}`);

const mostAttempts = 20;

/** Again, where another run moves its own older results there while these are taken away. */
const takeAway = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: mostAttempts, retryDelay: 5 });

/** Another run may put its own results into the place at any moment: then they are the older ones. */
async function putInPlace(made: string, target: string, old: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (existsSync(target)) await moveAside(target, old);
      return await rename(made, target);
    } catch (error) {
      if (attempt === mostAttempts || !isTaken(error)) throw error;
    }
  }
}

async function moveAside(target: string, old: string): Promise<void> {
  try {
    await rename(target, old);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    if (!isTaken(error)) throw error;
    // What lay aside before is older than what stands.
    await takeAway(old);
    await rename(target, old);
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';
const isTaken = (error: unknown): boolean =>
  ['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error));

const anHour = 3_600_000;

/** What runs that were killed had begun to write; a run that goes on is younger than an hour. */
async function removeAbandoned(made: string): Promise<void> {
  const { mtimeMs: now } = await stat(made);
  const start = basename(made).slice(0, -randomLetters);
  for (const name of await readdir(dirname(made))) {
    if (!name.startsWith(start) || name.length !== basename(made).length) continue;
    const path = join(dirname(made), name);
    const begun = await stat(path).catch(() => undefined);
    if (begun && now - begun.mtimeMs > anHour) await rm(path, { recursive: true, force: true });
  }
}

/** How many `mkdtemp` adds to a name. */
const randomLetters = 6;

async function writeBelow(
  folder: string,
  name: string,
  content: Artefact['content'],
): Promise<void> {
  const path = join(folder, name);
  if (name.includes('/')) await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** An interrupted run leaves the old results beside the place where the new ones were to stand. */
async function recover(target: string, old: string): Promise<void> {
  if (!existsSync(old)) return;
  if (existsSync(target)) await takeAway(old);
  else
    await rename(old, target).catch((error: unknown) => {
      // Another run, which was between its two renames, has gone on.
      if (!isTaken(error)) throw error;
    });
}

async function refuseOthersFiles(target: string, shown: string): Promise<void> {
  if (!existsSync(target)) return;
  if (!(await stat(target)).isDirectory())
    throw new CannotRun(
      `${shown} is not a folder, and results are a folder.`,
      'Name another place with -o.',
    );
  const others = await strangers(target, shown);
  // Another run may have changed the folder between the two looks at it.
  if (others.length === 0 || (await strangers(target, shown)).length === 0) return;
  const names = others.slice(0, 5).join(', ');
  throw new CannotRun(
    `${shown} holds files that foi did not write: ${names}${others.length > 5 ? ' and more' : ''}.`,
    'Move them elsewhere, or name another place with -o. Nothing was written.',
  );
}

const strangers = async (target: string, shown: string): Promise<string[]> =>
  strangersIn(target, '', await ownNames(target)).catch((error: unknown) =>
    codeOf(error) === 'ENOENT' ? [] : cannotWrite(error, shown),
  );

/** What a run did not write, in the folder and in those that it made there. */
async function strangersIn(
  folder: string,
  prefix: string,
  own: ReadonlySet<string>,
): Promise<string[]> {
  const strangers: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const name = `${prefix}${entry.name}`;
    if (!own.has(name)) strangers.push(name);
    else if (entry.isDirectory())
      strangers.push(...(await strangersIn(join(folder, entry.name), `${name}/`, own)));
  }
  return strangers;
}

/** The outputs of the manifest, and the folders that they stand in. */
async function ownNames(target: string): Promise<Set<string>> {
  try {
    const manifest = JSON.parse(await readFile(join(target, manifestName), 'utf8')) as {
      outputs?: unknown;
    };
    const outputs = Array.isArray(manifest.outputs) ? manifest.outputs.map(String) : [];
    return new Set([manifestName, ...outputs, ...outputs.flatMap(foldersOf)]);
  } catch {
    return new Set();
  }
}

/** `local/pages` and `local` of `local/pages/leeds.html`. */
const foldersOf = (name: string): string[] => {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
};

/** One file by itself, through a neighbour and a rename. */
export async function writeOneFile(path: string, content: string | Uint8Array): Promise<void> {
  const target = resolve(path);
  try {
    await mkdir(dirname(target), { recursive: true });
    const made = await mkdtemp(join(dirname(target), '.foi-'));
    await writeFile(join(made, 'file'), content);
    await rename(join(made, 'file'), target);
    await rm(made, { recursive: true, force: true });
  } catch (error) {
    cannotWrite(error, path);
  }
}

function cannotWrite(error: unknown, shown: string): never {
  if (error instanceof CannotRun) throw error;
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'you may not write there',
    EPERM: 'a file there is open in another program',
    EBUSY: 'a file there is open in another program',
    ENOSPC: 'the disk is full',
    EDQUOT: 'your share of the disk is full',
    EFBIG: 'a file would be larger than is allowed there',
    EROFS: 'the disk is read-only',
    ENOTDIR: 'a part of the path is a file',
  };
  const reason = reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
  throw new CannotRun(
    `${shown} cannot be written: ${reason}.`,
    'Close it in Excel, or name another place with -o. The previous results stand as they were.',
  );
}
