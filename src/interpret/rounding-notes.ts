/** What a return says of all its figures: that they are rounded, and to what. */

import type { DeclaredRounding } from './reading-rules.ts';

const inWords: Readonly<Record<string, number>> = {
  five: 5,
  ten: 10,
  twenty: 20,
  fifty: 50,
  hundred: 100,
  thousand: 1000,
};

const rounded = new RegExp(
  `\\bround(?:ed|ing)\\b[^.;]*\\bnearest (£ ?)?(\\d[\\d,]*|${Object.keys(inWords).join('|')})\\b`,
  'i',
);

/** "Counts between 1 and 7 are shown as 5", as health figures are. */
const shownAs =
  /\bbetween (\d+) and (\d+)\b[^.;]*\b(?:shown|reported|displayed|given|presented|rounded|recorded) (?:as|to) (\d+)\b/i;

export interface RoundingNote {
  readonly text: string;
  readonly money: boolean;
  readonly rounding: DeclaredRounding;
}

/** Each note that reads so. A share is rounded by itself, and a whole number not at all. */
export function roundingNotes(texts: readonly string[]): RoundingNote[] {
  return texts.flatMap((text) => {
    const found = rounded.exec(text);
    if (!found || /%|per ?cent|decimal|\brates?\b|\bages?\b/i.test(text)) return [];
    const [, pounds, step = ''] = found;
    const to = inWords[step.toLowerCase()] ?? Number(step.replaceAll(',', ''));
    if (!(to > 1)) return [];
    const [, from, upTo, shown] = shownAs.exec(text) ?? [];
    const small =
      shown === undefined
        ? {}
        : { small: { shown: Number(shown), from: Number(from), to: Number(upTo) } };
    const rounding = { to, half: 'either', zeroIsExact: false, ...small } as const;
    return [{ text, money: pounds !== undefined, rounding }];
  });
}

/** The coarsest that is said of such figures: of amounts in pounds, or of counts. */
export const coarsest = (
  notes: readonly RoundingNote[],
  kind: 'count' | 'money' | 'number',
): DeclaredRounding | undefined =>
  notes
    .filter(({ money }) => money === (kind === 'money'))
    .map(({ rounding }) => rounding)
    .sort((a, b) => b.to - a.to)[0];
