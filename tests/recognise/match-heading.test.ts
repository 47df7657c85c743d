/** The table of headings: what each form takes, and what it must leave alone. */

import { describe, expect, test } from 'vitest';
import { matchHeadings } from '../../src/recognise/match-heading.ts';
import { surveyWith, vocabularyFor } from '../support/grids.ts';

const measure = (id: string, label: string, ...headings: string[]) => ({ id, label, headings });
const vocabulary = vocabularyFor(
  surveyWith({
    measures: [
      measure('trafficked', 'Trafficked children', '1a', 'trafficked children'),
      measure('missing', 'Missing', '2a', 'trafficked children who went missing'),
      measure('alone', 'Unaccompanied children', '1c', 'unaccompanied children'),
      measure('refuge', 'Refuge places', 'AB01', 'refuge places'),
      measure('spending', 'Net spending', '7', 'net spending'),
      measure('plans', 'Education plans', 'EHCP'),
      measure('homeless', 'Homeless households', 'Homeless'),
    ],
    breakdowns: [
      {
        id: 'sex',
        of: ['trafficked'],
        categories: [
          { id: 'female', headings: ['F', 'Girls'] },
          { id: 'male', headings: ['M', 'Boys'] },
        ],
      },
      {
        id: 'placement',
        of: ['trafficked'],
        categories: [{ id: 'hostel', headings: ['PL01', 'hostel placement'] }],
      },
    ],
  }),
);

const idsOf = (text: string, strictness: 'cell' | 'outer' = 'cell'): readonly string[] =>
  matchHeadings(text, vocabulary, strictness).matches.get('measure')?.ids ?? [];
const categoriesOf = (text: string): string[] =>
  [...matchHeadings(text, vocabulary, 'cell').matches]
    .filter(([kind]) => kind.startsWith('breakdown:'))
    .flatMap(([, { ids }]) => [...ids]);

describe('a measure', () => {
  test.each([
    ['1A', 'trafficked'],
    ['Unaccompanied children:', 'alone'],
    ['UNACCOMPANIED\u00a0CHILDREN', 'alone'],
    ['The unaccompanied children†', 'alone'],
    ['1a) Trafficked children', 'trafficked'],
    ['Q1a', 'trafficked'],
    ['Question 1a', 'trafficked'],
    ['Q.1 (a)', 'trafficked'],
    ['1a in 2024', 'trafficked'],
    ['AB01 Refuge', 'refuge'],
    ['Refuge (AB01)', 'refuge'],
    ['7. Net spending', 'spending'],
    ['7) Net spending', 'spending'],
    ['(7) Net spending', 'spending'],
    ['Number of EHCP at month end', 'plans'],
    ['Number of unaccompanied children (snapshot)', 'alone'],
    ['trafficked children who went missing', 'missing'],
    ['NumberOfTraffickedChildren', 'trafficked'],
    ['Homeless', 'homeless'],
    ['Homeless 2024', 'homeless'],
  ])('is announced by “%s”', (text, id) => {
    expect(idsOf(text)).toEqual([id]);
  });

  test.each([
    'see 1a',
    'Other unaccompanied children',
    'Non unaccompanied children',
    'Children excluding unaccompanied children',
    'Formerly unaccompanied children',
    'Plus unaccompanied children',
    'Children, of whom unaccompanied children',
    'Homeless and rough sleeping',
    'Other homeless',
    'Loan charges (not in Net spending)',
    'the ehcp of somebody',
    'unaccompanied',
    'Incidents of unaccompanied children placed in hotels',
    'Percentage of trafficked children',
    'Average number of trafficked children',
  ])('is not announced by “%s”', (text) => {
    expect(idsOf(text)).toEqual([]);
  });

  test.each([
    ['1a and 1c', ['trafficked', 'alone']],
    ['Trafficked children and unaccompanied children', ['trafficked', 'alone']],
    ['Unaccompanied children, of whom trafficked children', ['alone', 'trafficked']],
  ])('and another are both named by “%s”', (text, ids) => {
    expect([...idsOf(text)].sort()).toEqual([...ids].sort());
  });

  test.each([
    'Unaccompanied children (male)',
    'Unaccompanied children (% of all)',
    'Net spending (£000)',
    '1c (aged under 16)',
  ])('is not announced where brackets change what is counted: %s', (text) => {
    expect(idsOf(text)).toEqual([]);
  });

  test('is never announced by the number of a question that a cell holds alone', () => {
    expect(idsOf('45')).toEqual([]);
  });

  test('is announced by the name of a sheet in a code, in capitals or in several words', () => {
    expect(idsOf('EHCP summary', 'outer')).toEqual(['plans']);
    expect(idsOf('Q1a', 'outer')).toEqual(['trafficked']);
    expect(idsOf('Unaccompanied_children', 'outer')).toEqual(['alone']);
  });

  test('is not announced by the name of a sheet in one plain word', () => {
    expect(idsOf('Homeless', 'outer')).toEqual([]);
  });
});

describe('a category', () => {
  test.each([
    ['Girls', ['female']],
    ['girls', ['female']],
    ['F', ['female']],
    ['Girls 2024', ['female']],
    ['Hostel placement', ['hostel']],
    ['PL01 own words', ['hostel']],
  ])('is named by “%s”', (text, ids) => {
    expect(categoriesOf(text)).toEqual(ids);
  });

  test.each([
    'Girls and boys',
    'Other girls',
    'Other hostel placement',
    'Hostel placement (short)',
    'Fewer',
  ])('is not named by “%s”', (text) => {
    expect(categoriesOf(text)).toEqual([]);
  });
});
