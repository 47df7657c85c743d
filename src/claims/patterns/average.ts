import { type Figure, meantBy } from '../figure.ts';
import type { ClaimPattern, Found, Judgement } from '../pattern.ts';
import { only, quotientOf, type Range, scaledBy } from '../range.ts';
import { compare, over, printed, type Ratio, ratio } from '../ratio.ts';
import { digitsOf, wordsOf } from '../saying.ts';
import { verdictOn } from '../verdict.ts';

/** The fewest and the most of the second in one of the first; leap years and short months count. */
const lengths: Readonly<Record<string, readonly [fewest: Ratio, most: Ratio]>> = {
  'year/month': [ratio(12), ratio(12)],
  'year/week': [ratio(52), ratio(366, 7)],
  'year/day': [ratio(365), ratio(366)],
  'month/week': [ratio(4), ratio(31, 7)],
  'month/day': [ratio(28), ratio(31)],
  'week/day': [ratio(7), ratio(7)],
  'day/hour': [ratio(24), ratio(24)],
  'hour/minute': [ratio(60), ratio(60)],
};

const leads =
  '(?:or |that is |which is |making |giving |equivalent to |the equivalent of |equal to |equating to |equates to |which equates to |which works out at |working out at |amounting to |an average of |averaging |a rate of |on average |- )+';
const each = '{each:count} ~3 (?:a|per|each|every) (?<unit>day|week|month|year)';

/** So many over a span of time: how many a day, a week, a month. */
export const averageOverTime: ClaimPattern = {
  kind: 'average',
  stated: ['each'],
  forms: [
    {
      shape: `{total:count} ~8 (?:over|in|during|across|within) ~2 {span:duration} ~4 (?:[,(-] )?${leads}${each}`,
      example: 'There were 520 incidents over two years, an average of 5 a week.',
    },
    {
      shape: `{total:count} ~8 (?:over|in|during|across|within) (?:the|a|one|last|that) (?:last |past |whole |single )?(?<span>day|week|month|year) ~4 (?:[,(-] )?${leads}${each}`,
      example: 'There were 1,825 incidents in the year, an average of 5 a day.',
    },
    {
      shape: `{total:count} ~6 (?:last (?<span>year|month|week)) (?:[,(-] )?${leads}${each}`,
      example: 'There were 1,825 incidents last year, or 5 a day.',
    },
    {
      shape: `{total:count} ~6 in {span:other} (?:[,(-] )?${leads}${each}`,
      example: 'There were 1,825 incidents in 2023, or 5 a day.',
    },
    {
      shape: `in {span:other} ,? ?~4 {total:count} ~6 (?:[,(-] )?${leads}${each}`,
      example: 'In 2023 there were 1,825 incidents, an average of 5 a day.',
    },
    {
      shape: `(?:in|over|during) (?:the|a) (?:last |past |whole )?(?<span>year|month|week) ~4 ,? ?~4 {total:count} ~6 (?:[,(-] )?${leads}${each}`,
      example: 'In the year to March 2024, 6,240 reports were made, the equivalent of 120 a week.',
    },
  ],
  judge: judgeOverTime,
};

