import { directionOf, directionWords } from '../direction-words.ts';
import { type Figure, meantBy } from '../figure.ts';
import { whyNot } from '../known-mistakes.ts';
import type { ClaimPattern, Found, Judgement } from '../pattern.ts';
import { differenceOf, quotientOf, type Range, scaledBy } from '../range.ts';
import { compare, isNought, minus, over, printed, type Ratio, ratio, times } from '../ratio.ts';
import { asPercent, digitsOf, wordsOf } from '../saying.ts';
import { verdictOn, type WorkedOut } from '../verdict.ts';

const kinds = 'count|percent|duration';
/** An amount a year is not the whole change. */
const notPerTime = '(?!(?:a|per|each|every) (?:year|month|week|day) )';
const amount = `{by:percent|points|share|multiple|count} ${notPerTime}`;
const part = '{by:percent|points|share}';
export const fromTo = `from ~4 {a:${kinds}} ~~10 (?:to|->|→) ~4 {b:${kinds}}`;
const inTwoYears = `{a:${kinds}} ~6 in {first:other} (?:, )?(?:and |but )~3 {b:${kinds}} ~4 in {then:other} [,:;(-]`;
export const way = `(?<way>${directionWords})`;
const against = '(?:from|on|over|compared with|compared to|against|than)';
const leads = '(?:or |representing |which is |that is |equivalent to |marking |meaning |it is )?';
const adjectives =
  '(?:sharp |steep |further |total |overall |net |year-on-year |annual |apparent )*';

/** From 960 to 1,231: by how much, and which way. */
export const change: ClaimPattern = {
  kind: 'change',
  stated: ['by'],
  forms: [
    {
      shape: `${way} (?:by |of )?(?:a |an )?${amount}(?:\\( {and:percent|points|share|count} \\) )?~~8 ${fromTo}`,
      example: 'Incidents were up 28% from 960 to 1,231.',
    },
    {
      shape: `${part} ~2 ${way} ~~8 ${fromTo}`,
      example: 'A 28% rise in incidents, from 960 to 1,231, was reported.',
    },
    { shape: `{by:multiple} ~~8 ${fromTo}`, example: 'Incidents doubled from 450 to 900.' },
    {
      shape: `${fromTo} ~~12 (?:[,;:(-] )?${leads}(?:a |an |the )?${adjectives}${way} (?:by |of )?(?:a |an )?${amount}`,
      example: 'Incidents went from 960 in 2021 to 1,231 in 2022, a rise of 28%.',
    },
    {
      shape: `${fromTo} ~~12 (?:[,;:(-] )?${leads}(?:a |an |the )?${part} ~2 ${way}`,
      example: 'Incidents went from 960 to 1,231, a 28% increase.',
    },
    {
      shape: `${fromTo} ~~8 (?:\\( (?:\\+ )?|, or (?:by )?|, representing |- ){by:percent|points|share} (?=[),.-])`,
      example: 'Incidents rose from 960 to 1,231 (28%).',
    },
    {
      shape: `${fromTo} ~~12 [,;:(-] ~3 {by:multiple} (?=[.,;)]|in |over |since )`,
      example: 'Incidents went from 450 to 900 - they doubled.',
    },
    {
      shape: `${way} ~4 ${fromTo} ~4 (?:is|was|equals|represents|amounts to|equates to) (?:a |an )?${adjectives}(?:(?:${directionWords}) of )?${part} (?=[,.;:)]|$)`,
      example: 'A rise from 960 to 1,231 is 28%.',
    },
    {
      shape: `${way} (?:by )?(?:a |an )?${amount}~~5 to ~3 {b:${kinds}} ~~10 ${against} ~4 {a:${kinds}}`,
      example: 'Incidents rose by 28% to 1,231 in 2022, from 960 in 2021.',
    },
    {
      shape: `{b:${kinds}} ~~10 (?:[,-] |is |was |were )?(?:a |an )?${way} (?:by |of )?(?:a |an )?${amount}${against} ~~6 {a:${kinds}}`,
      example: 'There were 1,231 incidents in 2022, up 28% from 960 in 2021.',
    },
    {
      shape: `{b:${kinds}} ~~10 (?:[,(-] |is |was |were )?(?:a |an )?${part} ~2 ${way} ${against} ~~6 {a:${kinds}}`,
      example: 'There were 1,231 incidents, a 28% increase on the 960 of 2021.',
    },
    {
      shape: `{b:${kinds}} ~~10 (?:(?:up|down) )?(?:from|compared with|compared to|against) ~4 {a:${kinds}} ~~10 [,;:(-] (?:a |an )?${adjectives}${way} (?:by |of )?(?:a |an )?${amount}`,
      example: 'There were 1,231 incidents, up from 960 in 2021, a rise of 28%.',
    },
    {
      shape: `{b:${kinds}} ~~10 (?:(?:up|down) )?(?:from|compared with|compared to|against) ~4 {a:${kinds}} ~~10 [,;:(-] (?:a |an )?${part} ~2 ${way}`,
      example: 'There were 1,231 incidents, compared with 960 in 2021 - a 28% rise.',
    },
    {
      shape: `{b:${kinds}} ~~10 (?<way>up|down) from ~4 {a:${kinds}} ~~6 \\( {by:percent|points} \\)`,
      example: 'There were 1,231 incidents, up from 960 in 2021 (28%).',
    },
    {
      shape: `in {first:other} ~4 {a:${kinds}} ~4 (?:, )?and in {then:other} ~4 {b:${kinds}} ~4 [,:;(-] (?:a |an )?${adjectives}${way} (?:by |of )?(?:a |an )?${amount}`,
      example: 'In 2021 there were 400 sales and in 2022 there were 500, a rise of 25%.',
    },
    {
      shape: `${inTwoYears} (?:a |an )?${adjectives}${way} (?:by |of )?(?:a |an )?${amount}`,
      example: 'There were 960 incidents in 2021 and 1,231 in 2022, a rise of 28%.',
    },
    {
      shape: `${inTwoYears} (?:a |an )?${part} ~2 ${way}`,
      example: 'There were 960 incidents in 2021 and 1,231 in 2022, a 28% rise.',
    },
  ],
  judge: judgeChange,
};

