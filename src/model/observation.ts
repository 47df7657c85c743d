import type { Answer } from './answer.ts';
import type { Place } from './location.ts';

/** A category of one breakdown: female of sex. */
export interface Category {
  readonly breakdown: string;
  readonly category: string;
}

/** What an answer is an answer to. */
export interface Question {
  readonly measure: string;
  readonly period: string;
  /** Absent for the total. */
  readonly category: Category | undefined;
}

/** One cell's answer, before the answers of an authority have been held against each other. */
export interface Reported extends Question {
  readonly authority: string;
  readonly answer: Answer;
  /** The text as it is printed; empty for a blank. */
  readonly raw: string;
  readonly place: Place;
  /** What its row says in words of the authority's own, which tell one line from another. */
  readonly label: string;
  /** A line above its table, which tells that from other tables of the sheet. */
  readonly under?: string;
  readonly formula: string | undefined;
  /** The headings that gave the cell its meaning, for whoever asks why. */
  readonly because: string;
  /** The line of corrections.csv that it is read by. */
  readonly corrected?: number;
  /** Where a correction made a suppressed count known: what the cell printed, for whoever is shown. */
  readonly printed?: Answer;
}

/** An answer with its authority, measure, period and category: at most one of each. */
export interface Observation extends Question {
  readonly authority: string;
  readonly answer: Answer;
  readonly raw: string;
  /** Every cell that says it; the first is the one that counts. */
  readonly places: readonly Place[];
  /** Answers that were outweighed or contradict it, as they are printed. */
  readonly others: readonly { readonly raw: string; readonly place: Place }[];
  readonly formula: string | undefined;
  readonly because: string;
  /** The line of corrections.csv that it is read by. */
  readonly corrected?: number;
  /** Where a correction made a suppressed count known: what the cell printed, for whoever is shown. */
  readonly printed?: Answer;
}

export const categoryText = (category: Category | undefined): string =>
  category ? `${category.breakdown}=${category.category}` : '';

export const questionKey = ({ measure, period, category }: Question): string =>
  `${measure}\u0000${period}\u0000${categoryText(category)}`;
