/**
 * Sections of the two Freedom of Information Acts, as letters name them. Sections of other Acts
 * (section 31 of the Children Act 1989 is a care order) are no sections here, and regulations of
 * the Environmental Information Regulations keep a name of their own.
 */

const number = '\\d{1,2}[a-z]?(?!\\d)(?: ?\\((?:\\d{1,2}[a-z]?|[a-z]{1,4})\\))*';
const withSubsection = '\\d{1,2} ?\\((?:\\d{1,2}[a-z]?)\\)(?: ?\\([a-z0-9]{1,4}\\))*';
const joined = '(?: ?(?:,|&|/|and|or) ?(?:and |or )?(?:s(?:ection)?\\.? ?)?)';

const several = `(?:sections|secs?\\.?s|ss\\.?|s) ?(${number}(?:${joined}${number})*)`;
const one = `(?:section|sect?\\.?|s\\.?) ?(${number}(?:${joined}${withSubsection})*)`;
const named = new RegExp(`(?<![\\w'])(?:${one}|${several})`, 'g');
const regulation = new RegExp(`\\breg(?:ulation)?s?\\.? ?(${number})`, 'g');

const notTheseActs =
  /^,? ?(?:of (?:the )?(?!the |of |freedom|foi|scot|same|said|above|act\b|2000|2002)[a-z]+ (?:[a-z&]+ ){0,4}?act\b|(?:children|care|data protection|education|human rights) act\b)/;

/** Lower-case text with each section as `s.40(2)`, and each regulation as `reg.12(4)(b)`. */
export function withPlainSections(text: string): string {
  return text
    .replace(named, (found: string, alone: string, list: string, at: number) => {
      if (notTheseActs.test(text.slice(at + found.length))) return 'another act';
      return numbersIn(alone ?? list)
        .map((each) => `s.${each}`)
        .join(' and ');
    })
    .replace(regulation, (_, each: string) => `reg.${each.replaceAll(' ', '')}`);
}

const numbersIn = (list: string): readonly string[] =>
  [...list.matchAll(new RegExp(number, 'g'))].map(([each]) => each.replaceAll(' ', ''));

/** The sections of a text that `withPlainSections` gave: `40(2)`. */
export const sectionsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w.])s\.(\d+[a-z]?(?:\([a-z0-9]+\))*)/g)].map(([, each = '']) => each);
