import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowOf } from '../../src/aggregate/row-bounds.ts';
import type { Answer } from '../../src/model/answer.ts';
import { between } from '../../src/model/bounds.ts';
import { wholesOf } from '../../src/survey/relations.ts';
import { reply, settings } from '../support/arbitraries.ts';
import {
  count,
  Figures,
  fewerThan,
  frameOf,
  over,
  type Reply,
  surveyOf,
  unitOf,
} from '../support/invented.ts';
import { horizon, type Relations, truthsOf } from '../support/truths.ts';

const measures = ['w', 'p', 'q'];
const shapes: readonly { name: string; partOf: Record<string, string>; relations: Relations }[] = [
  { name: 'three that have nothing to do with each other', partOf: {}, relations: [] },
  { name: 'a part and its whole', partOf: { p: 'w' }, relations: [['p', 'w']] },
  {
    name: 'a chain of parts',
    partOf: { p: 'w', q: 'p' },
    relations: [
      ['p', 'w'],
      ['q', 'p'],
    ],
  },
  {
    name: 'two parts of one whole, which may overlap',
    partOf: { p: 'w', q: 'w' },
    relations: [
      ['p', 'w'],
      ['q', 'w'],
    ],
  },
];

const surveyWith = (partOf: Readonly<Record<string, string>>) =>
  surveyOf({
    measures: measures.map((id) => ({ id, ...(partOf[id] ? { partOf: partOf[id] } : {}) })),
  });

describe.each(shapes)('the row bounds of $name', ({ partOf, relations }) => {
  const survey = surveyWith(partOf);
  const rowFor = (given: Reply) => rowOf(unitOf('a', given), '2024', undefined, survey);

  test('are exactly what the truths of the row allow', () => {
    fc.assert(
      fc.property(reply(measures), (given) => {
        const truths = truthsOf(given, measures, relations);
        fc.pre(truths.length > 0);
        const row = rowFor(given);
        for (const measure of measures) {
          const values = truths.map((truth) => truth[measure] ?? 0);
          const highest = Math.max(...values);
          expect({ measure, ...row.get(measure)?.bounds }).toEqual({
            measure,
            min: Math.min(...values),
            max: highest === horizon ? Infinity : highest,
          });
        }
      }),
      settings(400),
    );
  });

  test('never leave the bounds that the cell itself states', () => {
    fc.assert(
      fc.property(reply(measures), (given) => {
        for (const { bounds, stated } of rowFor(given).values()) {
          expect(bounds.min).toBeGreaterThanOrEqual(stated.min);
          expect(bounds.max).toBeLessThanOrEqual(stated.max);
        }
      }),
      settings(200),
    );
  });
});

test('a part above its whole leaves both cells with what they state', () => {
  const survey = surveyWith({ p: 'w' });
  const row = rowOf(unitOf('a', { p: count(10), w: count(8) }), '2024', undefined, survey);
  expect(row.get('p')?.bounds).toEqual({ min: 10, max: 10 });
  expect(row.get('w')?.bounds).toEqual({ min: 8, max: 8 });
});

test('cells that have nothing to do with a contradiction keep their row bounds', () => {
  const survey = surveyWith({ p: 'w', q: 'w' });
  const given = { w: count(8), p: count(10), q: fewerThan(20) };
  const row = rowOf(unitOf('a', given), '2024', undefined, survey);
  expect(row.get('q')?.bounds).toEqual({ min: 0, max: 8 });
});

test('a sum that was not given is the sum of its parts, in the share of the least certain', () => {
  const survey = surveyOf({
    measures: [{ id: 's', sumOf: ['p', 'q'] }, { id: 'p' }, { id: 'q' }],
  });
  const row = rowOf(unitOf('a', { p: count(3), q: fewerThan(5) }), '2024', undefined, survey);
  expect(row.get('s')).toMatchObject({
    bounds: { min: 3, max: 7 },
    share: 'bounded',
    usable: true,
  });
});

test('a missing part of a sum leaves the others below and the top open', () => {
  const survey = surveyOf({
    measures: [{ id: 's', sumOf: ['p', 'q'] }, { id: 'p' }, { id: 'q' }],
  });
  const row = rowOf(unitOf('a', { p: count(3) }), '2024', undefined, survey);
  expect(row.get('s')).toMatchObject({ bounds: { min: 3, max: Infinity }, usable: false });
});

test('a sum that was given counts as it was given, whatever its parts say', () => {
  const survey = surveyOf({
    measures: [{ id: 's', sumOf: ['p', 'q'] }, { id: 'p' }, { id: 'q' }],
  });
  const given = { s: count(9), p: count(3), q: count(5) };
  const row = rowOf(unitOf('a', given), '2024', undefined, survey);
  expect(row.get('s')?.bounds).toEqual({ min: 9, max: 9 });
});

test('the wholes of a measure are found through any chain, and a circle ends', () => {
  expect(wholesOf('q', surveyWith({ p: 'w', q: 'p' }))).toEqual(['p', 'w']);
  expect(wholesOf('w', surveyWith({ p: 'w' }))).toEqual([]);
  expect(wholesOf('p', surveyWith({ p: 'w', w: 'p' }))).toEqual(['w', 'p']);
});

describe('a sum that its own parts do not make', () => {
  const survey = surveyOf({
    measures: [{ id: 'all', sumOf: ['a', 'b'] }, { id: 'a' }, { id: 'b' }],
    rates: [{ id: 'rate', label: 'Share', numerator: 'a', denominator: 'all' }],
  });
  // As the categories of a breakdown give it: nobody wrote it, and it is not of a and b.
  const all: Answer = { kind: 'derived', bounds: between(5, 8), share: 'bounded' };

  test('keeps what its categories gave, where a part is not answered', () => {
    const row = rowOf(unitOf('x', { all, a: count(3) }), '2024', undefined, survey);
    expect(row.get('all')?.bounds).toEqual({ min: 5, max: 8 });
  });

  test('is the whole of a rate as it stands', () => {
    const figures = new Figures(frameOf(survey, { x: { all, a: count(3) } }));
    const { low, high } = figures.rate('rate.matched-rate.2024');
    expect([over(low), over(high)]).toEqual(['3/8', '3/5']);
  });
});

test.each([['inner first'], ['outer first']])('a sum of sums is made after these, %s', (order) => {
  const sums = [
    { id: 'inner', sumOf: ['a', 'b'] },
    { id: 'outer', sumOf: ['inner', 'c'] },
  ];
  const survey = surveyOf({
    measures: [
      ...(order === 'inner first' ? sums : [...sums].reverse()),
      { id: 'a', partOf: 'w' },
      { id: 'b' },
      { id: 'c' },
      { id: 'w' },
    ],
  });
  const given = { a: fewerThan(10), b: count(1), c: count(2), w: count(4) };
  const row = rowOf(unitOf('x', given), '2024', undefined, survey);
  expect(row.get('outer')?.bounds).toEqual({ min: 3, max: 7 });
});
