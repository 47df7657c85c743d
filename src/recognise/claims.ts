/**
 * Rule 14: what a cell claims to answer. Taken is what has exactly one measure, one period and at
 * most one category of one breakdown, with nothing in the way; everything else keeps its problem
 * and the headings that made it one.
 */

import { cellName } from '../model/location.ts';
import type { Reading } from '../model/period-text.ts';
import { tokensOf } from '../model/tidy-text.ts';
import type { Cell } from '../model/workbook.ts';
import type { Axes } from './axes.ts';
import type { Claim, Problem, Via } from './claim.ts';
import {
  type CellFact,
  headingIds,
  isHeading,
  isLabelCell,
  isUnknownText,
  type Kind,
  type SheetFacts,
} from './facts.ts';
import { alteringWord } from './neutral-words.ts';
import type { OuterHeadings } from './outer.ts';
import { periodOf } from './period-of.ts';
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

interface Meaning {
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

export function claimAt(
  setting: Setting,
  column: number,
  cell: Cell | undefined,
  readAs: Cell | undefined,
): Claim {
  const meaning: Meaning = {
    via: new Map(),
    problems: [],
    otherBasis: false,
    authority: [],
    categories: new Map(),
    own: false,
  };
  findAuthority(setting, column, meaning);
  findMeasure(setting, column, meaning);
  findPeriod(setting, column, meaning);
  findCategories(setting, column, meaning);
  vetoUnknownColumn(setting, column, meaning);
  if (meaning.problems.length === 0 && !meaning.own) {
    meaning.problems.push({ code: 'no-measure', kind: 'measure', texts: [] });
  }
  return {
    row: setting.row[0]?.row ?? 0,
    column,
    cell,
    readAs,
    measure: meaning.measure,
    period: meaning.period,
    otherBasis: meaning.otherBasis,
    authority: meaning.authority,
    categories: meaning.categories,
    via: meaning.via,
    problems: meaning.problems,
    words: false,
  };
}

const viaOf = (fact: CellFact, from: Via['from']): Via => ({
  from,
  cell: cellName(fact),
  text: fact.cell.text,
});

const bothSides = (setting: Setting, column: number, kind: Kind): { row: Said; column: Said } => ({
  row: fromRow(setting.row, column, kind, setting.axes, setting.state),
  column: fromColumn(column, kind, setting.state),
});

function note(meaning: Meaning, kind: Kind, said: { row: Said; column: Said }): void {
  const via = [
    ...said.row.headings.map((fact) => viaOf(fact, 'row')),
    ...said.column.headings.map((fact) => viaOf(fact, 'column')),
  ];
  if (via.length > 0) meaning.via.set(kind, via);
  if (via.length > 0) meaning.own = true;
}

const idsOf = (facts: readonly CellFact[], kind: Kind): string[] => [
  ...new Set(facts.flatMap((fact) => headingIds(fact, kind))),
];

function findMeasure(setting: Setting, column: number, meaning: Meaning): void {
  const said = bothSides(setting, column, 'measure');
  const headings = [...said.row.headings, ...said.column.headings];
  const block = said.row.block ?? said.column.block;
  note(meaning, 'measure', said);
  const ids = idsOf(headings, 'measure');
  const texts = headings.map(({ cell }) => cell.text);
  if (ids.length > 1) meaning.problems.push({ code: 'claims-two', kind: 'measure', texts });
  else if (block) meaning.problems.push(blockedBy(block, 'measure'));
  else if (ids[0] !== undefined) meaning.measure = ids[0];
  else outerMeasure(setting, column, meaning);
}

/** A total over periods or authorities is no answer; any other label is the authority's own. */
const blockedBy = (block: CellFact, kind: Kind): Problem => ({
  code: block.said.total && !block.said.altering ? 'total' : 'own-category',
  kind,
  texts: [block.cell.text],
});

/** Rule 12 for the measure: the latest title, else the sheet's, else the file's, else the only one. */
function outerMeasure(setting: Setting, column: number, meaning: Meaning): void {
  const { state, outer, vocabulary } = setting;
  const missing = (texts: readonly string[] = []): void => {
    meaning.problems.push({ code: 'no-measure', kind: 'measure', texts });
  };
  const barrier = whatStandsBetween(setting, column, 'measure');
  if (barrier) return missing([barrier.cell.text]);
  const title = titleOver(state, column, 'measure');
  const sheet = outer.get('measure');
  if (title) {
    const ids = headingIds(title, 'measure');
    meaning.via.set('measure', [viaOf(title, 'title')]);
    if (ids.length > 1) {
      meaning.problems.push({ code: 'title-names-two', kind: 'measure', texts: [title.cell.text] });
    } else if (sheet?.from === 'sheet' && sheet.ids[0] !== ids[0]) {
      meaning.problems.push({
        code: 'contradicts',
        kind: 'measure',
        texts: [title.cell.text, sheet.text],
      });
    } else if (ids[0] !== undefined) meaning.measure = ids[0];
    return;
  }
  if (state.ended.has('measure')) return missing();
  const [only, ...others] = vocabulary.survey.measures;
  if (sheet?.ids[0] !== undefined) {
    meaning.measure = sheet.ids[0];
    meaning.via.set('measure', [{ from: sheet.from, text: sheet.text }]);
  } else if (only && others.length === 0) {
    meaning.measure = only.id;
    meaning.via.set('measure', [{ from: 'only', text: only.label }]);
  } else missing();
}

function titleOver(state: TableState, column: number, kind: Kind): CellFact | undefined {
  const title = state.titles.get(kind);
  return title && column >= title.fromColumn ? title.fact : undefined;
}

/** Something beside or over the cell that nobody knows: no outer heading may speak for it. */
function whatStandsBetween(
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

function findPeriod(setting: Setting, column: number, meaning: Meaning): void {
  const { survey } = setting.vocabulary;
  const said = bothSides(setting, column, 'period');
  const facts = [
    ...said.row.headings.map((fact) => ({
      fact,
      from: 'row' as const,
      readings: fact.readings.slice(0, 1),
    })),
    ...insidesOfRow(setting, column),
    ...said.column.headings.map((fact) => ({
      fact,
      from: 'column' as const,
      readings: fact.readings.slice(0, 1),
    })),
    ...(said.column.headings.length > 0 ? [] : insidesOfColumn(setting, column)),
  ];
  const block =
    said.row.block ??
    (facts.length === 0 || said.column.headings.length === 0 ? said.column.block : undefined);
  const via: Via[] = facts.map(({ fact, from }) => viaOf(fact, from));
  if (via.length > 0) {
    meaning.via.set('period', via);
    meaning.own = true;
  }
  const texts = via.map(({ text }) => text);
  if (block) {
    meaning.problems.push(blockedBy(block, 'period'));
    return;
  }
  const readings = facts.flatMap((each) => [...each.readings]);
  if (readings.length === 0) return outerPeriod(setting, column, meaning);
  const found = periodOf(readings, yearsAround(setting, column), survey);
  if ('problem' in found) meaning.problems.push({ code: found.problem, kind: 'period', texts });
  else {
    meaning.period = found.period;
    meaning.otherBasis = found.otherBasis;
  }
}

interface Dated {
  readonly fact: CellFact;
  readonly from: 'row' | 'column';
  readonly readings: readonly Reading[];
}

/** Rule 10c: the period inside a label that also names something, or comes first in its row. */
function insidesOfRow({ row }: Setting, column: number): Dated[] {
  return row
    .filter(
      (fact, at) =>
        fact.column < column &&
        isLabelCell(fact) &&
        fact.inside.length > 0 &&
        fact.readings.length === 0 &&
        (at === 0 || fact.said.matches.size > 0),
    )
    .map((fact) => ({ fact, from: 'row', readings: bestOf(fact) }));
}

/** Rule 11e: the period inside a header of another kind over the column. */
function insidesOfColumn({ state }: Setting, column: number): Dated[] {
  const over = [
    ...state.headerRows.flatMap((header) => header.cells.get(column) ?? []),
    ...(state.loneHeads.get(column) ?? []).slice(-1),
  ];
  return over
    .filter(({ inside, readings }) => inside.length > 0 && readings.length === 0)
    .map((fact) => ({ fact, from: 'column', readings: bestOf(fact) }));
}

const bestOf = ({ inside }: CellFact): readonly Reading[] => inside.slice(0, 1);

/** Years that a bare month may take: above it in its column, in a label column, title, sheet, file. */
function yearsAround(setting: Setting, column: number): readonly Reading[] {
  const { row, state, outer, axes } = setting;
  const months = row.filter(
    (fact) => fact.column < column && fact.readings.some(({ grain }) => grain === 'bare-month'),
  );
  const [month] = months;
  const outline = month && state.lastYear.get(month.column);
  if (outline) return outline.readings;
  for (const labels of [
    ...(axes.labelColumns.get('period')?.keys() ?? []),
    ...state.lastYear.keys(),
  ]) {
    const year = state.lastYear.get(labels);
    if (year && labels < (month?.column ?? column) && !row.some((fact) => fact.column === labels))
      return year.readings;
  }
  const title = titleOver(state, column, 'period');
  if (title) return title.readings;
  return (state.yearTitle?.inside ?? outer.get('period')?.readings ?? []).slice(0, 1);
}

function outerPeriod(setting: Setting, column: number, meaning: Meaning): void {
  const { state, outer, vocabulary } = setting;
  const { survey } = vocabulary;
  const title = titleOver(state, column, 'period');
  const titled = title ?? insideTitle(setting, column);
  const sheet = outer.get('period');
  const barrier = whatStandsBetween(setting, column, 'period');
  if (barrier && !state.unknownOver.has(column)) {
    meaning.problems.push({ code: 'no-period', kind: 'period', texts: [barrier.cell.text] });
    return;
  }
  const readings = title
    ? title.readings
    : (titled?.inside ?? (state.ended.has('period') ? [] : sheet?.readings) ?? []);
  if (readings.length > 0) {
    meaning.via.set('period', [
      titled ? viaOf(titled, 'title') : { from: sheet?.from ?? 'file', text: sheet?.text ?? '' },
    ]);
    const found = periodOf(readings.slice(0, 1), [], survey);
    if ('problem' in found) {
      const texts = [titled?.cell.text ?? sheet?.text ?? ''];
      // One period was asked for: a stray date in a name or title says no other.
      meaning.problems.push({ code: found.problem, kind: 'period', texts });
    } else {
      meaning.period = found.period;
      meaning.otherBasis = found.otherBasis;
    }
    return;
  }
  const [only, ...others] = survey.periods;
  if (only && others.length === 0) meaning.period = only.id;
  else meaning.problems.push({ code: 'no-period', kind: 'period', texts: [] });
}

/** A title that names a measure may hold its period too: "1a in 2024". */
function insideTitle({ state }: Setting, column: number): CellFact | undefined {
  const title = titleOver(state, column, 'measure');
  return title && title.inside.length > 0 && title.readings.length === 0 ? title : undefined;
}

function findAuthority(setting: Setting, column: number, meaning: Meaning): void {
  const said = bothSides(setting, column, 'authority');
  note(meaning, 'authority', said);
  const headings = [...said.row.headings, ...said.column.headings];
  const ids = idsOf(headings, 'authority');
  const block = said.row.block ?? said.column.block;
  if (block) meaning.problems.push(blockedBy(block, 'authority'));
  if (ids.length > 0) {
    meaning.authority = ids;
    return;
  }
  const title = titleOver(setting.state, column, 'authority');
  if (!title) return;
  meaning.authority = headingIds(title, 'authority');
  meaning.via.set('authority', [viaOf(title, 'title')]);
}

function findCategories(setting: Setting, column: number, meaning: Meaning): void {
  for (const breakdown of setting.vocabulary.survey.breakdowns) {
    const kind: Kind = `breakdown:${breakdown.id}`;
    const said = bothSides(setting, column, kind);
    note(meaning, kind, said);
    const headings = [...said.row.headings, ...said.column.headings];
    const ids = idsOf(headings, kind);
    const texts = headings.map(({ cell }) => cell.text);
    const whole = said.row.whole || said.column.whole;
    const block = said.row.block ?? said.column.block;
    const applies = meaning.measure === undefined || breakdown.of.includes(meaning.measure);
    if (ids.length > 1) meaning.problems.push({ code: 'claims-two', kind, texts });
    else if (ids[0] !== undefined && whole && said.row.whole) continue;
    else if (ids[0] !== undefined && !applies)
      meaning.problems.push({ code: 'own-category', kind, texts });
    else if (ids[0] !== undefined) meaning.categories.set(breakdown.id, ids[0]);
    else if (block) meaning.problems.push({ code: 'own-category', kind, texts: [block.cell.text] });
    else if (!whole) outerCategory(setting, column, kind, breakdown.id, applies, meaning);
  }
  if (meaning.categories.size > 1) {
    meaning.problems.push({ code: 'two-breakdowns', texts: [...meaning.categories.values()] });
  }
}

/** No category in a table that has them is not the whole, unless the measure's own label stands there. */
function outerCategory(
  setting: Setting,
  column: number,
  kind: Kind,
  id: string,
  applies: boolean,
  meaning: Meaning,
): void {
  const { row, axes, state } = setting;
  const title = titleOver(state, column, kind);
  if (title) {
    const [only, ...others] = headingIds(title, kind);
    meaning.via.set(kind, [viaOf(title, 'title')]);
    if (only !== undefined && others.length === 0 && applies) meaning.categories.set(id, only);
    else meaning.problems.push({ code: 'own-category', kind, texts: [title.cell.text] });
    return;
  }
  if (!applies) return;
  const at = row[0]?.row ?? 0;
  const acrossHead = state.headerRows.find(
    (each) => each.kinds.has(kind) && each.first <= column && column <= each.last + 1,
  );
  const over = acrossHead?.cells.get(column);
  const leftmost = acrossHead
    ? Math.min(
        ...[...acrossHead.cells.values()]
          .filter((fact) => isHeading(fact, kind))
          .map((fact) => fact.column),
      )
    : 0;
  const answerColumn =
    over !== undefined && isLabelCell(over) && over.said.neutral && column < leftmost;
  const acrossWhole = over !== undefined && (isHeading(over, 'measure') || answerColumn);
  const down = [...(axes.labelColumns.get(kind)?.values() ?? [])].find(
    (labels) => labels.firstRow <= at && at <= labels.lastRow && labels.column < column,
  );
  const label = down && row.find((fact) => fact.column === down.column);
  const downWhole = label !== undefined && isHeading(label, 'measure');
  if ((acrossHead && !acrossWhole) || (down && !downWhole)) {
    meaning.problems.push({ code: 'own-category', kind, texts: label ? [label.cell.text] : [] });
  }
}

/** "Average", "% of all", or a label of the authority's own that names a part ("aged 16"). */
const altersRow = (fact: CellFact): boolean =>
  fact.said.altering ||
  (isUnknownText(fact) && alteringWord(tokensOf(fact.cell.text), new Set()) !== undefined);

/** "Number | Staff": where one column is plainly the answer, the other is somebody else's. */
function vetoUnknownColumn({ row, state }: Setting, column: number, meaning: Meaning): void {
  const over = state.unknownOver.get(column);
  const rowLabel = row.find((fact) => fact.column < column && isLabelCell(fact) && altersRow(fact));
  if (rowLabel)
    meaning.problems.push({ code: 'own-category', kind: 'measure', texts: [rowLabel.cell.text] });
  if (!over) return;
  const plain = row.some(
    (fact) =>
      fact.role === 'answer' && fact.column !== column && !state.unknownOver.has(fact.column),
  );
  if (over.said.altering || plain) {
    meaning.problems.push({ code: 'own-category', kind: 'measure', texts: [over.cell.text] });
  }
}
