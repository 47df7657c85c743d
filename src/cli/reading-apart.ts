/**
 * Reads files in threads of their own, each file with a limit of time and of memory. A thread that
 * goes over it is ended, its file is named in a finding, and another thread reads the next.
 */

import { Tinypool } from 'tinypool';
import type { Collection } from '../files/open-collection.ts';
import type { NotATable } from '../model/workbook.ts';
import {
  type CameIn,
  faultOf,
  type Reading,
  type ReadingSetting,
  unreadBefore,
} from '../pipeline/reading.ts';
import { type Limits, limits, secondsFor } from './limits.ts';
import type { LetterTask, ThreadSetting } from './reading-thread.ts';
import { sharedTexts } from './shared-texts.ts';

/** Files are small, and each thread would keep three times as much for what it needs no more. */
const maxYoungGenerationSizeMb = 16;

const thread = new URL('./reading-thread.js', import.meta.url).href;

export async function readingApart(
  { survey, beside }: Collection,
  threads: number,
  most: Limits = limits,
): Promise<(setting: ReadingSetting) => Reading> {
  const workerData: ThreadSetting = {
    survey,
    beside: await Promise.all(
      [...beside.values()].map(async ({ path, bytes }) => ({ path, bytes: await bytes() })),
    ),
  };
  const started = (): Tinypool =>
    new Tinypool({
      filename: thread,
      minThreads: threads,
      maxThreads: threads,
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: most.megabytes, maxYoungGenerationSizeMb },
    });
  let pool: Tinypool | undefined = started();
  const perform = async (
    name: keyof typeof import('./reading-thread.ts'),
    task: CameIn | LetterTask,
    size: number,
  ) => {
    const seconds = secondsFor(size, most);
    const ended = new AbortController();
    const timer = setTimeout(() => ended.abort(), seconds * 1000);
    try {
      pool ??= started();
      return await pool.run(task, { name, signal: ended.signal });
    } catch (thrown) {
      throw ended.signal.aborted ? new OverTime(Math.round(seconds)) : thrown;
    } finally {
      clearTimeout(timer);
    }
  };
  let shared = sharedTexts();
  return (setting) => ({
    threads,
    readReturn: async (file) => {
      try {
        return shared(await perform('readOne', file, file.bytes.length));
      } catch (thrown) {
        return unreadBefore(file, whyNot(thrown, most.megabytes), setting);
      }
    },
    letterText: async (bytes, what) => {
      try {
        return await perform('readLetter', { bytes, what }, bytes.length);
      } catch {
        return undefined;
      }
    },
    close: async () => {
      const ended = pool;
      pool = undefined;
      shared = sharedTexts();
      await ended?.destroy();
    },
  });
}

class OverTime extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super(`more than ${seconds} seconds`);
    this.seconds = seconds;
  }
}

function whyNot(thrown: unknown, megabytes: number): NotATable {
  if (thrown instanceof OverTime)
    return { reason: 'over-limit', limit: 'time', most: thrown.seconds };
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { reason: 'over-limit', limit: 'memory', most: megabytes };
  return faultOf(thrown);
}
