/**
 * Rule 7: header rows and label columns, found before any cell asks for them. Only an axis can
 * tell "my header row has something else over this column" (stop) from "there is a word between
 * me and my header" (carry on).
 */

import {
  type CellFact,
  type Governs,
  headingIds,
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

export function findAxes(sheet: SheetFacts, kinds: readonly Kind[]): Axes {
  const answerRight = answersToTheRight(sheet);
  const labelColumns = new Map<Kind, Map<number, LabelColumn>>();
  for (const kind of kinds) {
    labelColumns.set(kind, findLabelColumns(sheet, kind, answerRight));
    for (const row of sheet.rows)
      governRow(row, kind, labelColumns.get(kind) ?? new Map(), answerRight);
  }
  return { labelColumns };
}

function answersToTheRight({ rows }: SheetFacts): ReadonlySet<CellFact> {
  const left = new Set<CellFact>();
  for (const row of rows) {
    let answer = false;
    for (let at = row.length - 1; at >= 0; at -= 1) {
      const fact = row[at];
      if (!fact) continue;
      if (answer) left.add(fact);
      if (fact.role === 'answer') answer = true;
    }
  }
  return left;
}

const differentIds = (facts: readonly CellFact[], kind: Kind): number =>
  new Set(facts.map((fact) => headingIds(fact, kind).join(' '))).size;

function findLabelColumns(
  sheet: SheetFacts,
  kind: Kind,
  answerRight: ReadonlySet<CellFact>,
): Map<number, LabelColumn> {
  const found = new Map<number, LabelColumn>();
  for (const [column, facts] of sheet.columns) {
    const headings = facts.filter((fact) => isHeading(fact, kind));
    const named = facts.find(({ said }) => said.axis === kind);
    const [first] = headings;
    const last = headings.at(-1);
    if (!first || !last) continue;
    const labelling = headings.filter((fact) => answerRight.has(fact));
    const several = differentIds(headings, kind) >= 2 && labelling.length * 2 >= headings.length;
    if (!several && !(named && labelling.length > 0)) continue;
    const labels = facts.filter(
      (fact) => isHeading(fact, kind) || isUnknownText(fact) || fact.said.total,
    );
    found.set(column, {
      kind,
      column,
      strong: named !== undefined || headings.length * 3 >= labels.length,
      firstRow: Math.min(first.row, named?.row ?? first.row),
      lastRow: last.row,
      headings: headings.length,
    });
  }
  return found;
}

function governRow(
  row: readonly CellFact[],
  kind: Kind,
  labelColumns: ReadonlyMap<number, LabelColumn>,
  answerRight: ReadonlySet<CellFact>,
): void {
  const headings = row.filter((fact) => isHeading(fact, kind));
  if (headings.length === 0) return;
  const isHeaderRow = headings.length >= 2 && differentIds(headings, kind) >= 2;
  const hasAnswer = row.some(({ role }) => role === 'answer');
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
