/** What the pictures show: places on paper and the words beside them, no figure of its own. */

import type { FigureNumber } from './blocks.ts';

export type Label = readonly (string | FigureNumber)[];

/** The three values of a rate, each from its lower to its upper end. */
export interface RatesPicture {
  readonly kind: 'rates';
  /** From none of the unknown to all of them: the two ends of one range. */
  readonly between: Reach | undefined;
  /** What the axis is marked with: `%`. */
  readonly sign: string;
  readonly rows: readonly {
    readonly name: Label;
    readonly value: Label;
    readonly low: number;
    /** `undefined` where the rate has no upper end. */
    readonly high: number | undefined;
    readonly firm: boolean;
  }[];
}

/** All that were asked, side by side in one bar. */
export interface BarPicture {
  readonly kind: 'bar';
  readonly parts: readonly { readonly look: Look; readonly count: number; readonly label: Label }[];
  readonly legend: readonly LegendLine[];
}

/** Every authority a tile. */
export interface TilesPicture {
  readonly kind: 'tiles';
  readonly tiles: readonly {
    readonly column: number;
    readonly row: number;
    readonly look: Look;
    readonly title: string;
  }[];
  readonly legend: readonly LegendLine[];
}

/** A frame without a layout: a bar for each kind of tile. */
export interface CountsPicture {
  readonly kind: 'counts';
  readonly rows: readonly { readonly look: Look; readonly count: number }[];
  readonly legend: readonly LegendLine[];
}

/** Authorities one under another: from the least to the most that the cells print. */
export interface RangesPicture {
  readonly kind: 'ranges';
  readonly unit: string;
  readonly rows: readonly {
    readonly name: string;
    readonly printed: string;
    readonly part: Reach;
    readonly whole: Reach | undefined;
  }[];
}

export interface Reach {
  readonly low: number;
  /** `Infinity` where no limit is stated. */
  readonly high: number;
}

/** Rates against size, with the limits of chance around the matched rate. */
export interface FunnelPicture {
  readonly kind: 'funnel';
  readonly sign: string;
  readonly unit: string;
  readonly dots: readonly {
    readonly size: number;
    readonly rate: number;
    readonly outside: boolean;
    readonly title: string;
  }[];
  readonly centre: readonly number[];
  readonly limits: readonly {
    readonly size: number;
    readonly inner: Reach;
    readonly outer: Reach;
  }[];
}

export type Picture =
  | RatesPicture
  | BarPicture
  | TilesPicture
  | CountsPicture
  | RangesPicture
  | FunnelPicture;

/** How a tile or a part of a bar looks: a colour of the style sheet, and a letter that tells it too. */
export interface Look {
  /** A class of the style sheet: `s-complete`, `c-3`, `none`. */
  readonly name: string;
  readonly letter: string;
}

export interface LegendLine {
  readonly look: Look;
  readonly label: Label;
}
