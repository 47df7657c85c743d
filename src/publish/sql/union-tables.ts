/** The unions of a survey, as rows. */

import type { Survey } from '../../survey/definition.ts';
import { decimalsOf } from '../../survey/measures.ts';
import { wholesOf } from '../../survey/relations.ts';
import type { GivenTable } from './rows.ts';
import { commonCategories } from './survey-tables.ts';

type TableOf = (survey: Survey) => GivenTable;

const unions: TableOf = (survey) => ({
  name: 'survey_union',
  about: 'groups that may overlap',
  columns: { union_id: 'text', label: 'text', unit: 'text', decimals: 'integer', overlap: 'text' },
  rows: survey.unions.map(({ id, label, unit, of, overlap }) => {
    const first = survey.measures.find((each) => each.id === of[0]);
    return [id, label, unit || (first?.unit ?? ''), first ? decimalsOf(first) : 0, overlap];
  }),
});

const groups: TableOf = (survey) => ({
  name: 'survey_union_group',
  about: 'a union and one of its groups',
  columns: { union_id: 'text', measure: 'text' },
  rows: survey.unions.flatMap(({ id, of }) => of.map((measure) => [id, measure])),
});

const wholes: TableOf = (survey) => ({
  name: 'survey_union_whole',
  about: 'a union and a measure that all its groups are part of',
  columns: { union_id: 'text', whole: 'text' },
  rows: survey.unions.flatMap(({ id, of: [first = '', ...others] }) =>
    wholesOf(first, survey)
      .filter((whole) => others.every((each) => wholesOf(each, survey).includes(whole)))
      .map((whole) => [id, whole]),
  ),
});

const asked: TableOf = (survey) => ({
  name: 'survey_union_asked',
  about: 'a union and a category by which all its groups are counted',
  columns: { union_id: 'text', category: 'text' },
  rows: survey.unions.flatMap(({ id, of }) =>
    commonCategories(of, survey).map((category) => [id, category]),
  ),
});

export const unionTables = (survey: Survey): GivenTable[] =>
  [unions, groups, wholes, asked].map((table) => table(survey));
