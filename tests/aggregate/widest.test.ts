import { expect, test } from 'vitest';
import { widestOf } from '../../src/aggregate/widest.ts';
import { count, fewerThan, frameOf, notHeld, surveyOf } from '../support/invented.ts';

const survey = surveyOf({ measures: [{ id: 'all' }, { id: 'part', partOf: 'all' }] });
const frame = frameOf(survey, {
  exact: { all: count(9), part: count(3) },
  narrow: { all: count(90), part: fewerThan(5) },
  wide: { all: count(30), part: notHeld },
  alike: { all: count(50), part: fewerThan(5) },
  tight: { all: count(2), part: fewerThan(5) },
  open: { all: notHeld, part: notHeld },
  silent: undefined,
});

const of = (measure: string) => widestOf(frame, '2024').find((each) => each.measure === measure);

test('the widest row bounds come first, register order among equals', () => {
  expect(of('part')).toEqual({
    measure: 'part',
    authorities: ['wide', 'narrow', 'alike', 'tight'],
    open: 2,
  });
});

test('whoever gave an exact count is not among them', () => {
  expect(of('all')).toEqual({ measure: 'all', authorities: [], open: 2 });
});
