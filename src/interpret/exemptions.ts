/**
 * Sections under which an answer is withheld. Section numbers mean different things in the two
 * Acts: FOIA s.40 and FOISA s.38 are personal data, which on a single count hides a small number.
 * Source: Freedom of Information Act 2000 and Freedom of Information (Scotland) Act 2002.
 */

/** A section number, as it is written: `s.40(2)`, `s40`, `section 12`. One capturing group. */
export const sectionPattern = '(?:s|sec|sect|section)s?[. ]{0,2}(1[24-9]|2[1-9]|3[0-9]|4[0-4])\\b';

const section = new RegExp(sectionPattern);

/** The section number where one is named, else the reason in the authority's words. */
export function groundOf(text: string): string {
  const found = section.exec(text)?.[1];
  if (found) return `s.${found}`;
  return /\b(?:cost|costs|time|fees?)\b/.test(text) ? 'cost' : text.trim();
}

export function personalData(ground: string, law: string): boolean {
  return ground === (law === 'FOISA' ? 's.38' : 's.40') || /personal (?:data|info)/.test(ground);
}
