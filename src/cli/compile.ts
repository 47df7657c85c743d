/** Compiling as the commands do: files are strangers' and are read in threads of their own. */

import { availableParallelism } from 'node:os';
import type { Collection } from '../files/open-collection.ts';
import type { StartReading } from '../pipeline/reading.ts';
import { type Compiled, type CompileOptions, compile as compileHere } from '../pipeline.ts';
import type { Results } from '../results.ts';

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

/** Apart, in as many threads as the returns are worth; and what was kept is not read again. */
export async function readingFor(collection: Collection, cache: boolean): Promise<StartReading> {
  const most = collection.returns.length < worthAnother ? 1 : availableParallelism();
  const threads = Math.min(most, 4);
  const apart: StartReading = async (of) =>
    (await import('./reading-apart.ts')).readingApart(of, threads);
  return cache ? (await import('./reading-cache.ts')).cachedReading(apart, threads) : apart;
}

export const compileResults = async (
  collection: Collection,
  options: CommandOptions = {},
): Promise<Results> => (await compile(collection, options)).results;
