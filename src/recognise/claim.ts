import { cellName } from '../model/location.ts';
import type { Cell } from '../model/workbook.ts';
import type { CellFact, Kind } from './facts.ts';

/** Where a claim's meaning came from. */
export interface Via {
  readonly from: 'row' | 'column' | 'title' | 'sheet' | 'file' | 'only' | 'layout';
  /** The heading's cell and text; absent for what the survey or the file's name supplies. */
  readonly cell?: string;
  readonly text: string;
}

export const viaOf = (fact: CellFact, from: Via['from']): Via => ({
  from,
  cell: cellName(fact),
  text: fact.cell.text,
});

export type ProblemCode =
  | 'claims-two'
  | 'title-names-two'
  | 'contradicts'
  | 'no-measure'
  | 'own-category'
  | 'other-subject'
  | 'part-period'
  | 'doubtful-nil'
  | 'scaled'
  | 'total'
  | 'other-period'
  | 'no-period'
  | 'month-without-year'
  | 'two-breakdowns'
  | 'spans-several'
  | 'ambiguous-authority';

export interface Problem {
  readonly code: ProblemCode;
  readonly kind?: Kind;
  /** The headings, labels or periods that made it one, as they are printed. */
  readonly texts: readonly string[];
  /** The measures or categories that they name, where these are too many. */
  readonly names?: readonly string[];
}

/** One cell that may be an answer, with everything that its headings say it is. */
export interface Claim {
  readonly row: number;
  readonly column: number;
  /** `undefined` for an empty cell where an answer was wanted. */
  readonly cell: Cell | undefined;
  /** The text that counts where a fill handle overwrote it, or a merge spread it. */
  readonly readAs: Cell | undefined;
  readonly measure: string | undefined;
  readonly period: string | undefined;
  /** Counted for another kind of year than the survey's, which the survey accepts. */
  readonly otherBasis: boolean;
  readonly authority: readonly string[];
  /** Categories by breakdown id. */
  readonly categories: ReadonlyMap<string, string>;
  readonly via: ReadonlyMap<Kind, readonly Via[]>;
  readonly problems: readonly Problem[];
  /** A line above its table, in words of the authority's own, which tells this table from others. */
  readonly under?: string;
  /** Words that no notation reads, at a place where an answer was wanted. */
  readonly words: boolean;
}

/** Exactly one measure, one period, at most one category, and nothing wrong. */
export const isTaken = (claim: Claim): boolean => claim.problems.length === 0;

/** What is in its way is said by a text elsewhere on its sheet. */
export const refused = (claim: Claim, code: ProblemCode, text: string): Claim => ({
  ...claim,
  problems: [{ code, kind: code.endsWith('period') ? 'period' : 'measure', texts: [text.trim()] }],
});
