import { type Figure, meantBy } from '../figure.ts';
import { addedUp, bracketedListOf, listOf, partsOf } from '../lists.ts';
import type { ClaimPattern, Found, Judgement } from '../pattern.ts';
import { sumOf } from '../range.ts';
import { compare, printed, ratio } from '../ratio.ts';
import { wordsOf } from '../saying.ts';

/** Answers of which each person gives one, and words that divide a whole. */
const exclusive =
  /(?:don't|didn't|did not|do not) know|unsure|undecided|not sure|no opinion|neither|no answer|not (?:answer|reply|respond)|no reply|rest|remaining|remainder|split|divided|made up|compris|consist|broken down|breakdown|shared (?:out )?(?:between|among)|other <p/;
const yesAndNo =
  / yes .* no |agreed? .*disagreed?|support(?:ed)? .*oppos(?:ed?|ing)|satisfied .*dissatisfied| (?:for|in favour) [^,<]*and <p\d+> (?:were |voted )?against (?:it )?(?:[.,;]|$)/;
/** Percentages of other people or of another time than the first: "51% of men and 60% of women". */
const ofOthers = /<p\d+> .*<p\d+> (?:(?:of|among|in|at) (?!them|those asked|the total)|.*<y\d+>)/;
/** "Of the 80% who replied": a percentage that is itself a whole. */
const ofAPercentage = /(?:^| )(?:of|among) (?:the |those )?(?:other |remaining )?(?:<p\d+> |$)/;
const several =
  /more than one|multiple|any number|as many as|up to|all that appl|several|\beach\b|both|respectively|could choose|overlap/;

/** Percentages of which everybody counts in one, so that they cannot exceed 100 beyond rounding. */
export const sharesOfOneWhole: ClaimPattern = {
  kind: 'shares-of-one-whole',
  stated: ['rest', 'last'],
  forms: [
    {
      shape: listOf('percent', '~10 '),
      example: '45% said yes, 40% said no and 15% did not know.',
    },
    {
      shape: `{p1:percent} ~10 (?:, ~2 {p2:percent} ~10 )?(?:, )?(?:while|with|but) ~3 {last:percent} ~8`,
      example: '45% said yes, 40% said no, while 15% were unsure.',
    },
    {
      shape:
        '{p1:percent} ~10 [,;-] (?:and |while |but )?(?:the )?(?:other|remaining) {last:percent} ~8',
      example: '62% said yes; the other 38% said no.',
    },
    {
      shape: `${listOf('percent', '~8 ')}[,;-] (?:with |and |while |leaving )?the (?:other|remaining) {rest:percent} ~8`,
      example: '58% were men and 39% women, with the remaining 3% unknown.',
    },
    {
      shape: `(?:split|divided|shared|shared out) (?:between|among|amongst|into) ${bracketedListOf('percent')}`,
      example: 'It was split between theatre (45%), music (40%) and dance (15%).',
    },
  ],
  judge,
};

/** "The one", "just one", "one thing", but not "one or more". */
const justOne = /^(?:(?:the|just|only) )?(?:one|1)(?: (?:way|thing|of|step|time|day))?$/i;

const toPick =
  '(?:asked|told|invited|required|allowed) to (?:pick|choose|name|select|give|identify|state)';

/** Answers to a question that allows one: "asked to pick one way to travel". */
export const sharesOfOneAnswer: ClaimPattern = {
  kind: 'shares-of-one-whole',
  stated: ['last'],
  forms: [
    {
      shape: `(?:${toPick}|asked (?:for|which|what)) {one:other|count} ~10 , ~4 ${listOf('percent', '~10 ')}`,
      example: 'Asked to pick one way to travel, 51% said by car, 27% by bus and 22% on foot.',
    },
    {
      shape: `(?:${toPick} (?:the|a|their)|asked for (?:the|their)) single ~10 , ~4 ${listOf('percent', '~10 ')}`,
      example: 'Asked for their single biggest worry, 61% said rent and 39% said heating.',
    },
    {
      shape: `(?:placed|counted|put|recorded|listed|classed) (?:in|under|as) {one:other|count} (?:[a-z]+ ){0,2}(?:[:;,-] )~2 ${listOf('percent', '~10 ')}`,
      example: 'Every caller was placed in one group only: 44% men, 52% women and 4% unknown.',
    },
  ],
  judge: (found) => {
    const { one } = found.figures;
    return !one || justOne.test(one.text) ? judgeWhole(found) : undefined;
  },
};

function judge(found: Found): Judgement | undefined {
  const words = wordsAfter(found);
  if (remainderOfMore(found)) return undefined;
  const oneEach =
    exclusive.test(words) || yesAndNo.test(words) || exclusive.test(lastWords(found.before));
  return oneEach ? judgeWhole(found) : undefined;
}

/** The remainder is that of all shares named, and of those of one place. */
function remainderOfMore({ figures, before, within, after }: Found): boolean {
  const further = after.split(/[.(]/)[0] ?? '';
  if (/\b(?:rest|remaining|remainder|other) <p/.test(further)) return true;
  const remains = /\b(?:remaining|other) <p\d+> [^<]*$/.test(within);
  const elsewhere =
    figures['rest'] !== undefined && /<p\d+> [^<]*\b(?:in|at|among|for|on|by) [^<]*<p/.test(within);
  return remains && (/<p\d+>/.test(before) || elsewhere);
}

/** "58% had jobs and 39% full-time jobs, with the remaining 42% out of work". */
const restOfOne = (parts: readonly Figure[], rest: Figure | undefined): boolean =>
  rest !== undefined &&
  parts.some((part) => part !== rest && compare(addedUp([part, rest]), ratio(100)) === 0);

/** The claim, and what belongs to it of the sentence after it. */
const wordsAfter = ({ within, after }: Found): string => `${within}${after.split(/[;:(]/)[0]}`;

/** Declines where people can count in several, or where not all are of one whole. */
function judgeWhole(found: Found): Judgement | undefined {
  const parts = partsOf(found);
  const range = sumOf(parts.map(meantBy));
  const { before, within, after } = found;
  if (!range || several.test(`${before}${within}${after}`)) return undefined;
  if (
    ofOthers.test(wordsAfter(found)) ||
    ofAPercentage.test(before) ||
    ofAPercentage.test(within)
  ) {
    return undefined;
  }
  if (restOfOne(parts, found.figures['rest'])) return undefined;
  const adds = addedUp(parts);
  const is = `${parts.map(wordsOf).join(' + ')} is ${printed(adds, 2)}%`;
  const hundred = ratio(100);
  if (compare(adds, hundred) === 0) return { verdict: 'follows', says: `${is}.` };
  if (compare(range.low, hundred) > 0) {
    return { verdict: 'does-not-follow', says: `${is}: more than one whole.` };
  }
  const complete = /\b(?:rest|remaining|remainder)\b|other <p/.test(wordsAfter(found));
  if (complete && range.high && compare(range.high, hundred) < 0) {
    return { verdict: 'does-not-follow', says: `${is}, so there is more that remains.` };
  }
  return { verdict: 'follows-rounded', says: `${is}.` };
}

const lastWords = (text: string): string => text.trim().split(' ').slice(-3).join(' ');
