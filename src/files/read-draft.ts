/** The bytes of a draft: a file, or standard input. */

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { CannotRun } from '../model/cannot-run.ts';

/** @param path a file, or `-` for standard input. @throws CannotRun where there is none. */
export async function readDraft(path: string): Promise<Uint8Array> {
  try {
    return path === '-' ? readFileSync(0) : await readFile(path);
  } catch {
    throw new CannotRun(
      `There is no file ${path}.`,
      'Name a .txt, .md, .docx or .html file, or -.',
    );
  }
}
