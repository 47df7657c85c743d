/** Lists of figures in a form: "12 in Leeds, 7 in York and 3 in Hull", with the roles p1, p2 … and last; what remains is rest. */

import type { Figure } from './figure.ts';
import type { Found } from './pattern.ts';
import { nought, plus, type Ratio } from './ratio.ts';

const most = 9;

/** A form for a list of two or more; `gap` is what may stand after each figure, `lead` before. */
export function listOf(kind: 'count' | 'percent', gap: string, lead = '~3 '): string {
  const optional = Array.from(
    { length: most - 2 },
    (_, at) => `(?:[,;] ${lead}{p${at + 2}:${kind}} ${gap})?`,
  );
  return `{p1:${kind}} ${gap}${optional.join('')}(?:[,;] )?(?:and|plus|\\+) ${lead}{last:${kind}} ${gap}`;
}

export function partsOf({ figures }: Found): readonly Figure[] {
  return Object.entries(figures).flatMap(([role, figure]) =>
    /^p\d$|^last$|^rest$/.test(role) ? [figure] : [],
  );
}

/** A form for a list of two or more whose figures stand in brackets: "Leeds (12), York (7) and Hull (3)". */
export function bracketedListOf(kind: 'count' | 'percent'): string {
  const item = (role: string): string => `~5 \\( {${role}:${kind}} \\) `;
  const optional = Array.from({ length: most - 2 }, (_, at) => `(?:[,;] ${item(`p${at + 2}`)})?`);
  return `${item('p1')}${optional.join('')}(?:[,;] )?and ${item('last')}`;
}

/** The figures as they are printed, added up. */
export const addedUp = (figures: readonly Figure[]): Ratio =>
  figures.reduce<Ratio>((running, { value }) => plus(running, value), nought);
