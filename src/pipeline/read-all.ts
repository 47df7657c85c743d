/** Every file that came, read: as many at once as the reading has threads, in the order of the files. */

import { type InputFile, sha256 } from '../files/open-collection.ts';
import { NotRead } from '../model/not-read.ts';
import { type Reading, type ReadingSetting, type ReadReturn, unreadBefore } from './reading.ts';

/** Told after each file, for a progress line. */
export type Progress = (done: number, of: number) => void;

export async function readAll(
  files: readonly InputFile[],
  reading: Reading,
  setting: ReadingSetting,
  progress: Progress,
): Promise<ReadReturn[]> {
  const all = new Map<InputFile, ReadReturn>();
  const waiting = files.values();
  const readSome = async (): Promise<void> => {
    for (const file of waiting) {
      all.set(file, await readOne(file, reading, setting));
      progress(all.size, files.length);
    }
  };
  await Promise.all(Array.from({ length: reading.threads }, readSome));
  return files.flatMap((file) => all.get(file) ?? []);
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
