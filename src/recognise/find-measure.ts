import { viaOf } from './claim.ts';
import { type CellFact, headingIds } from './facts.ts';
import {
  type BothSides,
  blockedBy,
  bothSides,
  idsOf,
  type Meaning,
  note,
  type Setting,
  textsOf,
  titleOver,
  whatStandsBetween,
} from './meaning.ts';

export function findMeasure(setting: Setting, column: number, meaning: Meaning): void {
  const said = bothSides(setting, column, 'measure');
  const block = said.row.block ?? said.column.block;
  note(meaning, 'measure', said);
  const ids = idsOf(said);
  if (ids.length > 1 || isQuarterOfQuestion(said))
    meaning.problems.push({
      code: 'claims-two',
      kind: 'measure',
      texts: textsOf(said),
      names: ids,
    });
  else if (block) meaning.problems.push(blockedBy(block, 'measure'));
  else if (ids[0] !== undefined) meaning.measure = ids[0];
  else outerMeasure(setting, column, meaning);
}

/** "Q1" beside or over another question is a quarter, whatever a question may be called. */
const isQuarterOfQuestion = ({ row, column }: BothSides): boolean =>
  row.headings.length > 0 &&
  column.headings.some((fact) => fact.governs.get('measure') === 'down') &&
  (row.headings.every(isQuarter) || column.headings.every(isQuarter));

const isQuarter = ({ cell }: CellFact): boolean => /^q\w*\W*[1-4]$/i.test(cell.text.trim());

/** Rule 12 for the measure: the latest title, else the sheet's, else the file's, else the only one. */
function outerMeasure(setting: Setting, column: number, meaning: Meaning): void {
  const { state, outer, vocabulary } = setting;
  const missing = (texts: readonly string[] = []): void => {
    meaning.problems.push({ code: 'no-measure', kind: 'measure', texts });
  };
  const barrier = whatStandsBetween(setting, column, 'measure');
  if (barrier) {
    missing([barrier.cell.text]);
    return;
  }
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
  if (state.ended.has('measure')) {
    missing();
    return;
  }
  const [only, ...others] = vocabulary.survey.measures;
  if (sheet?.ids[0] !== undefined) {
    meaning.measure = sheet.ids[0];
    meaning.via.set('measure', [{ from: sheet.from, text: sheet.text }]);
  } else if (only && others.length === 0) {
    meaning.measure = only.id;
    meaning.via.set('measure', [{ from: 'only', text: only.label }]);
  } else missing();
}
