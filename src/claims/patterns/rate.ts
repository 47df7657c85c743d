import { meantBy } from '../figure.ts';
import { type ClaimPattern, type Found, type Judgement, noCountBefore } from '../pattern.ts';
import { peopleWords } from '../people-words.ts';
import { quotientOf, scaledBy } from '../range.ts';
import { over, printed, times } from '../ratio.ts';
import { digitsOf, wordsOf } from '../saying.ts';
import { verdictOn } from '../verdict.ts';

const people = `(?:${peopleWords}|households|population|young|homes|births)`;
const inPopulation = 'population of ~4 {whole:count} ~6';
const amongPeople = `{whole:count} ~3 ${people} ~6`;
const within = '(?:in|among|for|from|of|across|with|out of)';
const rateFollows = '(?:[,:;(-] |and )?~6';
const rateOf = '{rate:count} ~6 (?:per|for every|in every|for each) {base:count}';
const bases = new Set(['100', '1000', '10000', '100000', '1000000']);

/** So many in a population: how many per 1,000. */
export const rate: ClaimPattern = {
  kind: 'rate',
  stated: ['rate'],
  forms: [
    {
      shape: `{n:count} ~8 ${within} ~4 ${inPopulation} ${rateFollows} ${rateOf}`,
      example: '1,232 incidents in a population of 560,000, a rate of 2.2 per 1,000.',
    },
    {
      shape: `{n:count} ~8 ${within} ~4 ${amongPeople} ${rateFollows} ${rateOf}`,
      example: '1,232 incidents among 560,000 residents: 2.2 per 1,000.',
    },
    {
      shape: `${rateOf} ~5 [(,:-] ~2 {n:count} ~5 ${within} ~4 ${inPopulation}`,
      example: 'The rate was 2.2 per 1,000, with 1,232 incidents in a population of 560,000.',
    },
    {
      shape: `${rateOf} ~5 [(,:-] ~2 {n:count} ~5 ${within} ~4 ${amongPeople}`,
      example: 'The rate was 2.2 per 1,000 (1,232 incidents among 560,000 people).',
    },
  ],
  judge,
};

/** A rate of all, and neither of households nor of a year. */
const rateOfAll =
  '[,:;(-] (?:or |that is |which is )?(?:a |the )?rate of {rate:count} (?:per|for every|in every|for each) {base:count} (?:people |residents |inhabitants |heads? |of (?:the|its) population )?(?=[.,;:)-]|$)';

/** The rate can be that of a group, or of another time than the number. */
const ofAnother =
  / (?:annual|annualised|yearly|adjusted|standardised|boys|girls|male|female|aged|under|over|disabled|black|asian|white) |on (?:[a-z]+ )?(?:women|men|children) |<d\d+>/;

/** A population, and then the number and its rate. */
export const rateAfterPopulation: ClaimPattern = {
  kind: 'rate',
  stated: ['rate'],
  forms: [
    {
      shape: `${noCountBefore}population of {whole:count} ~3 , ~3 {n:count} ~5 ${rateOfAll}`,
      example: 'The town, with a population of 210,000, saw 630 thefts, a rate of 3 per 1,000.',
    },
    {
      shape: `${noCountBefore}{whole:count} - (?:pupil|student|place|bed|member|resident) ~6 {n:count} ~3 ${rateOfAll}`,
      example: 'The 1,800-pupil school suspended 27 pupils, a rate of 15 per 1,000.',
    },
  ],
  judge: (found) => (ofAnother.test(found.within) ? undefined : judge(found)),
};

function judge({ figures: { n, whole, rate: stated, base } }: Found): Judgement | undefined {
  if (!n || !whole || !stated || !base || !bases.has(String(base.value.top))) return undefined;
  const range = quotientOf(meantBy(n), meantBy(whole));
  if (!range || n.currency !== stated.currency || whole.currency !== '') return undefined;
  const exact = times(over(n.value, whole.value), base.value);
  const verdict = verdictOn(stated, { exact, range: scaledBy(range, base.value) });
  const value = printed(exact, stated.decimals + 1);
  const is = `${digitsOf(n)} in ${digitsOf(whole)} is ${value} per ${digitsOf(base)}`;
  const says = verdict === 'does-not-follow' ? `${is}, not ${wordsOf(stated)}.` : `${is}.`;
  return { verdict, says };
}
