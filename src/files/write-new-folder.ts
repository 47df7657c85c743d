/** Files for a person to work on: into a new folder, and never over what lies there. */

import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CannotRun } from '../model/cannot-run.ts';
import type { Artefact } from './write-results.ts';

/** @throws CannotRun where the folder holds anything, or cannot be written. */
export async function writeNewFolder(
  folder: string,
  artefacts: readonly Artefact[],
): Promise<void> {
  const target = resolve(folder);
  await refuseFilled(target, folder);
  try {
    for (const { name, content } of artefacts) {
      const path = join(target, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content, { flag: 'wx' });
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CannotRun(`${folder} cannot be written: ${why}.`, 'Name another place with -o.');
  }
}

async function refuseFilled(target: string, shown: string): Promise<void> {
  const present = existsSync(target) ? await readdir(target).catch(() => [shown]) : [];
  if (present.length === 0) return;
  throw new CannotRun(
    `${shown} is there already, and may hold what somebody has changed.`,
    'Name a new folder with -o, or take the old one away.',
  );
}

/**
 * One that takes long to write has another name until it is whole.
 * @param write what is not held in memory, into the folder that it is given
 * @throws CannotRun as `writeNewFolder` does; what `write` throws, after taking away what was written
 */
export async function writeLongFolder(
  folder: string,
  artefacts: readonly Artefact[],
  write: (folder: string) => Promise<void>,
): Promise<void> {
  const target = resolve(folder);
  await refuseFilled(target, folder);
  const unfinished = `${target}.unfinished`;
  await refuseFilled(unfinished, `${folder}.unfinished`);
  try {
    await writeNewFolder(unfinished, artefacts);
    await write(unfinished);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}
