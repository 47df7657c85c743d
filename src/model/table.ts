/** A table of the collection: its file name and its rows, the header first. */
export interface Table {
  readonly file: string;
  readonly rows: readonly (readonly string[])[];
}
