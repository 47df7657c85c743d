import type { Address } from './location.ts';

/** What the file stores, which the displayed text may hide: Excel turns a typed `1-4` into a date. */
export type CellValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'error'; readonly error: string }
  | { readonly type: 'boolean'; readonly boolean: boolean };

/** A filled cell: the text a person sees and the value the file stores. */
export interface Cell extends Address {
  readonly text: string;
  readonly value: CellValue;
  /** Without the leading equals sign; absent where the value was typed. */
  readonly formula?: string;
}

export interface CellRange {
  readonly from: Address;
  readonly to: Address;
}

export type Visibility = 'shown' | 'hidden' | 'very-hidden';

export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** Row by row, left to right; cells with nothing in them are not there. */
  readonly cells: readonly Cell[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Formulas of an xlsx that nobody has calculated: they show nothing, and are no cells here. */
  readonly uncalculated?: number;
}

/** What a file carries beside its cells, which is noted and left alone. */
export interface Attached {
  readonly macros: boolean;
  /** The files that its formulas take values from, by name. */
  readonly links: readonly string[];
}

/** One file that holds tables. It lives only while that file is read. */
export interface Workbook {
  readonly format: string;
  readonly sheets: readonly Sheet[];
  /** Defined names of single cells, for layouts that point at them. */
  readonly names: ReadonlyMap<string, { readonly sheet: string; readonly at: Address }>;
  /** Absent where its format can carry nothing. */
  readonly attached?: Attached;
}

/** Why a file gave no table. */
export type NotATable =
  | { readonly reason: 'empty' }
  | { readonly reason: 'locked' }
  | { readonly reason: 'corrupt'; readonly detail: string }
  | { readonly reason: 'archive' }
  | { readonly reason: 'not-opened'; readonly why: 'not-allowed' | 'gone' | 'failed' }
  | { readonly reason: 'not-a-table'; readonly what: string }
  | {
      readonly reason: 'over-limit';
      readonly limit: 'size' | 'time' | 'memory' | 'sheets' | 'cells';
      readonly most: number;
    };

export type ReadResult = { readonly workbook: Workbook } | { readonly failed: NotATable };
