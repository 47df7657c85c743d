/**
 * Texts made plain: the many ways in which one word can be stored become one.
 *
 * Every comparison of words in returns, registers and surveys goes through here, so that a
 * non-breaking space or a curly apostrophe never decides whether an answer is found.
 */

const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const singleQuotes = /[\u2018\u2019\u201A\u201B\u2032\u00B4\u0060]/g;
const doubleQuotes = /[\u201C-\u201F\u2033\u00AB\u00BB]/g;
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF\uFFFD]/g;

/** One spelling for dashes, quotes, widths and spaces; case, words and marks stay. */
export function plainText(text: string): string {
  // Most texts have nothing to make plain but their spaces.
  if (!/[^\x20-\x5f\x61-\x7e]| {2}|^ | $/.test(text)) return text;
  return text
    .replace(invisible, '')
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(dashes, '-')
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a heading, ready to be compared: `Q.1 (a)` and `q1a` are alike. */
export function tokensOf(text: string): readonly string[] {
  // Whoever asks about a text asks several times, one after the other.
  if (text !== lastText) {
    lastTokens = findTokens(text);
    lastText = text;
  }
  return lastTokens;
}

let lastText = '';
let lastTokens: readonly string[] = [];

function findTokens(text: string): string[] {
  const usual = !unusual.test(text);
  const opened = usual ? text.toLowerCase() : openWords(text);
  return (mayHoldCode.test(opened) ? joinCodes(opened) : opened)
    .split(usual ? /[^a-z0-9%<>+]+/ : /[^\p{L}\p{N}%£<>+]+/u)
    .filter((token) => token !== '' && token !== 'the' && token !== 'a' && token !== 'an');
}

/** What has to be opened before words are told apart; most texts have nothing of the kind. */
const unusual = /[^\x20-\x5e\x61-\x7e]| {2}|^ | $|[&']|[a-z][A-Z]|[A-Z]{3}|[A-Za-z]{4}\d/;

/** `MissingChildren`, `missing_children` and `children&staff` are words that run together. */
const openWords = (text: string): string =>
  plainText(text)
    .replace(/[\u2020\u2021]/g, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]{2,})([A-Z][a-z]{2,})/g, '$1 $2')
    .replace(/_/g, ' ')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/'/g, '')
    .replace(/([a-z]{4,})(\d)/g, '$1 $2');

const mayHoldCode = /\bq(?:u|uest|uestion)?\b|\bq\d|\d\s*[.(]|^\d{1,2}\s[a-z][).:]/;

/** `Question 1 (a)`, `Q. 1a`, `1.a)` and `1 a)` are all the code `1a`. */
function joinCodes(text: string): string {
  return text
    .replace(/\b(?:question|quest|qu|q)\b\s*\.?\s*(?:no\.?\s*)?(\d)/g, 'q$1')
    .replace(/\bq(\d{1,2})\s*[.(]?\s*\(?([a-z])(?=[).:\s-]|$)/g, 'q$1$2 ')
    .replace(/(^|[\s(])(\d{1,2})\s*\(\s*([a-z])\s*\)/g, '$1$2$3 ')
    .replace(/^(\d{1,2})\s*\.\s*([a-z])(?=[).:\s-]|$)/g, '$1$2 ')
    .replace(/^(\d{1,2})\s([a-z])(?=[).:])/g, '$1$2 ')
    .replace(/\bq(\d{1,2}[a-z])\b/g, '$1');
}

/** Two headings with the same key are the same heading. */
export const tidyKey = (text: string): string => tokensOf(text).join(' ');
