/** Every file that came, read: as many at once as the reading has threads, in the order of the files. */

import { type LetterEvidence, letterEvidence } from '../correspondence/letter-evidence.ts';
import { type InputFile, sha256 } from '../files/open-collection.ts';
import type { Filed } from '../model/filed-return.ts';
import { NotRead } from '../model/not-read.ts';
import { type Reading, type ReadingSetting, type ReadReturn, unreadBefore } from './reading.ts';

/** Told after each file, for a progress line. */
export type Progress = (done: number, of: number) => void;

export interface ReadFile {
  readonly input: InputFile;
  readonly read: ReadReturn;
}

export async function readAll(
  files: readonly InputFile[],
  reading: Reading,
  setting: ReadingSetting,
  progress: Progress,
): Promise<ReadFile[]> {
  const all = new Map<InputFile, ReadReturn>();
  const waiting = files.values();
  const readSome = async (): Promise<void> => {
    for (const file of waiting) {
      all.set(file, await readOne(file, reading, setting));
      progress(all.size, files.length);
    }
  };
  await Promise.all(Array.from({ length: reading.threads }, readSome));
  return files.flatMap((input) => {
    const read = all.get(input);
    return read ? [{ input, read }] : [];
  });
}

async function readOne(
  { path, bytes }: InputFile,
  { readReturn }: Reading,
  setting: ReadingSetting,
): Promise<ReadReturn> {
  try {
    const read = await bytes();
    return await readReturn({ path, bytes: read, sha256: sha256(read) });
  } catch (thrown) {
    if (!(thrown instanceof NotRead)) throw thrown;
    return unreadBefore({ path, bytes: new Uint8Array(), sha256: '' }, thrown.failed, setting);
  }
}

/** What a file says that is a letter; nothing where it has gone meanwhile, or been saved anew. */
export async function letterOf(
  { sha256: hash, failed }: Filed,
  input: InputFile,
  { letterText }: Reading,
): Promise<readonly LetterEvidence[]> {
  if (failed?.reason !== 'not-a-table') return [];
  const bytes = await bytesOr(input, undefined);
  if (!bytes || sha256(bytes) !== hash) return [];
  return letterEvidence((await letterText(bytes, failed.what)) ?? '');
}

/** What is in a file, or something else where it cannot be had: that is told by whoever reads it. */
export const bytesOr = <Other>({ bytes }: InputFile, other: Other): Promise<Uint8Array | Other> =>
  bytes().catch((thrown: unknown) => {
    if (thrown instanceof NotRead) return other;
    throw thrown;
  });
