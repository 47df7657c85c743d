import type { Reading } from '../model/period-text.ts';
import type { Cell, CellRange } from '../model/workbook.ts';

/** What a heading can announce: a measure, a period, an authority, or a category of one breakdown. */
export type Kind = 'measure' | 'period' | 'authority' | `breakdown:${string}`;

/** What a text says of one kind. Two ids: it names two, and no cell may follow it alone. */
export interface Match {
  readonly ids: readonly string[];
  readonly exact: boolean;
}

/** A text that almost announces a measure: proposed to a person, never taken. */
export interface NearMiss {
  readonly id: string;
  readonly heading: string;
  readonly because: string;
}

/** Everything that a text says by itself, wherever it stands. */
export interface TextFacts {
  readonly matches: ReadonlyMap<Kind, Match>;
  /** The whole text is a period. */
  readonly readings: readonly Reading[];
  /** Exactly one period stands inside a longer text. */
  readonly inside: readonly Reading[];
  /** No word beside that period may say that it is meant otherwise: "2023-24 budget". */
  readonly plainlyDated: boolean;
  readonly total: boolean;
  /** No answer stands beside it: a percentage, an average, a change, a part of a year. */
  readonly altering: boolean;
  /** A word in it changes what is counted: "aged 16", "% of all". */
  readonly altered: boolean;
  readonly nearMiss: NearMiss | undefined;
  /** Only words that name no subject: "Number", "Response", "Total". */
  readonly neutral: boolean;
  /** The kind that a column headed so holds: "Council", "Year", "Sex". */
  readonly axis: Kind | undefined;
}

export type Role = 'text' | 'answer' | 'date' | 'printed-number' | 'ignored';

/** Down its column, right along its row, or for all below: where a heading gives its meaning. */
export type Governs = 'down' | 'right' | 'row' | 'title';

/** One filled cell of a sheet, with what the rules have found out so far. */
export interface CellFact {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  role: Role;
  said: TextFacts;
  readings: readonly Reading[];
  inside: readonly Reading[];
  /** A number that may be a year or a month (2024, 202401), until rule 3 has decided. */
  mayBePeriod: Reading | undefined;
  governs: ReadonlyMap<Kind, Governs>;
  /** The first of a run of bounds that a fill handle dragged into `<6`, `<7`, `<8`. */
  dragged: Cell | undefined;
}

/** A sheet's filled and visible cells, by row and by column. */
export interface SheetFacts {
  readonly name: string;
  readonly rows: readonly (readonly CellFact[])[];
  readonly byRow: ReadonlyMap<number, readonly CellFact[]>;
  readonly columns: ReadonlyMap<number, readonly CellFact[]>;
  readonly merges: readonly CellRange[];
  /** Filled cells in hidden rows and columns, which are not read. */
  readonly hidden: readonly Cell[];
}

const none: readonly string[] = [];

export function headingIds(fact: CellFact, kind: Kind): readonly string[] {
  if (kind === 'period') {
    const [reading] = fact.readings;
    return reading ? [readingKey(reading)] : none;
  }
  return fact.role === 'text' ? (fact.said.matches.get(kind)?.ids ?? none) : none;
}

const readingKey = (reading: Reading): string =>
  reading.grain === 'bare-month' ? `month ${reading.month}` : `${reading.from} ${reading.to}`;

export function isHeading(fact: CellFact, kind: Kind): boolean {
  if (fact.role === 'answer' || fact.role === 'ignored') return false;
  if (kind === 'period') return fact.readings.length > 0;
  return fact.role === 'text' && fact.said.matches.has(kind);
}

/** Whether a fact is a heading of one kind or another. */
export const isAnyHeading = ({ role, said, readings }: CellFact): boolean =>
  role !== 'answer' &&
  role !== 'ignored' &&
  (readings.length > 0 || (role === 'text' && said.matches.size > 0));

/** A word that no table of headings knows: nobody's heading, no total, no answer. */
export const isUnknownText = (fact: CellFact): boolean =>
  fact.role === 'text' &&
  fact.said.matches.size === 0 &&
  fact.readings.length === 0 &&
  !fact.said.total &&
  fact.said.axis === undefined;

export const isLabelCell = ({ role }: CellFact): boolean => role === 'text' || role === 'date';

/** Whether a heading speaks for cells on its right. */
export function governsRow({ governs }: CellFact): boolean {
  if (governs.size === 0) return false;
  for (const how of governs.values()) if (how === 'right' || how === 'row') return true;
  return false;
}

/** Whether a heading speaks for cells below it. */
export function governsDown({ governs }: CellFact): boolean {
  if (governs.size === 0) return false;
  for (const how of governs.values()) if (how === 'down') return true;
  return false;
}
