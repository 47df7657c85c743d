/** A column of a published table: its name in the CSV, what people call it, and what a blank says. */

export type ColumnType =
  | 'id'
  | 'text'
  /** What somebody or something is called. */
  | 'name'
  /** Sentences and lists. */
  | 'long'
  /** What an authority wrote, as it wrote it. */
  | 'printed'
  | 'count'
  | 'number'
  | 'date'
  | 'yes-no';

/** A text that stands where a value would, why, and the shorthand for it in a workbook. */
export interface Missing {
  readonly value: string;
  readonly label: string;
  readonly mark: string;
}

export interface Column {
  /** As the CSV heads it. */
  readonly name: string;
  readonly heading: string;
  readonly type: ColumnType;
  readonly about: string;
  readonly missing: readonly Missing[];
}

const blank = (label: string, mark: string): Missing => ({ value: '', label, mark });

export const notKnown = blank('not known from the answers', '[x]');
export const notApplicable = blank('does not apply', '[z]');
export const allTogether = blank('all together', 'All');
export const none = blank('none', 'None');

export const column = (
  name: string,
  heading: string,
  type: ColumnType,
  about: string,
  ...missing: readonly Missing[]
): Column => ({
  name,
  heading,
  type,
  about,
  missing: missing.length > 0 ? missing : [notApplicable],
});
