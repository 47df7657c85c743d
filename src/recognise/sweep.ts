/**
 * Rule 9: one sweep down the rows of a sheet. Header rows, titles and labels are carried along;
 * every answer, and every blank where an answer was wanted, becomes a claim.
 */

import type { Reading } from '../model/period-text.ts';
import type { Cell, CellRange } from '../model/workbook.ts';
import type { Axes } from './axes.ts';
import { findAxes } from './axes.ts';
import { partOnly } from './beside-period.ts';
import type { Claim } from './claim.ts';
import { claimRow } from './claim-row.ts';
import { alteringLabel } from './claims.ts';
import {
  type CellFact,
  governsDown,
  governsRow,
  isHeading,
  isLabelCell,
  isUnknownText,
  type Kind,
  type SheetFacts,
} from './facts.ts';
import type { Setting } from './meaning.ts';
import { settleSpreads } from './merged-answers.ts';
import type { OuterHeadings } from './outer.ts';
import { type HeaderRow, TableState } from './table-state.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whether a cell states a figure, which cannot stand for two answers at once, or words, which can. */
export type StatesFigure = (cell: Cell) => boolean;

export interface Swept {
  readonly claims: readonly Claim[];
  readonly axes: Axes;
}

export function sweep(
  sheet: SheetFacts,
  outer: OuterHeadings,
  vocabulary: Vocabulary,
  statesFigure: StatesFigure,
): Swept {
  const axes = findAxes(sheet, vocabulary.kinds);
  const leftmost = Math.min(...sheet.columns.keys());
  const state = new TableState();
  const claims: Claim[] = [];
  const covers = mergesByRow(sheet);
  let at = 0;
  for (const row of sheet.rows) {
    at += 1;
    const over = covers.get(row[0]?.row ?? -1) ?? noCovers;
    const hasAnswer = row.some(isAnswer);
    const isHeader = readHeaders(row, hasAnswer, over, state);
    if (!hasAnswer) endTitles(row, sheet.rows.slice(at, at + 3), state, vocabulary.kinds);
    if (!hasAnswer || isHeader) noteUnknownHeads(row, leftmost, state);
    readTitles(row, state);
    if (!isHeader && (hasAnswer || row.some(governsRow))) {
      const labels = row.filter(isLabelCell);
      const altering = alteringLabel(labels, state);
      const labelsSaid: Setting['labelsSaid'] = [];
      claimRow(
        { row, labels, labelsSaid, altering, sheet, axes, state, outer, vocabulary },
        over,
        claims,
      );
    }
    if (!isHeader && hasAnswer) {
      state.answersSince = true;
      state.answersEver = true;
    }
    remember(row, state);
  }
  return { claims: settleSpreads(claims, sheet, statesFigure), axes };
}

const noCovers: readonly CellRange[] = [];
const isAnswer = ({ role }: CellFact): boolean => role === 'answer';

/** Rules 9a and 9b: header rows, foreign header rows. True where the row is a header. */
function readHeaders(
  row: readonly CellFact[],
  hasAnswer: boolean,
  covers: readonly CellRange[],
  state: TableState,
): boolean {
  const isHeader = row.some(governsDown) && (!hasAnswer || !row.some(governsRow));
  if (isHeader) {
    const columns = row.filter(governsDown).map(({ column }) => column);
    if (state.answersSince) state.drop(Math.min(...columns), Math.max(...columns));
    state.addHeaderRow(headerRow(row, covers));
  } else if (isForeignHeader(row, state)) {
    state.drop(row[0]?.column ?? 0, row.at(-1)?.column ?? 0);
  }
  return isHeader;
}

function headerRow(row: readonly CellFact[], covers: readonly CellRange[]): HeaderRow {
  const columns = row.map(({ column }) => column);
  const at = row[0]?.row;
  const kinds = new Set<Kind>();
  for (const fact of row)
    for (const [kind, how] of fact.governs) if (how === 'down') kinds.add(kind);
  const wide = covers.filter(({ from, to }) => from.row === at && to.column > from.column);
  return {
    row: at ?? 0,
    cells: new Map(row.map((fact) => [fact.column, fact])),
    filled: columns,
    kinds,
    first: Math.min(...columns),
    last: Math.max(...columns, ...wide.map(({ to }) => to.column)),
    merged: new Map(wide.map(({ from, to }) => [from.column, to.column])),
  };
}

/** Rule 9b: words over columns that nobody's vocabulary knows end the table above. */
function isForeignHeader(row: readonly CellFact[], state: TableState): boolean {
  return (
    state.answersSince &&
    row.length >= 2 &&
    row.some((fact, at) => at > 0 && isForeignWord(fact)) &&
    row.every(({ cell }) => cell.text.length < 80 && /[a-z]{2}/i.test(cell.text)) &&
    !row.some(governsRow)
  );
}

const isForeignWord = (fact: CellFact): boolean =>
  isUnknownText(fact) || (fact.role === 'answer' && fact.cell.value.type === 'text');

