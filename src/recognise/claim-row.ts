/** Rule 10: the claims of one row: its answers, what is merged over it, words and blanks at a crossing. */

import type { CellRange } from '../model/workbook.ts';
import type { Claim } from './claim.ts';
import { claimAt } from './claims.ts';
import { type CellFact, governsDown, governsRow, isHeading, isUnknownText } from './facts.ts';
import type { Setting } from './meaning.ts';

export function claimRow(setting: Setting, covers: readonly CellRange[], claims: Claim[]): void {
  const { row, sheet } = setting;
  for (const fact of row) {
    if (fact.role === 'answer') claims.push(claimAt(setting, fact.column, fact.cell, fact.dragged));
    else if (isWordsAtCrossing(fact, setting))
      claims.push({ ...claimAt(setting, fact.column, fact.cell, undefined), words: true });
  }
  if (covers.length === 0 && !row.some(governsRow)) return;
  const taken = new Set(row.map(({ column }) => column));
  for (const { from, to } of covers) {
    const source = sheet.byRow.get(from.row)?.find(({ column }) => column === from.column);
    if (source?.role !== 'answer') continue;
    for (let column = from.column; column <= Math.min(to.column, from.column + 200); column += 1) {
      if (taken.has(column)) continue;
      taken.add(column);
      claims.push(claimAt(setting, column, undefined, source.cell));
    }
  }
  claims.push(...blankCrossings(setting, taken));
}

/** Rule 10f: a labelled row, a headed column, and no cell there. */
function blankCrossings(setting: Setting, taken: ReadonlySet<number>): Claim[] {
  const { row, state } = setting;
  const labels = row.filter(governsRow);
  if (labels.length === 0) return [];
  const columns = new Set(
    state.headerRows.flatMap((header) =>
      [...header.cells.values()].filter(governsDown).map(({ column }) => column),
    ),
  );
  const leftmost = Math.min(...labels.map(({ column }) => column));
  return [...columns]
    .filter((column) => column > leftmost && !taken.has(column))
    .sort((a, b) => a - b)
    .map((column) => claimAt(setting, column, undefined, undefined))
    .filter(({ problems }) => problems.length === 0);
}

/** Words under a heading and beside a label, where a figure was asked. */
function isWordsAtCrossing(fact: CellFact, { row, state, vocabulary }: Setting): boolean {
  // "12 (1)" and "12/15" name no subject either, and are meant as answers.
  if (!isUnknownText(fact) || (fact.said.neutral && !/^\W*\d/.test(fact.cell.text))) return false;
  const labelled = row.some((each) => each.column < fact.column && governsRow(each));
  return (
    labelled &&
    state.headerRows.some((header) => {
      const over = header.cells.get(fact.column);
      return over !== undefined && vocabulary.kinds.some((kind) => isHeading(over, kind));
    })
  );
}
