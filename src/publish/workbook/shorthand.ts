/**
 * The shorthand of the cells, after the Government Analysis Function's guidance "Using symbols in
 * tables" (https://analysisfunction.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/).
 */

import type { Cell } from './sheet.ts';

export const shorthand: readonly (readonly [string, string])[] = [
  ['[c]', 'confidential: the authority hid the number, or gave limits for it in its stead'],
  ['[e]', 'estimated: the authority’s own estimate, or a figure with such estimates in it'],
  ['[low]', 'above 0, and rounds to 0'],
  ['[x]', 'not available: not known from the answers'],
  ['[z]', 'not applicable: there is nothing to state here'],
  ['>99.9', 'below 100, and rounds to 100; so too with more decimals'],
];

/** The shorthand that stands in some cell of the rows, explained in one line; empty for none. */
export function shorthandIn(rows: readonly (readonly Cell[])[]): string {
  const used = new Set(rows.flat().filter((cell) => typeof cell === 'string'));
  const said = shorthand.filter(([mark]) => used.has(mark));
  return said.map(([mark, meaning]) => `${mark} ${meaning}`).join('; ');
}
