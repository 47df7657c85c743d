import { allowedBy, type Figure, meantBy } from '../figure.ts';
import { addedUp, listOf, partsOf } from '../lists.ts';
import type { ClaimPattern, Found, Judgement } from '../pattern.ts';
import { only, overlap, sumOf } from '../range.ts';
import { compare, plus, printed, type Ratio } from '../ratio.ts';
import { digitsOf, wordsOf } from '../saying.ts';

const list = listOf('count', '~8 ');
const shortList = listOf('count', '~3 ');
const inAll = '(?:in all|in total|altogether|overall|all told)';
const madeOf =
  '(?:(?:is |was |were |are )?(?:made up of|comprising|comprises|comprised|comprised of|consisting of|consists of|composed of|split between|split into|divided between|divided into|broken down into|broken down as|namely) )';

/** A part can have its share beside it: "131 (86%) replied". */
const asShare = '(?:\\( <[pf]\\d+> \\) )?';

/** Parts that a sentence says are all of a total. */
export const sum: ClaimPattern = {
  kind: 'sum',
  stated: ['total'],
  forms: [
    {
      shape: `${list}[:,;(-] (?:(?:making|giving|or|that is|a|for|with|an overall|which is|which makes|=|i\\.e \\.) )*(?:total of )?{total:count} ~3 ${inAll}`,
      example: '12 in Leeds, 7 in York and 3 in Hull: 22 in all.',
    },
    {
      shape: `${list}[:,;(-] (?:(?:making|giving|or|for|with|which makes|bringing|a|an|the|grand|overall|combined) )*(?:total of|totalling|total to|total is) ~2 {total:count}`,
      example: '12 boys and 10 girls, a total of 22.',
    },
    {
      shape: `{total:count} ~6 (?:${inAll} )(?:: |- |\\( )${list}(?=[.)]|$)`,
      example: '22 children in all: 12 in Leeds, 7 in York and 3 in Hull.',
    },
    {
      shape: `(?:total of |total : |in all , |in total , |altogether , )~2 {total:count} ~6 (?:: |- |\\( )${list}(?=[.)]|$)`,
      example: 'A total of 22 children: 12 in Leeds, 7 in York and 3 in Hull.',
    },
    {
      shape: `{total:count} ~8 (?:, )?${madeOf}(?:~3 <c\\d+> ~3 : )?${list}(?=[,;.)]|$)`,
      example: 'The 22 children, made up of 12 boys and 10 girls, were found.',
    },
    {
      shape: `{total:count} ~5 (?:\\( |: )${shortList}(?=[.)]|$)`,
      example: 'There were 22 children (12 boys and 10 girls).',
    },
    {
      shape: `{p1:count} ~3 (?:\\+ |plus ){last:count} ~3 (?:= |is |makes |equals ){total:count}`,
      example: '12 + 10 = 22.',
    },
  ],
  judge: judgeSum,
};

/** A total, a part of it, and what is left. */
export const remainder: ClaimPattern = {
  kind: 'sum',
  stated: ['last'],
  forms: [
    {
      shape: `{total:count} ~~10 (?:[,;-] |and |of (?:which|whom) )(?:but )?~6 {p1:count} ~~10 (?:[,;-] |and )?leaving ~5 {last:count}`,
      example: 'Of 152 councils, 131 replied, leaving 21 that did not.',
    },
    {
      shape: `(?:took|raised|received|earned|income of|took in|made|budget of) ~4 {total:count} ~~6 (?:and|but) ~4 {p1:count} ~~8 [,-] (?:leaving |with |giving |making |so )?~2 (?<way>surplus|deficit|shortfall|loss|profit|balance) of {last:count}`,
      example: 'The fund took £5,200 and spent £4,700, a surplus of £500.',
    },
    {
      shape: `(?:of|among) ~4 {total:count} ~~8 , {p1:count} ${asShare}~~8 (?:[,;-] |and |while |with )+~1 (?:remaining|other) {last:count}`,
      example: 'Of 152 councils, 131 replied and the remaining 21 did not.',
    },
    {
      shape: `(?:of|among) ~4 {total:count} ~~8 , {p1:count} ${asShare}~~8 , {p2:count} ${asShare}~~8 (?:[,;-] |and |while |with )+~1 (?:remaining|other) {last:count}`,
      example: 'Of 152 councils, 101 replied, 30 refused and the remaining 21 were silent.',
    },
  ],
  judge: judgeRemainder,
};

