/** One line more in a table that a person keeps. Written to a sibling first, so that it is whole or as it was. */

import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { CannotRun } from '../model/cannot-run.ts';

/** @throws CannotRun where the file is there and has other columns, or cannot be written. */
export async function appendLine(path: string, header: string, line: string): Promise<void> {
  const known = existsSync(path) ? await readFile(path, 'utf8') : '';
  const [first = ''] = known.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (known !== '' && first.toLowerCase().replace(/["\s]/g, '') !== header.trim())
    throw new CannotRun(
      `${path} has other columns than a new line has: ${first}.`,
      `Its first line should be ${header.trim()}.`,
    );
  const end = known === '' || known.endsWith('\n') ? '' : '\n';
  const made = `${path}.new`;
  try {
    await writeFile(made, `${known === '' ? header : known}${end}${line}`);
    await rename(made, path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CannotRun(`${path} cannot be written: ${why}.`, 'Is it open in Excel?');
  }
}
