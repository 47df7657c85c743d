import type { LabelColumn } from './axes.ts';
import { viaOf } from './claim.ts';
import { headingIds, isHeading, isLabelCell, type Kind } from './facts.ts';
import {
  bothSides,
  idsOf,
  type Meaning,
  note,
  type Setting,
  textsOf,
  titleOver,
} from './meaning.ts';
import type { TableState } from './table-state.ts';

export function findCategories(setting: Setting, column: number, meaning: Meaning): void {
  for (const breakdown of setting.vocabulary.survey.breakdowns) {
    const kind: Kind = `breakdown:${breakdown.id}`;
    const said = bothSides(setting, column, kind);
    note(meaning, kind, said);
    const ids = idsOf(said);
    const whole = said.row.whole || said.column.whole;
    const block = said.row.block ?? said.column.block;
    const applies = meaning.measure === undefined || breakdown.of.includes(meaning.measure);
    if (ids.length > 1)
      meaning.problems.push({ code: 'claims-two', kind, texts: textsOf(said), names: ids });
    else if (ids[0] !== undefined && said.row.whole && said.column.ids.length === 0) continue;
    else if (ids[0] !== undefined && !applies)
      meaning.problems.push({ code: 'own-category', kind, texts: textsOf(said) });
    else if (ids[0] !== undefined) addCategory(meaning, breakdown.id, ids[0]);
    else if (block) meaning.problems.push({ code: 'own-category', kind, texts: [block.cell.text] });
    else if (!whole) outerCategory(setting, column, kind, breakdown.id, applies, meaning);
  }
  if (meaning.categories.size > 1) {
    meaning.problems.push({ code: 'two-breakdowns', texts: [...meaning.categories.values()] });
  }
}

function addCategory(meaning: Meaning, breakdown: string, category: string): void {
  meaning.categories = new Map(meaning.categories).set(breakdown, category);
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
    if (only !== undefined && others.length === 0 && applies) addCategory(meaning, id, only);
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
    (labels) => labels.firstRow <= at && (at <= labels.lastRow || isSameTable(labels, at, state)),
  );
  const label = down && row.find((fact) => fact.column === down.column);
  const downWhole = label !== undefined && isHeading(label, 'measure');
  if ((acrossHead && !acrossWhole) || (down && !downWhole)) {
    meaning.problems.push({ code: 'own-category', kind, texts: label ? [label.cell.text] : [] });
  }
}

/** Rows below the last category, under the header that rules the categories too. */
const isSameTable = (
  { lastRow, firstRow }: LabelColumn,
  at: number,
  { headerRows }: TableState,
): boolean => headerRows.some(({ row }) => row < firstRow && row < lastRow && lastRow < at);
