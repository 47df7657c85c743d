/**
 * A collated table that is too long for one run, divided by authority: every row about one stands in
 * the same part, and what speaks for all rows (headings, titles, legends) stands in each of them.
 */

import type { Register } from '../model/authority.ts';
import { CannotRun } from '../model/cannot-run.ts';
import { columnName } from '../model/location.ts';
import { readPeriod } from '../model/period-text.ts';
import type { MatchAuthority } from '../register/match-authority.ts';
import { answerLooks } from './read-return.ts';
import type { JointGroups } from './responses.ts';

/** The part of an authority: 0 for the first of the register, and `parts` - 1 for the last. */
export function partsOf(
  { authorities }: Register,
  { groupOf }: JointGroups,
  parts: number,
): (authority: string) => number {
  const places = new Map(authorities.map(({ id }, at) => [id, at]));
  // A joint reply speaks for all its members.
  return (id) => Math.floor(((places.get(groupOf(id)) ?? 0) * parts) / authorities.length);
}

type Fields = readonly string[];

/** How the rows of one table are told apart. */
export interface RowRules {
  /** The column in which the authority of a row stands. */
  readonly authority: number;
  /** The columns that say what a row is about, and must do so in each. */
  readonly labels: readonly number[];
}

/** @param rows the first of the table. @throws CannotRun where no column names the authorities. */
export function rowRules(rows: readonly Fields[], match: MatchAuthority, table: string): RowRules {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const columns = Array.from({ length: width }, (_, column) => column);
  const named = (column: number): Fields[] => rows.filter((row) => isName(row[column], match));
  const most = columns.reduce(
    (best, column) => (named(column).length > named(best).length ? column : best),
    0,
  );
  const about = named(most);
  if (about.length === 0 || about.length * 2 < rows.length)
    throw new CannotRun(
      `${table} cannot be divided: no column names an authority of the register in most of its first rows.`,
      'Look whether a column holds the names or codes of authorities.csv.',
    );
  const isLabel = (column: number): boolean => {
    const texts = about.map((row) => (row[column] ?? '').trim());
    return texts.filter((text) => text !== '' && !isFigure(text)).length * 2 > about.length;
  };
  return { authority: most, labels: columns.filter(isLabel) };
}

const isName = (text: string | undefined, match: MatchAuthority): boolean =>
  text !== undefined && match(text).kind === 'found';

/** A year looks like a number and says what others are about. */
const isFigure = (text: string): boolean =>
  readPeriod(text).length === 0 &&
  answerLooks.looksLikeAnswer({ text, value: { type: 'text', text } });

/** Asks of each row in turn, by number from 1, which part it belongs to. */
export function placesOf(
  { authority, labels }: RowRules,
  match: MatchAuthority,
  partOf: (authority: string) => number,
  table: string,
): (fields: Fields, row: number) => number | 'all' {
  let current: number | 'all' = 'all';
  return (fields, row) => {
    const filled = fields.filter((text) => text.trim() !== '');
    const found = match(fields[authority] ?? '');
    if (found.kind === 'found') {
      const empty = labels.find((column) => (fields[column] ?? '').trim() === '');
      if (empty !== undefined) throw notFilledIn(table, row, empty);
      current = partOf(found.id);
      return current;
    }
    // A title, a heading, a legend: of whatever follows, whoever it is about.
    const speaksForAll = filled.length <= 1 || !filled.some(isFigure);
    return speaksForAll ? 'all' : current;
  };
}

const notFilledIn = (table: string, row: number, column: number): CannotRun =>
  new CannotRun(
    `${table} cannot be divided: row ${row} has nothing in column ${columnName(column)}, which says what a row is about.`,
    'Fill in what the row above it says, where that is meant, and divide it again. Nothing else was changed.',
  );
