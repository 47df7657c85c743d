/** The rates of a survey, as rows. */

import type { Measure, Rate, Survey } from '../../survey/definition.ts';
import { decimalsOf } from '../../survey/measures.ts';
import { wholesOf } from '../../survey/relations.ts';
import type { Field, GivenTable } from './rows.ts';
import { commonCategories } from './survey-tables.ts';

type TableOf = (survey: Survey) => GivenTable;

/** The column of the register that a rate divides by, as the register keys its numbers. */
export const numberColumnOf = ({ denominator }: Rate): string | undefined =>
  typeof denominator === 'string'
    ? undefined
    : [denominator.register, denominator.year].filter((part) => part !== undefined).join('/');

const measureOf = (id: Rate['denominator'], { measures }: Survey): Measure | undefined =>
  measures.find((each) => each.id === id);

/** The denominator is a sum that the numerator is a part of. */
const isSummand = ({ numerator, denominator }: Rate, survey: Survey): boolean =>
  measureOf(denominator, survey)?.sumOf?.includes(numerator) === true;

function rateRow(rate: Rate, survey: Survey): Field[] {
  const { id, label, per, numerator, denominator } = rate;
  const [top, bottom] = [measureOf(numerator, survey), measureOf(denominator, survey)];
  const partOf =
    bottom !== undefined &&
    (wholesOf(numerator, survey).includes(bottom.id) || isSummand(rate, survey));
  const counted = bottom === undefined || bottom.kind === 'count';
  const decimals = [top, bottom].map((each) => (each ? decimalsOf(each) : 0));
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
    ...decimals,
    ...decimals.map((each) => 10 ** each),
  ];
}

const rates: TableOf = (survey) => ({
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
  rows: survey.rates.map((rate) => rateRow(rate, survey)),
});

const asked: TableOf = (survey) => ({
  name: 'survey_rate_asked',
  about: 'a rate and a category by which both its halves are counted',
  columns: { rate: 'text', category: 'text' },
  rows: survey.rates.flatMap(({ id, numerator, denominator }) => {
    const categories =
      typeof denominator === 'string' ? commonCategories([numerator, denominator], survey) : [''];
    return categories.map((category) => [id, category]);
  }),
});

const rest: TableOf = (survey) => ({
  name: 'survey_rate_rest',
  about: 'a rate whose denominator is a sum with the numerator in it, and another part of the sum',
  columns: { rate: 'text', part: 'text' },
  rows: survey.rates
    .filter((rate) => isSummand(rate, survey))
    .flatMap(({ id, numerator, denominator }) =>
      (measureOf(denominator, survey)?.sumOf ?? [])
        .filter((part) => part !== numerator)
        .map((part) => [id, part]),
    ),
});

export const rateTables = (survey: Survey): GivenTable[] =>
  [rates, asked, rest].map((table) => table(survey));
