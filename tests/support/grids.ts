/**
 * Small sheets as rows of texts, recognised under a survey: what a cell says is given back by the
 * question it was taken for, as `trafficked/female/2024-01`.
 */

import type { CellRange, CellValue, Sheet, Workbook } from '../../src/model/workbook.ts';
import { answerLooks } from '../../src/pipeline/read-return.ts';
import { isTaken } from '../../src/recognise/claim.ts';
import { type Recognised, recognise } from '../../src/recognise/recognise.ts';
import {
  type NamesAuthority,
  type Vocabulary,
  vocabularyOf,
} from '../../src/recognise/vocabulary.ts';
import { type Survey, surveyDefinition } from '../../src/survey/definition.ts';

export type Rows = readonly (readonly string[])[];

/** As a text table holds its cells, or as a spreadsheet does, which stores numbers as numbers. */
export type Stored = 'texts' | 'numbers';

const storedAs = (text: string, stored: Stored): CellValue =>
  stored === 'numbers' && /^\d+$/.test(text)
    ? { type: 'number', number: Number(text) }
    : { type: 'text', text };

export function sheetOf(
  rows: Rows,
  { name = '', stored = 'texts', merges = [] }: SheetChoice = {},
): Sheet {
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap((text, column) =>
      text === '' ? [] : [{ row, column, text, value: storedAs(text, stored) }],
    ),
  );
  const shown = { visibility: 'shown', hiddenRows: new Set<number>() } as const;
  return { name, cells, merges, hiddenColumns: new Set(), ...shown };
}

interface SheetChoice {
  readonly name?: string;
  readonly stored?: Stored;
  readonly merges?: readonly CellRange[];
}

export const bookOf = (...sheets: Sheet[]): Workbook => ({
  format: 'xlsx',
  sheets,
  names: new Map(),
});

const nobody: NamesAuthority = () => [];

export const vocabularyFor = (survey: Survey, names: NamesAuthority = nobody): Vocabulary =>
  vocabularyOf(survey, names);

export const recognised = (
  book: Workbook,
  vocabulary: Vocabulary,
  path = 'returns/reply.xlsx',
): Recognised => recognise(book, path, vocabulary, answerLooks);

/** What was taken, by question: the text, BLANK, or CONFLICT where cells say different things. */
export function takenFrom({ sheets }: Recognised): Record<string, string> {
  const taken: Record<string, string> = {};
  for (const claim of sheets.flatMap(({ claims }) => claims).filter(isTaken)) {
    if (claim.words) continue;
    const parts = [claim.measure, ...claim.categories.values(), claim.period];
    const key = [...parts, ...claim.authority.map((id) => `@${id}`)].join('/');
    const text = (claim.readAs ?? claim.cell)?.text ?? 'BLANK';
    const known = taken[key];
    taken[key] = known === undefined || known === text || known === 'BLANK' ? text : 'CONFLICT';
  }
  return taken;
}

const daysOf = (id: string): { basis: string; from: string; to: string } => {
  const [year = '', more] = id.split('-');
  if (more === undefined) return { basis: 'calendar', from: `${year}-01-01`, to: `${year}-12-31` };
  if (id.startsWith('2024-') && Number(more) <= 12) {
    const last = new Date(Date.UTC(Number(year), Number(more), 0)).getUTCDate();
    return { basis: 'part-year', from: `${id}-01`, to: `${id}-${last}` };
  }
  return { basis: 'financial', from: `${year}-04-01`, to: `20${more}-03-31` };
};

/** `2024`, `2022-23`, or a month of 2024 as `2024-01`. */
export const periodsOf = (ids: readonly string[]) => ids.map((id) => ({ id, ...daysOf(id) }));

export function surveyWith(
  setting: Record<string, unknown>,
  periods: readonly string[] = ['2024'],
): Survey {
  const base = { id: 'invented', title: 'Invented', sent: '2025-02-03' };
  return surveyDefinition.parse({ ...base, periods: periodsOf(periods), ...setting });
}

/** The survey of the worked shapes: three measures, broken down by sex. */
export const childrenSurvey = (periods: readonly string[], more: Record<string, unknown> = {}) =>
  surveyWith(
    {
      measures: [
        {
          id: 'trafficked',
          label: 'Trafficked children in care',
          headings: ['1a', 'Trafficked children in care', 'identified as having been trafficked'],
        },
        {
          id: 'trafficked-missing',
          label: 'Trafficked children who went missing',
          headings: ['2a', 'Trafficked children who went missing', 'trafficked and went missing'],
        },
        {
          id: 'unaccompanied',
          label: 'Unaccompanied children',
          headings: ['1c', 'Unaccompanied children'],
        },
      ],
      breakdowns: [
        {
          id: 'sex',
          of: ['trafficked', 'trafficked-missing', 'unaccompanied'],
          categories: [
            { id: 'female', headings: ['F', 'Female', 'Girls'] },
            { id: 'male', headings: ['M', 'Male', 'Boys'] },
          ],
        },
      ],
      ...more,
    },
    periods,
  );
