/** The directory of a zip, and its entries one by one: nothing is unpacked before it is asked for. */

import { inflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer, getFileNameLowLevel, type ZipFile } from 'yauzl';

export interface Zip {
  readonly names: readonly string[];
  /** What its directory says that all entries come to, unpacked. */
  readonly unpackedSize: number;
  /** `undefined` where there is no such entry. @throws where it cannot be unpacked. */
  readonly bytes: (name: string) => Uint8Array | undefined;
}

/** What all entries of a document may come to, unpacked, whatever its directory says. */
export const mostUnpacked = 200_000_000;

/** Why a file is not read that holds more. */
export const tooLarge = { reason: 'over-limit', limit: 'size', most: mostUnpacked / 1e6 } as const;

/** More than may be held in memory. */
export class TooLarge extends Error {}

/**
 * `undefined` where the directory cannot be read.
 * @param most how many bytes may be unpacked from it
 */
export async function openZip(bytes: Uint8Array, most = mostUnpacked): Promise<Zip | undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = await entriesOf(await open(buffer));
    const byName = new Map(entries.map((entry) => [nameOf(entry), entry]));
    let left = most;
    return {
      names: [...byName.keys()],
      unpackedSize: entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0),
      bytes: (name) => {
        const entry = byName.get(name);
        if (!entry) return undefined;
        const unpacked = unpack(buffer, entry, left);
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

/** The local header repeats the name, with a length of its own for what comes before the data. */
function unpack(
  buffer: Buffer,
  { relativeOffsetOfLocalHeader: at, compressedSize, compressionMethod, uncompressedSize }: Entry,
  most: number,
): Uint8Array {
  if (uncompressedSize > most) throw new TooLarge();
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28);
  const packed = buffer.subarray(start, start + compressedSize);
  if (compressionMethod === 0) return packed;
  if (compressionMethod !== 8)
    throw new RangeError(`compression method ${compressionMethod} is not known`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (thrown) {
    // An entry that holds more than it says.
    if (thrown instanceof RangeError) throw new TooLarge();
    throw thrown;
  }
}