/** "Rose from 960 to 800." */
export const direction: ClaimPattern = {
  kind: 'change',
  stated: ['b'],
  forms: [
    {
      shape: `(?<way>rose|risen|rising|increased|grew|grown|climbed|jumped|surged|soared|fell|fallen|falling|decreased|dropped|declined|up|down) ~5 ${fromTo}`,
      example: 'Incidents rose from 960 to 1,231.',
    },
  ],
  judge: ({ figures: { a, b }, words }) => {
    if (!a || !b || a.kind !== b.kind || a.unit !== b.unit) return undefined;
    const order = compare(b.value, a.value);
    if (order === 0) return undefined;
    const is = order > 0 ? 'rise' : 'fall';
    const fits = order > 0 === (directionOf(words['way'] ?? '') === 'up');
    const pair = `${digitsOf(a)} to ${digitsOf(b)}`;
    return fits
      ? { verdict: 'follows', says: `${pair} is a ${is}.` }
      : { verdict: 'does-not-follow', says: `${pair} is a ${is}, not "${words['way']}".` };
  },
};

/** "Fewer than planned", and "to 9,660", "in serious cases": that amount is of something else. */
const anotherChange =
  /^(?:than |to <[cpd]\d+> |in (?!<|the (?:year|last|past|number)|just|only|one|a |total|all|less|under|over))/;
/** One amount a year, or one without inflation, is not the plain difference. */
const otherSum = /^(?:[a-z]+ )?(?:a|per|each|every) (?:year|month|week|day)|^annually|^on average/;
const perTime = /<[pqf]\d+> (?:a|per|each|every) (?:year|month|week|day) /;
const movesOn = / (?:then|again|afterwards) /;
const adjusted = / (?:each|every|real|inflation|adjusted|annualised|compound|weighted|per-capita) /;

/** Declines where the amount may be of something else than of the two figures. */
export function judgeChange(found: Found): Judgement | undefined {
  const { a, b, by, first, then } = found.figures;
  if (first && then && first.text >= then.text) return undefined;
  if (!a || !b || !by || a.kind !== b.kind || a.unit !== b.unit || a.currency !== b.currency) {
    return undefined;
  }
  const whole = `${found.before}${found.within}${found.after}`;
  if ((isLast(by, a, b) && anotherChange.test(found.after)) || movesOn.test(found.within)) {
    return undefined;
  }
  if (otherSum.test(found.after) || perTime.test(found.within) || adjusted.test(whole))
    return undefined;
  const down = wayOf(found, by) === 'down';
  const wrongWay = compare(a.value, b.value) === (down ? -1 : 1);
  if (wrongWay) return goneWrongWay(a, b);
  return judgeAmount({ a, b, by, down });
}

