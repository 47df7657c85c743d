/** What stands over the rows of a sheet in words from outside the survey. */

import type { Address } from '../model/location.ts';
import { type CellFact, governsDown, governsRow, isLabelCell, type SheetFacts } from './facts.ts';

/** What speaks for a row from above. */
export interface Headlines {
  readonly corners: ReadonlyMap<number, CellFact>;
  readonly section: CellFact | undefined;
  /** One that changes what is counted. */
  readonly title: CellFact | undefined;
  /** Any line with words of its own, which tells this table from the next. */
  readonly line: CellFact | undefined;
}

const longestLine = 80;

/** For each row with answers, in one sweep down the sheet. */
export function headlines(
  { rows }: SheetFacts,
  isForeign: (fact: CellFact) => boolean,
): Map<number, Headlines> {
  const found = new Map<number, Headlines>();
  let now: Headlines = {
    corners: new Map(),
    section: undefined,
    title: undefined,
    line: undefined,
  };
  let inTable = false;
  for (const [at, row] of rows.entries()) {
    const [first, ...others] = row;
    if (!first) continue;
    if (isHeader(row)) {
      const corners = row.filter(isForeign).map((fact) => [fact.column, fact] as const);
      now = { ...now, corners: new Map(corners), section: undefined };
      inTable = true;
    } else if (row.some(({ role }) => role === 'answer') || others.length > 0) {
      found.set(first.row, now);
    } else if (first.role === 'text' && first.cell.text.length <= longestLine) {
      // Above a row of heads it is the title of the next table.
      inTable &&= !rows.slice(at + 1, at + 3).some(isHeader);
      const line = isForeign(first) ? first : undefined;
      now = inTable
        ? { ...now, line, section: line }
        : { ...now, line, title: line && divides(line) ? line : undefined };
    }
  }
  return found;
}

function isHeader(row: readonly CellFact[]): boolean {
  // One period is enough for a table of one.
  if (row.length < 2) return row.some(({ readings }) => readings.length > 0);
  const isTitled = row.some((fact) => [...fact.governs.values()].includes('title'));
  const isNamed = row.every(isLabelCell) && (isTitled || row.some(({ said }) => said.axis));
  return isNamed || (row.some(governsDown) && !row.some(governsRow));
}

/** "Evictions by reason": then the rows name reasons. "Budget": then nothing has happened. */
const divides = ({ cell }: CellFact): boolean =>
  /\S\s+by\s+\S|\b(?:budgets?|targets?|forecasts?|projections?|projected|averages?)\b/i.test(
    cell.text,
  );

/** A head over several columns, none of which is the label's own. */
export function mergedHeads(
  { merges, byRow }: SheetFacts,
  isForeign: (fact: CellFact) => boolean,
): (place: Address, label: number) => CellFact | undefined {
  const heads = merges
    .filter(({ from, to }) => to.column > from.column)
    .flatMap((range) => {
      const fact = byRow.get(range.from.row)?.find(({ column }) => column === range.from.column);
      return fact && isForeign(fact) ? [{ range, fact }] : [];
    });
  return ({ row, column }, label) =>
    heads.find(
      ({ range: { from, to } }) =>
        from.row < row && label < from.column && from.column <= column && column <= to.column,
    )?.fact;
}
