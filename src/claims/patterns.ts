import type { ClaimPattern } from './pattern.ts';
import { averageEach, averageOverTime } from './patterns/average.ts';
import { averageOfAGroup, everyTime } from './patterns/average-of-a-group.ts';
import { bound, boundBesideExact } from './patterns/bound.ts';
import { change, direction } from './patterns/change.ts';
import { changeInTwoWays, changeToAndFrom } from './patterns/change-in-two-ways.ts';
import { difference } from './patterns/difference.ts';
import { furtherShareOfAWhole } from './patterns/further-share-of-a-whole.ts';
import { multiple, multipleInBrackets } from './patterns/multiple.ts';
import { pointsOrPercent } from './patterns/points-or-percent.ts';
import { rate, rateAfterPopulation } from './patterns/rate.ts';
import { majority, shareInTwoWays } from './patterns/share-in-two-ways.ts';
import { shareOfAWhole } from './patterns/share-of-a-whole.ts';
import { sharesOfOneAnswer, sharesOfOneWhole } from './patterns/shares-of-one-whole.ts';
import { remainder, sum } from './patterns/sum.ts';
import { sumInBrackets } from './patterns/sum-in-brackets.ts';
import {
  combinedSum,
  exactSum,
  partsThatExclude,
  sumOfTheOnlyParts,
} from './patterns/sum-of-all-parts.ts';

/** Every claim pattern. To add one, write its file and list it here. */
export const patterns: readonly ClaimPattern[] = [
  shareOfAWhole,
  furtherShareOfAWhole,
  shareInTwoWays,
  majority,
  change,
  changeInTwoWays,
  changeToAndFrom,
  direction,
  pointsOrPercent,
  difference,
  sum,
  remainder,
  sumInBrackets,
  combinedSum,
  exactSum,
  sumOfTheOnlyParts,
  partsThatExclude,
  sharesOfOneWhole,
  sharesOfOneAnswer,
  averageOverTime,
  averageEach,
  averageOfAGroup,
  everyTime,
  rate,
  rateAfterPopulation,
  bound,
  boundBesideExact,
  multiple,
  multipleInBrackets,
];
