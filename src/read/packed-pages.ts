/**
 * The streams of a PDF, unpacked to see how large they are before a library does it without end.
 * Source of the structure: ISO 32000-1, 7.3.8 and 7.4.4.
 */

import { constants, inflateSync } from 'node:zlib';
import { largerThan } from '../model/limits.ts';
import { NotRead } from '../model/not-read.ts';

/** Of all streams together, in bytes: text and fonts of a letter stay far below. */
const mostUnpacked = 100_000_000;

/** @throws NotRead where they are larger, or packed twice, which no letter needs. */
export function refusePackedPages(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (/\/Fl(?:ateDecode)?\s*\/Fl(?:ateDecode)?\b/.test(file.toString('latin1')))
    throw new NotRead(largerThan(mostUnpacked));
  let left = mostUnpacked;
  for (let at = file.indexOf(start); at >= 0; at = file.indexOf(start, at + start.length)) {
    left -= sizeOf(file.subarray(afterLineEnd(file, at + start.length)), left);
    if (left <= 0) throw new NotRead(largerThan(mostUnpacked));
  }
}

const start = Buffer.from('stream');
const zlibHead = 0x78;

function afterLineEnd(file: Buffer, at: number): number {
  if (file[at] === 0x0d && file[at + 1] === 0x0a) return at + 2;
  return file[at] === 0x0a || file[at] === 0x0d ? at + 1 : at;
}

/** What stands behind the stream is no part of it and is not looked at; what is not packed is 0. */
function sizeOf(stream: Buffer, most: number): number {
  if (stream[0] !== zlibHead) return 0;
  try {
    return inflateSync(stream, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH })
      .length;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? most : 0;
  }
}