/** Things done to the whole: their numbers need not add up to it. */
const partial =
  /\b(?!(?:children|hundred)\b)[a-z]+ed\b| (?:were|was|had|did|are|have|who|including|such|mainly|mostly|e\.g|incl|per|after|or|since|about) /;
/** "A quarter of the 200 pupils (30 girls and 20 boys)": the parts are those of the quarter. */
const shareOfIt = /<[pf]\d+> (?:out )?of (?:[a-z]+ ){0,3}$/;
const overlapping = / (?:some of (?:whom|them|these)|both|overlap|including|more than one|either) /;
const joins =
  / (?:joined|joining|added|arrived|new|opened|returned|gained|more|more than|further|another) /;

/** "Every week for 12 weeks 85 hot meals and 20 cold ones": the parts come again each time. */
const againAndAgain = /\b(?:every|each) (?:day|week|month|year|term) /;

function judgeSum(found: Found): Judgement | undefined {
  const { total } = found.figures;
  const parts = partsOf(found);
  if (shareOfIt.test(found.before) || againAndAgain.test(found.before)) return undefined;
  const bare = found.within.replaceAll(/<\w+>/g, ' ');
  const explicit =
    / (?:all|total|totalling|altogether|overall|made|compris\w+|consist\w+|composed|split|divided|broken|namely|=|told) /;
  if (!explicit.test(`${bare} `) && !explicit.test(lastWords(found.before))) {
    if (partial.test(bare)) return undefined;
  }
  if (!total || overlapping.test(bare) || !alike([total, ...parts])) return undefined;
  const adds = addedUp(parts);
  return verdictOnSum(total, parts, adds);
}

const lastWords = (text: string): string => ` ${text.trim().split(' ').slice(-2).join(' ')} `;
/** All of them in one currency, or none in any. */
export const alike = (figures: readonly Figure[]): boolean =>
  new Set(figures.map(({ currency }) => currency)).size === 1;

/** The sum of the parts held against the total; rounding is allowed for on both sides. */
export function verdictOnSum(
  total: Figure,
  parts: readonly Figure[],
  adds: Ratio,
): Judgement | undefined {
  const range = sumOf(parts.map(meantBy));
  if (!range) return undefined;
  const written = parts.map(digitsOf).join(' + ');
  const is = `${written} is ${total.currency}${printed(adds, 2)}`;
  if (compare(adds, total.value) === 0 && !total.rounding.strict) {
    return { verdict: 'follows', says: `${is}.` };
  }
  const hedged = total.rounding.digits !== 'as-printed';
  if (hedged && overlap(only(adds), allowedBy(total)))
    return { verdict: 'follows', says: `${is}.` };
  return overlap(range, hedged ? allowedBy(total) : meantBy(total))
    ? { verdict: 'follows-rounded', says: `${is}, which rounding explains.` }
    : { verdict: 'does-not-follow', says: `${is}, not ${wordsOf(total)}.` };
}

/** "Leaving one seat in ten empty": a share, and no part of a sum. */
const isShare = /^(?:[a-z]+ ){0,2}(?:in|out of|of) (?:every |each )?<c/;

function judgeRemainder(found: Found): Judgement | undefined {
  const { total, last } = found.figures;
  const parts = partsOf(found);
  if (isShare.test(found.after)) return undefined;
  if (!total || !last || joins.test(found.within) || !alike([total, ...parts])) return undefined;
  if (/deficit|shortfall|loss/.test(found.words['way'] ?? '')) {
    const spent = parts.find((part) => part !== last);
    return spent && verdictOnSum(spent, [total, last], plus(total.value, last.value));
  }
  if (parts.some(({ value }) => compare(value, total.value) > 0)) return undefined;
  const adds = addedUp(parts);
  return verdictOnSum(total, parts, adds);
}
