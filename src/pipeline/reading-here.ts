/** Reads files where it is called. */

import { letterText } from '../read/letter-text.ts';
import { readerOf, readReturn } from './read-return.ts';
import { faultOf, type Reading, type ReadingSetting, unreadBefore } from './reading.ts';

export function readingHere(setting: ReadingSetting): Reading {
  const reader = readerOf(setting);
  return {
    threads: 1,
    readReturn: async (file) => {
      try {
        return await readReturn(file, reader);
      } catch (thrown) {
        return unreadBefore(file, faultOf(thrown), setting);
      }
    },
    letterText,
    close: async () => undefined,
  };
}
