/**
 * Rules 10 to 12: what a cell's own row says of a kind, then its column, and only where neither
 * gives a heading or stands in the way the title, the sheet and the file.
 */

import type { Axes } from './axes.ts';
import { type CellFact, isHeading, isLabelCell, isUnknownText, type Kind } from './facts.ts';
import type { HeaderRow, TableState } from './table-state.ts';

/** What one side of a cell says of one kind. */
export interface Said {
  readonly headings: readonly CellFact[];
  /** Something that is nobody's heading stands where the heading should. */
  readonly block: CellFact | undefined;
  /** A total over the categories: the whole. */
  readonly whole: boolean;
}

export const silent: Said = { headings: [], block: undefined, whole: false };

const isBreakdown = (kind: Kind): boolean => kind.startsWith('breakdown:');

/** Rule 10: walks left from a cell, over answers and unknown words, to the label of its row. */
export function fromRow(
  row: readonly CellFact[],
  column: number,
  kind: Kind,
  axes: Axes,
  state: TableState,
): Said {
  const columns = axes.labelColumns.get(kind) ?? new Map();
  let whole = false;
  for (let at = row.length - 1; at >= 0; at -= 1) {
    const fact = row[at];
    if (!fact || fact.column >= column || !isLabelCell(fact)) continue;
    if (isHeading(fact, kind)) {
      if (fact.governs.get(kind) === 'down') continue;
      return { headings: touching(row, at, kind), block: undefined, whole: false };
    }
    if (fact.said.total) {
      if (isBreakdown(kind)) whole = true;
      else if (
        columns.has(fact.column) &&
        !namesPeriod(fact, kind) &&
        touching(row, at, kind).length === 0
      )
        return { ...silent, block: fact };
    }
    const blocks = columns.get(fact.column)?.strong && isUnknownText(fact);
    if (blocks && touching(row, at, kind).length === 0) return { ...silent, block: fact };
  }
  if (whole) return { ...silent, whole };
  const headed = state.headerRows.some((header) => header.kinds.has(kind));
  const outlined = kind === 'measure' && !headed ? underOutline(row, column, state) : undefined;
  return outlined
    ? { ...silent, headings: [outlined] }
    : filledDown(row, column, kind, axes, state);
}

/** "2024 Total" is the year, and a total over what divides it. */
const namesPeriod = (fact: CellFact, kind: Kind): boolean =>
  kind === 'period' && fact.inside.length > 0;

/** "- Girls" below "1a Trafficked children", in one column, is a category of that question. */
function underOutline(
  row: readonly CellFact[],
  column: number,
  state: TableState,
): CellFact | undefined {
  const label = row.findLast((fact) => fact.column < column && isLabelCell(fact));
  const isCategory = label !== undefined && [...label.said.matches.keys()].some(isBreakdown);
  return isCategory ? state.outline.get(label.column) : undefined;
}

/** All headings of the kind in the label cells that touch each other: code beside description. */
function touching(row: readonly CellFact[], at: number, kind: Kind): CellFact[] {
  const found: CellFact[] = [];
  const start = row[at];
  if (!start) return found;
  for (const step of [-1, 1]) {
    let here = start;
    for (let next = at + step; ; next += step) {
      const fact = row[next];
      if (!fact || !isLabelCell(fact) || Math.abs(fact.column - here.column) !== 1) break;
      if (isHeading(fact, kind) && fact.governs.get(kind) !== 'down') found.push(fact);
      here = fact;
    }
  }
  return isHeading(start, kind) ? [start, ...found] : found;
}

/** Rule 10d: a label written once and blank below. Never in a row with a total. */
function filledDown(
  row: readonly CellFact[],
  column: number,
  kind: Kind,
  axes: Axes,
  state: TableState,
): Said {
  if (row.some((fact) => fact.said.total && !standsAmongCategories(fact, axes))) return silent;
  const columns = [...(axes.labelColumns.get(kind) ?? new Map()).keys()].sort((a, b) => b - a);
  for (const labels of columns) {
    if (labels >= column || row.some((fact) => fact.column === labels)) continue;
    const textRight = row.some(
      (fact) => fact.column > labels && fact.column < column && isLabelCell(fact),
    );
    const last = state.lastLabel.get(labels);
    if (textRight && last && isHeading(last, kind)) return { ...silent, headings: [last] };
  }
  return silent;
}

/** "All" beside "Female" and "Male" is the whole of these, and of nothing else. */
function standsAmongCategories({ column }: CellFact, { labelColumns }: Axes): boolean {
  return [...labelColumns].some(([kind, columns]) => isBreakdown(kind) && columns.has(column));
}

/** Rule 11: what the active header rows say over a column. */
export function fromColumn(column: number, kind: Kind, state: TableState): Said {
  const rows = state.headerRows.filter((header) => header.kinds.has(kind));
  const headings: CellFact[] = [];
  let block: CellFact | undefined;
  let whole = false;
  for (const header of rows) {
    const said = overColumn(column, kind, header, state.headerRows);
    headings.push(...said.headings);
    if (said.headings.length > 0) block = undefined;
    else block = said.block ?? block;
    whole ||= said.whole;
  }
  if (headings.length > 0 || block || whole) return { headings, block, whole };
  const lone = (state.loneHeads.get(column) ?? []).filter((fact) => isHeading(fact, kind));
  return lone.length > 0 ? { ...silent, headings: lone.slice(-1) } : silent;
}

function overColumn(
  column: number,
  kind: Kind,
  header: HeaderRow,
  all: readonly HeaderRow[],
): Said {
  const over = header.cells.get(column);
  if (!over) return filledRight(column, kind, header, all);
  if (isHeading(over, kind)) return { ...silent, headings: [over] };
  if (isForeignHeading(over)) return leftOverHeadings(column, kind, header);
  if (over.said.total)
    return isBreakdown(kind) ? { ...silent, whole: true } : { ...silent, block: over };
  if (isBreakdown(kind) && over.said.neutral) return silent;
  return isLabelCell(over) ? { ...silent, block: over } : silent;
}

const isForeignHeading = (fact: CellFact): boolean =>
  fact.role === 'text' && (fact.said.matches.size > 0 || fact.readings.length > 0);

/** Rule 11b: through headings of other kinds to the nearest of this kind on the left. */
function leftOverHeadings(column: number, kind: Kind, header: HeaderRow): Said {
  for (let at = column - 1; at >= header.first; at -= 1) {
    const fact = header.cells.get(at);
    if (!fact) return silent;
    if (isHeading(fact, kind)) return { ...silent, headings: [fact] };
    if (!isForeignHeading(fact)) return silent;
  }
  return silent;
}

/** Rule 11d: a heading written once over several columns, as far as leaves stand below it. */
function filledRight(
  column: number,
  kind: Kind,
  header: HeaderRow,
  all: readonly HeaderRow[],
): Said {
  const from = header.filled.findLast((each) => each < column);
  const fact = from === undefined ? undefined : header.cells.get(from);
  if (!fact || from === undefined || !isHeading(fact, kind)) return silent;
  if (header.merged.size > 0) {
    const last = header.merged.get(from);
    return last !== undefined && column <= last ? { ...silent, headings: [fact] } : silent;
  }
  const leaf = all.some((lower) => {
    const below = lower.row > header.row ? lower.cells.get(column) : undefined;
    return below !== undefined && isLabelCell(below) && !below.said.total;
  });
  return leaf ? { ...silent, headings: [fact] } : silent;
}
