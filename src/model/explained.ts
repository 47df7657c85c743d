/** A figure taken apart, and one authority's part in the results: what `foi explain` shows. */

import { boundsOf, type Share, shareOf } from './answer.ts';
import type { Bounds } from './bounds.ts';
import type { CorrectionMade } from './correction.ts';
import type { Figure, Fraction } from './figure.ts';
import type { Influence } from './influence.ts';
import type { Place } from './location.ts';
import type { Category, Observation } from './observation.ts';
import type { Response } from './response.ts';

/** One answer as it was printed, with the bounds that it states by itself: never tighter. */
export interface ExplainedCell {
  readonly authority: string;
  readonly measure: string;
  readonly period: string;
  readonly category: Category | undefined;
  readonly raw: string;
  readonly share: Share;
  readonly printed: Bounds;
  readonly place: Place | undefined;
  /** The line of corrections.csv that it is read by. */
  readonly corrected: number | undefined;
}

/** What a council hid stays as it printed it, whatever a correction has made known since. */
export function cellOf(observation: Observation): ExplainedCell {
  const { authority, measure, period, category, raw, places, corrected } = observation;
  const answer = observation.printed ?? observation.answer;
  return {
    authority,
    measure,
    period,
    category,
    raw,
    share: shareOf(answer),
    printed: boundsOf(answer),
    place: places[0],
    corrected,
  };
}

export interface ShareOfFigure {
  readonly share: Share;
  readonly authorities: number;
  /** How many of them the figure rests on. */
  readonly used: number;
  /** What they add to a sum by what their cells print; `undefined` for a rate. */
  readonly printed: Bounds | undefined;
}

/** Why an authority is not among those that a figure rests on. */
export type LeftOutReason =
  | Share
  /** Its part exceeds its whole. */
  | 'contradictory'
  /** It gave the numerator of a rate, and no usable denominator. */
  | 'numerator-only'
  /** It counts in the denominator of a rate; its numerator is not known. */
  | 'denominator-only';

export interface LeftOut {
  readonly authority: string;
  /** All for whom this reply stands, itself among them. */
  readonly members: readonly string[];
  readonly reason: LeftOutReason;
  readonly cells: readonly ExplainedCell[];
}

export interface Contributor {
  readonly authority: string;
  readonly cells: readonly ExplainedCell[];
  /** Of the least of a sum, or of the denominator of a rate; only where its own count is exact. */
  readonly part: Fraction | undefined;
}

/** An answer that would narrow a figure, and by how much at the most. */
export interface Narrower {
  readonly authority: string;
  readonly cells: readonly ExplainedCell[];
  readonly by:
    | { readonly kind: 'count'; readonly count: number }
    | { readonly kind: 'rate'; readonly fraction: Fraction }
    /** Nothing caps it: as long as it is not known, the figure has no upper end. */
    | { readonly kind: 'open' };
  /** How large it is taken to be, where nothing caps it. */
  readonly size: Pick<Influence, 'whole' | 'wholeFrom'> | undefined;
}

export interface ExplainedFigure {
  readonly figure: Figure;
  readonly shares: readonly ShareOfFigure[];
  /** Every cell of it that is not an exact count and still bounds it. */
  readonly cells: readonly ExplainedCell[];
  readonly corrections: readonly CorrectionMade[];
  readonly leftOut: readonly LeftOut[];
  readonly largest: readonly Contributor[];
  /** Whose answer would narrow it most. */
  readonly narrowing: readonly Narrower[];
  /** How many leave it without an upper end. */
  readonly open: number;
  /** Whose answer, given where there is none, would move a matched rate most. */
  readonly movers: readonly Influence[];
}

export interface ExplainedAnswer extends ExplainedCell {
  /** Other cells that say the same. */
  readonly also: readonly Place[];
  /** Answers that were outweighed, or contradict it. */
  readonly others: readonly { readonly raw: string; readonly place: Place }[];
  /** The headings that gave it its meaning. */
  readonly because: string;
}

export interface ExplainedAuthority {
  readonly authority: string;
  readonly name: string;
  readonly response: Response;
  readonly answers: readonly ExplainedAnswer[];
  /** Questions for totals that no cell of it answers, as `trafficked.2024`. */
  readonly unanswered: readonly string[];
  readonly corrections: readonly CorrectionMade[];
}
