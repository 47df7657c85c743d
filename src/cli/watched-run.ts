/**
 * The whole command in a thread, watched from here. While it reads a file a clock runs: where the
 * file takes too long, or the thread more memory than it may have, the thread is ended and the
 * command runs again, with its files in threads of their own (reading-apart.ts), where such a file
 * costs nothing but itself. So being safe costs an ordinary run the start of one thread.
 */

import { Worker } from 'node:worker_threads';
import { type Limits, limits, secondsFor } from './limits.ts';
import { type Notice, screen, type WatchedData } from './watched-thread.ts';

/** @returns whether it came to its end; the exit code is set then. */
export async function ranWatched(
  argv: readonly string[] = process.argv.slice(2),
  most: Limits = limits,
): Promise<boolean> {
  const workerData: WatchedData = { watched: true, screen };
  const thread = new Worker(new URL('./watched-main.js', import.meta.url), {
    argv: [...argv],
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: most.megabytes },
  });
  let broken = false;
  const giveUp = (): void => {
    broken = true;
    void thread.terminate();
  };
  let clock: NodeJS.Timeout | undefined;
  thread.on('message', (notice: Notice) => {
    clearTimeout(clock);
    if (notice.kind === 'too-many') giveUp();
    if (notice.kind === 'reading')
      clock = setTimeout(giveUp, secondsFor(notice.bytes, most) * 1000);
  });
  thread.on('error', () => {
    broken = true;
  });
  const code = await new Promise<number>((resolve) => void thread.on('exit', resolve));
  clearTimeout(clock);
  if (broken) return false;
  process.exitCode = code;
  return true;
}
