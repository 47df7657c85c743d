import { describe, expect, test } from 'vitest';
import { weightFrom } from '../../src/aggregate/accounting.ts';
import { areaId, scopesOf } from '../../src/aggregate/scope.ts';
import {
  blank,
  count,
  Figures,
  fewerThan,
  frameOf,
  notHeld,
  over,
  registerOf,
  surveyOf,
  unitOf,
  year,
} from '../support/invented.ts';

describe('the figures of a survey', () => {
  const survey = surveyOf({
    periods: [year(2023), year(2024)],
    measures: [{ id: 'd' }, { id: 'n', partOf: 'd' }],
    breakdowns: [
      {
        id: 'sex',
        of: ['n'],
        categories: ['girls', 'boys'].map((id) => ({ id, headings: [id] })),
      },
    ],
    rates: [{ id: 'rate', label: 'Share', numerator: 'n', denominator: 'd' }],
    areas: ['region'],
  });
  const register = registerOf(['a', 'b'], { a: { region: 'North' }, b: { region: 'North' } });
  const names = new Figures(
    frameOf(survey, { a: { n: count(1) }, b: undefined }, register),
  ).all.map(({ figure }) => figure);

  test('stand in the order of the survey, the whole before its areas', () => {
    expect(names.filter((name) => !name.includes('sex='))).toEqual([
      'd.total.2023',
      'd.total.2024',
      'n.total.2023',
      'n.total.2024',
      'rate.minimum-rate.2023',
      'rate.matched-rate.2023',
      'rate.maximum-rate.2023',
      'rate.minimum-rate.2024',
      'rate.matched-rate.2024',
      'rate.maximum-rate.2024',
      'd.total.2023.region=north',
      'd.total.2024.region=north',
      'n.total.2023.region=north',
      'n.total.2024.region=north',
      'rate.minimum-rate.2023.region=north',
      'rate.matched-rate.2023.region=north',
      'rate.maximum-rate.2023.region=north',
      'rate.minimum-rate.2024.region=north',
      'rate.matched-rate.2024.region=north',
      'rate.maximum-rate.2024.region=north',
    ]);
  });

  test('are broken down only where the survey breaks the measure down', () => {
    expect(names).toContain('n.total.2024.sex=girls');
    expect(names).not.toContain('d.total.2024.sex=girls');
    expect(names).not.toContain('rate.matched-rate.2024.sex=girls');
  });

  test('each have a name of their own', () => {
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a denominator from the register', () => {
  const survey = surveyOf({
    measures: [{ id: 'n' }],
    rates: [
      {
        id: 'rate',
        label: 'Per 1,000',
        numerator: 'n',
        denominator: { register: 'population', year: 2024 },
        per: 1000,
      },
    ],
  });
  const register = registerOf(
    ['a', 'b', 'c', 'd'],
    {},
    { a: { 'population/2024': 100 }, b: { 'population/2024': 200 }, c: { 'population/2024': 50 } },
  );
  const figures = new Figures(
    frameOf(
      survey,
      { a: { n: count(7) }, b: { n: notHeld }, c: undefined, d: { n: count(9) } },
      register,
    ),
  );

  test('makes D all that have a figure there, so that the minimum rate is a floor for them', () => {
    const { low, accounting } = figures.rate('rate.minimum-rate.2024');
    expect([over(low), accounting.used]).toEqual(['7/350', 3]);
  });

  test('leaves only those that answered and have a figure in the matched rate', () => {
    const { low, high, accounting } = figures.rate('rate.matched-rate.2024');
    expect([over(low), over(high), accounting.used]).toEqual(['7/100', '7/100', 1]);
  });

  test('has no maximum rate, for the numerator is no part of it', () => {
    expect(figures.find('rate.maximum-rate.2024')).toBeUndefined();
  });
});

describe('money', () => {
  const survey = surveyOf({
    measures: [
      { id: 'd', kind: 'money' },
      { id: 'n', kind: 'money' },
    ],
    rates: [{ id: 'rate', label: 'Share', numerator: 'n', denominator: 'd' }],
  });

  test('is added in pence, to the penny', () => {
    const figures = new Figures(
      frameOf(survey, { a: { n: count(10) }, b: { n: count(20) }, c: { n: count(30) } }),
    );
    const { bounds, decimals } = figures.sum('n.total.2024');
    expect([bounds, decimals]).toEqual([{ min: 60, max: 60 }, 2]);
  });

  test('over a denominator that may be nothing has no high', () => {
    const figures = new Figures(frameOf(survey, { a: { n: count(300), d: fewerThan(500) } }));
    const { low, high } = figures.rate('rate.matched-rate.2024');
    expect([over(low), over(high)]).toEqual(['300/499', 'none']);
  });
});

describe('an authority without a usable pair', () => {
  const survey = surveyOf({
    measures: [{ id: 'd' }, { id: 'n', partOf: 'd' }],
    rates: [{ id: 'rate', label: 'Share', numerator: 'n', denominator: 'd' }],
  });

  test('adds to the people of whom nothing was said', () => {
    const figures = new Figures(
      frameOf(survey, { a: { n: count(1), d: count(10) }, b: { n: blank, d: count(303) } }),
    );
    expect(figures.rate('rate.maximum-rate.2024').unknown?.scaled).toBe(303n);
  });
});

describe('the areas of a register', () => {
  const register = registerOf(['a', 'b', 'c'], { a: { region: 'Yorkshire & The Humber' } });

  test('are named in words and addressed in lower case', () => {
    expect(areaId('Yorkshire & The Humber')).toBe('yorkshire-and-the-humber');
    expect(areaId('East of England')).toBe('east-of-england');
  });

  test('include a row for authorities that have none', () => {
    const units = ['a', 'b', 'c'].map((id) => unitOf(id, undefined));
    const scopes = scopesOf(units, register, ['region']);
    expect(scopes.map(({ area, units: inside }) => [area?.id, inside.length])).toEqual([
      [undefined, 3],
      ['yorkshire-and-the-humber', 1],
      ['none', 2],
    ]);
  });

  test('give no weight where the survey names none', () => {
    expect(weightFrom(register, undefined)('a')).toBeUndefined();
  });
});
