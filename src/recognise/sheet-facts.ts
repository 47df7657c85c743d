/**
 * The facts of a sheet: each filled cell that can be seen, with its role. Rules 1 to 6: what is an
 * answer, what is a period, what is a printed number, and which words are labels whatever they
 * look like.
 */

import { parseIsoDay } from '../model/period.ts';
import type { Reading } from '../model/period-text.ts';
import { readPeriod } from '../model/period-text.ts';
import type { Cell, Sheet } from '../model/workbook.ts';
import { settleBareYears } from './bare-years.ts';
import { type CellFact, isHeading, isLabelCell, type SheetFacts, type TextFacts } from './facts.ts';
import { markDraggedBounds, markPrintedNumbers } from './printed-numbers.ts';
import { settleReadings } from './settle-readings.ts';
import { settleStrayBands } from './stray-bands.ts';
import { factsOfText } from './text-facts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whether a cell stands where an answer stands; given by whoever knows notations. */
export type LooksLikeAnswer = (cell: Pick<Cell, 'text' | 'value'>) => boolean;

const nothingYet: CellFact['governs'] = new Map();

const saysNothing: TextFacts = {
  matches: new Map(),
  readings: [],
  inside: [],
  total: false,
  altering: false,
  nearMiss: undefined,
  neutral: true,
  axis: undefined,
};

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
  const rows = grouped(cells, ({ row }) => row);
  const facts: SheetFacts = {
    name: sheet.name,
    rows: [...rows.values()],
    byRow: rows,
    columns: grouped(cells, ({ column }) => column),
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
  settleLabelWords(facts, vocabulary);
  settleDateColumns(facts);
  settleLetterDates(facts);
  return facts;
}

function grouped(
  cells: readonly CellFact[],
  keyOf: (fact: CellFact) => number,
): Map<number, CellFact[]> {
  const groups = new Map<number, CellFact[]>();
  for (const fact of cells) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return groups;
}

const onlyNumber = /^\(?-? ?£? ?\d[\d,. ]*%?\)?$/;

/** Rule 1: what a cell is, by itself. */
function classify(cell: Cell, vocabulary: Vocabulary, looksLikeAnswer: LooksLikeAnswer): CellFact {
  const base = {
    row: cell.row,
    column: cell.column,
    cell,
    said: saysNothing,
    readings: [] as readonly Reading[],
    inside: [] as readonly Reading[],
    mayBePeriod: undefined,
    governs: nothingYet,
    dragged: undefined,
  };
  if (cell.value.type === 'date') {
    // `1-Apr` has no year and is no period; `Apr-24` may be a month, and waits for its row.
    if (/^\d/.test(cell.text) && looksLikeAnswer(cell)) return { ...base, role: 'answer' };
    const day = parseIsoDay(cell.value.date);
    return { ...base, role: 'date', readings: [{ from: day, to: day, grain: 'day' }] };
  }
  if (cell.value.type === 'error') return { ...base, role: 'answer' };
  if (cell.value.type === 'number' || onlyNumber.test(cell.text.trim())) {
    return { ...base, role: 'answer', mayBePeriod: yearOrMonth(cell) };
  }
  const said = factsOfText(cell.text, vocabulary);
  const plain = said.matches.size === 0 && said.readings.length === 0 && looksLikeAnswer(cell);
  return plain
    ? { ...base, role: 'answer', mayBePeriod: splitYear(cell) }
    : { ...base, role: 'text', said, readings: said.readings, inside: said.inside };
}

/** A number that is shown as a year or a month would be: 2024 or 202401, never 2,024. */
function yearOrMonth({ text, value }: Cell): Reading | undefined {
  const shown = text.trim();
  const whole = /^\d{4}(?:\.0+)?$|^\d{6}$/.test(shown);
  if (!whole || (value.type === 'number' && !Number.isInteger(value.number))) return undefined;
  return readPeriod(shown)[0];
}

