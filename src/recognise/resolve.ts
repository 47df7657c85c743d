/**
 * Rules 10 to 12: what a cell's own row says of a kind, then its column, and only where neither
 * gives a heading or stands in the way the title, the sheet and the file.
 */

import type { Reading } from '../model/period-text.ts';
import type { Axes } from './axes.ts';
import { type Via, viaOf } from './claim.ts';
import {
  type CellFact,
  headingIds,
  isHeading,
  isLabelCell,
  isUnknownText,
  type Kind,
} from './facts.ts';
import type { HeaderRow, TableState } from './table-state.ts';

interface Found {
  readonly headings: readonly CellFact[];
  /** Something that is nobody's heading stands where the heading should. */
  readonly block: CellFact | undefined;
  /** A total over the categories: the whole. */
  readonly whole: boolean;
}

/** What one side of a cell says of one kind. */
export interface Said extends Found {
  readonly ids: readonly string[];
  readonly readings: readonly Reading[];
  readonly via: readonly Via[];
}

const silent: Found = { headings: [], block: undefined, whole: false };
const saysNothing: Said = { ...silent, ids: [], readings: [], via: [] };

function saidBy(found: Found, kind: Kind, from: 'row' | 'column'): Said {
  if (found === silent) return saysNothing;
  const { headings } = found;
  return {
    ...found,
    ids: [...new Set(headings.flatMap((fact) => headingIds(fact, kind)))],
    readings: headings.flatMap(({ readings }) => readings.slice(0, 1)),
    via: headings.map((fact) => viaOf(fact, from)),
  };
}

/** A row whose cells are asked about, and the state of the table where it stands. */
export interface RowSetting {
  readonly row: readonly CellFact[];
  readonly labels: readonly CellFact[];
  /** What the labels have said, by how many of them stand on the left of the cell that asked. */
  readonly labelsSaid: Map<Kind, Said>[];
  readonly axes: Axes;
  readonly state: TableState;
}

/** Rule 10. Cells with the same labels on their left are told the same. */
export function fromRow(setting: RowSetting, column: number, kind: Kind): Said {
  const { labels, labelsSaid } = setting;
  let left = 0;
  for (const label of labels) if (label.column < column) left += 1;
  if (left === 0) return saysNothing;
  const known = labelsSaid[left]?.get(kind);
  if (known) return known;
  const said = saidBy(besideLabels(setting, left, kind), kind, 'row');
  labelsSaid[left] = (labelsSaid[left] ?? new Map()).set(kind, said);
  return said;
}

/** Rule 11. Said of all cells of a column alike, until the heads over it change. */
export function fromColumn(column: number, kind: Kind, state: TableState): Said {
  const known = state.headsSaid.get(kind)?.get(column);
  if (known) return known;
  const said = saidBy(underHeads(column, kind, state), kind, 'column');
  const columns = state.headsSaid.get(kind);
  if (columns) columns.set(column, said);
  else state.headsSaid.set(kind, new Map([[column, said]]));
  return said;
}

const isBreakdown = (kind: Kind): boolean => kind.startsWith('breakdown:');

/** Walks left from a cell, over answers and unknown words, to the label of its row. */
function besideLabels(setting: RowSetting, left: number, kind: Kind): Found {
  const { labels, axes, state } = setting;
  const columns = axes.labelColumns.get(kind);
  let whole = false;
  for (let at = left - 1; at >= 0; at -= 1) {
    const fact = labels[at];
    if (!fact) continue;
    if (isHeading(fact, kind)) {
      if (fact.governs.get(kind) === 'down') continue;
      return { ...silent, headings: touching(labels, at, kind) };
    }
    if (fact.said.total) {
      if (isBreakdown(kind)) whole = true;
      else if (
        columns?.has(fact.column) &&
        !namesPeriod(fact, kind) &&
        touching(labels, at, kind).length === 0
      )
        return { ...silent, block: fact };
    }
    const blocks = columns?.get(fact.column)?.strong && isUnknownText(fact);
    if (blocks && touching(labels, at, kind).length === 0) return { ...silent, block: fact };
  }
  if (whole) return { ...silent, whole };
  const headed = state.headerRows.some((header) => header.kinds.has(kind));
  const outlined =
    kind === 'measure' && !headed ? underOutline(labels[left - 1], state) : undefined;
  return outlined ? { ...silent, headings: [outlined] } : filledDown(setting, left, kind);
}

/** "2024 Total" is the year, and a total over what divides it. */
const namesPeriod = (fact: CellFact, kind: Kind): boolean =>
  kind === 'period' && fact.inside.length > 0;

/** "- Girls" below "1a Trafficked children", in one column, is a category of that question. */
function underOutline(label: CellFact | undefined, state: TableState): CellFact | undefined {
  if (!label || label.said.matches.size === 0) return undefined;
  const isCategory = [...label.said.matches.keys()].some(isBreakdown);
  return isCategory ? state.outline.get(label.column) : undefined;
}

/** All headings of the kind in the label cells that touch each other: code beside description. */
function touching(labels: readonly CellFact[], at: number, kind: Kind): CellFact[] {
  const found: CellFact[] = [];
  const start = labels[at];
  if (!start) return found;
  for (const step of [-1, 1]) {
    let here = start;
    for (let next = at + step; ; next += step) {
      const fact = labels[next];
      if (!fact || Math.abs(fact.column - here.column) !== 1) break;
      if (isHeading(fact, kind) && fact.governs.get(kind) !== 'down') found.push(fact);
      here = fact;
    }
  }
  return isHeading(start, kind) ? [start, ...found] : found;
}

/** Rule 10d: a label written once and blank below. Never in a row with a total. */
function filledDown({ row, labels, axes, state }: RowSetting, left: number, kind: Kind): Found {
  const columns = axes.labelColumns.get(kind);
  if (columns === undefined || columns.size === 0) return silent;
  if (row.some((fact) => fact.said.total && !standsAmongCategories(fact, axes))) return silent;
  const nearest = labels[left - 1]?.column ?? 0;
  for (const column of [...columns.keys()].sort((a, b) => b - a)) {
    if (column >= nearest || row.some((fact) => fact.column === column)) continue;
    const last = state.lastLabel.get(column);
    if (last && isHeading(last, kind)) return { ...silent, headings: [last] };
  }
  return silent;
}

/** "All" beside "Female" and "Male" is the whole of these, and of nothing else. */
function standsAmongCategories({ column }: CellFact, { labelColumns }: Axes): boolean {
  return [...labelColumns].some(([kind, columns]) => isBreakdown(kind) && columns.has(column));
}

/** What the active header rows say over a column, and where they are silent a lone heading. */
function underHeads(column: number, kind: Kind, state: TableState): Found {
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
): Found {
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
function leftOverHeadings(column: number, kind: Kind, header: HeaderRow): Found {
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
): Found {
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
