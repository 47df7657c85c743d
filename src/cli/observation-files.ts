import { readFile } from 'node:fs/promises';
import { CannotRun } from '../model/cannot-run.ts';
import { readPart } from '../pipeline/observations/read-part.ts';
import type { ObservedPart } from '../pipeline/observe.ts';

/** The observation files that were named. @throws CannotRun where one is not there or not whole. */
export async function readParts(paths: readonly string[] = []): Promise<ObservedPart[]> {
  const parts: ObservedPart[] = [];
  for (const path of paths) parts.push(await readPart(path, await bytesAt(path)));
  return parts;
}

async function bytesAt(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new CannotRun(
      `There is no observation file ${path}.`,
      'Check the spelling; `foi observe FILES -o PART` writes one.',
    );
  }
}
