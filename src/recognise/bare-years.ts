/**
 * Rule 3: is a bare 2024 a heading or a count? It is a period where its row or column shows that
 * it is one; everywhere else it is two thousand and twenty-four children.
 */

import { type CellFact, isHeading, isLabelCell, type SheetFacts } from './facts.ts';

export function settleBareYears(sheet: SheetFacts): void {
  for (const [at, row] of sheet.rows.entries()) {
    if (row.some(mayBe) && !countsUnderYears(row, sheet))
      settleRow(row, sheet.rows[at + 1], sheet.rows[at - 1]);
  }
  for (const column of sheet.columns.values()) if (column.some(mayBe)) settleColumn(column, sheet);
  settleMonthNumbers(sheet);
}

function becomesPeriod(fact: CellFact): void {
  if (!fact.mayBePeriod) return;
  fact.role = 'text';
  fact.readings = [fact.mayBePeriod];
}

const mayBe = (fact: CellFact): boolean => fact.mayBePeriod !== undefined && fact.role === 'answer';
const startOf = ({ mayBePeriod }: CellFact): number =>
  mayBePeriod && 'from' in mayBePeriod ? mayBePeriod.from : Number.NaN;
const numberOf = ({ cell }: CellFact): number => Number.parseInt(cell.text, 10);

function settleRow(
  row: readonly CellFact[],
  next: readonly CellFact[] | undefined,
  above: readonly CellFact[] | undefined,
): void {
  const numbers = row.filter(({ role }) => role === 'answer');
  const [first] = numbers;
  if (!first || !numbers.every(mayBe)) return;
  const labelsLeft = row.some((fact) => isLabelCell(fact) && fact.column < first.column);
  if (numbers.length >= 2) {
    const differ = new Set(numbers.map(numberOf)).size > 1;
    const labelBelow =
      next?.some((fact) => isLabelCell(fact) && fact.column < first.column) === true;
    const measureLeft = row.some(
      (fact) => fact.column < first.column && isHeading(fact, 'measure') && fact.column > 0,
    );
    const steps = (stepsByOne(numbers) || stepsByOne([...numbers].reverse())) && !measureLeft;
    if (differ && (steps || (!labelsLeft && labelBelow)))
      for (const fact of numbers) becomesPeriod(fact);
    return;
  }
  if (isPeriodAlone(first, row, next, above, labelsLeft) || headsAnswers(first, row, next))
    becomesPeriod(first);
}

/** Numbers like years beside a question, under other years: counts that happen to look so. */
function countsUnderYears(row: readonly CellFact[], sheet: SheetFacts): boolean {
  const numbers = row.filter(mayBe);
  const [first] = numbers;
  const question = row.find((fact) => isLabelCell(fact) && isHeading(fact, 'measure'));
  if (!first || !question || question.column > first.column) return false;
  return numbers.every((fact) => {
    const above = (sheet.columns.get(fact.column) ?? []).filter(
      (each) => each.row < fact.row && each.readings.length > 0,
    );
    const last = above.at(-1);
    return last !== undefined && last.cell.text.trim() !== fact.cell.text.trim();
  });
}

/** 2010, 2011, 2012, or the same again beside it; the same year over several columns. Read from either end. */
function stepsByOne(numbers: readonly CellFact[]): boolean {
  const values = numbers.map(numberOf);
  const [start] = values;
  return values.every((value, at) => {
    const before = values[at - 1];
    if (before === undefined || value === before || value === start) return true;
    return value === before + 1 || (before % 100 === 12 && value === before + 89);
  });
}

/**
 * `Question | 2024` over `1a | 12`, or `1a | 2024` over `Girls | 3`: one year over one column of
 * answers, whose labels say what the label beside the year does not.
 */
function headsAnswers(
  number: CellFact,
  row: readonly CellFact[],
  next: readonly CellFact[] | undefined,
): boolean {
  const labels = row.filter((fact) => fact !== number);
  const below = next?.filter((fact) => fact.column < number.column) ?? [];
  const answer = next?.some((fact) => fact.column === number.column && fact.role === 'answer');
  if (labels.length === 0 || !labels.every(isLabelCell) || !answer) return false;
  const question = labels.some((fact) => isHeading(fact, 'measure'));
  if (question) return below.some((fact) => fact.said.total || isCategory(fact));
  const neutral = labels.every((fact) => fact.said.neutral || fact.said.axis !== undefined);
  return neutral && below.some((fact) => isHeading(fact, 'measure'));
}

