/**
 * What was made of a file, kept in the user's cache folder: a run with one new return reads one file.
 * It is looked for by the tool as it is built, the survey and the register, and by the file's path
 * and content, what the log says of it and what corrections ask of it. Whatever could change what is
 * made of a file changes where it is looked for. Safe to delete at any time.
 */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keep, markUsed, prune, recall } from '../files/kept.ts';
import type { Collection } from '../files/open-collection.ts';
import type {
  CameIn,
  Reading,
  ReadingSetting,
  ReadReturn,
  StartReading,
} from '../pipeline/reading.ts';
import { version } from '../version.ts';
import { sharedTexts } from './shared-texts.ts';

const mostBytes = 300_000_000;

/** Where this system keeps what programs can make again. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const own =
    process.platform === 'darwin'
      ? join(homedir(), 'Library', 'Caches')
      : join(homedir(), '.cache');
  return join(XDG_CACHE_HOME || LOCALAPPDATA || own, 'foi-aggregate');
}

/**
 * Reads by another reading, which is started when there is first something to read.
 * @param threads as many as the other reading has
 */
export function cachedReading(
  start: StartReading,
  threads: number,
  root = cacheFolder(),
): StartReading {
  return async (collection) => {
    const folder = join(root, await settingKey(collection));
    // Where nothing is kept something must be read, and whoever reads takes a while to start.
    let starting = existsSync(folder) ? undefined : start(collection);
    return (setting) => {
      let reading: Reading | undefined;
      let grown = false;
      let shared = sharedTexts();
      const reader = async (): Promise<Reading> => {
        starting ??= start(collection);
        reading ??= (await starting)(setting);
        return reading;
      };
      return {
        threads,
        readReturn: async (file) => {
          const path = join(folder, fileKey(file, setting));
          const found = recall(path) as ReadReturn | undefined;
          if (found) return shared(found);
          const made = await (await reader()).readReturn(file);
          if (made.ended) return made;
          keep(path, made);
          grown = true;
          return made;
        },
        letterText: async (bytes, what) => {
          const path = join(folder, hashOf(what, bytes));
          const found = recall(path) as { readonly text: string | undefined } | undefined;
          if (found) return found.text;
          const text = await (await reader()).letterText(bytes, what);
          keep(path, { text });
          grown = true;
          return text;
        },
        close: async () => {
          if (starting) await (await reader()).close();
          markUsed(folder, new Date());
          if (grown) prune(root, mostBytes);
          grown = false;
          shared = sharedTexts();
        },
      };
    };
  };
}

function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** By everything that all files are read by. */
async function settingKey({ survey, beside }: Collection): Promise<string> {
  const registers = [...beside].filter(
    ([name]) => name === 'authorities.csv' || survey.text.includes(name),
  );
  const tables = await Promise.all(
    registers.map(async ([name, { bytes }]) => [name, await bytes()] as const),
  );
  return hashOf(version, process.version, built(), survey.text, ...tables.flat());
}

const fileKey = ({ path, sha256 }: CameIn, { logged, corrected }: ReadingSetting): string =>
  hashOf(path, sha256, JSON.stringify([logged(path), corrected(path)]));

/** The same for the same build of the tool: its files, their sizes, and when they were written. */
function built(): string {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  return names
    .map((name) => {
      const { size, mtimeMs } = statSync(join(root, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .join('\n');
}
