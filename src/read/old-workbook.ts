/**
 * The records of an old workbook (.xls), without what lies beside them in its container, which
 * nobody needs and a library may read without end.
 * Source of the structure: [MS-XLS], sections 2.1.4 and 2.1.7.
 */

import { CFB } from '@e965/xlsx';
import { corrupt } from '../model/not-read.ts';

/** @throws NotRead, or what the library throws at a container that it cannot open. */
export function recordsOf(bytes: Uint8Array): Buffer {
  const stream = streamOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    if (at + 4 + stream.readUInt16LE(at + 2) > stream.length)
      throw corrupt('one of its records goes on beyond its end');
  }
  return stream;
}

/** Before 1993 a workbook was a file of its own; since then it is a stream in a container. */
function streamOf(file: Buffer): Buffer {
  if (file[0] !== 0xd0) return file;
  const container = CFB.read(file, { type: 'buffer' });
  const found = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  return Buffer.from(found?.content ?? []);
}
