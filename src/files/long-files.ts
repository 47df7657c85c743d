/** Files that are too long to be held: read as they come, and written a piece at a time. */

import { createReadStream } from 'node:fs';
import { appendFile, open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { CannotRun } from '../model/cannot-run.ts';

export interface LongFile {
  readonly size: number;
  /** The first bytes, by which the rest is read. */
  readonly start: Uint8Array;
  readonly bytes: () => Readable;
}

const startBytes = 1_000_000;

/** @throws CannotRun where it cannot be had. */
export async function longFile(path: string): Promise<LongFile> {
  try {
    const { size } = await stat(path);
    const file = await open(path);
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(startBytes) });
    await file.close();
    return { size, start: buffer.subarray(0, bytesRead), bytes: () => createReadStream(path) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CannotRun(`${path} cannot be read: ${why}.`, 'See that it is a file you may read.');
  }
}

/** Lines for several files, written when enough of them have come. */
export interface LineWriter {
  readonly write: (path: string, line: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

const enough = 100_000;

/** @throws CannotRun where a file cannot be written, from either of its two. */
export function lineWriter(): LineWriter {
  const waiting = new Map<string, { lines: string[]; length: number }>();
  const flush = async (path: string, lines: readonly string[]): Promise<void> => {
    waiting.delete(path);
    await appendFile(path, lines.join(''), 'latin1').catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new CannotRun(`${path} cannot be written: ${why}.`, 'Name another place with -o.');
    });
  };
  return {
    write: async (path, line) => {
      const own = waiting.get(path) ?? { lines: [], length: 0 };
      waiting.set(path, own);
      own.lines.push(`${line}\n`);
      own.length += line.length + 1;
      if (own.length >= enough) await flush(path, own.lines);
    },
    end: async () => {
      for (const [path, { lines }] of [...waiting]) await flush(path, lines);
    },
  };
}
