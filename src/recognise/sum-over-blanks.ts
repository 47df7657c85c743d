import { cellName, parseCellName } from '../model/location.ts';
import type { Cell } from '../model/workbook.ts';

const mostCells = 5_000;

/** A 0 that is only the sum of cells with nothing in them. Blank is not none. */
export function isSumOverBlanks(
  { formula, value }: Cell,
  filled: () => ReadonlySet<string>,
): boolean {
  if (formula === undefined || value.type !== 'number' || value.number !== 0) return false;
  const parts =
    /^\+?SUM\(([^()]+)\)$/i.exec(formula.trim())?.[1]?.split(',') ?? formula.trim().split('+');
  const cells = parts.map((part) => cellsOf(part.trim()));
  if (cells.some((each) => each === undefined)) return false;
  return cells.flat().every((name) => name !== undefined && !filled().has(name));
}

/** The cells of `B2`, `B2:B5`; `undefined` for what leads to another sheet or is no range. */
function cellsOf(range: string): string[] | undefined {
  const [first = '', last = first, ...more] = range.split(':');
  const [from, to] = [parseCellName(first), parseCellName(last)];
  if (!from || !to || more.length > 0) return undefined;
  if ((to.row - from.row + 1) * (to.column - from.column + 1) > mostCells) return undefined;
  const names: string[] = [];
  for (let row = from.row; row <= to.row; row += 1) {
    for (let column = from.column; column <= to.column; column += 1)
      names.push(cellName({ row, column }));
  }
  return names;
}
