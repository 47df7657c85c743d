/** Lines of corrections.csv, as rows of texts in the order of its columns. */

import type { Question } from '../model/observation.ts';
import { categoryText } from '../model/observation.ts';
import { correctionColumns } from './parse-corrections.ts';

export interface NewCorrection extends Question {
  readonly authority: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly was: string;
  readonly now: string;
  readonly reason: string;
  readonly by: string;
  readonly date: string;
}

export const correctionHeader: readonly string[] = correctionColumns;

export function correctionRow(made: NewCorrection): string[] {
  const fields: Readonly<Record<string, string>> = {
    authority: made.authority,
    file: made.file.replace(/^returns\//, ''),
    sheet: made.sheet,
    cell: made.cell,
    measure: made.measure,
    period: made.period,
    category: categoryText(made.category),
    was: made.was,
    now: made.now,
    reason: made.reason,
    by: made.by,
    date: made.date,
  };
  return correctionColumns.map((column) => fields[column] ?? '');
}

/** `trafficked.2024` or `trafficked.2024.sex=female`. `undefined` for anything else. */
export function questionIn(text: string): Question | undefined {
  const [, measure, period, breakdown, category] =
    /^([^.=\s]+)\.([^.=\s]+)(?:\.([^.=\s]+)=([^.=\s]+))?$/.exec(text.trim()) ?? [];
  if (measure === undefined || period === undefined) return undefined;
  return {
    measure,
    period,
    category:
      breakdown === undefined || category === undefined ? undefined : { breakdown, category },
  };
}
