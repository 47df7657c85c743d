/** Files with something wrong: made from good ones, the same from the same seed. */

import { createHash } from 'node:crypto';
import { partsOfZip, zipOf } from '../../fixtures/make/hostile/zips.js';

/** Whole numbers below a limit, one after the other. */
export type Draw = (below: number) => number;

/** Sixteen draws to a digest: slow, and nobody has to prove that it is random enough. */
export function drawsFrom(seed: string): Draw {
  let digest = createHash('sha256').update(seed).digest();
  let at = 0;
  return (below) => {
    if (at + 4 > digest.length) {
      digest = createHash('sha256').update(digest).digest();
      at = 0;
    }
    at += 4;
    return digest.readUInt32LE(at - 4) % Math.max(1, below);
  };
}

type Mutation = (bytes: Buffer, draw: Draw) => Buffer;

/** A piece of at most a tenth of the whole: from where, to where. */
function piece(bytes: Buffer, draw: Draw): [from: number, to: number] {
  const from = draw(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + draw(Math.ceil(bytes.length / 10)))];
}

const flipped: Mutation = (bytes, draw) => {
  const copy = Buffer.from(bytes);
  for (let left = 1 + draw(8); left > 0 && copy.length > 0; left -= 1) {
    const at = draw(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << draw(8));
  }
  return copy;
};

const cut: Mutation = (bytes, draw) => bytes.subarray(0, draw(bytes.length));

const withoutPiece: Mutation = (bytes, draw) => {
  const [from, to] = piece(bytes, draw);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
};

const withPieceTwice: Mutation = (bytes, draw) => {
  const [from, to] = piece(bytes, draw);
  return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
};

const extremes = [0x00, 0xff, 0x7f, 0x80, 0x2c, 0x3c, 0x22, 0x39];

const withExtremes: Mutation = (bytes, draw) => {
  const copy = Buffer.from(bytes);
  const from = draw(copy.length);
  return copy.fill(
    extremes[draw(extremes.length)] ?? 0,
    from,
    Math.min(copy.length, from + 1 + draw(8)),
  );
};

const anywhere: readonly Mutation[] = [flipped, cut, withoutPiece, withPieceTwice, withExtremes];

const anyOf = <T>(choices: readonly T[], draw: Draw): T | undefined =>
  choices[draw(choices.length)];

/** The change lies in a part of a zip, and the checksums are right. */
const insideZip: Mutation = (bytes, draw) => {
  const parts = partsOfZip(bytes);
  const name = anyOf(Object.keys(parts), draw) ?? '';
  const change = anyOf(anywhere, draw) ?? flipped;
  return zipOf({ ...parts, [name]: change(parts[name] ?? Buffer.alloc(0), draw) });
};

const swappedInZip: Mutation = (bytes, draw) => {
  const parts = partsOfZip(bytes);
  const names = Object.keys(parts);
  const [one = '', other = ''] = [anyOf(names, draw), anyOf(names, draw)];
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = [parts[one], parts[other]];
  return zipOf({ ...parts, [one]: second, [other]: first });
};

const withoutPart: Mutation = (bytes, draw) => {
  const parts = Object.entries(partsOfZip(bytes));
  parts.splice(draw(parts.length), 1);
  return zipOf(Object.fromEntries(parts));
};

const inZips: readonly Mutation[] = [insideZip, insideZip, insideZip, swappedInZip, withoutPart];

/** Not so a zip that is cut, or locked. */
function canBeUnpacked(bytes: Buffer): boolean {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return false;
  try {
    return Object.keys(partsOfZip(bytes)).length > 0;
  } catch {
    return false;
  }
}

export function mutantOf(original: Buffer, seed: string): Buffer {
  const draw = drawsFrom(seed);
  const choices = canBeUnpacked(original) ? [...anywhere, ...inZips] : anywhere;
  return (anyOf(choices, draw) ?? flipped)(original, draw);
}
