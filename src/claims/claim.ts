/**
 * What a sentence claims of its own figures, and whether they follow from each other.
 */

import type { FigureKind } from './figure.ts';

/**
 * `follows-rounded`: true once rounding is allowed for. `unclear`: the sentence can be read in two
 * ways, and only the writer can say which was meant.
 */
export type Verdict = 'follows' | 'follows-rounded' | 'does-not-follow' | 'unclear';

export type ClaimKind =
  | 'share-of-a-whole'
  | 'share-in-two-ways'
  | 'change'
  | 'difference'
  | 'sum'
  | 'shares-of-one-whole'
  | 'average'
  | 'rate'
  | 'bound'
  | 'multiple';

export interface ClaimNumber {
  /** As it stands in the text, with its rounding word. */
  readonly text: string;
  readonly kind: FigureKind;
  /** Nearest to the exact value; a share in words is a part of one. */
  readonly value: number;
  /** Of a rate in counts, the number of whom so many are: 1,000 in "8.0 per 1,000". */
  readonly per?: number;
  readonly line: number;
  readonly column: number;
  /** Places in the text, the end not included. */
  readonly start: number;
  readonly end: number;
}

/** Lines and columns count from 1; columns and lengths count UTF-16 units. */
export interface Claim {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** The words, from the first figure to the last. */
  readonly text: string;
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
  /** One sentence on what is so. */
  readonly says: string;
  /** What the figures would have to be. */
  readonly wouldFollow?: string;
  readonly numbers: readonly ClaimNumber[];
}
