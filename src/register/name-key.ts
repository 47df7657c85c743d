import { plainText } from '../model/tidy-text.ts';

/**
 * Names of authorities made comparable: without accents, case, apostrophes, punctuation or a
 * leading "the", with `&` as and, `saint` as st.
 */
export function nameKey(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text)
    ? text
    : plainText(text).normalize('NFD').replace(/\p{M}/gu, '');
  const words = plain.toLowerCase();
  const bare = onlyWords.test(words)
    ? words
    : words
        .replace(/&/g, ' and ')
        .replace(/['.]/g, '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
  if (!/^the |\bsaint\b|\bnhs ft\b/.test(bare)) return bare;
  return bare
    .replace(/^the /, '')
    .replace(/\bsaint\b/g, 'st')
    .replace(/\bnhs ft\b/g, 'nhs foundation trust');
}

/** Words with one space between them, in which nothing is to be made comparable. */
const onlyWords = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** Words that a tier of council, a trust or a force is named by; longest first. */
const tierWords = [
  'metropolitan borough council',
  'county borough council',
  'london borough council',
  'royal borough council',
  'borough and city council',
  'city and district council',
  'city and county council',
  'metropolitan district council',
  'metropolitan borough',
  'borough council',
  'district council',
  'county council',
  'city council',
  'unitary authority',
  'local authority',
  'county borough',
  'council',
  'mbc',
  'mdc',
  'cbc',
];
const leading = [
  'london borough of',
  'royal borough of',
  'metropolitan borough of',
  'borough of',
  'lb of',
  'lb',
  'rb',
  'city of',
  'city and county of',
  'county borough of',
  'comhairle',
  'cyngor',
];

/** The name without the words of its tier: "Leeds City Council" is "leeds"; "X, City of" turned round. */
export function coreKey(text: string, whole = nameKey(text)): string {
  const turned = text.includes(',') ? turnedRound.exec(plainText(text)) : null;
  const key = (turned ? nameKey(`${turned[2]} ${turned[1]}`) : whole).replace(front, '');
  return key.replace(back, '');
}

const turnedRound =
  /^(.+), (?:the )?((?:city|county|royal borough|london borough)(?: and county)? of)$/i;
const front = new RegExp(`^(?:${leading.join('|')}) (?=.)`);
const back = new RegExp(`(?<=.) (?:${tierWords.join('|')})$`);
