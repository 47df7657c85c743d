/** One thread that reads files: what it is given is copied to it, and what it made is copied back. */

import { workerData } from 'node:worker_threads';
import { prepare } from '../pipeline/prepare.ts';
import { readerOf, readReturn } from '../pipeline/read-return.ts';
import type { CameIn, ReadReturn } from '../pipeline/reading.ts';
import { letterText } from '../read/letter-text.ts';

/** What a thread is made with: the researcher's own files. */
export interface ThreadSetting {
  readonly survey: { readonly path: string; readonly text: string };
  readonly beside: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

export interface LetterTask {
  readonly bytes: Uint8Array;
  readonly what: string;
}

// The pool puts its own data before ours.
const [, { survey, beside }]: readonly [unknown, ThreadSetting] = workerData;
const files = beside.map(({ path, bytes }) => [path, { path, bytes: async () => bytes }] as const);
const making = prepare({ survey, beside: new Map(files) }).then(readerOf);
// What is wrong with the survey is told where it is parsed for the figures.
making.catch(() => undefined);

export const readOne = async (file: CameIn): Promise<ReadReturn> => readReturn(file, await making);

export const readLetter = ({ bytes, what }: LetterTask): Promise<string | undefined> =>
  letterText(bytes, what);
