/** The user's own letters: plain files in one folder, by name. */

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotRun } from '../model/cannot-run.ts';

/**
 * Those in the folder that was named, else in `letters/` of the collection, where there is one.
 * @throws CannotRun where the folder that was named is not there.
 */
export async function ownTemplates(
  collection: string,
  named: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const folder = named ?? join(collection, 'letters');
  return named !== undefined || existsSync(folder) ? readTemplates(folder) : new Map();
}

/** @throws CannotRun where the folder is named and is not there. */
async function readTemplates(folder: string): Promise<ReadonlyMap<string, string>> {
  if (!existsSync(folder))
    throw new CannotRun(
      `There is no folder ${folder}.`,
      'Name the folder that holds your letters, such as overdue-foia.txt.',
    );
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const templates = new Map<string, string>();
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    templates.set(name, text.replace(/^\uFEFF/, ''));
  }
  return templates;
}
