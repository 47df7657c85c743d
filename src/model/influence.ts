import type { Fraction } from './figure.ts';

/** How far one authority's answer could still move the headline. */
export interface Influence {
  /** The unit's own authority. */
  readonly authority: string;
  /** The figure that its answer would move. */
  readonly figure: string;
  /** What it is taken to be the most that it could report. */
  readonly whole: number;
  readonly wholeFrom: 'own answer' | 'weight' | 'largest of its kind';
  /** The matched rate with none of its whole, and with all of it; `undefined` for a total. */
  readonly rate:
    | { readonly low: Fraction; readonly high: Fraction; readonly per: number }
    | undefined;
}
