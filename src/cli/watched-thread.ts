/** The side of a watched run that is watched: it says what it is about to read. */

import { isMainThread, parentPort, workerData } from 'node:worker_threads';

export type Notice =
  | { readonly kind: 'reading'; readonly bytes: number }
  | { readonly kind: 'read' }
  /** Files enough for several threads to be worth their start. */
  | { readonly kind: 'too-many' };

/** What a watched thread is given: of its own it does not know where it is shown. */
export interface WatchedData {
  readonly watched: true;
  readonly screen: Screen;
}

/** Where what is said is shown. */
export interface Screen {
  /** Somebody is looking. */
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}

const given: Partial<WatchedData> | undefined = isMainThread ? undefined : workerData;

export const isWatched = given?.watched === true;

export const screen: Screen = given?.screen ?? {
  isTTY: process.stderr.isTTY === true,
  columns: process.stderr.columns,
};

const tell = (notice: Notice): void => parentPort?.postMessage(notice);

/** Does something with a file of so many bytes while the clock runs. */
export async function watched<Made>(bytes: number, work: () => Promise<Made>): Promise<Made> {
  if (!isWatched) return work();
  tell({ kind: 'reading', bytes });
  try {
    return await work();
  } finally {
    tell({ kind: 'read' });
  }
}

/** Ends here: whoever watches runs the command again, with its files in threads of their own. */
export function leaveToThreads(): Promise<never> {
  tell({ kind: 'too-many' });
  return new Promise(() => undefined);
}
