/**
 * A collection on disk. Lists what is there and hands over bytes when asked; nothing here knows
 * what the bytes mean, and nothing is ever written to an input.
 */

import { createHash } from 'node:crypto';
import { type Dirent, existsSync, readFileSync, statSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CannotRun } from '../model/cannot-run.ts';
import { largerThan, mostBytes, mostBytesOfBatch } from '../model/limits.ts';
import { NotRead } from '../model/not-read.ts';

export interface InputFile {
  /** Relative to the collection, with `/` between. */
  readonly path: string;
  /**
   * Read at once: hundreds of small files cost more to wait for than to read.
   * @throws NotRead for a return that cannot be had, CannotRun for a file of the researcher's own.
   */
  readonly bytes: () => Promise<Uint8Array>;
}

export interface Collection {
  /** The folder's own name, for titles of what has no other. */
  readonly name: string;
  readonly root: string;
  readonly survey: { readonly path: string; readonly text: string };
  readonly returns: readonly InputFile[];
  /** Files beside survey.yaml, by name: authorities.csv, replies.csv. */
  readonly beside: ReadonlyMap<string, InputFile>;
  /** Lock files and desktop litter, passed over. */
  readonly litter: readonly string[];
  /** Links, devices and what else is no plain file. */
  readonly notFiles: readonly string[];
}

/** Which returns of a collection are wanted. */
export interface WantedReturns {
  /** These alone: files and folders below returns/. */
  readonly only?: readonly string[];
  /** There need be none: others were observed before. */
  readonly optional?: boolean;
}

/** @throws CannotRun where there is no folder, no survey or no folder of returns. */
export async function openCollection(
  folder: string,
  surveyPath?: string,
  { only, optional = false }: WantedReturns = {},
): Promise<Collection> {
  const root = resolve(folder);
  if (!existsSync(root)) {
    throw new CannotRun(
      `There is no folder ${folder}.`,
      'Check the spelling; `foi init FOLDER` makes a new collection.',
    );
  }
  if (!(await stat(root)).isDirectory()) {
    throw new CannotRun(
      `${folder} is a file, and a folder was expected.`,
      'Name the folder that holds survey.yaml and returns/.',
    );
  }
  const bare = surveyPath !== undefined && !existsSync(join(root, 'returns'));
  const survey = await readSurvey(root, surveyPath, folder);
  const returnsRoot = bare ? root : join(root, 'returns');
  if (!existsSync(returnsRoot) && !optional) {
    throw new CannotRun(
      `${folder} has no folder returns/.`,
      'Put the files that came back into a folder “returns” beside survey.yaml.',
    );
  }
  const found = await returnsIn(returnsRoot, bare ? '' : 'returns/', only);
  return {
    name: basename(root),
    root,
    survey,
    returns: found.files.filter(
      ({ path }) => !bare || join(root, path) !== resolve(surveyPath ?? ''),
    ),
    beside: await filesBeside(bare ? dirname(resolve(surveyPath ?? root)) : root),
    litter: found.litter,
    notFiles: found.notFiles,
  };
}

async function returnsIn(
  root: string,
  prefix: string,
  only: readonly string[] | undefined,
): Promise<Found> {
  const found: Found = { files: [], litter: [], notFiles: [] };
  if (only === undefined) {
    if (existsSync(root)) await walk(root, prefix, found);
    return found;
  }
  for (const each of only) {
    const below = relative(root, resolve(each)).split(sep).join('/').normalize('NFC');
    const full = join(root, below);
    if (below.startsWith('..') || !existsSync(full)) {
      throw new CannotRun(
        `${each} is not there, or does not lie below ${root}.`,
        'Name files and folders below the returns/ of one collection.',
      );
    }
    const path = `${prefix}${below}`;
    if ((await stat(full)).isDirectory())
      await walk(full, below === '' ? prefix : `${path}/`, found);
    else found.files.push({ path, bytes: async () => readReturn(full) });
  }
  const files = new Map(found.files.map((file) => [file.path, file]));
  return { ...found, files: [...files.values()] };
}

async function readSurvey(
  root: string,
  given: string | undefined,
  folder: string,
): Promise<Collection['survey']> {
  const path = given === undefined ? join(root, 'survey.yaml') : resolve(given);
  try {
    const text = await readFile(path, 'utf8');
    return {
      path: given === undefined ? 'survey.yaml' : basename(path),
      text: text.replace(/^\uFEFF/, ''),
    };
  } catch {
    const where = given ?? join(folder, 'survey.yaml');
    throw new CannotRun(
      `There is no survey at ${where}.`,
      'survey.yaml says what was asked; `foi init FOLDER` writes a small one to start from, and --survey FILE names one elsewhere.',
    );
  }
}

interface Found {
  readonly files: InputFile[];
  readonly litter: string[];
  readonly notFiles: string[];
}

const litter = /^(?:~\$.*|\.~lock\..*#?|\.DS_Store|Thumbs\.db|desktop\.ini|\.gitkeep|\._.*)$/i;

async function walk(folder: string, prefix: string, found: Found): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    // Something lies here: whoever sent it is not silent.
    const bytes = (): Promise<never> => Promise.reject(notOpened(error));
    found.files.push({ path: prefix.replace(/\/$/, ''), bytes });
    return [];
  });
  for (const entry of entries.sort(byName)) {
    const path = `${prefix}${entry.name.normalize('NFC')}`;
    const full = join(folder, entry.name);
    if (litter.test(entry.name) || entry.name === '__MACOSX') found.litter.push(path);
    else if (entry.isDirectory()) await walk(full, `${path}/`, found);
    else if (entry.isFile()) found.files.push({ path, bytes: async () => readReturn(full) });
    else found.notFiles.push(path);
  }
}

/** By code unit: the same everywhere, whatever the locale or the file system. */
function byName(a: Dirent, b: Dirent): number {
  const [x, y] = [a.name.normalize('NFC'), b.name.normalize('NFC')];
  return x < y ? -1 : Number(x > y);
}

async function filesBeside(root: string): Promise<Map<string, InputFile>> {
  const entries = await readdir(root, { withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(?:csv|xlsx)$/i.test(entry.name))
    .sort(byName);
  return new Map(
    files.map(({ name }) => [name, { path: name, bytes: readOnce(join(root, name)) }]),
  );
}

function readReturn(path: string): Uint8Array {
  try {
    const most = path.toLowerCase().endsWith('.zip') ? mostBytesOfBatch : mostBytes;
    if (statSync(path).size > most) throw new NotRead(largerThan(most));
    return readFileSync(path);
  } catch (error) {
    throw notOpened(error);
  }
}

const notOpened = (error: unknown): NotRead =>
  error instanceof NotRead
    ? error
    : new NotRead({ reason: 'not-opened', why: refusals[codeOf(error)] ?? 'failed' });

const refusals: Readonly<Record<string, 'not-allowed' | 'gone'>> = {
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  ENOENT: 'gone',
};

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** The same bytes for whoever asks, though the file be saved anew meanwhile. */
function readOnce(path: string): () => Promise<Uint8Array> {
  let reading: Promise<Uint8Array> | undefined;
  return () => {
    reading ??= readFile(path).catch((error: unknown) => {
      throw new CannotRun(
        `${path} cannot be read (${codeOf(error)}).`,
        'Close it in Excel and see that you may read it, or take it away.',
      );
    });
    return reading;
  };
}

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