/** Rule 9c: a title that nobody knows, after answers, ends the reign of the titles above it. */
function endTitles(
  row: readonly CellFact[],
  next: readonly (readonly CellFact[])[],
  state: TableState,
  kinds: readonly Kind[],
): void {
  const [first] = row;
  if (first?.role !== 'text') return;
  if (first.said.nearMiss) state.dropTitles(['measure']);
  // "All children" alone in its row, after the girls and the boys: of neither.
  if (row.length === 1 && first.said.total && state.answersEver)
    state.dropTitles(kinds.filter((kind) => kind.startsWith('breakdown:')));
  if (
    row.length > 1 ||
    !isUnknownText(first) ||
    first.said.neutral ||
    first.cell.text.length >= 200
  )
    return;
  const tableFollows = next.some(
    (each) => each.some(governsDown) || each.some(({ role }) => role === 'answer'),
  );
  if (state.answersEver && tableFollows) state.dropTitles(kinds);
}

/** An unknown word over a column: neither a heading above it nor a title may reach past it. */
function noteUnknownHeads(row: readonly CellFact[], leftmost: number, state: TableState): void {
  for (const fact of row) {
    // "Not recorded" over a column is a heading of the authority's own, and no answer.
    const words = fact.role === 'answer' && /^[a-z]{2}/i.test(fact.cell.text.trim());
    if (!isLabelCell(fact) && !words) continue;
    const unknown = words || (isUnknownText(fact) && !fact.said.neutral);
    if (unknown) state.endLoneHeads(fact.column);
    // Alone in the first column it is a title.
    if (row.length < 2 && fact.column === leftmost) continue;
    if (unknown || fact.said.altering) state.unknownOver.set(fact.column, fact);
    else state.unknownOver.delete(fact.column);
  }
}

/** Rule 9d: a lone heading is head of its column, and a title where it comes first in its row. */
function readTitles(row: readonly CellFact[], state: TableState): void {
  for (const fact of row) {
    if (fact.governs.size === 0) continue;
    for (const [kind, how] of fact.governs) {
      // A question with an answer beside it is no title, and ends the one above it.
      if (how !== 'title' && how !== 'down' && fact === row[0]) state.dropTitles([kind]);
      if (how !== 'title') continue;
      state.addLoneHead(fact);
      if (fact === row[0]) {
        const fromColumn = row.length === 1 ? 0 : fact.column;
        const next = row.find((each) => each !== fact && speaksForItself(each));
        const toColumn = next === undefined ? Infinity : next.column - 1;
        state.titles.set(kind, { fact, fromColumn, toColumn });
        state.ended.delete(kind);
      }
    }
  }
}

const speaksForItself = (fact: CellFact): boolean =>
  isUnknownText(fact) && (!fact.said.neutral || /(?:19|20)\d{2}/.test(fact.cell.text));

function remember(row: readonly CellFact[], state: TableState): void {
  const isHead = !row.some(isAnswer);
  for (const fact of row) {
    if (!isLabelCell(fact)) continue;
    if (isHead && fact.readings.length + fact.inside.length > 0)
      state.datedOver.set(fact.column, fact);
    state.lastLabel.set(fact.column, fact);
    if (isHeading(fact, 'measure') && fact.governs.get('measure') !== 'down')
      state.outline.set(fact.column, fact);
    else if (isUnknownText(fact) || fact.said.total) state.outline.delete(fact.column);
    if (tellsYear(fact, row)) state.yearTitle = fact;
    if (fact.readings.some(isYear)) state.lastYear.set(fact.column, fact);
  }
}

const isYear = ({ grain }: Reading): boolean =>
  grain === 'year' || grain === 'financial' || grain === 'academic';

/** A title with a year in it, other than the year of a reference or a letter. */
function tellsYear({ inside, readings, cell }: CellFact, row: readonly CellFact[]): boolean {
  const [only] = inside;
  if (!only || readings.length > 0 || row.some(({ role }) => role === 'answer')) return false;
  if (/\b(?:foi|ref|reference|received|extracted|dated|prepared|printed|sent)\b/i.test(cell.text))
    return false;
  if (inside === partOnly || only.grain === 'financial' || only.grain === 'academic') return true;
  return (
    only.grain === 'year' &&
    /(?:\b(?:year|in|for|during|of)|[,:(-])\s*(?:19|20)\d{2}\b|^(?:19|20)\d{2}\b/i.test(cell.text)
  );
}

function mergesByRow({ merges, byRow }: SheetFacts): Map<number, CellRange[]> {
  const byNumber = new Map<number, CellRange[]>();
  for (const range of merges) {
    const last = Math.min(range.to.row, range.from.row + 200);
    for (let row = range.from.row; row <= last; row += 1) {
      if (!byRow.has(row)) continue;
      const list = byNumber.get(row);
      if (list) list.push(range);
      else byNumber.set(row, [range]);
    }
  }
  return byNumber;
}