/** So many among so many: how many each. */
export const averageEach: ClaimPattern = {
  kind: 'average',
  stated: ['each'],
  forms: [
    {
      shape: `{total:count} ~6 (?:across|among|between|from|in|by|at|for) ~3 {units:count} ~6 [,(-] (?:or |making |giving )?(?:an average of |averaging |on average ){each:count} ~3 (?:each|apiece|per [a-z]+|for (?:each|every) [a-z]+|an? (?!day|week|month|year)[a-z]+)`,
      example: 'The 1,048 children lived in 131 homes, an average of 8 per home.',
    },
    {
      shape: `{total:count} ~2 on ~3 {units:count} (?!(?:[a-z]+ ){0,6}(?:and|with|plus) )(?<thing>[a-z]+?)s? ~6 [,(-] (?:or |that is |at |making )?(?:an average of |averaging |on average )?{each:count} (?:each|apiece|(?:per|a|for each|for every) \\k<thing>)(?= [,.;:)-]| $)`,
      example: 'It spent £186,000 on 62 tablets for staff, an average of £3,000 each.',
    },
    {
      shape: `{units:count} ~4 (?:for|costing|at a cost of|at a total cost of) {total:count} [,(-] (?:or |that is )?(?:an average of |averaging |on average ){each:count} (?:each|apiece)(?= [,.;:)-]| $)`,
      example: 'It bought 62 tablets for £186,000, an average of £3,000 each.',
    },
    {
      shape: `{units:count} ~4 (?:spent|paid|received|raised|gave|handled|recorded|reported|shared|worth|totalling) ~4 {total:count} ~6 [,(-] (?:an average of |averaging |or ){each:count} ~3 (?:each|apiece)`,
      example: 'Together, 131 councils spent £26.2m, an average of £200,000 each.',
    },
    {
      shape: `{total:count} ~4 (?:across|among|between) ~3 {units:count} ~3 [,(-] (?:or |that is ){each:count} ~2 (?:each|apiece)`,
      example: 'It gave £1,200 between 4 schools, or £300 each.',
    },
  ],
  judge: judgeEach,
};

/** The total, divided among so many, held against what each is said to have. */
export function judgeEach({ figures: { total, units, each: stated } }: Found) {
  const range = total && units && quotientOf(meantBy(total), meantBy(units));
  if (!range || !stated || stated.currency !== total.currency || units.currency !== '') return;
  if (stated.unit !== total.unit) return;
  const exact = over(total.value, units.value);
  return verdictOnEach(stated, exact, range, `${digitsOf(total)} among ${digitsOf(units)}`);
}

/** "£9,000 a month for the ten months it was open". */
const otherTime = /^(?:for|over|during|when|while|once|until|before|after|excluding) /;

function judgeOverTime({ figures, words, within, after }: Found): Judgement | undefined {
  const { total, span, each: stated } = figures;
  const unit = words['unit'] ?? '';
  const time = spanOf(span, words['span']);
  const length = time && unitsIn(time.unit, unit);
  if (!total || !stated || !length || stated.currency !== total.currency) return undefined;
  if (/ (?:working|school|week-?) ?day/.test(within) || otherTime.test(after)) return undefined;
  const units: Range = { ...only(length[0]), high: length[1] };
  const range = quotientOf(meantBy(total), time.count ? scaledBy(units, time.count) : units);
  if (!range) return undefined;
  const exact = over(total.value, scaledBy(only(length[0]), time.count).low);
  const name = span ? wordsOf(span) : `a ${words['span']}`;
  const inYear = span?.kind === 'other' ? `in ${name}` : `over ${name}`;
  return verdictOnEach(stated, exact, range, `${digitsOf(total)} ${inYear}`, unit);
}

function unitsIn(span: string, unit: string): readonly [Ratio, Ratio] | undefined {
  return span === unit ? [ratio(1), ratio(1)] : lengths[`${span}/${unit}`];
}

/** A bare year is one year; a longer duration is as many as it says. */
function spanOf(span: Figure | undefined, word: string | undefined) {
  if (word !== undefined) return { unit: word, count: ratio(1) };
  if (span?.kind === 'other') {
    return /^(?:19|20)\d\d(?:[-/]\d\d)?$/.test(span.text)
      ? { unit: 'year', count: ratio(1) }
      : undefined;
  }
  const counted = span && !/working|school/i.test(span.text) && compare(span.value, ratio(0)) > 0;
  return counted ? { unit: span.unit, count: span.value } : undefined;
}

function verdictOnEach(stated: Figure, exact: Ratio, range: Range, of: string, unit?: string) {
  const verdict = verdictOn(stated, { exact, range });
  const per = unit ? ` a ${unit}` : ' each';
  const is = `${of} is ${stated.currency}${printed(exact, stated.decimals + 1)}${per}`;
  const says = verdict === 'does-not-follow' ? `${is}, not ${wordsOf(stated)}.` : `${is}.`;
  return { verdict, says };
}
