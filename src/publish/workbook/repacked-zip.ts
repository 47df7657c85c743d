/**
 * A zip with the clock taken out of it: the same entries, every one of 1 January 1980, `mimetype`
 * first and unpacked, as OpenDocument asks, the others in the order of their names.
 *
 * What is packed stays packed as it is. Packing again would give other bytes on another release of
 * Node; the writers of our workbooks pack by themselves, alike everywhere.
 */

import { inflateRawSync } from 'node:zlib';

interface Entry {
  readonly name: Buffer;
  /** 0 for stored, 8 for deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Buffer;
}

/** Section numbers are those of PKWARE's APPNOTE, where the layout of the records is told. */
const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const firstOfJanuary1980 = 0x0021_0000;
const versionNeeded = 20;
/** Names are in UTF-8. */
const utf8Names = 0x0800;

export function repackedZip(zip: Uint8Array): Uint8Array {
  const entries = entriesOf(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength));
  const first = entries.filter(isMimetype).map(unpacked);
  const others = entries.filter((entry) => !isMimetype(entry));
  return packed([...first, ...others.sort((a, b) => Buffer.compare(a.name, b.name))]);
}

const isMimetype = ({ name }: Entry): boolean => name.toString() === 'mimetype';

const unpacked = (entry: Entry): Entry =>
  entry.method === 0 ? entry : { ...entry, method: 0, data: inflateRawSync(entry.data) };

/** As the directory at the end lists them (4.3.12). Folders by themselves are left out. */
function entriesOf(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new RangeError('these bytes are no zip');
  let at = zip.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== signatures.central)
      throw new RangeError('a zip with no directory');
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const name = zip.subarray(at + 46, at + 46 + nameLength);
    if (!name.toString().endsWith('/')) {
      entries.push({
        name,
        method: zip.readUInt16LE(at + 10),
        crc: zip.readUInt32LE(at + 16),
        size: zip.readUInt32LE(at + 24),
        data: zip.subarray(start, start + zip.readUInt32LE(at + 20)),
      });
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function packed(entries: readonly Entry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const common = commonHeader(entry);
    const local = Buffer.concat([uint32(signatures.local), common, entry.name, entry.data]);
    const madeBy = uint16(versionNeeded);
    // No comment, the first disk, no attributes; then where the entry begins (4.3.12).
    const rest = Buffer.concat([Buffer.alloc(10), uint32(at)]);
    directory.push(Buffer.concat([uint32(signatures.central), madeBy, common, rest, entry.name]));
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const count = uint16(entries.length);
  const end = [uint32(signatures.end), uint32(0), count, count, uint32(central.length), uint32(at)];
  return new Uint8Array(Buffer.concat([...locals, central, ...end, uint16(0)]));
}

/** What the header before an entry and its line in the directory share (4.3.7). */
const commonHeader = ({ name, method, crc, size, data }: Entry): Buffer =>
  Buffer.concat([
    uint16(versionNeeded),
    uint16(utf8Names),
    uint16(method),
    uint32(firstOfJanuary1980),
    uint32(crc),
    uint32(data.length),
    uint32(size),
    uint16(name.length),
    uint16(0),
  ]);

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
