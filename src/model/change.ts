import type { Bounds } from './bounds.ts';
import type { Fraction } from './figure.ts';

/** The ends of a difference, which may be negative. Whole numbers of the smallest unit. */
export interface SignedBounds {
  readonly min: number;
  readonly max: number;
}

/** Two whole numbers whose quotient may be negative. */
export interface SignedFraction {
  readonly over: bigint;
  readonly under: bigint;
}

interface ChangeBase {
  /** `trafficked.change.2024` */
  readonly figure: string;
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** Authorities of the panel, by id on the later side. */
  readonly panel: readonly string[];
  readonly droppedOut: readonly string[];
  readonly cameIn: readonly string[];
}

export interface TotalChange extends ChangeBase {
  readonly kind: 'total';
  readonly decimals: number;
  readonly earlier: Bounds;
  readonly later: Bounds;
  readonly change: SignedBounds;
  /** On the earlier value, in parts of one; `undefined` for an end that has none. */
  readonly relative: {
    readonly low: SignedFraction | undefined;
    readonly high: SignedFraction | undefined;
  };
  /** Among all that answered on each side: mixes real change with who answered. */
  readonly allResponders: { readonly earlier: Bounds; readonly later: Bounds } | undefined;
}

export interface RateChange extends ChangeBase {
  readonly kind: 'rate';
  readonly per: number;
  readonly earlier: RateEnds;
  readonly later: RateEnds;
  /** A difference of rates, taken before rounding, in `per`. */
  readonly points: { readonly low: SignedFraction; readonly high: SignedFraction };
  readonly allResponders: { readonly earlier: RateEnds; readonly later: RateEnds } | undefined;
}

export interface RateEnds {
  readonly low: Fraction;
  readonly high: Fraction;
}

export type Change = TotalChange | RateChange;
