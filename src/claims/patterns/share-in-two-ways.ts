import { allowedBy, meantBy, partOfOne } from '../figure.ts';
import type { ClaimPattern, Found, Judgement } from '../pattern.ts';
import { overlap, quotientOf, type Range } from '../range.ts';
import { over, ratio } from '../ratio.ts';
import { asPercent, digitsOf, wordsOf } from '../saying.ts';
import { partOf, verdictOn } from '../verdict.ts';

const closes = '(?=\\)|in <y)';
const sides = '(?:the |an? )?(?:vast |clear |large |small |slim |narrow |overwhelming |great )?';
const most = '(?<=^ |, |and |that )(?<side>most) (?:of )?';

/** "Of the 152 councils", but not "of children in the 152 homes". */
const ofWhole = 'of (?!(?:[a-z]+ ){0,3}(?:and|or|in|for|with|by|at|to|from) )~4 {whole:count} ~8';
const countOfThem = '[,(-] {n:count} (?:in all |in total |altogether |all told )?(?=[,)-])';

/** "Almost a quarter (30%)": the same share in words and as a percentage. */
export const shareInTwoWays: ClaimPattern = {
  kind: 'share-in-two-ways',
  stated: ['share', 'percent'],
  forms: [
    {
      shape: `{share:share} ~8 \\( (?:or )?{percent:percent} ${closes}`,
      example: 'Almost a quarter of councils (23%) refused.',
    },
    {
      shape: `{share:share} (?:of ~5 |~2 )?(?:, or|- or|, that is|or) {percent:percent} (?=[,.;)-]|of |$)`,
      example: 'Two in five children, or 40%, were found.',
    },
    {
      shape: `{share:share} (?:of ~5 )?[,-] {percent:percent} (?=[,.-]|$)`,
      example: 'A third - 33% - were found.',
    },
    {
      shape: `{percent:percent} ~8 \\( (?:or )?{share:share} \\)`,
      example: '52% of councils (more than half) refused.',
    },
    {
      shape: `{percent:percent} (?:of ~5 )?(?:,|-|, or|- or|or) {share:share} (?=[,.;)-]|$)`,
      example: '52% of councils, just over half, refused.',
    },
  ],
  judge: judgeShare,
};

/** "A majority (48%)", and "most councils (70 of 152)". */
export const majority: ClaimPattern = {
  kind: 'share-in-two-ways',
  stated: ['percent', 'n'],
  forms: [
    {
      shape: `${sides}(?<side>majority|minority) (?:of )?~6 \\( {percent:percent} ${closes}`,
      example: 'A majority of councils (52%) refused.',
    },
    {
      shape: `${sides}(?<side>majority|minority) (?:of )?~6 \\( {n:count} ~2 (?:of|out of) ~3 {whole:count} ~4 \\)`,
      example: 'A minority of councils (70 of 152) refused.',
    },
    {
      shape: `${sides}(?<side>majority|minority) (?:of )?~6 [,-] {n:count} (?:of|out of) ~3 {whole:count} (?=[,-])`,
      example: 'A majority of members, 40 of 66, voted for the motion.',
    },
    {
      shape: `${sides}(?<side>majority|minority) ${ofWhole} ${countOfThem}`,
      example: 'A majority of the 152 councils - 80 - refused.',
    },
    {
      shape: `(?<=^ |, |and |that )(?<side>most) ${ofWhole} ${countOfThem}`,
      example: 'Most of the 152 councils, 80 in all, refused.',
    },
    {
      shape: `${most}(?:the |these |those )?(?:[a-z]+s|people|children) \\( {percent:percent} ${closes}`,
      example: 'Most councils (52%) refused.',
    },
    {
      shape: `${most}(?:the |these |those )?(?:[a-z]+s|people|children) \\( {n:count} ~2 (?:of|out of) ~3 {whole:count} ~4 \\)`,
      example: 'Most councils (80 of 152) refused.',
    },
  ],
  judge: judgeMajority,
};

/** A list of several percentages may add up to the share. */
const goesOn = /^\) ~?(?:[a-z]+ ){0,4}(?:or|and|,) (?:[a-z]+ ){0,6}\( <p/;

function judgeShare({ figures: { share, percent }, after }: Found): Judgement | undefined {
  if (!share || !percent || goesOn.test(after)) return undefined;
  const range = partOfOne(meantBy(percent), 'percent');
  const verdict = verdictOn(share, { exact: partOf(percent), range });
  const [words, number] = [wordsOf(share), wordsOf(percent)];
  if (verdict !== 'does-not-follow') return { verdict, says: `${number} is ${words}.` };
  const wouldFollow = `${capital(digitsOf(share))} is ${asPercent(share.value, percent)}.`;
  return { verdict, says: `${number} is not ${words}.`, wouldFollow };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const half = ratio(1, 2);

function judgeMajority({ figures, words, after }: Found): Judgement | undefined {
  const { percent, n, whole } = figures;
  if (goesOn.test(after)) return undefined;
  const minority = words['side'] === 'minority';
  const side: Range = minority
    ? { low: ratio(0), high: half, belowHigh: true }
    : { low: half, high: undefined, aboveLow: true };
  const is = percent
    ? partOfOne(allowedBy(percent), 'percent')
    : n && whole && quotientOf(meantBy(n), meantBy(whole));
  if (!is) return undefined;
  const name = percent ? wordsOf(percent) : n && whole && `${digitsOf(n)} of ${digitsOf(whole)}`;
  const share = n && whole ? ` (${asPercent(over(n.value, whole.value), n)})` : '';
  const relation = minority ? 'less than half' : 'more than half';
  return overlap(is, side)
    ? { verdict: 'follows', says: `${name}${share} is ${relation}.` }
    : { verdict: 'does-not-follow', says: `${name}${share} is not ${relation}.` };
}
