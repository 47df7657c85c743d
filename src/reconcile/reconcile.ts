/**
 * One authority's answers, held against each other: for every question at most one observation.
 *
 * Equal answers are one. Where both can be true the narrower counts. Where they cannot, the bounds
 * run from the least to the most that either says, unless the cells are different lines of one
 * sheet, or stand in sheets or files of different names: then nobody can tell whether they are parts,
 * and none is used.
 */

import { type Answer, boundsOf, isUsable } from '../model/answer.ts';
import { type Bounds, intersect, sameBounds, span, sum } from '../model/bounds.ts';
import { groupedBy } from '../model/grouped-by.ts';
import { type Observation, questionKey, type Reported } from '../model/observation.ts';
import { areOfTwoPlaces, areParted } from './parted-names.ts';

/** Later files of an authority outweigh earlier ones: a rank by file, higher is later. */
export type FileRank = (file: string) => number;

export function reconcile(reported: readonly Reported[], rankOf: FileRank): Observation[] {
  return [...groupedBy(reported, questionKey).values()].map((group) => settle(group, rankOf));
}

function settle(group: readonly Reported[], rankOf: FileRank): Observation {
  const current = plainLines(latest(group, rankOf));
  const counted = new Set(current);
  const earlier = group.filter((each) => !counted.has(each));
  const distinct = distinctAnswers(current);
  const [first, ...rest] = distinct;
  if (!first) throw new RangeError('An observation rests on at least one cell');
  const chosen = rest.reduce((best, next) => narrower(best, next), first);
  const contradicts = !ofOneWhole(current) || cannotAllBeTrue(distinct);
  const answer = contradicts ? conflictOf(current, distinct) : chosen.answer;
  const saying = current.filter((each) => sameAnswer(each.answer, chosen.answer));
  const said = new Set(saying);
  const others = [...current.filter((each) => !said.has(each)), ...earlier];
  return {
    authority: chosen.authority,
    measure: chosen.measure,
    period: chosen.period,
    category: chosen.category,
    answer,
    raw: contradicts
      ? (rest.length > 0 ? distinct : current).map(({ raw }) => raw).join(' / ')
      : chosen.raw,
    places: (contradicts ? current : [chosen, ...saying.filter((each) => each !== chosen)]).map(
      ({ place }) => place,
    ),
    others: others
      .filter(({ answer: other }) => other.kind !== 'blank')
      .map(({ raw, place }) => ({ raw, place })),
    formula: chosen.formula,
    because: chosen.because,
    ...(chosen.corrected === undefined ? {} : { corrected: chosen.corrected }),
    ...(chosen.printed === undefined ? {} : { printed: chosen.printed }),
  };
}

/** Only where the later file says something: a blank in it takes nothing back. */
function latest(group: readonly Reported[], rankOf: FileRank): readonly Reported[] {
  const saying = group.filter(({ answer }) => answer.kind !== 'blank');
  const highest = Math.max(...saying.map(({ place }) => rankOf(place.file)));
  const current = saying.filter(({ place }) => rankOf(place.file) === highest);
  return current.length > 0 ? current : group;
}

const cannotAllBeTrue = (distinct: readonly Reported[]): boolean =>
  distinct.some((a) => distinct.some((b) => !intersect(boundsOf(a.answer), boundsOf(b.answer))));

const sheetOf = ({ place }: Reported): string => `${place.file}\u0000${place.sheet}`;

const totalLine = /^(?:grand )?totals?$|^overall$|^all$/i;

/** Of lines that divide one answer ("Apr-Jun", "Jul-Sep") the total, where they add up to it. */
function totalOfParts(lines: readonly Reported[]): Reported | undefined {
  const [total, ...others] = lines.filter(({ label }) => totalLine.test(label));
  const parts = lines.filter((each) => each !== total);
  if (!total || others.length > 0 || parts.length < 2) return undefined;
  const together = sum(parts.map(({ answer }) => boundsOf(answer)));
  return intersect(together, boundsOf(total.answer)) ? total : undefined;
}

