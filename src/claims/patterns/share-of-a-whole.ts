import { type Figure, meantBy } from '../figure.ts';
import { type ClaimPattern, type Found, type Judgement, noCountBefore } from '../pattern.ts';
import { peopleWords } from '../people-words.ts';
import { quotientOf } from '../range.ts';
import {
  ceiling,
  compare,
  floor,
  isNought,
  minus,
  over,
  plus,
  printed,
  type Ratio,
  ratio,
  times,
} from '../ratio.ts';
import { asPercent, digitsOf, wordsOf } from '../saying.ts';
import { verdictOn } from '../verdict.ts';

const of = '(?:out of|of|from among|from|among|/)';
/** "Of its 152 councils", but not "of these, in 152 councils". */
const whole = "(?!(?:[a-z']+ ){0,3}(?:and|or|in|for|with|by|at|to|were|was|had) )~4 {whole:count}";
const opening = '(?<=^ |[,;:(] |- |and |that |while |but )(?:out of|of|from|among)';
const part = '{part:percent|share}';
/** What a share is of: words that name it, and no verb or conjunction that begins another thing. */
const named =
  "(?:(?!(?:and|or|but|with|including|is|are|was|were|has|have|had|did) )[a-z][a-z0-9'&/.-]* |<[yd]\\d+> ){0,9}?";
const inAll = '(?:in all |in total |altogether |all told )?';
const setAside = '(?:set aside|earmarked|budgeted|allocated|allotted)';
const said = `(?:or |that is ,? ?|that's |i\\.e \\. ,? ?|equal to |equivalent to |representing |= )?`;
const closes = '(?=\\)|[,;] |of (?:the total|all|them|those|these)|in <y)';
const link =
  "(?:[,-] )?(?:or|that is|that's|which is|i\\.e \\.|equal to|equivalent to|the equivalent of|representing|which represents|equating to|which equates to|equates to|equals|amounting to|is|are|=|a rate of|a share of|a proportion of|a response rate of)(?: a response rate of| a rate of)?";
const ends =
  '(?= [,;:.)-]| $| of (?:the (?:total|whole|group|sample)|them|those|these|(?:all |the )?\\k<noun> )| (?:were|had|was|are|did|have|said|who|reported|overall|in) )';

/** Words for one outcome: those refused are those turned down. */
const outcomes = [
  {
    words: '(?:refused|rejected|declined|denied|turned down)',
    example: 'Fewer than one in ten of the 600 claims were refused, with 55 turned down.',
  },
  {
    words: '(?:granted|approved|accepted)',
    example: 'Nearly half of the 600 claims were granted, with 290 approved.',
  },
];

/** 864 of 2,638 is a percentage or a share. */
export const shareOfAWhole: ClaimPattern = {
  kind: 'share-of-a-whole',
  stated: ['part'],
  forms: [
    {
      shape: `{n:count} ~5 ${of} ${whole} ~14 \\( ${said}${part} ${closes}`,
      example: '864 of the 2,638 children in care (33%) went missing.',
    },
    {
      shape: `{n:count} ~5 ${of} ${whole} (?:(?<noun>[a-z]+) )?~~14 ${link} ${part}${ends}`,
      example: '864 out of 2,638 children had gone missing, representing 33% of the total.',
    },
    {
      shape: `{n:count} ~5 ${of} ${whole} ~8 [,-] ${part} (?=[,.-]|$|of the total|of them)`,
      example: '864 of 2,638 children - 33% - went missing.',
    },
    {
      shape: `{n:count} ~5 \\( ${said}${part} \\) ~4 (?:out of|of|among) ${whole}`,
      example: '864 children (33%) out of 2,638 went missing.',
    },
    {
      shape: `${part} ~8 \\( (?:or )?{n:count} ~3 ${of} ${whole} ~6 (?=[),;])`,
      example: 'A third of children (864 of 2,638) went missing.',
    },
    {
      shape: `${part} (?:of ${named})?(?:, (?:or )?|- (?:or )?|or ){n:count} ~2 ${of} ${whole} (?=[,.-]|$)`,
      example: '33% of children, 864 out of 2,638, went missing.',
    },
    {
      shape: `${opening} ~5 {whole:count} ~~12 [,-] ~4 {n:count} ~6 (?:, or|- or|or|\\( (?:or )?) ?${part} (?=[),;-]|(?:were|had|was|are|did|have|said|went|replied|responded)|[.]|in <y|of (?:the total|all|them|those|these))`,
      example: 'Of the 2,638 children in care, 864 (33%) went missing.',
    },
    {
      shape: `${opening} ~5 {whole:count} (?:(?<noun>[a-z]+) )?~~12 [,-] ~4 {n:count} ~8 [,-] (?:representing|equivalent to|equating to|that is|(?:giving )?a response rate of) ${part}${ends}`,
      example: 'Out of 1,500 responses, 1,050 were from parents, equivalent to 70%.',
    },
    {
      shape: `${opening} ~5 {whole:count} ~~12 [,-] ~4 ${part} ~4 (?:, or|- or|or|\\( (?:or )?) ?{n:count} (?=[),-]|(?:were|had|was|are|did|have|said|went|replied|responded))`,
      example: 'Of the 2,638 children in care, 33% (864) went missing.',
    },
    {
      shape: `{whole:count} ~~10 (?:[,;-] |and )(?:of (?:whom|which|these|them|those)|including) ~3 {n:count} ~6 (?:, or|- or|or|\\( (?:or )?) ?${part} (?=[),-]|(?:were|had|was|are))`,
      example: '2,638 children were in care, of whom 864 (33%) went missing.',
    },
    {
      shape: `{whole:count} ~~10 (?:[,;-] |and |with )~2 {n:count} of (?:whom|which|these|them|those) ~5 \\( ${part} \\)`,
      example: 'There were 2,638 children in care; 864 of them (33%) went missing.',
    },
    {
      shape: `${part} (?:of|out of) ${whole} ~8 (?:\\( |, or |- )(?:or )?{n:count} (?:~1 |${inAll})(?=[),-])`,
      example: '33% of the 2,638 children (864) went missing.',
    },
    {
      shape: `${part} (?:of|out of) ${whole} ~8 , {n:count} ${inAll}, (?!(?:and )?<c)`,
      example: 'A third of the 2,638 children who were asked, 864 in all, agreed.',
    },
    {
      shape: `{n:count} ~2 of ${whole} ${setAside} ~~10 ${link} (?:, )?${part} of (?:(?:the|that) (?:budget|total|money|sum|amount|fund|pot|allocation)|it)(?= [,.;:)-]| $)`,
      example: '£1.3m of the £5.2m set aside has been spent, that is, 25% of the budget.',
    },
    {
      shape: `(?:wrote to|written to|asked|contacted|approached|surveyed|sent to) ~4 {whole:count} ~10 (?:[,;:-] |and |of which |of whom )+~2 {n:count} ~2 (?:replied|responded|answered|replies|responses) ~4 [,:;(-] (?:giving |or |that is |making )?(?:a|an overall) response rate of ${part} (?=[,.;:)-]|$)`,
      example: 'We wrote to 152 councils and 131 replied, a response rate of 86%.',
    },
    {
      shape: `${part} (?:, or|\\() {n:count} (?:,|\\)) of ~4 {whole:count}`,
      example: '33%, or 864, of the 2,638 children went missing.',
    },
    {
      shape: `${part} of ~3 {whole:count} ~3 (?:is|are|equals|=) {n:count} (?=[.,;)]|$)`,
      example: '25% of 2,000 is 500.',
    },
    {
      shape: `{n:count} ~3 , or ${part} , of ~4 {whole:count}`,
      example: '864, or 33%, of the 2,638 children went missing.',
    },
    {
      shape: `${part} of ${whole} (?:[a-z'-]+ ){0,2}${peopleWords} ~8 , {n:count} (?:young )?(?:people|individuals|persons) , (?!(?:and )?<c)`,
      example: '33% of the 2,638 drivers stopped, 864 people, were let off.',
    },
    ...outcomes.map(({ words, example }) => ({
      shape: `${part} of ${whole} ${named}(?:were|was|had been|have been) ${words} , with {n:count} ${words} (?=[.,;]|$)`,
      example,
    })),
    {
      shape: `${noCountBefore}{whole:count} ~8 (?:, )?(?:and|but) ~3 {n:count} ~2 of (?:it|them) [,(:-] (?:or |that is |giving )?(?:a (?:[a-z]+ )?(?:rate|share|proportion) of )?${part} (?=[.,;:)-]|$)`,
      example: 'It collected 12,400 tonnes and recycled 3,100 tonnes of it, a rate of 25%.',
    },
  ],
  judge,
};