const isLast = (by: Figure, a: Figure, b: Figure): boolean =>
  by.start > a.start && by.start > b.start;

function wayOf({ words, figures: { a, b } }: Found, by: Figure): 'up' | 'down' {
  if (words['way'] !== undefined) return directionOf(words['way']);
  if (by.kind === 'multiple') return by.unit === 'down' ? 'down' : 'up';
  return a && b && compare(b.value, a.value) < 0 ? 'down' : 'up';
}

function goneWrongWay(a: Figure, b: Figure): Judgement {
  const is = compare(b.value, a.value) > 0 ? 'rise' : 'fall';
  const says = `From ${digitsOf(a)} to ${digitsOf(b)} is a ${is}.`;
  return { verdict: 'does-not-follow', says };
}

export interface Change {
  readonly a: Figure;
  readonly b: Figure;
  readonly by: Figure;
  readonly down: boolean;
}

function judgeAmount(moved: Change): Judgement | undefined {
  const { a, b, by, down } = moved;
  const pair = `From ${digitsOf(a)} to ${digitsOf(b)}`;
  if (by.kind === 'points' && a.kind !== 'percent') {
    // A gap or a score has points of its own: "narrowed by 2 points, from 6 to 4".
    if (isDifference(by, a, b)) return undefined;
    const says = `${pair} is not a change in points: points are between percentages.`;
    return { verdict: 'does-not-follow', says };
  }
  if (by.kind === 'count' && (a.kind === 'percent' || by.currency !== a.currency)) return undefined;
  const worked = workedOut(moved);
  if (!worked) return undefined;
  const is = `${pair} is ${nameOf(worked.exact, moved)}`;
  const mistake = whyNot(moved, worked.exact);
  const verdict = verdictOn(by, worked);
  const wrong = verdict === 'does-not-follow' || (verdict === 'follows-rounded' && mistake);
  if (!wrong) return { verdict, says: `${is}.` };
  return {
    verdict: 'does-not-follow',
    says: `${is}, not ${down && by.kind !== 'multiple' ? 'down ' : ''}${wordsOf(by)}.`,
    ...(mistake && { wouldFollow: mistake }),
  };
}

const isDifference = (by: Figure, a: Figure, b: Figure): boolean =>
  [minus(a.value, b.value), minus(b.value, a.value)].some((each) => compare(each, by.value) === 0);

/** What the change amounts to, in the terms in which it is stated. */
function workedOut({ a, b, by, down }: Change): WorkedOut | undefined {
  const [high, low] = down ? [a, b] : [b, a];
  const difference = differenceOf(meantBy(high), meantBy(low));
  const exact = minus(high.value, low.value);
  if (by.kind === 'count') return difference && { exact, range: difference };
  if (by.kind === 'points') return difference && inHundredths(exact, difference);
  if (by.kind === 'multiple') {
    const range = quotientOf(meantBy(high), meantBy(low));
    return range && { exact: over(high.value, low.value), range };
  }
  const base = meantBy(a);
  if (isNought(a.value) || !difference) return undefined;
  const range = quotientOf(difference, base);
  return range && { exact: over(exact, a.value), range };
}

const inHundredths = (exact: Ratio, range: Range): WorkedOut => ({
  exact: times(exact, ratio(1, 100)),
  range: scaledBy(range, ratio(1, 100)),
});

function nameOf(exact: Ratio, { a, by, down }: Change): string {
  const sort = down ? 'a fall of ' : 'a rise of ';
  if (by.kind === 'multiple') return `${printed(exact, 2)} times${down ? ' less' : ''}`;
  if (by.kind === 'count') return `${sort}${a.currency}${printed(exact, 2)}`;
  if (by.kind !== 'points') return `${sort}${asPercent(exact, by)}`;
  return `${sort}${printed(times(exact, ratio(100)), by.decimals + 1)} percentage points`;
}
