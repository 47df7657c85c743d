/** Files for a person to work on: into a new folder, and never over what lies there. */

import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CannotRun } from '../model/cannot-run.ts';
import type { Artefact } from './write-results.ts';

/** @throws CannotRun where the folder holds anything, or cannot be written. */
export async function writeNewFolder(
  folder: string,
  artefacts: readonly Artefact[],
): Promise<void> {
  const target = resolve(folder);
  const present = existsSync(target) ? await readdir(target).catch(() => [folder]) : [];
  if (present.length > 0) {
    throw new CannotRun(
      `${folder} is there already, and may hold what somebody has changed.`,
      'Name a new folder with -o, or take the old one away.',
    );
  }
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