/** `22-23` over a column, beside `23-24`: years, unless nothing around says so. */
function splitYear({ text }: Cell): Reading | undefined {
  const [, first = '', second = ''] = /^(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  return first !== '' && Number(second) === Number(first) + 1
    ? readPeriod(`${first}/${second}`)[0]
    : undefined;
}

/** `Jan Feb Mar Q1 Apr …`: beside months Q1 is a quarter, whatever a question may be called. */
function settleQuarters({ rows }: SheetFacts): void {
  for (const row of rows) {
    const months = row.filter(
      ({ readings }) => readings[0]?.grain === 'bare-month' || readings[0]?.grain === 'month',
    );
    if (months.length < 2) continue;
    for (const fact of row) {
      if (!/^(?:q|qtr|quarter)\s*[1-4]$/i.test(fact.cell.text.trim())) continue;
      fact.said = { ...saysNothing, total: true, neutral: false };
    }
  }
}

/** Rule 2: a row of texts that each hold another period is a header ("2022-23 outturn | 2023-24 estimate"). */
function settleHeaderTexts({ rows }: SheetFacts): void {
  for (const row of rows) {
    const texts = row.filter(({ role }) => role === 'text');
    if (texts.length < 2 || texts.length !== row.length) continue;
    const dated = texts.filter(
      ({ inside, said, readings }) =>
        inside.length > 0 && said.matches.size === 0 && readings.length === 0,
    );
    const different = new Set(dated.map(({ inside }) => JSON.stringify(inside[0])));
    const first = row[0];
    const lacking = texts.filter((fact) => !dated.includes(fact) && fact !== first);
    if (dated.length < 2 || different.size !== dated.length || dated.length / texts.length < 0.8)
      continue;
    if (lacking.length > 0) continue;
    for (const fact of dated) fact.readings = fact.inside;
  }
}

/** Rule 6a: in a column of labels any word is a label, even "Not recorded". */
function settleLabelWords({ rows, columns }: SheetFacts, vocabulary: Vocabulary): void {
  const answersRight = new Map<CellFact, boolean>();
  for (const row of rows) {
    let answer = false;
    for (const fact of [...row].reverse()) {
      answersRight.set(fact, answer);
      if (fact.role === 'answer') answer = true;
    }
  }
  for (const column of columns.values()) {
    const labels = column.filter(
      (fact) => vocabulary.kinds.some((kind) => isHeading(fact, kind)) && answersRight.get(fact),
    );
    if (labels.length < 2) continue;
    for (const fact of column) {
      const words =
        fact.role === 'answer' &&
        fact.cell.value.type === 'text' &&
        /^[a-z]{2}/i.test(fact.cell.text.trim());
      if (words && answersRight.get(fact)) fact.role = 'text';
    }
  }
}

const periodWords =
  /^(?:(?:month|year|period|quarter|date|snapshot|financial|calendar|end|ending|of|reporting|census|as|at|the|and|commencing)\b[\s/-]*)+$/i;

/** "Report date | 17/03/2025", alone in its row, is when somebody wrote it. */
function settleLetterDates({ rows }: SheetFacts): void {
  for (const row of rows) {
    const [label, date] = row;
    if (row.length !== 2 || !label || !date || label.role !== 'text' || !isUnknownLabel(label))
      continue;
    if (!date.readings.some(({ grain }) => grain === 'day')) continue;
    date.role = 'ignored';
    date.readings = [];
  }
}

const isUnknownLabel = ({ said, readings, cell }: CellFact): boolean =>
  said.matches.size === 0 &&
  readings.length === 0 &&
  !/^(?:period|as at|as of|snapshot)/i.test(cell.text.trim());

/** Rule 6b: dates under a heading of another kind ("Sent", "Date of birth") are no periods. */
function settleDateColumns({ rows, columns }: SheetFacts): void {
  const manyPeriods = new Set(
    rows
      .filter((row) => row.filter(({ readings }) => readings.length > 0).length >= 3)
      .map((row) => row[0]?.row),
  );
  for (const column of columns.values()) {
    let head: CellFact | undefined;
    for (const fact of column) {
      const isDay = fact.readings.some(({ grain }) => grain === 'day');
      if (!isDay) {
        if (isLabelCell(fact) && fact.readings.length === 0) head = fact;
        continue;
      }
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
