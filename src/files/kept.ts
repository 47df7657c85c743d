/**
 * Things that can be made again, kept in files under a folder for a while. Nothing here fails: what
 * cannot be read is not there, and what cannot be written is not kept.
 */

import { createHash, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const checksumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const checksumLength = 32;

/** `undefined` where there is no such file, or it is not what was written. */
export function recall(path: string): unknown {
  try {
    const bytes = readFileSync(path);
    const held = bytes.subarray(checksumLength);
    if (!checksumOf(held).equals(bytes.subarray(0, checksumLength))) return undefined;
    return deserialize(held);
  } catch {
    return undefined;
  }
}

/** Whole or not at all, also where two runs keep the same. */
export function keep(path: string, made: unknown): void {
  const unfinished = `${path}.${randomUUID()}`;
  try {
    const bytes = serialize(made);
    // What is kept is as confidential as the returns.
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(unfinished, Buffer.concat([checksumOf(bytes), bytes]));
    renameSync(unfinished, path);
  } catch {
    discard(unfinished);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing may be written nothing was.
  }
}

/** Says that a folder is in use. */
export function markUsed(folder: string, now: Date): void {
  try {
    utimesSync(folder, now, now);
  } catch {
    // Nothing is kept there.
  }
}

/** Removes the folders that were not used for longest, until the root holds no more than allowed. */
export function prune(root: string, mostBytes: number): void {
  try {
    const folders = readdirSync(root)
      .map((name) => join(root, name))
      .map((path) => ({ path, used: statSync(path).mtimeMs, bytes: bytesIn(path) }))
      .sort((a, b) => a.used - b.used);
    let all = folders.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const { path, bytes } of folders) {
      if (all <= mostBytes) return;
      rmSync(path, { recursive: true, force: true });
      all -= bytes;
    }
  } catch {
    // Another run is at it too: it will be bounded by that one or the next.
  }
}

const bytesIn = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
