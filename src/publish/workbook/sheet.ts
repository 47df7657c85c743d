/** A worksheet before any format: what stands in it, whatever file it is written to. */

export interface NumberCell {
  readonly number: number;
  /** `#,##0.0`, as spreadsheets write number formats. */
  readonly format: string;
}

/** A text that leads to the top of another worksheet. */
export interface LinkCell {
  readonly text: string;
  readonly sheet: string;
}

export type Cell = string | NumberCell | LinkCell;

export interface SheetColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** It holds numbers: all of it stands at the right, shorthand too. */
  readonly numbers?: boolean;
}

export interface SheetTable {
  /** Letters, digits and underscores: the name by which formulas find it. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** From the top of column A: the title, the lines about it, and one table or none. */
export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly table: SheetTable | undefined;
}

export interface WithTable extends Sheet {
  readonly table: SheetTable;
}

/** The row, counted from 1, in which the headings of the table stand. */
export const headingRowOf = ({ lines }: Sheet): number => lines.length + 2;
