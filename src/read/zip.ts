/** The directory of a zip, and its entries one by one: nothing is unpacked before it is asked for. */

import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { largerThan, mostBytes } from '../model/limits.ts';
import { corrupt, NotRead } from '../model/not-read.ts';

export interface Zip {
  readonly names: readonly string[];
  /** What its directory says that all entries come to, unpacked. */
  readonly unpackedSize: number;
  /** `undefined` where there is no such entry. @throws NotRead where it cannot be unpacked. */
  readonly bytes: (name: string, most?: number) => Uint8Array | undefined;
}

/**
 * `undefined` where the directory cannot be read, or gives one name to two entries: programs
 * differ in which of them they take.
 * @param most how many bytes may be unpacked from it, however often it is asked
 */
export async function openZip(bytes: Uint8Array, most = mostBytes): Promise<Zip | undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = await entriesOf(await open(buffer));
    const byName = new Map(entries.map((entry) => [nameOf(entry), entry]));
    if (byName.size < entries.length) return undefined;
    let left = most;
    return {
      names: [...byName.keys()],
      unpackedSize: entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0),
      bytes: (name, mostHere = mostBytes) => {
        const entry = byName.get(name);
        if (!entry) return undefined;
        if (entry.uncompressedSize > mostHere) throw new NotRead(largerThan(mostHere));
        if (entry.uncompressedSize > left) throw new NotRead(largerThan(most));
        const unpacked = unpack(buffer, entry);
        left -= unpacked.length;
        return unpacked;
      },
    };
  } catch {
    return undefined;
  }
}

export const textOf = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');

/** As it stands there: names that climb (`../`) are for whoever unpacks to refuse. */
const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
  getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);

function open(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, decodeStrings: false }, (error, zip) =>
      zip ? resolve(zip) : reject(error),
    );
  });
}

function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

/**
 * What an entry holds, if it is what its directory says: a digit that was damaged on the way would
 * be another figure.
 */
function unpack(buffer: Buffer, entry: Entry): Uint8Array {
  const damaged = corrupt(`its part ${nameOf(entry)} is damaged`);
  try {
    const unpacked = inflated(buffer, entry);
    if (unpacked.length === entry.uncompressedSize && crc32(unpacked) === entry.crc32)
      return unpacked;
  } catch {
    throw damaged;
  }
  throw damaged;
}

/** The local header repeats the name, with a length of its own for what comes before the data. */
function inflated(
  buffer: Buffer,
  { relativeOffsetOfLocalHeader: at, compressedSize, compressionMethod, uncompressedSize }: Entry,
): Uint8Array {
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28);
  const packed = buffer.subarray(start, start + compressedSize);
  if (compressionMethod === 0) return packed;
  if (compressionMethod !== 8)
    throw new RangeError(`compression method ${compressionMethod} is not known`);
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) });
}
