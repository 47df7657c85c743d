import type { Share } from './answer.ts';
import type { Bounds } from './bounds.ts';
import type { Category } from './observation.ts';

/** A sum in whole smallest units, with the decimals that its unit has. */
export interface Quantity {
  readonly scaled: bigint;
  readonly decimals: number;
}

/** One quantity over another, which is never 0: exactly one division. */
export interface Fraction {
  readonly numerator: Quantity;
  readonly denominator: Quantity;
}

/** Where a figure holds: everywhere, or in one area of the register. */
export interface Area {
  readonly column: string;
  readonly id: string;
  readonly name: string;
}

/** How all that were asked divide for one figure, and on whom it rests. */
export interface Accounting {
  readonly asked: number;
  readonly replied: number;
  readonly used: number;
  readonly shares: Readonly<Record<Share, number>>;
  readonly weightedCoverage: number | undefined;
}

interface FigureBase {
  readonly figure: string;
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly period: string;
  readonly category: Category | undefined;
  readonly area: Area | undefined;
  readonly accounting: Accounting;
  readonly remarks: FigureRemarks;
}

/** What a sentence must not leave unsaid. */
export interface FigureRemarks {
  /** Authorities whose answer counts by another kind of year. */
  readonly otherBasis: number;
  /** Authorities' own estimates, and what they add to the minimum. */
  readonly estimates: { readonly authorities: number; readonly adds: number };
  /** Suppressed figures counted as at least one, because the return shows its nils. */
  readonly nilShown: number;
  /** Authorities that reported a numerator and no usable denominator, by id, with what they add. */
  readonly numeratorOnly: { readonly authorities: readonly string[]; readonly adds: number };
  /** Authorities whose part exceeds its whole, by id. */
  readonly contradictory: readonly string[];
}

/** A sum over everybody who was asked, or a union of such. Bounds in smallest units. */
export interface SumFigure extends FigureBase {
  readonly statistic: 'total' | 'union';
  readonly decimals: number;
  /** Over all that were asked. */
  readonly bounds: Bounds;
  /** Over those with a usable answer alone: never a national figure. */
  readonly used: Bounds | undefined;
}

export interface RateFigure extends FigureBase {
  readonly statistic: 'minimum-rate' | 'matched-rate' | 'maximum-rate';
  readonly per: number;
  /** What the two halves are called, in words. */
  readonly numeratorLabel: string;
  readonly denominatorLabel: string;
  /** `undefined` where there is no such rate: nobody in the denominator. */
  readonly low: Fraction | undefined;
  readonly high: Fraction | undefined;
  /** The denominator stands in the register: no authority was asked for it. */
  readonly ofRegister?: true;
  /** Whether the numerator is a part of the denominator. */
  readonly partOf: boolean;
  /** Of the denominator, what stands in authorities that gave no usable numerator. */
  readonly unknown: Quantity | undefined;
}

export type Figure = SumFigure | RateFigure;

export const isRate = (figure: Figure): figure is RateFigure =>
  figure.statistic !== 'total' && figure.statistic !== 'union';
