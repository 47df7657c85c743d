import { excludeEachOther } from '../exclusive-words.ts';
import type { Figure } from '../figure.ts';
import { addedUp, listOf, partsOf } from '../lists.ts';
import { type ClaimPattern, type Found, type Judgement, noCountBefore } from '../pattern.ts';
import { compare, ratio } from '../ratio.ts';
import { alike, verdictOnSum } from './sum.ts';

const list = listOf('count', '~8 ', '~4 ');
const shortList = listOf('count', '~3 ');
const ends = '(?=[.;]|$)';
const broughtIn = '(?:brought in|raised|took|collected|received|came to)';

/** "£1.15m from visitors and £430,000 from staff, a combined £1.58m." */
export const combinedSum: ClaimPattern = {
  kind: 'sum',
  stated: ['total'],
  forms: [
    {
      shape: `${noCountBefore}${list}[,-] (?:making |giving |or |for )?(?:a|the) combined (?:total of )?{total:count} ${ends}`,
      example:
        'Parking brought in £1.15m from visitors and £430,000 from staff, a combined £1.58m.',
    },
  ],
  judge: judgeAll,
};

/** Parts and "exactly" what they come to; without the word the total can hold more. */
export const exactSum: ClaimPattern = {
  kind: 'sum',
  stated: ['total'],
  forms: [
    {
      shape: `${noCountBefore}${list}[,-] (?:(?:and )?so ~4 ${broughtIn} |making |or )?{total:count} ${ends}`,
      example: 'Sponsors gave £18,500, sales raised £9,250 and the raffle £2,250, exactly £30,000.',
    },
  ],
  judge: (found) =>
    /^(?:exactly|precisely) /i.test(found.figures['total']?.text ?? '')
      ? judgeAll(found)
      : undefined,
};

/** A total, and parts of it that are "the only three". */
export const sumOfTheOnlyParts: ClaimPattern = {
  kind: 'sum',
  stated: ['total'],
  forms: [
    {
      shape: `{total:count} ~5 , with ${list}, the {only:count} (?:[a-z]+ )?(?:affected |concerned |involved |at risk )?${ends}`,
      example:
        'At least 200 jobs will go, with 120 in York and 85 in Hull, the only two sites affected.',
    },
  ],
  judge: (found) => {
    const { only } = found.figures;
    return only && isOnly(only, partsOf(found).length) ? judgeAll(found) : undefined;
  },
};

const isOnly = ({ text, value }: Figure, parts: number): boolean =>
  /^only /i.test(text) && compare(value, ratio(parts)) === 0;

/** Parts that count more than once, or are not of one kind. */
const several = / (?:each|every|per|both|twice|respectively) /;

/** Declines where a part is as large as the total: the total is then of something else. */
function judgeAll(found: Found): Judgement | undefined {
  const { total } = found.figures;
  const parts = partsOf(found);
  if (!total || several.test(found.within) || !alike([total, ...parts])) return undefined;
  if (parts.some(({ value }) => compare(value, total.value) >= 0)) return undefined;
  return verdictOnSum(total, parts, addedUp(parts));
}

/** A collision can involve both slight and serious injuries, and a case come again on appeal. */
const notAlone =
  / (?:appeal|later|including|involved|caused|led|left|resulted|had|injur\w+|casualt\w+|victims?) /;

/** "48 collisions, of which 31 were slight, 12 serious and five fatal": no more parts than the whole. */
export const partsThatExclude: ClaimPattern = {
  kind: 'sum',
  stated: ['total'],
  forms: [
    {
      shape: `{total:count} ~8 , of (?:which|whom) ${shortList}(?=[.,;)]|$)`,
      example: 'There were 48 collisions, of which 31 were slight, 12 serious and five fatal.',
    },
  ],
  judge: (found) => {
    const { total } = found.figures;
    const parts = partsOf(found);
    const adds = addedUp(parts);
    const phrases = found.within.split(/<c\d+> /).slice(2);
    const again = notAlone.test(found.within);
    if (!total || again || !alike([total, ...parts]) || !excludeEachOther(phrases))
      return undefined;
    return compare(adds, total.value) < 0 ? undefined : verdictOnSum(total, parts, adds);
  },
};
