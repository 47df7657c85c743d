/** What a cell comes to mean, step by step, and where the steps stand. */

import { cellName } from '../model/location.ts';
import type { Axes } from './axes.ts';
import type { Problem, Via } from './claim.ts';
import {
  type CellFact,
  headingIds,
  isHeading,
  isLabelCell,
  isUnknownText,
  type Kind,
  type SheetFacts,
} from './facts.ts';
import type { OuterHeadings } from './outer.ts';
import { fromColumn, fromRow, type Said } from './resolve.ts';
import type { TableState } from './table-state.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where the sweep stands: one row, and all that rules it. */
export interface Setting {
  readonly row: readonly CellFact[];
  readonly sheet: SheetFacts;
  readonly axes: Axes;
  readonly state: TableState;
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
  readonly categories: Map<string, string>;
  /** A heading of the cell's own row or column gave something. */
  own: boolean;
}

export const viaOf = (fact: CellFact, from: Via['from']): Via => ({
  from,
  cell: cellName(fact),
  text: fact.cell.text,
});

export const bothSides = (
  setting: Setting,
  column: number,
  kind: Kind,
): { row: Said; column: Said } => ({
  row: fromRow(setting.row, column, kind, setting.axes, setting.state),
  column: fromColumn(column, kind, setting.state),
});

export function note(meaning: Meaning, kind: Kind, said: { row: Said; column: Said }): void {
  const via = [
    ...said.row.headings.map((fact) => viaOf(fact, 'row')),
    ...said.column.headings.map((fact) => viaOf(fact, 'column')),
  ];
  if (via.length > 0) meaning.via.set(kind, via);
  if (via.length > 0) meaning.own = true;
}

export const idsOf = (facts: readonly CellFact[], kind: Kind): string[] => [
  ...new Set(facts.flatMap((fact) => headingIds(fact, kind))),
];

/** A total over periods or authorities is no answer; any other label is the authority's own. */
export const blockedBy = (block: CellFact, kind: Kind): Problem => ({
  code: block.said.total && !block.said.altering ? 'total' : 'own-category',
  kind,
  texts: [block.cell.text],
});

export function titleOver(state: TableState, column: number, kind: Kind): CellFact | undefined {
  const title = state.titles.get(kind);
  return title && column >= title.fromColumn ? title.fact : undefined;
}

/** Something beside or over the cell that nobody knows: no outer heading may speak for it. */
export function whatStandsBetween(
  { row, axes, state }: Setting,
  column: number,
  kind: Kind,
): CellFact | undefined {
  const over = state.unknownOver.get(column);
  if (over) return over;
  const label = row.find((fact) => isLabelCell(fact) && fact.column < column);
  if (kind === 'measure' && label && isUnknownText(label) && !label.said.neutral) return label;
  const header = state.headerRows.find(
    (each) => each.kinds.has(kind) && each.first <= column && column <= each.last + 1,
  );
  if (header) return [...header.cells.values()].find((fact) => isHeading(fact, kind));
  const at = row[0]?.row ?? 0;
  for (const labels of axes.labelColumns.get(kind)?.values() ?? []) {
    const within = labels.firstRow <= at && at <= labels.lastRow && labels.column < column;
    if (within && label) return label;
  }
  return undefined;
}
