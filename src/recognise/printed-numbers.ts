import type { CellFact, SheetFacts } from './facts.ts';

const shortestRun = 6;

/**
 * Rule 5: a run of six or more whole numbers down a column, each one more than the last, numbers
 * the questions; where half of a column's numbers are and the column only rises, all of them do.
 */
export function markPrintedNumbers({ columns }: SheetFacts): void {
  for (const column of columns.values()) {
    const numbers = column.filter(
      (fact) => fact.role === 'answer' && wholeNumber(fact) !== undefined,
    );
    const printed = new Set(runsOf(numbers).flat());
    const rises = numbers.every(
      (fact, at) => at === 0 || (wholeNumber(fact) ?? 0) > (wholeNumber(numbers[at - 1]) ?? 0),
    );
    const all = rises && printed.size * 2 >= numbers.length && printed.size > 0;
    for (const fact of all ? numbers : printed) fact.role = 'printed-number';
  }
}

function wholeNumber(fact: CellFact | undefined): number | undefined {
  const text = fact?.cell.text.trim() ?? '';
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

function runsOf(numbers: readonly CellFact[]): CellFact[][] {
  const runs: CellFact[][] = [];
  let run: CellFact[] = [];
  for (const fact of numbers) {
    const before = wholeNumber(run.at(-1));
    if (before === undefined || wholeNumber(fact) !== before + 1) run = [];
    run.push(fact);
    if (run.length === shortestRun) runs.push(run);
  }
  return runs;
}

/** Three or more bounds rising by one, down or across: a fill handle ran over the first. */
export function markDraggedBounds({ rows, columns }: SheetFacts): void {
  for (const line of [...columns.values(), ...rows]) {
    let run: CellFact[] = [];
    for (const fact of line) {
      const before = run.at(-1);
      const adjacent =
        before !== undefined && fact.row - before.row + (fact.column - before.column) === 1;
      if (!adjacent || limitOf(fact) !== (limitOf(before) ?? Number.NaN) + 1) run = [];
      if (limitOf(fact) !== undefined) run.push(fact);
      if (run.length >= 3) for (const each of run) each.dragged = run[0]?.cell;
    }
  }
}

function limitOf({ cell }: CellFact): number | undefined {
  const found = /^\s*<\s*(\d{1,3})\s*$/.exec(cell.text);
  return found ? Number(found[1]) : undefined;
}
