import { atLeast, type Bounds, exactly, nil, unknown } from './bounds.ts';

/** Why a cell that holds something says nothing about the count. */
export type Unreadable =
  | 'words'
  | 'percent'
  | 'money'
  | 'negative'
  | 'fraction'
  | 'formula-error'
  | 'date'
  | 'number-form'
  | 'too-long'
  | 'other-unit';

/** What one cell of a return says, without the remarks that came with it. */
export type Said =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'rounded'; readonly bounds: Bounds }
  | { readonly kind: 'estimated'; readonly bounds: Bounds }
  | { readonly kind: 'banded'; readonly bounds: Bounds }
  | { readonly kind: 'suppressed'; readonly bounds: Bounds }
  | { readonly kind: 'open'; readonly from: number }
  | { readonly kind: 'hidden' }
  | {
      readonly kind: 'merged';
      readonly target: string;
      readonly bounds: Bounds;
      readonly group: string;
      /** What all of the group are together. */
      readonly together: Bounds;
    }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'withheld'; readonly ground: string }
  | { readonly kind: 'not-held' }
  | { readonly kind: 'not-available' }
  | { readonly kind: 'elsewhere'; readonly named: string }
  | { readonly kind: 'other-period'; readonly stated: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'undecided' }
  | { readonly kind: 'unreadable'; readonly why: Unreadable }
  | { readonly kind: 'conflict'; readonly bounds: Bounds }
  /** No cell says it: the sum of cells that do, in the share of the least certain of them. */
  | { readonly kind: 'derived'; readonly bounds: Bounds; readonly share: Share };

/**
 * What one cell of a return says. Every cell says exactly one of these things, and none of
 * them is `null`: a blank, a refusal and a nil are different facts.
 */
export type Answer = Said & {
  /** What stood beside the figure, or what was done to read it. */
  readonly remarks?: readonly Remark[];
};

/** Something that a finding or a reader of the observations should hear of. */
export type Remark =
  | 'spelt-out'
  | 'noted'
  | 'rounded-to-unit'
  | 'date-for-band'
  | 'dragged'
  | 'nil-shown'
  | 'sum-of-categories'
  | 'sum-over-blanks'
  | 'sum-over-texts'
  | 'other-basis';

/**
 * What an answer lets us say about the true count.
 *
 * This switch is the methodology. An answer that tells us nothing is not a zero: it leaves
 * the count unknown, which costs the total its precision and never its truth.
 */
export function boundsOf(answer: Answer): Bounds {
  switch (answer.kind) {
    case 'count':
      return exactly(answer.count);
    case 'rounded':
    case 'estimated':
    case 'banded':
    case 'suppressed':
    case 'merged':
    case 'conflict':
    case 'derived':
      return answer.bounds;
    case 'open':
      return atLeast(answer.from);
    case 'not-applicable':
      return nil;
    case 'hidden':
    case 'withheld':
    case 'not-held':
    case 'not-available':
    case 'elsewhere':
    case 'other-period':
    case 'blank':
    case 'undecided':
    case 'unreadable':
      return unknown;
  }
}

/**
 * The share of a figure that an answer falls into: its name in every table. The order is that
 * of the tables; a rate or a union counts an authority by the later of its answers.
 */
export const shares = [
  'exact',
  'bounded',
  'hidden',
  'withheld',
  'not_held',
  'unanswered',
  'unusable',
  'pending',
  'no_return',
] as const;
export type Share = (typeof shares)[number];

export function shareOf(answer: Answer): Share {
  switch (answer.kind) {
    case 'count':
    case 'not-applicable':
      return 'exact';
    case 'rounded':
    case 'estimated':
    case 'banded':
    case 'suppressed':
    case 'conflict':
      return 'bounded';
    case 'derived':
      return answer.share;
    case 'open':
    case 'hidden':
    case 'merged':
      return 'hidden';
    case 'withheld':
      return 'withheld';
    case 'not-held':
      return 'not_held';
    case 'not-available':
    case 'elsewhere':
    case 'other-period':
    case 'blank':
    case 'undecided':
    case 'unreadable':
      return 'unanswered';
  }
}

/** By what the council wrote, never by how narrow its bounds turned out. */
export const isUsableShare = (share: Share): boolean => share === 'exact' || share === 'bounded';
export const isUsable = (answer: Answer): boolean => isUsableShare(shareOf(answer));

export function laterShare(a: Share, b: Share): Share {
  return shares.indexOf(a) >= shares.indexOf(b) ? a : b;
}
