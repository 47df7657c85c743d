/** What was asked, as rows: the survey's periods, categories and measures. */

import { type Category, categoryText } from '../../model/observation.ts';
import type { Survey } from '../../survey/definition.ts';
import { decimalsOf } from '../../survey/measures.ts';
import { isBrokenDown, wholesOf } from '../../survey/relations.ts';
import type { GivenTable } from './rows.ts';

type TableOf = (survey: Survey) => GivenTable;

/** The categories by which all of these measures are counted, as texts; by none, `''`, each is. */
export const commonCategories = (measures: readonly string[], survey: Survey): string[] =>
  [undefined, ...survey.breakdowns.flatMap(categoriesOf)]
    .filter((category) => measures.every((id) => isBrokenDown(id, category, survey)))
    .map(categoryText);

const categoriesOf = ({ id, categories }: Survey['breakdowns'][number]): Category[] =>
  categories.map((each) => ({ breakdown: id, category: each.id }));

/** How many sums stand above one another: 0 for what is no sum. */
export function levelOf(id: string, { measures }: Pick<Survey, 'measures'>): number {
  const sumOf = measures.find((each) => each.id === id)?.sumOf;
  return sumOf ? 1 + Math.max(...sumOf.map((part) => levelOf(part, { measures }))) : 0;
}

const periods: TableOf = (survey) => ({
  name: 'survey_period',
  about: 'a span that was asked for',
  columns: { period: 'text' },
  rows: survey.periods.map(({ id }) => [id]),
});

const categories: TableOf = (survey) => ({
  name: 'survey_category',
  about: 'a part of a breakdown; the empty one is the whole',
  columns: { category: 'text' },
  rows: commonCategories([], survey).map((each) => [each]),
});

const measures: TableOf = (survey) => ({
  name: 'survey_measure',
  about: 'a thing counted; sums above one another have rising levels',
  columns: { measure: 'text', label: 'text', unit: 'text', decimals: 'integer', level: 'integer' },
  rows: survey.measures.map((each) => [
    each.id,
    each.label,
    each.unit,
    decimalsOf(each),
    levelOf(each.id, survey),
  ]),
});

const asked: TableOf = (survey) => ({
  name: 'survey_asked',
  about: 'a measure and a category by which it is counted',
  columns: { measure: 'text', category: 'text' },
  rows: survey.measures.flatMap(({ id }) =>
    commonCategories([id], survey).map((category) => [id, category]),
  ),
});

const wholes: TableOf = (survey) => ({
  name: 'survey_whole',
  about: 'a measure and one that it is a part of, through any chain',
  columns: { part: 'text', whole: 'text' },
  rows: survey.measures.flatMap(({ id }) => wholesOf(id, survey).map((whole) => [id, whole])),
});

const summands: TableOf = (survey) => ({
  name: 'survey_summand',
  about: 'a sum and one of the measures that add up to it',
  columns: { measure: 'text', level: 'integer', place: 'text', part: 'text' },
  rows: survey.measures.flatMap(({ id, sumOf = [] }) =>
    sumOf.map((part, at) => [id, levelOf(id, survey), String(at), part]),
  ),
});

export const measureTables = (survey: Survey): GivenTable[] =>
  [periods, categories, measures, asked, wholes, summands].map((table) => table(survey));
