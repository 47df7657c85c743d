/**
 * A long text that is never there as a whole: its pieces are made while it is written, and its hash
 * on the way.
 */

import { createHash } from 'node:crypto';

export class Pieces implements Iterable<string> {
  readonly #make: () => Iterable<string>;
  #sha256: string | undefined;

  constructor(make: () => Iterable<string>) {
    this.#make = make;
  }

  *[Symbol.iterator](): Generator<string> {
    const hash = createHash('sha256');
    for (const piece of this.#make()) {
      hash.update(piece);
      yield piece;
    }
    this.#sha256 = hash.digest('hex');
  }

  /** The pieces are made for it alone only where nobody has asked for them before. */
  get sha256(): string {
    if (this.#sha256 === undefined) for (const _ of this);
    return this.#sha256 ?? '';
  }
}

export type Content = string | Uint8Array | Pieces;

export const sha256Of = (content: Content): string =>
  content instanceof Pieces ? content.sha256 : createHash('sha256').update(content).digest('hex');

/** Rows that are made one after another, each time somebody goes through them. */
export interface Rows extends Iterable<readonly string[]> {
  readonly length: number;
}

export const rowsOf = <Each>(
  list: readonly Each[],
  make: (each: Each) => readonly string[],
): Rows => ({
  length: list.length,
  *[Symbol.iterator]() {
    for (const each of list) yield make(each);
  },
});

/** So many at a time. */
export function* blocksOf<Each>(all: Iterable<Each>, size: number): Generator<Each[]> {
  let block: Each[] = [];
  for (const each of all) {
    block.push(each);
    if (block.length < size) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}
