/**
 * The facts of a sheet: each filled cell that can be seen, with its role. Rules 1 to 6: what is an
 * answer, what is a period, what is a printed number, and which words are labels whatever they
 * look like.
 */

import { groupedBy } from '../model/grouped-by.ts';
import { parseIsoDay } from '../model/period.ts';
import type { Reading } from '../model/period-text.ts';
import { isDottedDay, readPeriod } from '../model/period-text.ts';
import type { Cell, Sheet } from '../model/workbook.ts';
import { settleBareYears } from './bare-years.ts';
import { partOnly } from './beside-period.ts';
import {
  type CellFact,
  isAnyHeading,
  isLabelCell,
  type Role,
  type SheetFacts,
  type TextFacts,
} from './facts.ts';
import { markDraggedBounds, markPrintedNumbers } from './printed-numbers.ts';
import { settleQuarters } from './quarters.ts';
import { saysNothing } from './says-nothing.ts';
import { settleReadings } from './settle-readings.ts';
import { settleStrayBands } from './stray-bands.ts';
import { factsOfText } from './text-facts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whether a cell stands where an answer stands; given by whoever knows notations. */
export type LooksLikeAnswer = (cell: Pick<Cell, 'text' | 'value'>) => boolean;

const nothingYet: CellFact['governs'] = new Map();

export function sheetFacts(
  sheet: Sheet,
  vocabulary: Vocabulary,
  looksLikeAnswer: LooksLikeAnswer,
): SheetFacts {
  const isHidden = ({ row, column }: Cell): boolean =>
    sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column);
  const hidden = sheet.cells.filter(isHidden);
  const visible = hidden.length === 0 ? sheet.cells : sheet.cells.filter((cell) => !isHidden(cell));
  const cells = visible.map((cell) => classify(cell, vocabulary, looksLikeAnswer));
  const rows = groupedBy(cells, ({ row }) => row);
  const facts: SheetFacts = {
    name: sheet.name,
    rows: [...rows.values()],
    byRow: rows,
    columns: groupedBy(cells, ({ column }) => column),
    merges: sheet.merges,
    hidden,
  };
  settleHeaderTexts(facts);
  settleQuarters(facts);
  settleBareYears(facts);
  settleStrayBands(facts, vocabulary.survey);
  settleReadings(facts, vocabulary.survey);
  markPrintedNumbers(facts);
  markDraggedBounds(facts);
  settleLabelWords(facts);
  settleDateColumns(facts);
  settleLetterDates(facts);
  return facts;
}

const onlyNumber = /^\(?-? ?£? ?\d[\d,. ]*%?\)?$/;

/** Rule 1: what a cell is, by itself. */
function classify(cell: Cell, vocabulary: Vocabulary, looksLikeAnswer: LooksLikeAnswer): CellFact {
  const { value } = cell;
  if (value.type === 'number') return factOf(cell, 'answer', saysNothing, yearOrMonth(cell));
  if (value.type === 'date') {
    // `1-Apr` has no year and is no period; `Apr-24` may be a month, and waits for its row.
    if (/^\d/.test(cell.text) && looksLikeAnswer(cell)) return factOf(cell, 'answer');
    const day = parseIsoDay(value.date);
    const fact = factOf(cell, 'date');
    fact.readings = [{ from: day, to: day, grain: 'day' }];
    return fact;
  }
  if (value.type === 'error') return factOf(cell, 'answer');
  if (onlyNumber.test(cell.text.trim()) && !isDottedDay(cell.text))
    return factOf(cell, 'answer', saysNothing, yearOrMonth(cell));
  const said = factsOfText(cell.text, vocabulary);
  const plain = said.matches.size === 0 && said.readings.length === 0 && looksLikeAnswer(cell);
  return plain ? factOf(cell, 'answer', saysNothing, splitYear(cell)) : factOf(cell, 'text', said);
}

const factOf = (
  cell: Cell,
  role: Role,
  said: TextFacts = saysNothing,
  mayBePeriod: Reading | undefined = undefined,
): CellFact => ({
  row: cell.row,
  column: cell.column,
  cell,
  role,
  said,
  readings: said.readings,
  inside: said.inside,
  mayBePeriod,
  governs: nothingYet,
  dragged: undefined,
});

/** A number that is shown as a year or a month would be: 2024 or 202401, never 2,024. */
function yearOrMonth({ text, value }: Cell): Reading | undefined {
  if (text.length < 4 || (value.type === 'number' && !Number.isInteger(value.number)))
    return undefined;
  const shown = text.trim();
  if (!/^\d{4}(?:\.0+)?$|^\d{6}$/.test(shown)) return undefined;
  return readPeriod(shown)[0];
}

