import { type ClaimPattern, noCountBefore } from '../pattern.ts';
import { peopleWords } from '../people-words.ts';
import { judgeEach } from './average.ts';

const closes = '(?=[.,;:)-]|$)';
const inAll = '(?:in all|in total|altogether|all told)';
const leads = '(?:making |giving |or |that is |for a total of |a total of )*';
const thing = '(?<thing>[a-z]+?)s?';
const perThing = '(?:per|a|for each|for every) \\k<thing>';
/** What is counted: the miles of all, and the miles of each. */
const what = '(?:(?<what>[a-z]+) )?';
/** So many a month add up to more, and the people of one week can be those of the next. */
const things = `(?!~3 (?:a|per|each|every|daily|weekly|monthly|${peopleWords}|families|households) )~3`;

/** So many of them, how many each, and how many in all: any one follows from the other two. */
export const averageOfAGroup: ClaimPattern = {
  kind: 'average',
  stated: ['each'],
  forms: [
    {
      shape: `${noCountBefore}each of ~3 {units:count} ~5 an average of {each:count} ${things} [,-] ${leads}{total:count} ${inAll} ${closes}`,
      example: 'Each of the 15 wardens issued an average of 240 tickets, making 3,600 in total.',
    },
    {
      shape: `${noCountBefore}{total:count} ~3 (?:shared|split|divided|paid|paid out|distributed) (?:out )?(?:by|between|among|amongst|to) ~2 {units:count} ${thing} (?!(?:[a-z]+ ){0,4}(?:and|with|plus) )~4 [,-] (?:or )?(?:an average (?:(?:payout|award|grant|bonus|share|prize) )?of |averaging ){each:count} (?:each |apiece |${perThing} )?${closes}`,
      example: 'A total of £1.6m was shared by 64 claimants, an average payout of £25,000.',
    },
    {
      shape: `${noCountBefore}{units:count} (?!~3 (?:for|with|to|of|by|in|among|and|plus) )~4 at a (?:total )?cost of {total:count} [,(-] (?:or |that is ){each:count} (?:each|apiece) ${closes}`,
      example: 'The scheme helped 140 young people at a cost of £91,000, or £650 each.',
    },
    {
      shape: `${noCountBefore}{units:count} ~8 {total:count|duration} ${what}~3 between them [,(-] (?:or |that is )?(?:an average of )?{each:count|duration} (?:\\k<what> )?(?:each|apiece) (?:on average )?${closes}`,
      example: 'The 36 libraries opened for 1,440 hours a week between them, or 40 hours each.',
    },
    {
      shape: `${noCountBefore}{units:count} ${thing} ~4 {total:count} ${what}[,(-] (?:or )?an average of {each:count} (?:\\k<what> )?${perThing} ${closes}`,
      example: 'The fleet of 52 vehicles covered 468,000 miles, an average of 9,000 per vehicle.',
    },
  ],
  judge: (found) => {
    const longer = severalTimes.test(`${found.before}${found.within}`);
    return longer || netOf.test(found.after) ? undefined : judgeEach(found);
  },
};

/** "Over three years": what each had can be that of one of them. */
const severalTimes = / (?:over|in|during|across|within) (?:[a-z]+ ){0,3}<d\d+>/;
const netOf = /^(?:, )?(?:after|before|net|excluding|including|not counting) /;

/** "Every week for 12 weeks 85 meals, 1,020 in total." */
export const everyTime: ClaimPattern = {
  kind: 'average',
  stated: ['each'],
  forms: [
    {
      shape: `(?:every|each) (?<unit>day|week|month|year) (?:for|over) ~1 {units:duration} ,? ?~6 {each:count} ${things} [,-] ${leads}{total:count} ${inAll} ${closes}`,
      example: 'Every week for 12 weeks the club served 85 meals, 1,020 in total.',
    },
  ],
  judge: (found) =>
    found.figures['units']?.unit === found.words['unit'] ? judgeEach(found) : undefined,
};
