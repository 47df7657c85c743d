import { allowedBy, meantBy } from '../figure.ts';
import type { ClaimPattern, Found, Judgement } from '../pattern.ts';
import { only, overlap, quotientOf } from '../range.ts';
import { isNought, minus, over, printed, ratio } from '../ratio.ts';
import { digitsOf, wordsOf } from '../saying.ts';
import { verdictOn } from '../verdict.ts';

const kinds = 'count|percent|duration';
/** No percentages: twice as many women as men can be 34% of the women and 30% of the men. */
const quantity = 'count|duration';
/** Numbers of which rates are compared, and not the numbers themselves. */
const relative = /\b(?:per|rates?|proportion|proportionally|relative|adjusted|average|likely)\b/;
const asMany =
  '(?<than>as many|as much|as high|as large|as long|the|that of|more|higher|larger|greater)';

/** "1,920, twice as many as 960." */
export const multiple: ClaimPattern = {
  kind: 'multiple',
  stated: ['by'],
  forms: [
    {
      shape: `{b:${kinds}} ~8 (?:[,(-] )?~3 {by:multiple|share} ${asMany} ~5 (?:(?:as|than|of) )?~5 {a:${kinds}}`,
      example: 'There were 1,920 girls, twice as many as the 960 boys.',
    },
    {
      shape: `{b:${kinds}} ~8 (?:, )?(?:compared (?:with|to)|against|and) ~4 {a:${kinds}} ~8 [,-] {by:multiple} ${asMany}`,
      example: 'There were 1,920 girls compared with 960 boys, twice as many.',
    },
  ],
  judge,
};

/** "Twice as many women (1,020) as men (510)": each number stands behind what it counts. */
export const multipleInBrackets: ClaimPattern = {
  kind: 'multiple',
  stated: ['by'],
  forms: [
    {
      shape: `{by:multiple|share} as (?:many|much|long|high|large) (?!again )~8 \\( {b:${quantity}} \\) ~4 as ~6 \\( {a:${quantity}} \\)`,
      example: 'Twice as many girls (1,920) as boys (960) replied.',
    },
    {
      shape: `{by:multiple} (?<than>more|higher|larger|greater) ~8 \\( {b:${quantity}} \\) ~4 than ~6 \\( {a:${quantity}} \\)`,
      example: 'Three times more girls (1,920) than boys (640) replied.',
    },
  ],
  judge: (found) =>
    relative.test(`${found.before}${found.within}${found.after}`) ? undefined : judge(found),
};

function judge({ figures: { a, b, by }, words }: Found): Judgement | undefined {
  if (!a || !b || !by || a.kind !== b.kind || a.unit !== b.unit || a.currency !== b.currency) {
    return undefined;
  }
  const range = quotientOf(meantBy(b), meantBy(a));
  if (!range || isNought(a.value)) return undefined;
  const exact = over(b.value, a.value);
  const is = `${digitsOf(b)} is ${printed(exact, 2)} times ${digitsOf(a)}`;
  const verdict = verdictOn(by, { exact, range });
  // "Three times more" is read as three times, and as four.
  const oneMore = /more|higher|larger|greater/.test(words['than'] ?? '');
  if (oneMore && overlap(only(minus(exact, ratio(1))), allowedBy(by))) {
    return { verdict: 'follows-rounded', says: `${is}.` };
  }
  return verdict === 'does-not-follow'
    ? { verdict, says: `${is}, not ${wordsOf(by)}.` }
    : { verdict, says: `${is}.` };
}
