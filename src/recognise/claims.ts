/**
 * Rule 14: what a cell claims to answer. Taken is what has exactly one measure, one period and at
 * most one category of one breakdown, with nothing in the way; everything else keeps its problem
 * and the headings that made it one.
 */

import { tokensOf } from '../model/tidy-text.ts';
import type { Cell } from '../model/workbook.ts';
import { type Claim, viaOf } from './claim.ts';
import { type CellFact, headingIds, isUnknownText } from './facts.ts';
import { findCategories } from './find-categories.ts';
import { findMeasure } from './find-measure.ts';
import { findPeriod } from './find-period.ts';
import {
  blockedBy,
  bothSides,
  idsOf,
  type Meaning,
  note,
  type Setting,
  titleOver,
} from './meaning.ts';
import { fromRow } from './resolve.ts';
import type { TableState } from './table-state.ts';
import { stem } from './vocabulary.ts';

const noCategories: Claim['categories'] = new Map();

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
    categories: noCategories,
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

function findAuthority(setting: Setting, column: number, meaning: Meaning): void {
  const said = bothSides(setting, column, 'authority');
  note(meaning, 'authority', said);
  const ids = idsOf(said);
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

/** Words in a column that has a heading are an answer, and no label of the row. */
const isHeaded = ({ column }: CellFact, { headerRows }: TableState): boolean =>
  headerRows.some(({ cells }) => {
    const over = cells.get(column);
    return over !== undefined && (over.said.matches.size > 0 || over.readings.length > 0);
  });

/** "Average", "% of all", or a label of the authority's own that names a part ("aged 16"). */
const altersRow = (fact: CellFact): boolean =>
  fact.said.altering || (fact.said.altered && isUnknownText(fact));

/** The first label of a row that makes something else of all cells on its right. */
export const alteringLabel = (
  labels: readonly CellFact[],
  state: TableState,
): CellFact | undefined =>
  // The first of a row is its label, whatever its column is headed by.
  labels.find((fact, at) => altersRow(fact) && (at === 0 || !isHeaded(fact, state)));

const notCounted =
  /£|%|\b(?:costs?|spend(?:ing)?|expenditure|per ?cent(?:age)?s?|rates?|averages?|budgets?|targets?|forecasts?)\b/i;

/** "Cost to the council (£)" in the corner of a table: what is counted is not what stands in it. */
function cornerOver(
  { labels: [first], state, vocabulary }: Setting,
  column: number,
  { measure }: Meaning,
): CellFact | undefined {
  const asked = vocabulary.survey.measures.find(({ id }) => id === measure);
  if (asked?.kind !== 'count' || !first || first.column >= column) return undefined;
  const over = state.unknownOver.get(first.column);
  return over && notCounted.test(over.cell.text) ? over : undefined;
}

/**
 * "Incidents | Council land | 300": what stands between a question and its answer says which of them
 * are meant. Behind a bare code stands the question itself.
 */
function secondLabel(setting: Setting, column: number): CellFact | undefined {
  const [question] = fromRow(setting, column, 'measure').headings;
  if (!question) return undefined;
  if (isCode(question)) return otherQuestion(question, setting);
  // Behind an answer words are a comment on it.
  const answer = setting.row.find(
    (fact) => fact.role === 'answer' && fact.column > question.column,
  );
  const end = Math.min(column, answer?.column ?? column);
  return setting.labels.find(
    (fact) =>
      question.column < fact.column &&
      fact.column < end &&
      isOwnWords(fact) &&
      !isHeaded(fact, setting.state) &&
      !isComment(fact, setting.state),
  );
}

/**
 * "Q1 | Complaints received": the number is the survey's, and the words beside it are not. "1a" is no
 * number that anybody gives questions of their own.
 */
function otherQuestion(code: CellFact, { labels, vocabulary }: Setting): CellFact | undefined {
  if (!/^\W*(?:q|question)?\W*\d{1,2}\W*$/i.test(code.cell.text.trim())) return undefined;
  const own = headingIds(code, 'measure').map((id) => vocabulary.ownWords.get(id));
  const beside = labels.find(({ column }) => column === code.column + 1);
  if (!beside || !isUnknownText(beside) || beside.said.neutral) return undefined;
  const about = tokensOf(beside.cell.text).filter((token) => /^\p{L}{4,}$/u.test(token));
  const shared = about.some((token) =>
    own.some((words) => words?.has(token) || words?.has(stem(token))),
  );
  return shared ? undefined : beside;
}

/** Under "Comments" words are about an answer, though that is blank. */
const isComment = ({ column }: CellFact, { headerRows }: TableState): boolean =>
  headerRows.some(({ cells }) =>
    /^(?:comments?|notes?|remarks?|caveats?|explanation)\b/i.test(
      cells.get(column)?.cell.text.trim() ?? '',
    ),
  );

const isCode = ({ cell }: CellFact): boolean => /^\W*q?\d*\W?[a-z]?\W*$/i.test(cell.text.trim());

const longestOwnLabel = 40;

const isOwnWords = (fact: CellFact): boolean =>
  isUnknownText(fact) &&
  !fact.said.neutral &&
  fact.inside.length === 0 &&
  fact.cell.text.trim().length <= longestOwnLabel;

/** "Number | Staff": where one column is plainly the answer, the other is somebody else's. */
function vetoUnknownColumn(setting: Setting, column: number, meaning: Meaning): void {
  const { row, state, altering } = setting;
  if (altering && altering.column < column)
    meaning.problems.push({ code: 'own-category', kind: 'measure', texts: [altering.cell.text] });
  const corner = cornerOver(setting, column, meaning);
  if (corner)
    meaning.problems.push({ code: 'own-category', kind: 'measure', texts: [corner.cell.text] });
  const second = secondLabel(setting, column);
  if (second)
    meaning.problems.push({ code: 'own-category', kind: 'measure', texts: [second.cell.text] });
  const over = state.unknownOver.get(column);
  if (!over) return;
  const plain = row.some(
    (fact) =>
      fact.role === 'answer' && fact.column !== column && !state.unknownOver.has(fact.column),
  );
  if (over.said.altering || plain) {
    meaning.problems.push({ code: 'own-category', kind: 'measure', texts: [over.cell.text] });
  }
}
