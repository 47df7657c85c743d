import type { CellFact, SheetFacts } from './facts.ts';

const shortestRun = 6;

/**
 * Rule 5: a run of six or more whole numbers down a column, each one more than the last, numbers
 * the questions; where half of a column's numbers are and the column only rises, all of them do.
 */
export function markPrintedNumbers({ columns }: SheetFacts): void {
  for (const column of columns.values()) {
    const numbers: CellFact[] = [];
    const printed: CellFact[] = [];
    let run: CellFact[] = [];
    let before = -1;
    let rises = true;
    for (const fact of column) {
      const number = fact.role === 'answer' ? wholeNumber(fact) : undefined;
      if (number === undefined) continue;
      if (number !== before + 1) run = [];
      run.push(fact);
      if (run.length === shortestRun) printed.push(...run);
      else if (run.length > shortestRun) printed.push(fact);
      rises &&= number > before;
      numbers.push(fact);
      before = number;
    }
    const all = rises && printed.length * 2 >= numbers.length && printed.length > 0;
    for (const fact of all ? numbers : printed) fact.role = 'printed-number';
  }
}

function wholeNumber({ cell }: CellFact): number | undefined {
  const text = cell.text.trim();
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

/** Three or more bounds rising by one, down or across: a fill handle ran over the first. */
export function markDraggedBounds({ rows, columns }: SheetFacts): void {
  if (!rows.some((row) => row.some(({ cell }) => cell.text.includes('<')))) return;
  for (const lines of [columns.values(), rows]) for (const line of lines) markDragged(line);
}

function markDragged(line: readonly CellFact[]): void {
  let run: CellFact[] = [];
  for (const fact of line) {
    const limit = limitOf(fact);
    const before = run.at(-1);
    const adjacent =
      before !== undefined && fact.row - before.row + (fact.column - before.column) === 1;
    if (!adjacent || limit !== (limitOf(before) ?? Number.NaN) + 1) run = [];
    if (limit !== undefined) run.push(fact);
    if (run.length >= 3) for (const each of run) each.dragged = run[0]?.cell;
  }
}

function limitOf({ cell }: CellFact): number | undefined {
  if (!cell.text.includes('<')) return undefined;
  const found = /^\s*<\s*(\d{1,3})\s*$/.exec(cell.text);
  return found ? Number(found[1]) : undefined;
}
