/** What a cell comes to mean, step by step, and where the steps stand. */

import type { Problem, Via } from './claim.ts';
import { type CellFact, isHeading, isUnknownText, type Kind, type SheetFacts } from './facts.ts';
import type { OuterHeadings } from './outer.ts';
import { fromColumn, fromRow, type RowSetting, type Said } from './resolve.ts';
import type { TableState } from './table-state.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where the sweep stands: one row, and all that rules it. */
export interface Setting extends RowSetting {
  readonly sheet: SheetFacts;
  /** The first label that makes of its whole row something else. */
  readonly altering: CellFact | undefined;
  readonly outer: OuterHeadings;
  readonly vocabulary: Vocabulary;
}

export interface Meaning {
  readonly via: Map<Kind, readonly Via[]>;
  readonly problems: Problem[];
  measure?: string;
  period?: string;
  otherBasis: boolean;
  authority: readonly string[];
  categories: ReadonlyMap<string, string>;
  /** A heading of the cell's own row or column gave something. */
  own: boolean;
}

export interface BothSides {
  readonly row: Said;
  readonly column: Said;
}

export const bothSides = (setting: Setting, column: number, kind: Kind): BothSides => ({
  row: fromRow(setting, column, kind),
  column: fromColumn(column, kind, setting.state),
});

export function note(meaning: Meaning, kind: Kind, { row, column }: BothSides): void {
  const via = joined(row.via, column.via);
  if (via.length === 0) return;
  meaning.via.set(kind, via);
  meaning.own = true;
}

/** One list after the other; mostly one of them is empty. */
export function joined<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...first, ...second];
}

/** What the headings of both sides announce, each id once. */
export function idsOf({ row, column }: BothSides): readonly string[] {
  const ids = joined(row.ids, column.ids);
  return ids.length > 1 ? [...new Set(ids)] : ids;
}

export const textsOf = ({ row, column }: BothSides): string[] =>
  joined(row.headings, column.headings).map(({ cell }) => cell.text);

/** A total over periods or authorities is no answer; any other label is the authority's own. */
export const blockedBy = (block: CellFact, kind: Kind): Problem => ({
  code: block.said.total && !block.said.altering ? 'total' : 'own-category',
  kind,
  texts: [block.cell.text],
});

export function titleOver(state: TableState, column: number, kind: Kind): CellFact | undefined {
  const title = state.titles.get(kind);
  return title && title.fromColumn <= column && column <= title.toColumn ? title.fact : undefined;
}

/** Something beside or over the cell that nobody knows: no outer heading may speak for it. */
export function whatStandsBetween(
  { row, labels, axes, state }: Setting,
  column: number,
  kind: Kind,
): CellFact | undefined {
  const over = state.unknownOver.get(column);
  if (over) return over;
  const first = labels[0];
  const label = first && first.column < column ? first : undefined;
  if (kind === 'measure' && label && isUnknownText(label) && !label.said.neutral) return label;
  const header = state.headerRows.find(
    (each) => each.kinds.has(kind) && each.first <= column && column <= each.last + 1,
  );
  if (header) return [...header.cells.values()].find((fact) => isHeading(fact, kind));
  const at = row[0]?.row ?? 0;
  for (const { firstRow, lastRow, column: own } of axes.labelColumns.get(kind)?.values() ?? []) {
    if (firstRow <= at && at <= lastRow && own < column && label) return label;
  }
  return undefined;
}