/** Beside a line that is headed by the question alone, lines with words of their own are parts of it. */
function plainLines(group: readonly Reported[]): readonly Reported[] {
  const plain = new Set(group.filter(({ label }) => label === '').map(sheetOf));
  const totals = new Map(
    [...groupedBy(group, sheetOf)].map(([sheet, lines]) => [sheet, totalOfParts(lines)]),
  );
  return group.filter((each) => {
    if (plain.has(sheetOf(each))) return each.label === '';
    const total = totals.get(sheetOf(each));
    return total === undefined || each === total;
  });
}

/**
 * No sheet answers it on lines of different words, or in tables with different lines above them: these
 * may be parts of one whole.
 */
const onOneLine = (group: readonly Reported[]): boolean =>
  [...groupedBy(group, sheetOf).values()].every(
    ([first, ...others]) =>
      first !== undefined &&
      others.every(({ label, under }) => label === first.label && under === first.under),
  );

/** Neither lines nor sheets nor files of different names, which may be parts of one whole. */
function ofOneWhole(group: readonly Reported[]): boolean {
  const sheets = firstOfEach(group, sheetOf);
  // Where no part is known, there is nothing to take for the whole.
  const isKnown = group.some(({ answer }) => isUsable(answer));
  const apart = sheets.some((one) => sheets.some((other) => areApart(one, other)));
  return onOneLine(group) && !(isKnown && apart);
}

function areApart({ place: one }: Reported, { place: other }: Reported): boolean {
  if (one.file === other.file)
    return one.sheet !== other.sheet && areParted(one.sheet, other.sheet);
  return areOfTwoPlaces(nameOf(one.file), nameOf(other.file));
}

const nameOf = (path: string): string =>
  (path.split('/').at(-1) ?? '').replace(/\.[A-Za-z0-9]{1,5}$/, '');

export function sameAnswer(a: Answer, b: Answer): boolean {
  return a.kind === b.kind && sameBounds(boundsOf(a), boundsOf(b));
}

const distinctAnswers = (group: readonly Reported[]): Reported[] =>
  firstOfEach(group, ({ answer }) => {
    const { min, max } = boundsOf(answer);
    return `${answer.kind} ${min} ${max}`;
  });

const firstOfEach = (group: readonly Reported[], keyOf: (each: Reported) => string): Reported[] =>
  [...groupedBy(group, keyOf).values()].flatMap(([first]) => first ?? []);

const width = ({ min, max }: Bounds): number => max - min;

/** Of two that can both be true; of two equally wide the one that is more, then the usable one. */
function narrower(a: Reported, b: Reported): Reported {
  const [boundsA, boundsB] = [boundsOf(a.answer), boundsOf(b.answer)];
  if (width(boundsA) !== width(boundsB)) return width(boundsA) < width(boundsB) ? a : b;
  if (boundsA.min !== boundsB.min) return boundsA.min > boundsB.min ? a : b;
  return !isUsable(a.answer) && (isUsable(b.answer) || tells(b.answer) > tells(a.answer)) ? b : a;
}

/** Of two answers that give no figure the one that says why. */
function tells({ kind }: Answer): number {
  if (kind === 'withheld' || kind === 'hidden') return 3;
  if (kind === 'not-held') return 2;
  return kind === 'blank' ? 0 : 1;
}

function conflictOf(current: readonly Reported[], distinct: readonly Reported[]): Answer {
  if (!ofOneWhole(current) || !saidTwice(distinct)) return { kind: 'undecided' };
  const bounds = distinct.map(({ answer }) => boundsOf(answer)).reduce(span);
  const usable = distinct.every(({ answer }) => isUsable(answer));
  return usable ? { kind: 'conflict', bounds } : { kind: 'open', from: bounds.min };
}

/** The same line in two sheets or files, or the same label twice in one column. */
function saidTwice(distinct: readonly Reported[]): boolean {
  return [...groupedBy(distinct, sheetOf).values()].every((group) => {
    const [first] = group;
    return group.every((each) => each.label === first?.label && columnOf(each) === columnOf(first));
  });
}

const columnOf = (reported: Reported | undefined): string =>
  reported?.place.cell.replace(/\d+$/, '') ?? '';

/** Whether an observation rests on cells that cannot all be right. */
export function isConflict({ answer, others, raw }: Observation): boolean {
  return (
    answer.kind === 'conflict' ||
    (answer.kind === 'undecided' && raw.includes(' / ') && others.length > 0)
  );
}
