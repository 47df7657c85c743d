/**
 * Texts that are written from right to left, or hold signs that turn a text, turn what stands around
 * them: a number after an Arabic name moves in front of it. So they are set apart wherever they stand.
 */

const turned =
  '[\\u0590-\\u08ff\\u200e\\u200f\\u2066-\\u2069\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]';
const turning = new RegExp(turned, 'u');
/** From the first to the last such sign, as long as no other letter and no number is between. */
const runs = new RegExp(`(${turned}(?:[^\\p{L}\\p{N}]*${turned})*)`, 'u');
const beginsLeft = /^[^\p{L}]*\p{Script=Latin}/u;

/** The text with `plain` around every piece, and `apart` around those that are to be set apart. */
export function setApart(
  text: string,
  plain: (piece: string) => string,
  apart: (piece: string) => string,
): string {
  if (!turning.test(text)) return plain(text);
  if (!beginsLeft.test(text)) return apart(plain(text));
  const pieces = text.split(runs).map((piece, at) => (at % 2 ? apart(plain(piece)) : plain(piece)));
  return apart(pieces.join(''));
}
