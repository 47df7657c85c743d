/** A sheet read with the layouts that a survey of children has for it. */

import type { Workbook } from '../../src/model/workbook.ts';
import {
  bookOf,
  childrenSurvey,
  type Rows,
  recognised,
  sheetOf,
  takenFrom,
  vocabularyFor,
} from './grids.ts';

const years = ['2023', '2024'];

export interface Read {
  readonly taken: Record<string, string>;
  readonly faults: readonly string[];
}

export function readWith(
  layouts: readonly object[],
  book: Workbook,
  path = 'returns/anytown/reply.xlsx',
  more: Record<string, unknown> = {},
): Read {
  const survey = childrenSurvey(years, { layouts, ...more });
  const result = recognised(book, vocabularyFor(survey), path);
  return { taken: takenFrom(result), faults: result.layoutFaults.map(({ code }) => code) };
}

export const page = (rows: Rows, name = 'Page1'): Workbook => bookOf(sheetOf(rows, { name }));
export const clean = { faults: [] };