const isCategory = (fact: CellFact): boolean =>
  [...fact.said.matches.keys()].some((kind) => kind.startsWith('breakdown:')) &&
  !isHeading(fact, 'measure');

function isPeriodAlone(
  number: CellFact,
  row: readonly CellFact[],
  next: readonly CellFact[] | undefined,
  above: readonly CellFact[] | undefined,
  labelsLeft: boolean,
): boolean {
  if (!next) return false;
  const periodsBelow = next.filter(
    ({ readings, mayBePeriod }) => readings.length > 0 || mayBePeriod,
  ).length;
  if (row.length === 1) {
    const over = above?.find(({ column }) => column === number.column);
    const underQuestion =
      over !== undefined && isHeading(over, 'measure') && over.row === number.row - 1;
    const textBelow = next.some((fact) => isLabelCell(fact) && fact.column >= number.column);
    return !underQuestion && (textBelow || (next.length > 1 && next.every(isLabelCell)));
  }
  return !labelsLeft && (periodsBelow >= 2 || next.every(isLabelCell));
}

/** Runs of bare years down a column, between texts. */
function settleColumn(column: readonly CellFact[], sheet: SheetFacts): void {
  let head: CellFact | undefined;
  let run: CellFact[] = [];
  const close = (): void => {
    settleRun(run, head, sheet);
    run = [];
  };
  for (const [at, fact] of column.entries()) {
    if (fact.role === 'answer' || fact.said.total) {
      if (fact.role === 'answer') run.push(fact);
      continue;
    }
    const outline = fact.readings.some(({ grain }) => grain === 'bare-month');
    const before = column[at - 1];
    if (outline && before && mayBe(before)) becomesPeriod(before);
    if (outline && run.length > 0) continue;
    close();
    head = fact;
  }
  close();
}

function settleRun(run: readonly CellFact[], head: CellFact | undefined, sheet: SheetFacts): void {
  const numbers = run.filter(({ role }) => role === 'answer');
  if (numbers.length === 0 || !numbers.every(mayBe)) return;
  const named = head?.said.axis === 'period';
  const withAnswers = numbers.filter((fact) => answerRight(fact, sheet));
  const consecutive = numbers.every(
    (fact, at) => at === 0 || numberOf(fact) === numberOf(numbers[at - 1] ?? fact) + 1,
  );
  const firstInRows = numbers.every((fact) => rowOf(fact, sheet)[0] === fact);
  const different = new Set(numbers.map(startOf)).size > 1;
  const enough =
    (numbers.length >= 3 &&
      different &&
      withAnswers.length === numbers.length &&
      !underMeasure(numbers[0], sheet)) ||
    (numbers.length === 2 && consecutive && firstInRows && withAnswers.length === 2);
  if (named || enough) for (const fact of numbers) becomesPeriod(fact);
}

/** Counts under a question stay counts, however much they look like years. */
function underMeasure(fact: CellFact | undefined, sheet: SheetFacts): boolean {
  if (!fact) return false;
  const above = (sheet.columns.get(fact.column) ?? []).filter(({ row }) => row < fact.row).at(-1);
  return above !== undefined && isHeading(above, 'measure');
}

const rowOf = (fact: CellFact, sheet: SheetFacts): readonly CellFact[] =>
  sheet.byRow.get(fact.row) ?? [];

function answerRight(fact: CellFact, sheet: SheetFacts): boolean {
  return rowOf(fact, sheet).some((each) => each.column > fact.column && each.role === 'answer');
}

/** 1 to 12, in order, directly under or beside "Month", are months. */
function settleMonthNumbers(sheet: SheetFacts): void {
  for (const row of sheet.rows)
    for (const fact of row) if (saysMonth(fact)) settleNumbersOf(fact, sheet);
}

const saysMonth = ({ cell }: CellFact): boolean =>
  cell.text.length >= 5 && /^months?$/i.test(cell.text.trim());

function settleNumbersOf(head: CellFact, sheet: SheetFacts): void {
  const below = (sheet.columns.get(head.column) ?? [])
    .filter(({ row }) => row > head.row)
    .slice(0, 12);
  const beside = rowOf(head, sheet)
    .filter(({ column }) => column > head.column)
    .slice(0, 12);
  for (const line of [below, beside]) {
    const inOrder =
      line.length === 12 && line.every((fact, at) => fact.cell.text.trim() === String(at + 1));
    if (!inOrder) continue;
    for (const [at, fact] of line.entries()) {
      fact.role = 'text';
      fact.readings = [{ grain: 'bare-month', month: at + 1 }];
    }
  }
}
