import type { Cell, SheetColumn } from './sheet.ts';

/** In points: of one line of 12-point type, and the most that Excel allows. */
const lineHeight = 16;
const mostHeight = 409;
/** Letters of a line that stay empty, because no word is broken. */
const slack = 4;

/**
 * High enough for every wrapped text of the row, at one letter for each unit of width. Written out,
 * because LibreOffice does not measure the rows of an .xlsx when it opens one.
 */
export function rowHeight(row: readonly Cell[], columns: readonly SheetColumn[]): number {
  const lines = row.map((cell, at) => linesOf(cell, columns[at]?.width ?? 1));
  return Math.min(Math.max(1, ...lines) * lineHeight, mostHeight);
}

function linesOf(cell: Cell, width: number): number {
  if (typeof cell === 'object') return 1;
  const letters = Math.max(1, width - slack);
  const paragraphs = cell.split('\n').map((text) => Math.max(1, Math.ceil(text.length / letters)));
  return paragraphs.reduce((sum, lines) => sum + lines, 0);
}
