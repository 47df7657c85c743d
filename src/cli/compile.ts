/** Compiling as the commands do: files are strangers' and are read in threads of their own. */

import { availableParallelism } from 'node:os';
import type { Collection } from '../files/open-collection.ts';
import type { StartReading } from '../pipeline/reading.ts';
import { type Compiled, type CompileOptions, compile as compileHere } from '../pipeline.ts';
import type { Results } from '../results.ts';
import { readingWatched } from './reading-watched.ts';
import { isWatched, leaveToThreads } from './watched-thread.ts';

/** With fewer files a second thread costs more than it saves. */
const worthAnother = 400;

export interface CommandOptions extends CompileOptions {
  /** Keep what was made of each file for the next run, and use what was kept. */
  readonly cache?: boolean | undefined;
}

export async function compile(
  collection: Collection,
  { cache = true, ...options }: CommandOptions = {},
): Promise<Compiled> {
  return compileHere(collection, { ...options, reading: await readingFor(collection, cache) });
}

/**
 * Where somebody watches, here; else apart, in as many threads as the returns are worth. What was
 * kept is not read again.
 */
export async function readingFor(collection: Collection, cache: boolean): Promise<StartReading> {
  const many = collection.returns.length >= worthAnother;
  if (isWatched && many) return leaveToThreads();
  const threads = many ? Math.min(availableParallelism(), 4) : 1;
  const apart: StartReading = async (of) =>
    (await import('./reading-apart.ts')).readingApart(of, threads);
  const start = isWatched ? readingWatched : apart;
  return cache ? (await import('./reading-cache.ts')).cachedReading(start, threads) : start;
}

export const compileResults = async (
  collection: Collection,
  options: CommandOptions = {},
): Promise<Results> => (await compile(collection, options)).results;
