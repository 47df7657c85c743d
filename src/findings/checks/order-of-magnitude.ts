import type { Observation } from '../../model/observation.ts';
import { independentCounts, leastTelling } from '../chance.ts';
import type { Check } from '../check.ts';
import { type Facts, labelOf } from '../facts.ts';
import { type Finding, finding } from '../finding.ts';
import {
  type OthersChanges,
  othersChanges,
  type PeriodPair,
  periodPairs,
  plainCount,
  plainCounts,
  type TwoAnswers,
} from '../peers.ts';

const powers = [10, 100, 1000] as const;
const enoughOthers = 3;
const enoughFigures = 3;

/** Two figures for one question, the one about a power of ten times the other. */
interface Jump {
  readonly large: Observation;
  readonly small: Observation;
  readonly counts: { readonly large: number; readonly small: number };
  readonly times: (typeof powers)[number];
  /** Of the others those whose figures moved. */
  readonly changes: OthersChanges;
}

/**
 * A nought too many, or thousands in one period and ones in the other.
 *
 * Reported only where the figures of the others stay much as they were, and either the digits are
 * those of the other period, or all figures of one period are as much larger and end in noughts.
 */
export const orderOfMagnitude: Check = function* (facts) {
  const changesOf = othersChanges(plainCounts(facts), isMoved);
  const told = new Set<Observation>();
  for (const pair of periodPairs(facts)) {
    const jumps = pair.answers
      .flatMap((each) => jumpOf(each, changesOf) ?? [])
      .filter(isUnlikeOthers);
    const isPeriod = isWholePeriod(jumps, pair, facts);
    const single = jumps.filter((jump) => hasSameDigits(jump, facts)).map((jump) => [jump]);
    for (const group of isPeriod ? [jumps] : single) {
      if (group.some(({ large }) => told.has(large))) continue;
      for (const { large } of group) told.add(large);
      yield* isPeriod ? wholePeriod(group) : oneFigure(group, facts);
    }
  }
};

/** From half to double the power; `undefined` where the smaller is no plain count of ten or more. */
function jumpOf(
  answers: TwoAnswers,
  changesOf: (answers: TwoAnswers) => OthersChanges,
): Jump | undefined {
  const { earlier, later } = answers;
  const [before, after] = [plainCount(earlier), plainCount(later)];
  if (before === undefined || after === undefined) return undefined;
  const [large, small] = after > before ? [later, earlier] : [earlier, later];
  const ends = { large: Math.max(before, after), small: Math.min(before, after) };
  const ratio = ends.large / ends.small;
  const times = powers.find((power) => ratio >= power / 2 && ratio <= power * 2);
  if (ends.small < leastTelling || times === undefined) return undefined;
  return { large, small, counts: ends, times, changes: changesOf(answers) };
}

const isMoved = (change: number): boolean => change >= 3 || change <= 1 / 3;

/** Hardly one in fifty of the others became even three times as large, or as small. */
const isUnlikeOthers = ({ changes: { others, so } }: Jump): boolean =>
  others >= enoughOthers && so * 50 <= others;

/**
 * 1230 after 123; and 1234567 after 1235, for thousands are rounded. One digit proves nothing, nor do
 * two where amounts are round by nature.
 */
function hasSameDigits(
  { counts: { large, small }, times, large: { measure } }: Jump,
  { survey }: Facts,
): boolean {
  const { kind } = survey.measures.find(({ id }) => id === measure) ?? {};
  const digits = String(small).replace(/0+$/, '').length;
  const off = Math.abs(large - small * times);
  const isRounded = times === 1000 && small >= 100 && off <= (small * times) / 200;
  return isRounded || (off === 0 && digits >= (kind === 'count' ? 2 : 3));
}

/** Every figure that can be compared is larger alike, by noughts that the other period does not have. */
function isWholePeriod(
  jumps: readonly Jump[],
  { answers }: PeriodPair,
  { survey }: Facts,
): boolean {
  const [first] = jumps;
  const compared = answers.filter(({ earlier, later }) =>
    [earlier, later].every((each) => (plainCount(each) ?? 0) >= leastTelling),
  );
  const alike = jumps.every(
    ({ large, times, counts }) =>
      large.period === first?.large.period && times === first.times && counts.large % times === 0,
  );
  const isRounded = jumps.every(({ counts }) => counts.small % 10 === 0);
  const figures = independentCounts(
    jumps.map(({ large }) => large),
    survey,
  );
  return alike && !isRounded && jumps.length === compared.length && figures.length >= enoughFigures;
}

function* oneFigure([jump]: readonly Jump[], facts: Facts): Generator<Finding> {
  const [place] = jump?.large.places ?? [];
  if (!jump || !place) return;
  const { large, small } = jump;
  const said = {
    ...comparison([jump], jump),
    label: labelOf(facts, large.measure),
    text: large.raw,
    otherText: small.raw,
  };
  yield finding('peer/order-of-magnitude', { grain: 'cell', ...place }, said, {
    authority: large.authority,
    found: large.raw,
  });
}

function* wholePeriod(jumps: readonly Jump[]): Generator<Finding> {
  const [first] = jumps;
  const [place] = first?.large.places ?? [];
  if (!first || !place) return;
  const said = {
    ...comparison(jumps, first),
    texts: jumps.map(({ large }) => large.raw),
    otherTexts: jumps.map(({ small }) => small.raw),
  };
  yield finding('peer/period-order-of-magnitude', { grain: 'cell', ...place }, said, {
    authority: first.large.authority,
    found: first.large.raw,
  });
}

function comparison(jumps: readonly Jump[], { large, small, times }: Jump) {
  return {
    period: large.period,
    other: small.period,
    times,
    others: jumps.reduce((sum, { changes }) => sum + changes.others, 0),
    moved: jumps.reduce((sum, { changes }) => sum + changes.so, 0),
  };
}
