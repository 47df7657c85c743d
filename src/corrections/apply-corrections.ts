/**
 * The analyst's decisions, put to the cells as they were read. A decision is applied only while its
 * cell still says `was`; what the cell printed stays beside what it is now read as.
 */

import { type Answer, boundsOf } from '../model/answer.ts';
import { sameBounds } from '../model/bounds.ts';
import type { Correction, CorrectionOutcome } from '../model/correction.ts';
import { categoryText, type Reported } from '../model/observation.ts';
import { saysTheSame } from './same-text.ts';

export interface Corrected {
  readonly reported: readonly Reported[];
  readonly outcomes: readonly CorrectionOutcome[];
}

/** What a correction asks of the stages that it does not know. */
export interface CorrectionTools {
  /** `now` as an answer to the measure and period, under the authority's own law. */
  readonly read: (now: string, authority: string, measure: string, period: string) => Answer;
  /** What is printed in a cell that no answer was taken from; `undefined` where there is none. */
  readonly printed: (file: string, sheet: string, cell: string) => string | undefined;
  /** The one authority for which a file speaks. */
  readonly ownerOf: (file: string) => string | undefined;
}

export function applyCorrections(
  reported: readonly Reported[],
  corrections: readonly Correction[],
  tools: CorrectionTools,
): Corrected {
  let current = reported;
  const outcomes: CorrectionOutcome[] = [];
  for (const correction of corrections) {
    const { next, ...outcome } = applyOne(current, correction, tools);
    current = next ?? current;
    outcomes.push({ correction, ...outcome });
  }
  return { reported: current, outcomes };
}

interface Applied extends Omit<CorrectionOutcome, 'correction'> {
  readonly next?: readonly Reported[];
}

function applyOne(
  reported: readonly Reported[],
  correction: Correction,
  tools: CorrectionTools,
): Applied {
  const targets = reported.filter((each) => isMeant(each, correction));
  if (targets.length === 0) return addKeyed(reported, correction, tools);
  const found = [...new Set(targets.map(({ raw }) => raw))].join(' / ');
  // B2 of which sheet? Nobody can tell.
  if (correction.cell !== '' && new Set(targets.map(({ place }) => place.sheet)).size > 1)
    return { status: 'unused', found: '', reveals: false };
  if (!saysTheSame(correction.was, found)) return { status: 'stale', found, reveals: false };
  if (isExclusion(correction)) {
    const next = reported.filter((each) => !targets.includes(each));
    return { next, status: 'applied', found, reveals: false };
  }
  const read = (each: Reported): Answer =>
    tools.read(correction.now, each.authority, each.measure, each.period);
  if (targets.some((each) => saysNothing(read(each))))
    return { status: 'unreadable', found, reveals: false };
  if (targets.every((each) => sameAnswer(each.answer, read(each))))
    return { status: 'unneeded', found, reveals: false };
  const next = reported.map((each) =>
    targets.includes(each) ? corrected(each, read(each), correction.line) : each,
  );
  return { next, status: 'applied', found, reveals: targets.some(hidesACount) };
}

/** What a council hid stays hidden from whoever is shown single cells. */
const corrected = (each: Reported, answer: Answer, line: number): Reported => ({
  ...each,
  answer,
  corrected: line,
  ...(hidesACount(each) ? { printed: each.answer } : {}),
});

const isExclusion = ({ now }: Correction): boolean => /^exclude[d]?$/i.test(now.trim());
/** A slip in `now` must not make a good answer unknown. */
const saysNothing = ({ kind }: Answer): boolean => kind === 'unreadable' || kind === 'undecided';

const sameAnswer = (a: Answer, b: Answer): boolean =>
  a.kind === b.kind && sameBounds(boundsOf(a), boundsOf(b));
const hidesACount = ({ answer: { kind } }: Reported): boolean =>
  kind === 'suppressed' || kind === 'hidden';

const below = (file: string): string => file.replace(/^returns\//, '');

function isMeant(each: Reported, correction: Correction): boolean {
  const { authority, file, sheet, cell, measure, period, category } = correction;
  const { place } = each;
  return (
    (authority === undefined || each.authority === authority) &&
    (file === '' || below(place.file) === file) &&
    (sheet === '' || place.sheet === sheet) &&
    (cell === '' || place.cell === cell) &&
    (measure === '' || each.measure === measure) &&
    (period === '' || each.period === period) &&
    (cell !== '' || categoryText(each.category) === categoryText(category))
  );
}

/** A value for a question that no cell answers: from a letter, or from a cell that was not taken. */
function addKeyed(
  reported: readonly Reported[],
  correction: Correction,
  { read, printed, ownerOf }: CorrectionTools,
): Applied {
  const authority = correction.authority ?? ownerOf(correction.file);
  const { file, sheet, cell, measure, period, category, now, was, line } = correction;
  const found = cell === '' ? '' : printed(file, sheet, cell);
  if (found === undefined || authority === undefined || measure === '' || period === '')
    return { status: 'unused', found: '', reveals: false };
  if (!saysTheSame(was, found)) return { status: 'stale', found, reveals: false };
  if (isExclusion(correction)) return { status: 'unneeded', found, reveals: false };
  const answer = read(now, authority, measure, period);
  if (saysNothing(answer)) return { status: 'unreadable', found, reveals: false };
  const keyed: Reported = {
    authority,
    measure,
    period,
    category,
    answer,
    raw: found,
    place: {
      file: file === '' ? 'corrections.csv' : `returns/${file}`,
      sheet,
      cell: cell === '' ? `line ${line}` : cell,
    },
    label: '',
    formula: undefined,
    because: `keyed: ${correction.reason}`,
    corrected: line,
  };
  return { next: [...reported, keyed], status: 'applied', found, reveals: false };
}
