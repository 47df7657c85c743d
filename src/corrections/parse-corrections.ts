/**
 * corrections.csv: one line, one decision. Given the table, the survey and whose a name is; gives
 * the corrections that can be understood, and the faults of the others.
 */

import type { Correction, CorrectionFault } from '../model/correction.ts';
import { nearest } from '../model/edit-distance.ts';
import type { Category } from '../model/observation.ts';
import type { Table } from '../model/table.ts';
import type { Survey } from '../survey/definition.ts';
import { plainCell } from './same-text.ts';

export const correctionColumns = [
  'authority',
  'file',
  'sheet',
  'cell',
  'measure',
  'period',
  'category',
  'was',
  'now',
  'reason',
  'by',
  'date',
] as const;
type Column = (typeof correctionColumns)[number];

export interface ParsedCorrections {
  readonly corrections: readonly Correction[];
  readonly faults: readonly CorrectionFault[];
  /** Lines that nobody has filled in yet. */
  readonly open: number;
}

type IdOf = (name: string) => string | undefined;

export function parseCorrections(table: Table, survey: Survey, idOf: IdOf): ParsedCorrections {
  const [header = [], ...rows] = table.rows;
  const keys = header.map((text) => text.toLowerCase().replace(/[^a-z]/g, ''));
  const places = new Map(correctionColumns.map((column) => [column, keys.indexOf(column)]));
  const corrections: Correction[] = [];
  const faults: CorrectionFault[] = [];
  let open = 0;
  for (const [at, row] of rows.entries()) {
    const field = (column: Column): string => (row[places.get(column) ?? -1] ?? '').trim();
    if (correctionColumns.every((column) => field(column) === '')) continue;
    if (field('now') === '') {
      open += 1;
      continue;
    }
    const line = at + 2;
    const found = faultOf(field, survey, idOf);
    if (found) faults.push({ line, ...found });
    else corrections.push(correctionOf(line, field, survey, idOf));
  }
  return { corrections, faults, open };
}

function correctionOf(
  line: number,
  field: (column: Column) => string,
  survey: Survey,
  idOf: IdOf,
): Correction {
  const [only, ...others] = survey.periods;
  const period = field('period') || (only && others.length === 0 ? only.id : '');
  return {
    line,
    name: field('authority'),
    authority: idOf(field('authority')),
    file: field('file')
      .replaceAll('\\', '/')
      .replace(/^returns\//, ''),
    sheet: field('sheet'),
    cell: plainCell(field('cell')),
    measure: field('measure'),
    period,
    category: categoryOf(field('category')),
    was: field('was'),
    now: field('now'),
    reason: field('reason'),
    by: field('by'),
    date: field('date'),
  };
}

function categoryOf(text: string): Category | undefined {
  const [breakdown = '', category = ''] = text.split('=').map((part) => part.trim());
  return category === '' ? undefined : { breakdown, category };
}

/** The first thing in a line that leads nowhere. */
function faultOf(
  field: (column: Column) => string,
  survey: Survey,
  idOf: IdOf,
): Omit<CorrectionFault, 'line'> | undefined {
  const fault = (column: Column, known: readonly string[] = []) => ({
    column,
    text: field(column),
    nearest: nearest(field(column), known) ?? '',
  });
  const placed = field('file') !== '' && field('cell') !== '';
  if (field('authority') === '' ? !placed : idOf(field('authority')) === undefined)
    return fault('authority');
  const measures = survey.measures.map(({ id }) => id);
  if (field('measure') === '' ? !placed : !measures.includes(field('measure')))
    return fault('measure', measures);
  const periods = survey.periods.map(({ id }) => id);
  const open = field('period') === '' && !placed && periods.length > 1;
  if (open || (field('period') !== '' && !periods.includes(field('period'))))
    return fault('period', periods);
  const category = categoryOf(field('category'));
  const categories = survey.breakdowns.flatMap(({ id, categories: each }) =>
    each.map((one) => `${id}=${one.id}`),
  );
  const named = category ? `${category.breakdown}=${category.category}` : '';
  if (field('category') !== '' && !categories.includes(named)) return fault('category', categories);
  return undefined;
}
