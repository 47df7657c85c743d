/**
 * Zips of returns, such as a batch from WhatDoTheyKnow: each entry becomes a file of the collection,
 * in memory, below the zip's own path. A zip that climbs out of its folder or unpacks without end
 * is not opened. The letters that we sent ourselves lie in such a zip too, and are no returns.
 */

import type { Collection, InputFile } from '../files/open-collection.ts';
import { mostBytesOfBatch } from '../model/limits.ts';
import { corrupt, NotRead } from '../model/not-read.ts';
import { comparePaths } from '../model/path-order.ts';
import { openZip, type Zip } from '../read/zip.ts';
import { bytesOr } from './read-all.ts';

export interface Unpacked {
  readonly files: readonly InputFile[];
  readonly refused: readonly RefusedZip[];
  /** Our own letters (`outgoing_1.txt`), by path. */
  readonly ownLetters: readonly string[];
}

export interface RefusedZip {
  readonly file: string;
  readonly why: 'climbs-out' | 'too-large' | 'too-many';
  /** The entry that it is refused for. */
  readonly entry: string;
}

const mostEntries = 20_000;
const mostPacking = 200;
const worthACheck = 50_000_000;

const ownLetter = /(?:^|\/)outgoing_\d+[^/]*\.(?:txt|eml)$/i;
const litter = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/i;

export async function unpackReturns({ returns }: Collection): Promise<Unpacked> {
  const files: InputFile[] = [];
  const refused: RefusedZip[] = [];
  for (const file of returns) {
    if (!file.path.toLowerCase().endsWith('.zip')) {
      files.push(file);
      continue;
    }
    const bytes = await bytesOr(file, new Uint8Array());
    const zip = await openZip(bytes, mostBytesOfBatch);
    // Whatever is no zip of files is told of by whoever reads it.
    const why = zip && refusalOf(zip, bytes.length);
    if (!zip || isDocument(zip)) files.push(file);
    else if (why) {
      refused.push({ file: file.path, ...why });
      // Something came all the same: whoever sent it is not silent.
      files.push(file);
    } else files.push(...entriesOf(file.path, zip));
  }
  const own = files.filter(({ path }) => ownLetter.test(path)).map(({ path }) => path);
  return { files: files.filter(({ path }) => !ownLetter.test(path)), refused, ownLetters: own };
}

/** An xlsx, ods or docx that is called .zip. */
const isDocument = ({ names }: Zip): boolean =>
  names.some((name) => name === '[Content_Types].xml' || name === 'content.xml');

function refusalOf(
  { names, unpackedSize }: Zip,
  size: number,
): Pick<RefusedZip, 'why' | 'entry'> | undefined {
  const climbing = names.find((name) => climbs(name));
  if (climbing !== undefined) return { why: 'climbs-out', entry: climbing };
  if (names.length > mostEntries) return { why: 'too-many', entry: String(names.length) };
  const packed = unpackedSize > worthACheck && unpackedSize > size * mostPacking;
  if (unpackedSize > mostBytesOfBatch || packed)
    return { why: 'too-large', entry: String(unpackedSize) };
  return undefined;
}

const climbs = (name: string): boolean =>
  /^(?:[A-Za-z]:|[\\/])/.test(name) || name.split(/[\\/]/).includes('..');

function entriesOf(zipPath: string, zip: Zip): InputFile[] {
  return zip.names
    .filter((name) => !/[\\/]$/.test(name) && !litter.test(name))
    .map((name) => ({ name, path: `${zipPath}/${name.replaceAll('\\', '/').normalize('NFC')}` }))
    .sort((a, b) => comparePaths(a.path, b.path))
    .map(({ name, path }) => ({
      path,
      bytes: async () => unpackedFrom(zip, name),
    }));
}

function unpackedFrom(zip: Zip, name: string): Uint8Array {
  try {
    return zip.bytes(name) ?? new Uint8Array();
  } catch (thrown) {
    throw thrown instanceof NotRead ? thrown : corrupt('it cannot be unpacked');
  }
}
