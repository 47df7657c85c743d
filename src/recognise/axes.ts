/**
 * Rule 7: header rows and label columns, found before any cell asks for them. Only an axis can
 * tell "my header row has something else over this column" (stop) from "there is a word between
 * me and my header" (carry on).
 */

import {
  type CellFact,
  type Governs,
  headingIds,
  isAnyHeading,
  isHeading,
  isUnknownText,
  type Kind,
  type SheetFacts,
} from './facts.ts';

export interface LabelColumn {
  readonly kind: Kind;
  readonly column: number;
  /** Only a column of which a third are headings can block: it is known what its labels mean. */
  readonly strong: boolean;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly headings: number;
}

export interface Axes {
  readonly labelColumns: ReadonlyMap<Kind, ReadonlyMap<number, LabelColumn>>;
}

/** What can make an axis: the headings of a sheet, of every kind. */
interface Headings {
  readonly rows: readonly HeadingRow[];
  readonly columns: ReadonlyMap<number, HeadingColumn>;
  /** The headings with an answer to their right. */
  readonly labelling: ReadonlySet<CellFact>;
}

interface HeadingRow {
  readonly headings: readonly CellFact[];
  readonly hasAnswer: boolean;
}

interface HeadingColumn {
  readonly headings: CellFact[];
  /** The cells that name what the column holds: "Council", "Year". */
  readonly names: CellFact[];
}

export function findAxes(sheet: SheetFacts, kinds: readonly Kind[]): Axes {
  const headings = headingsOf(sheet);
  const labelColumns = new Map<Kind, Map<number, LabelColumn>>();
  for (const kind of kinds) {
    const found = findLabelColumns(sheet, kind, headings);
    labelColumns.set(kind, found);
    for (const row of headings.rows) governRow(row, kind, found, headings.labelling);
  }
  return { labelColumns };
}

function headingsOf({ rows }: SheetFacts): Headings {
  const columns = new Map<number, HeadingColumn>();
  const labelling = new Set<CellFact>();
  const found: HeadingRow[] = [];
  for (const row of rows) {
    const headings: CellFact[] = [];
    let hasAnswer = false;
    for (let at = row.length - 1; at >= 0; at -= 1) {
      const fact = row[at];
      if (!fact) continue;
      if (fact.role === 'answer') hasAnswer = true;
      if (fact.said.axis !== undefined) columnOf(fact, columns).names.push(fact);
      if (!isAnyHeading(fact)) continue;
      headings.push(fact);
      columnOf(fact, columns).headings.push(fact);
      if (hasAnswer) labelling.add(fact);
    }
    if (headings.length > 0) found.push({ headings, hasAnswer });
  }
  return { rows: found, columns, labelling };
}

function columnOf({ column }: CellFact, columns: Map<number, HeadingColumn>): HeadingColumn {
  const known = columns.get(column) ?? { headings: [], names: [] };
  columns.set(column, known);
  return known;
}

const differentIds = (facts: readonly CellFact[], kind: Kind): number =>
  new Set(facts.map((fact) => headingIds(fact, kind).join(' '))).size;

function findLabelColumns(
  sheet: SheetFacts,
  kind: Kind,
  { columns, labelling: answerRight }: Headings,
): Map<number, LabelColumn> {
  const found = new Map<number, LabelColumn>();
  for (const [column, facts] of sheet.columns) {
    const all = columns.get(column);
    const headings = all?.headings.filter((fact) => isHeading(fact, kind)) ?? [];
    const [first] = headings;
    const last = headings.at(-1);
    if (!first || !last) continue;
    const named = all?.names.find(({ said }) => said.axis === kind);
    const labelling = headings.filter((fact) => answerRight.has(fact));
    const several = differentIds(headings, kind) >= 2 && labelling.length * 2 >= headings.length;
    if (!several && !(named && labelling.length > 0)) continue;
    const isLabel = (fact: CellFact): boolean =>
      isHeading(fact, kind) || isUnknownText(fact) || fact.said.total;
    found.set(column, {
      kind,
      column,
      strong: named !== undefined || headings.length * 3 >= facts.filter(isLabel).length,
      firstRow: Math.min(first.row, named?.row ?? first.row),
      lastRow: last.row,
      headings: headings.length,
    });
  }
  return found;
}

function governRow(
  { headings: all, hasAnswer }: HeadingRow,
  kind: Kind,
  labelColumns: ReadonlyMap<number, LabelColumn>,
  answerRight: ReadonlySet<CellFact>,
): void {
  const headings = all.filter((fact) => isHeading(fact, kind));
  if (headings.length === 0) return;
  // A code beside its question, both before the answers, heads nothing below it.
  const leads = headings.every((fact) => answerRight.has(fact) && labelColumns.has(fact.column));
  const isHeaderRow = headings.length >= 2 && !leads && differentIds(headings, kind) >= 2;
  for (const fact of headings) {
    const column = labelColumns.get(fact.column);
    const how = governs(isHeaderRow, column, hasAnswer, headings.length, answerRight.has(fact));
    fact.governs = new Map([...fact.governs, [kind, how]]);
  }
}

function governs(
  isHeaderRow: boolean,
  column: LabelColumn | undefined,
  hasAnswer: boolean,
  inRow: number,
  answerRight: boolean,
): Governs {
  if (isHeaderRow && column) {
    if (!hasAnswer) return 'down';
    return column.headings > inRow ? 'right' : 'down';
  }
  if (isHeaderRow) return 'down';
  if (column) return 'right';
  return answerRight ? 'row' : 'title';
}
