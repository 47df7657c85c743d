/** Whatever councils write, the equations hold of it: else nothing concluded from them would. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replies, settings } from '../support/arbitraries.ts';
import { surveyOf } from '../support/invented.ts';
import { publishedOf, resultsOf } from './invented-results.ts';

const regions = { a1: 'North', a2: 'South', a3: 'South' };
const rate = (numerator: string, denominator: string) => ({
  id: `${numerator}-of-${denominator}`,
  label: 'Share',
  numerator,
  denominator,
});
const surveys = {
  'parts of wholes': surveyOf({
    measures: [{ id: 'd' }, { id: 'n', partOf: 'd' }, { id: 'm', partOf: 'n' }],
    rates: [rate('n', 'd'), rate('m', 'd'), rate('d', 'n')],
    unions: [{ id: 'either', label: 'Either', of: ['n', 'm'] }],
    areas: ['region'],
  }),
  'sums of parts': surveyOf({
    measures: [{ id: 'd', sumOf: ['n', 'm'] }, { id: 'n' }, { id: 'm', partOf: 'd' }],
    rates: [rate('n', 'd'), rate('m', 'n')],
    areas: ['region'],
  }),
  'sums of sums, and of categories': surveyOf({
    measures: [
      { id: 'd', sumOf: ['n', 'm'] },
      { id: 'n', sumOf: ['m', 'k'] },
      { id: 'm' },
      { id: 'k', partOf: 'd' },
    ],
    breakdowns: [
      {
        id: 'breakdown',
        of: ['n', 'k'],
        addsUp: true,
        categories: ['girls', 'boys'].map((id) => ({ id, headings: [id] })),
      },
    ],
    rates: [rate('n', 'd'), rate('k', 'n')],
    areas: ['region'],
  }),
  'groups that overlap': surveyOf({
    measures: [{ id: 'd' }, { id: 'n' }, { id: 'm' }],
    unions: [{ id: 'either', label: 'Either', of: ['n', 'm'], overlap: 'd' }],
    areas: ['region'],
  }),
  categories: surveyOf({
    measures: [{ id: 'd' }, { id: 'n', partOf: 'd' }],
    breakdowns: [
      {
        id: 'breakdown',
        of: ['n', 'd'],
        addsUp: true,
        categories: ['girls', 'boys'].map((id) => ({ id, headings: [id] })),
      },
    ],
    rates: [rate('n', 'd')],
    areas: ['region'],
  }),
};

describe('the published figures follow from the cells', () => {
  test.each(Object.entries(surveys))('of %s', (_, survey) => {
    const questions = survey.measures.flatMap(({ id }) => [
      id,
      ...(survey.breakdowns.length > 0 ? [`${id}#girls`, `${id}#boys`] : []),
    ]);
    fc.assert(
      fc.property(replies(questions), (given) => {
        const { equations, cells } = publishedOf(resultsOf(survey, given, regions));
        const unknowns = [...cells.values()]
          .flatMap((own) => [...own.values()])
          .flatMap((cell) => cell.unknowns);
        const relations = unknowns
          .flatMap((unknown) => equations.returnOf(unknown))
          .flatMap((unknown) => equations.about(unknown).map(({ relation }) => relation));
        const broken = relations.filter((relation) => {
          if (relation.kind !== 'sum') return false;
          const sum = relation.terms.reduce(
            (all, [unknown, times]) => all + times * equations.at(unknown).value,
            0,
          );
          return !(relation.low <= sum && sum <= relation.high && sum === relation.value);
        });
        expect(broken).toEqual([]);
      }),
      settings(150),
    );
  });
});
