import { cellName, parseCellName } from '../model/location.ts';
import type { Cell } from '../model/workbook.ts';

const mostCells = 5_000;

/**
 * What a SUM passes over without a word: of blanks alone it is a 0 that is no nil, and of texts
 * (`<5`, "not known") a sum of the others, which is the least that it can be.
 */
export type SumOver = 'blanks' | 'texts';

export function sumOver(
  { formula, value }: Cell,
  filled: () => ReadonlyMap<string, Cell>,
): SumOver | undefined {
  if (formula === undefined || value.type !== 'number') return undefined;
  const sum = /^\+?SUM\(([^()]+)\)$/i.exec(formula.trim())?.[1];
  const parts = (sum?.split(',') ?? formula.trim().split('+')).map((part) => cellsOf(part.trim()));
  if (parts.some((each) => each === undefined)) return undefined;
  const cells = parts.flat().flatMap((name) => filled().get(name ?? '') ?? []);
  if (cells.length === 0) return value.number === 0 ? 'blanks' : undefined;
  return sum !== undefined && cells.some(isPassedOver) ? 'texts' : undefined;
}

const isPassedOver = ({ value, text }: Cell): boolean =>
  value.type === 'text' && !/^(?:nil|none|zero|0)?$/i.test(text.trim());

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
