/** What was asked, as rows: the survey's measures, breakdowns, unions and rates. */

import { type Category, categoryText } from '../../model/observation.ts';
import type { Measure, Rate, Survey } from '../../survey/definition.ts';
import { decimalsOf } from '../../survey/measures.ts';
import { isBrokenDown, wholesOf } from '../../survey/relations.ts';
import type { GivenTable } from './rows.ts';

/** Each category, and none. */
const categoriesOf = ({ breakdowns }: Survey): (Category | undefined)[] => [
  undefined,
  ...breakdowns.flatMap(({ id, categories }) =>
    categories.map((each) => ({ breakdown: id, category: each.id })),
  ),
];

export function surveyTables(survey: Survey): GivenTable[] {
  return [
    {
      name: 'survey_period',
      about: 'a span that was asked for',
      columns: { period: 'text' },
      rows: survey.periods.map(({ id }) => [id]),
    },
    {
      name: 'survey_category',
      about: 'a part of a breakdown; the empty one is the whole',
      columns: { category: 'text' },
      rows: categoriesOf(survey).map((each) => [categoryText(each)]),
    },
    ...measureTables(survey),
    ...unionTables(survey),
    ...rateTables(survey),
  ];
}

/** How many sums stand above one another: 0 for what is no sum. */
export function levelOf(id: string, { measures }: Pick<Survey, 'measures'>): number {
  const sumOf = measures.find((each) => each.id === id)?.sumOf;
  return sumOf ? 1 + Math.max(...sumOf.map((part) => levelOf(part, { measures }))) : 0;
}

const scaleOf = (measure: Measure | undefined): number => 10 ** (measure ? decimalsOf(measure) : 0);

function measureTables(survey: Survey): GivenTable[] {
  const { measures } = survey;
  return [
    {
      name: 'survey_measure',
      about: 'a thing counted; sums above one another have rising levels',
      columns: {
        measure: 'text',
        label: 'text',
        unit: 'text',
        decimals: 'integer',
        level: 'integer',
      },
      rows: measures.map((each) => [
        each.id,
        each.label,
        each.unit,
        decimalsOf(each),
        levelOf(each.id, survey),
      ]),
    },
    {
      name: 'survey_asked',
      about: 'a measure and a category by which it is counted',
      columns: { measure: 'text', category: 'text' },
      rows: measures.flatMap(({ id }) =>
        categoriesOf(survey)
          .filter((category) => isBrokenDown(id, category, survey))
          .map((category) => [id, categoryText(category)]),
      ),
    },
    {
      name: 'survey_whole',
      about: 'a measure and one that it is a part of, through any chain',
      columns: { part: 'text', whole: 'text' },
      rows: measures.flatMap(({ id }) => wholesOf(id, survey).map((whole) => [id, whole])),
    },
    {
      name: 'survey_summand',
      about: 'a sum and one of the measures that add up to it',
      columns: { measure: 'text', level: 'integer', place: 'text', part: 'text' },
      rows: measures.flatMap(({ id, sumOf = [] }) =>
        sumOf.map((part, at) => [id, levelOf(id, survey), String(at), part]),
      ),
    },
  ];
}

function unionTables(survey: Survey): GivenTable[] {
  const { unions, measures } = survey;
  return [
    {
      name: 'survey_union',
      about: 'groups that may overlap',
      columns: {
        union_id: 'text',
        label: 'text',
        unit: 'text',
        decimals: 'integer',
        overlap: 'text',
      },
      rows: unions.map(({ id, label, unit, of, overlap }) => {
        const first = measures.find((each) => each.id === of[0]);
        return [id, label, unit || (first?.unit ?? ''), first ? decimalsOf(first) : 0, overlap];
      }),
    },
    {
      name: 'survey_union_group',
      about: 'a union and one of its groups',
      columns: { union_id: 'text', measure: 'text' },
      rows: unions.flatMap(({ id, of }) => of.map((measure) => [id, measure])),
    },
    {
      name: 'survey_union_whole',
      about: 'a union and a measure that all its groups are part of',
      columns: { union_id: 'text', whole: 'text' },
      rows: unions.flatMap(({ id, of: [first = '', ...others] }) =>
        wholesOf(first, survey)
          .filter((whole) => others.every((each) => wholesOf(each, survey).includes(whole)))
          .map((whole) => [id, whole]),
      ),
    },
    {
      name: 'survey_union_asked',
      about: 'a union and a category by which all its groups are counted',
      columns: { union_id: 'text', category: 'text' },
      rows: unions.flatMap(({ id, of }) =>
        categoriesOf(survey)
          .filter((category) => of.every((measure) => isBrokenDown(measure, category, survey)))
          .map((category) => [id, categoryText(category)]),
      ),
    },
  ];
}

/** The column of the register that a rate divides by, as the register keys its numbers. */
export const numberColumnOf = ({ denominator }: Rate): string | undefined =>
  typeof denominator === 'string'
    ? undefined
    : [denominator.register, denominator.year].filter((part) => part !== undefined).join('/');

function rateTables(survey: Survey): GivenTable[] {
  const { rates, measures } = survey;
  const measureOf = (id: Rate['denominator']): Measure | undefined =>
    measures.find((each) => each.id === id);
  const isSummand = ({ numerator, denominator }: Rate): boolean =>
    measureOf(denominator)?.sumOf?.includes(numerator) === true;
  const row = (rate: Rate) => {
    const { id, label, per, numerator, denominator } = rate;
    const [top, bottom] = [measureOf(numerator), measureOf(denominator)];
    const partOf =
      bottom !== undefined && (wholesOf(numerator, survey).includes(bottom.id) || isSummand(rate));
    const counted = bottom === undefined || bottom.kind === 'count';
    return [
      id,
      label,
      top?.unit ?? '',
      per,
      numerator,
      bottom?.id,
      numberColumnOf(rate),
      Number(partOf),
      Number(counted),
      top ? decimalsOf(top) : 0,
      bottom ? decimalsOf(bottom) : 0,
      scaleOf(top),
      scaleOf(bottom),
    ];
  };
  return [
    {
      name: 'survey_rate',
      about: 'a rate, with the measure or the column of the register that it divides by',
      columns: {
        rate: 'text',
        label: 'text',
        unit: 'text',
        per: 'integer',
        numerator: 'text',
        denominator: 'text',
        number_column: 'text',
        part_of: 'integer',
        counted: 'integer',
        over_decimals: 'integer',
        under_decimals: 'integer',
        over_scale: 'integer',
        under_scale: 'integer',
      },
      rows: rates.map(row),
    },
    {
      name: 'survey_rate_asked',
      about: 'a rate and a category by which both its halves are counted',
      columns: { rate: 'text', category: 'text' },
      rows: rates.flatMap(({ id, numerator, denominator }) =>
        categoriesOf(survey)
          .filter((category) =>
            typeof denominator === 'string'
              ? isBrokenDown(numerator, category, survey) &&
                isBrokenDown(denominator, category, survey)
              : category === undefined,
          )
          .map((category) => [id, categoryText(category)]),
      ),
    },
    {
      name: 'survey_rate_rest',
      about:
        'a rate whose denominator is a sum with the numerator in it, and another part of the sum',
      columns: { rate: 'text', part: 'text' },
      rows: rates
        .filter(isSummand)
        .flatMap((rate) =>
          (measureOf(rate.denominator)?.sumOf ?? [])
            .filter((part) => part !== rate.numerator)
            .map((part) => [rate.id, part]),
        ),
    },
  ];
}
