/**
 * What the rows above have said so far, carried down the sweep: active header rows, titles, the
 * last label of each column. Nothing scans back up a column, which made the cost quadratic.
 */

import type { CellFact, Kind } from './facts.ts';
import type { Said } from './resolve.ts';

export interface HeaderRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, CellFact>;
  /** Columns with a cell, ascending. */
  readonly filled: readonly number[];
  readonly kinds: ReadonlySet<Kind>;
  readonly first: number;
  readonly last: number;
  /** Where cells of this row are merged over columns: the last column by the first. */
  readonly merged: ReadonlyMap<number, number>;
}

export interface Title {
  readonly fact: CellFact;
  /** From its own column on, unless it stood alone in its row. */
  readonly fromColumn: number;
  /** As far as the next words in its row, which speak for themselves. */
  readonly toColumn: number;
}

export class TableState {
  /** What the heads over the columns have said, until they change. */
  readonly headsSaid = new Map<Kind, Map<number, Said>>();
  headerRows: HeaderRow[] = [];
  readonly titles = new Map<Kind, Title>();
  /** Kinds whose title an unknown title has ended: no outer heading may speak for them. */
  readonly ended = new Set<Kind>();
  readonly loneHeads = new Map<number, CellFact[]>();
  readonly lastLabel = new Map<number, CellFact>();
  /** The last question of each label column, until a label that nobody knows. */
  readonly outline = new Map<number, CellFact>();
  /** A title that only tells the year: "Discharges, calendar year 2024". */
  yearTitle: CellFact | undefined;
  readonly lastYear = new Map<number, CellFact>();
  /** Unknown words over a column: nothing from outside may tell what stands below them. */
  readonly unknownOver = new Map<number, CellFact>();
  /** Heads with a period in them: what stands below is of no other. */
  readonly datedOver = new Map<number, CellFact>();
  answersSince = false;
  answersEver = false;

  addHeaderRow(header: HeaderRow): void {
    this.headerRows.push(header);
    this.headsSaid.clear();
  }

  addLoneHead(fact: CellFact): void {
    const above = this.loneHeads.get(fact.column);
    if (above) above.push(fact);
    else this.loneHeads.set(fact.column, [fact]);
    this.headsSaid.clear();
  }

  endLoneHeads(column: number): void {
    if (this.loneHeads.delete(column)) this.headsSaid.clear();
  }

  /** A new table begins: what ruled these columns rules no longer. */
  drop(first: number, last: number): void {
    this.headerRows = this.headerRows.filter((each) => each.last < first || last < each.first);
    this.headsSaid.clear();
    for (const memory of [
      this.loneHeads,
      this.lastLabel,
      this.outline,
      this.lastYear,
      this.unknownOver,
      this.datedOver,
    ]) {
      for (const column of [...memory.keys()]) {
        if (first <= column && column <= last) memory.delete(column);
      }
    }
    this.answersSince = false;
  }

  dropTitles(kinds: Iterable<Kind>): void {
    for (const kind of kinds) {
      if (this.titles.delete(kind)) this.ended.add(kind);
    }
  }
}
