/** Compiling as the commands do: files are strangers' and are read in threads of their own. */

import { availableParallelism } from 'node:os';
import type { Collection } from '../files/open-collection.ts';
import type { StartReading } from '../pipeline/reading.ts';
import { type Compiled, type CompileOptions, compile as compileHere } from '../pipeline.ts';
import type { Results } from '../results.ts';

/** With fewer files a second thread costs more than it saves. */
const worthAnother = 400;

export async function compile(
  collection: Collection,
  options: CompileOptions = {},
): Promise<Compiled> {
  const most = collection.returns.length < worthAnother ? 1 : availableParallelism();
  const reading: StartReading = async (of) =>
    (await import('./reading-apart.ts')).readingApart(of, Math.min(most, 4));
  return compileHere(collection, { ...options, reading });
}

export const compileResults = async (
  collection: Collection,
  options: CompileOptions = {},
): Promise<Results> => (await compile(collection, options)).results;
