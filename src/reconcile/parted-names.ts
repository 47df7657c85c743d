/**
 * Sheets called "East" and "West", or files of two former districts, may each hold a part of one
 * answer: then neither is the whole, and equal ones are not one. Names that say nothing of their own
 * ("Sheet1", "Summary", "FOI 123 final") are no such names.
 */

import { tokensOf } from '../model/tidy-text.ts';

const generic = new Set(
  `sheet tab table page data response responses reply answer answers foi foia eir ref reference request
   result results summary total totals figure figures question questions final draft return returns
   information info overview appendix annex copy raw all main cover notes note version revised updated
   corrected amended attachment att enc document doc spreadsheet workbook report book part section
   and the of for from with by in on to year years council county city borough
   jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september
   october november december xls xlsx csv ods pdf`
    .trim()
    .split(/\s+/),
);

const wordsOf = (name: string): string[] =>
  tokensOf(name).filter((word) => /^\p{L}{3,}$/u.test(word) && !generic.has(word));

const place = /\b(?:area|district|former|north|south|east|west|central|locality|division)\b/i;

/** Files bear all sorts of names: only those that speak of a place are told apart. */
export const areOfTwoPlaces = (one: string, other: string): boolean =>
  place.test(one.replaceAll('_', ' ')) &&
  place.test(other.replaceAll('_', ' ')) &&
  areParted(one, other);

/** Whether each of two names has a word that the other does not have. */
export function areParted(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const lacks = (words: readonly string[], own: readonly string[]): boolean =>
    own.some((word) => !words.includes(word));
  return lacks(second, first) && lacks(first, second);
}