/** `22-23` over a column, beside `23-24`: years, unless nothing around says so. */
function splitYear({ text }: Cell): Reading | undefined {
  const [, first = '', second = ''] = /^(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  return first !== '' && Number(second) === Number(first) + 1
    ? readPeriod(`${first}/${second}`)[0]
    : undefined;
}

/** Rule 2: a row of texts that each hold another period is a header ("2022-23 outturn | 2023-24 estimate"). */
function settleHeaderTexts({ rows }: SheetFacts): void {
  for (const row of rows) {
    if (row.length < 2 || !row.every(({ role }) => role === 'text')) continue;
    const [first] = row;
    if (first && first.said.matches.size > 0) continue;
    const dated = row.filter((fact) => periodOf(fact) !== undefined);
    if (dated.length < 2 || row.some((fact) => fact !== first && !dated.includes(fact))) continue;
    if (new Set(dated.map(periodOf)).size !== dated.length) continue;
    for (const fact of dated)
      if (fact.readings.length === 0)
        fact.readings = fact.said.plainlyDated ? fact.inside : partOnly;
  }
}

/** The period that a text is or holds, as a key. */
function periodOf({ said, readings, inside }: CellFact): string | undefined {
  const [period] = readings.length > 0 ? readings : inside;
  return period && said.matches.size === 0 ? JSON.stringify(period) : undefined;
}

/** Rule 6a: in a column of labels any word is a label, even "Not recorded". */
function settleLabelWords({ rows }: SheetFacts): void {
  const labels = new Map<number, number>();
  const words: CellFact[] = [];
  for (const row of rows) {
    let answer = false;
    for (let at = row.length - 1; at >= 0; at -= 1) {
      const fact = row[at];
      if (!fact) continue;
      if (answer && isAnyHeading(fact)) labels.set(fact.column, (labels.get(fact.column) ?? 0) + 1);
      else if (answer && isWords(fact)) words.push(fact);
      answer ||= fact.role === 'answer';
    }
  }
  for (const fact of words) if ((labels.get(fact.column) ?? 0) >= 2) fact.role = 'text';
}

const isWords = ({ role, cell }: CellFact): boolean =>
  role === 'answer' && cell.value.type === 'text' && /^[a-z]{2}/i.test(cell.text.trim());

const periodWords =
  /^(?:(?:month|year|period|quarter|date|snapshot|financial|calendar|end|ending|of|reporting|census|as|at|the|and|commencing)\b[\s/-]*)+$/i;

/** "Report date | 17/03/2025", alone in its row, is when somebody wrote it. */
function settleLetterDates({ rows, byRow }: SheetFacts): void {
  for (const row of rows) {
    const [label, date] = row;
    if (row.length !== 2 || !label || !date || label.role !== 'text' || !isUnknownLabel(label))
      continue;
    if (!date.readings.some(({ grain }) => grain === 'day')) continue;
    const below = byRow.get(date.row + 1)?.find(({ column }) => column === date.column);
    if (below?.role === 'answer' && !letterWords.test(label.cell.text)) continue;
    date.role = 'ignored';
    date.readings = [];
  }
}

const letterWords =
  /\b(?:date|dated|received|sent|due|issued|response|request|reply|ref|reference|completed|prepared|contact)\b/i;

const isUnknownLabel = ({ said, readings, cell }: CellFact): boolean =>
  said.matches.size === 0 &&
  readings.length === 0 &&
  !/^(?:period|as at|as of|snapshot)/i.test(cell.text.trim());

/** Rule 6b: dates under a heading of another kind ("Sent", "Date of birth") are no periods. */
function settleDateColumns({ rows, columns }: SheetFacts): void {
  const manyPeriods = new Set<number>();
  for (const row of rows) {
    let periods = 0;
    for (const { readings } of row) if (readings.length > 0) periods += 1;
    if (periods >= 3 && row[0]) manyPeriods.add(row[0].row);
  }
  for (const column of columns.values()) {
    let head: CellFact | undefined;
    for (const fact of column) {
      if (fact.readings.length === 0) {
        if (isLabelCell(fact)) head = fact;
        continue;
      }
      if (!fact.readings.some(({ grain }) => grain === 'day')) continue;
      const text = head?.cell.text.trim() ?? '';
      if (
        !head ||
        manyPeriods.has(fact.row) ||
        periodWords.test(text) ||
        /^(?:month|year|quarter|period)\b/i.test(text)
      )
        continue;
      fact.role = 'ignored';
      fact.readings = [];
    }
  }
}