/** Replies in part, told of later, can be counted in the response rate. */
const morePartly = / (?:in part|partial|partly) /;

function judge({ figures, within, after }: Found): Judgement | undefined {
  const { n, whole, part: stated } = figures;
  if (!n || !whole || !stated || n.currency !== whole.currency) return undefined;
  if (compare(n.value, whole.value) > 0) return undefined;
  if (/ response rate /.test(within) && morePartly.test(after)) return undefined;
  const range = quotientOf(meantBy(n), meantBy(whole));
  if (!range || isNought(whole.value)) return undefined;
  const exact = over(n.value, whole.value);
  const verdict = verdictOn(stated, { exact, range });
  const pair = `${digitsOf(n)} of ${digitsOf(whole)}`;
  if (verdict !== 'does-not-follow') {
    return { verdict, says: `${pair} is ${asPercent(exact, stated)}.` };
  }
  const says = `${pair} is ${asPercent(exact, stated)}, not ${wordsOf(stated)}.`;
  const needed = neededFor(stated, n, whole);
  return { verdict, says, ...(needed && { wouldFollow: needed }) };
}

/** The wholes and the parts with which a plain percentage would be right, by rounding half up. */
function neededFor(stated: Figure, n: Figure, whole: Figure): string | undefined {
  const plainCounts = [n, whole].every(({ scaled, decimals }) => !scaled && decimals === 0);
  if (stated.kind !== 'percent' || stated.rounding.digits !== 'as-printed' || !plainCounts) {
    return undefined;
  }
  const half = over(stated.step, ratio(2));
  const [low, high] = [minus(stated.value, half), plus(stated.value, half)].map((percent) =>
    times(percent, ratio(1, 100)),
  );
  if (!low || !high || compare(low, ratio(0)) <= 0) return undefined;
  const wholes = wholeNumbers(over(n.value, high), over(n.value, low), 'high');
  const parts = wholeNumbers(times(low, whole.value), times(high, whole.value), 'low');
  const known = digitsOf(stated);
  const ways = [
    ...(wholes ? [`a denominator of ${wholes}`] : []),
    ...(parts ? [`${parts} of ${digitsOf(whole)}`] : []),
  ];
  return ways.length > 0 ? `${known} needs ${ways.join(', or ')}.` : undefined;
}

/** The whole numbers between two ends of which only one belongs. */
function wholeNumbers(low: Ratio, high: Ratio, belongs: 'low' | 'high'): string | undefined {
  const first = belongs === 'low' ? ceiling(low) : floor(low) + 1n;
  const last = belongs === 'low' ? ceiling(high) - 1n : floor(high);
  if (first > last) return undefined;
  const [from, to] = [printed(ratio(first), 0), printed(ratio(last), 0)];
  return from === to ? from : `${from} to ${to}`;
}
