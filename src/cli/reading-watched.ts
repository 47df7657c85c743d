/** Reads files in a watched thread: before each of them the watcher is told. */

import { readHere } from '../pipeline/observe.ts';
import type { StartReading } from '../pipeline/reading.ts';
import { watched } from './watched-thread.ts';

export const readingWatched: StartReading = async (collection) => {
  const start = await readHere(collection);
  return (setting) => {
    const here = start(setting);
    return {
      ...here,
      readReturn: (file) => watched(file.bytes.length, () => here.readReturn(file)),
      letterText: (bytes, what) => watched(bytes.length, () => here.letterText(bytes, what)),
    };
  };
};
