import type { Span } from '../model/period.ts';

/** What a mark without a fixed meaning stands for, by the survey or by a legend in the return. */
export type MarkMeaning =
  | 'nil'
  | 'not-available'
  | 'not-held'
  | 'withheld'
  | 'blank'
  | 'hidden'
  | { readonly from: number; readonly to: number };

export interface DeclaredRounding {
  /** In the units that are printed: 5 for "to the nearest five". */
  readonly to: number;
  readonly half: 'up' | 'either';
  readonly zeroIsExact: boolean;
  /** The number in whose place all from here to there are shown. */
  readonly small?: { readonly shown: number; readonly from: number; readonly to: number };
}

/** Everything beside the text itself that decides how a cell is read. */
export interface ReadingRules {
  readonly kind: 'count' | 'money' | 'number';
  /** Decimals of the measure's smallest unit: 0 for a count, 2 for money. */
  readonly decimals: 0 | 2 | 3;
  /** 1 where this authority is known to write its nils, so that `<5` hides at least one. */
  readonly nilFloor: 0 | 1;
  readonly unit: string;
  /** By the tidied mark. */
  readonly marks: ReadonlyMap<string, MarkMeaning>;
  readonly rounding: DeclaredRounding | undefined;
  /** The law that the authority answers under, where sections are read by it. */
  readonly law: string;
  /** The span that the cell is asked for, to tell another year written inside it. */
  readonly asked: Span | undefined;
}

/** How a cell reads where nothing is known of its measure. */
export const plainRules: ReadingRules = {
  kind: 'count',
  decimals: 0,
  nilFloor: 0,
  unit: '',
  marks: new Map(),
  rounding: undefined,
  law: 'FOIA',
  asked: undefined,
};
