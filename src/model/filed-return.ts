import type { Category } from './observation.ts';
import type { Attached, Cell, NotATable, Visibility } from './workbook.ts';

/** A cell that answers a question, kept after its workbook has gone. */
export interface TakenCell {
  readonly sheet: string;
  readonly cell: string;
  /** `undefined` for an empty cell where an answer was wanted. */
  readonly source: Cell | undefined;
  /** The cell whose text counts: the first of a dragged run, or the merged cell. */
  readonly readAs: Cell | undefined;
  readonly dragged: boolean;
  readonly measure: string;
  readonly period: string;
  readonly category: Category | undefined;
  readonly otherBasis: boolean;
  /** Authorities that its own headings name. */
  readonly authorities: readonly string[];
  readonly because: string;
  readonly label: string;
  /** A line above its table that tells it from others of the sheet. */
  readonly under: string;
  /** Words where a figure was asked. */
  readonly words: boolean;
  /** A SUM over cells that are all blank, or over texts that it passes over. */
  readonly sumOver?: 'blanks' | 'texts' | undefined;
}

/** Answers of one sheet that were not taken for one reason, under one heading. */
export interface UntakenGroup {
  readonly sheet: string;
  readonly code: string;
  readonly texts: readonly string[];
  readonly cells: number;
  readonly example: { readonly cell: string; readonly text: string };
  readonly because: string;
  /** The measure that its headings name, where they name one. */
  readonly measure: string | undefined;
  /** The measures or categories that they name, where these are too many. */
  readonly names: readonly string[];
}

/** What was seen in one sheet, beside its answers. */
export interface SheetSeen {
  readonly name: string;
  readonly visibility: Visibility;
  readonly status: 'read' | 'hidden' | 'skipped' | 'ignored';
  readonly filled: number;
  readonly answers: number;
  readonly taken: number;
  /** Formulas that nobody has calculated. */
  readonly uncalculated: number;
  readonly hiddenCells: number;
  readonly hiddenExample: string;
  readonly printedNumberColumns: readonly string[];
  readonly nearMisses: readonly {
    readonly cell: string;
    readonly text: string;
    readonly measure: string;
    readonly because: string;
  }[];
  readonly unusedHeadings: readonly {
    readonly cell: string;
    readonly text: string;
    readonly measure: string;
    /** What stands beside or below it, and is no heading. */
    readonly beside: string;
  }[];
  readonly ambiguousDates: readonly { readonly cell: string; readonly text: string }[];
  readonly headings: {
    readonly measures: number;
    readonly periods: number;
    readonly authorities: number;
  };
  readonly firstTexts: readonly string[];
}

/** One file that came back, as it was found, without the cells that answer. */
export interface Filed {
  readonly path: string;
  /** Empty where its bytes were never had. */
  readonly sha256: string;
  readonly size: number;
  readonly format: string | undefined;
  readonly failed: NotATable | undefined;
  readonly sheets: readonly SheetSeen[];
  readonly untaken: readonly UntakenGroup[];
  readonly layoutFaults: readonly {
    readonly code: string;
    readonly files: string;
    readonly sheet: string;
    readonly text: string;
  }[];
  readonly layoutsUsed: readonly string[];
  /** Every text of the visible sheets that may be a legend. */
  readonly legendTexts: readonly string[];
  readonly attached?: Attached;
  readonly ignored: string | undefined;
  /** What is printed in the cells that corrections name; a filled one or an empty one of a sheet. */
  readonly printed: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly text: string;
  }[];
}

export interface FiledReturn extends Filed {
  readonly taken: readonly TakenCell[];
}
