import { type Figure, meantBy } from '../figure.ts';
import { type ClaimPattern, type Found, type Judgement, noCountBefore } from '../pattern.ts';
import { differenceOf } from '../range.ts';
import { compare, minus, printed } from '../ratio.ts';
import { digitsOf, wordsOf } from '../saying.ts';
import { verdictOn } from '../verdict.ts';

const quantity = 'count|duration';
const closes = '(?=[.,;:)-]|$)';
const plan = '(?:budget|estimate|target|forecast|allocation)';
const againstPlan = `(?:against|on) (?:a|an|its|the|their) (?:[a-z]+ )?${plan} of {a:count} ~4 [,-]`;

/** How far one figure lies above or below another: "112 more than the 956", "a majority of 9". */
export const difference: ClaimPattern = {
  kind: 'difference',
  stated: ['by'],
  forms: [
    {
      shape: `${noCountBefore}{b:count} ~6 [,(-] (?:which is |that is |or )?{by:count} (?:[a-z]+ )?(?<way>more|fewer|less|higher|lower) than (?:the |its |their |last year's )?{a:count} `,
      example: 'It received 1,048 requests, 92 more than the 956 of 2021.',
    },
    {
      shape: `{b:count} (?:votes )?(?:to|against) {a:count} (?:votes )?[,(-] (?:a |giving a |with a )(?:majority|margin|lead) of {by:count} (?:votes )?${closes}`,
      example: 'The motion was carried by 31 votes to 22, a majority of 9.',
    },
    {
      shape: `{b:count} ~4 ${againstPlan} (?:putting it |leaving it |making it |or )?{by:count} (?<way>over|under|above|below) (?:budget )?${closes}`,
      example: 'The bridge cost £9m against a budget of £7.5m, putting it £1.5m over.',
    },
    {
      shape: `{b:count} ~4 ${againstPlan} (?:an |with an )(?<way>overspend|underspend) of {by:count} ${closes}`,
      example: 'The bridge cost £9m against a budget of £7.5m, an overspend of £1.5m.',
    },
    {
      shape: `from ~4 {a:${quantity}} to ~2 {b:${quantity}} (?:(?<thing>[a-z]+) )?~6 [,(-] an (?:extra|additional) {by:${quantity}} (?:\\k<thing> )?(?:each |on average )?${closes}`,
      example: 'Absence rose from 7.4 to 9.1 days, an extra 1.7 days.',
    },
  ],
  judge,
};

const downwards = /^(?:fewer|less|lower|under|below|underspend)$/;

/** "More than the £3m of May and the £4m of June". */
const goesOn = /^[^,.;]*\b(?:and|plus) (?:[a-z]+ ){0,3}<c/;

/** Declines where the difference goes the other way, and where it is more than what it lies between. */
function judge({ figures: { a, b, by }, words, after }: Found): Judgement | undefined {
  if (!a || !b || !by || !alike([a, b, by]) || b.unit !== by.unit) return undefined;
  if (goesOn.test(after)) return undefined;
  const [high, low] = downwards.test(words['way'] ?? '') ? [a, b] : [b, a];
  const range = differenceOf(meantBy(high), meantBy(low));
  const between = compare(high.value, low.value) > 0 && compare(by.value, high.value) <= 0;
  if (!range || !between) return undefined;
  const exact = minus(high.value, low.value);
  const verdict = verdictOn(by, { exact, range });
  const is = `${digitsOf(high)} less ${digitsOf(low)} is ${by.currency}${printed(exact, 2)}`;
  return verdict === 'does-not-follow'
    ? { verdict, says: `${is}, not ${wordsOf(by)}.` }
    : { verdict, says: `${is}.` };
}

/** In one currency, and in one unit where they name one: "from 7.4 to 9.1 days". */
function alike(figures: readonly Figure[]): boolean {
  const units = new Set(figures.flatMap(({ unit }) => (unit === '' ? [] : [unit])));
  return units.size <= 1 && new Set(figures.map(({ currency }) => currency)).size === 1;
}
