/** Change on the panel of those that answered in both periods. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../src/aggregate/change.ts';
import type { Change } from '../../src/model/change.ts';
import { changeTexts } from '../../src/publish/change-report.ts';
import {
  banded,
  count,
  fewerThan,
  frameOf,
  type Replies,
  suppressed,
  surveyOf,
  unitOf,
} from '../support/invented.ts';

const survey = surveyOf({
  measures: [{ id: 'd' }, { id: 'n', partOf: 'd' }],
  rates: [{ id: 'rate', label: 'Share', numerator: 'n', denominator: 'd' }],
});
const side = (replies: Replies) => ({ frame: frameOf(survey, replies), period: '2024' });
const between = (earlier: Replies, later: Replies) => changesBetween(side(earlier), side(later));
const change = (changes: readonly Change[], id: string): Change => {
  const found = changes.find((each) => each.id === id);
  if (!found) throw new Error(`No change of ${id}`);
  return found;
};
const reply = (n: ReturnType<typeof count>, d: number) => ({ n, d: count(d) });

describe('the eighth example of the method', () => {
  const changes = between(
    {
      a: reply(count(50), 100),
      b: reply(fewerThan(5), 10),
      c: reply(count(30), 60),
      d: reply(count(100), 150),
      e: undefined,
    },
    {
      a: reply(count(40), 100),
      b: reply(count(3), 12),
      c: reply(fewerThan(5), 50),
      d: undefined,
      e: reply(count(160), 300),
    },
  );

  test('compares A, B and C, and names who is left out', () => {
    expect(change(changes, 'n')).toMatchObject({
      panel: ['a', 'b', 'c'],
      droppedOut: ['d'],
      cameIn: ['e'],
      change: { min: -41, max: -33 },
    });
  });

  test('prints a percentage on the earlier value, and the opposite sign beside it', () => {
    expect(changeTexts(change(changes, 'n'))).toEqual({
      earlier: '80 to 84',
      later: '43 to 47',
      change: '−41 to −33 (−48.8% to −41.3%)',
      allResponders: '180 to 184 → 203 to 207',
    });
  });

  test('prints a rate in points', () => {
    expect(changeTexts(change(changes, 'rate'))).toMatchObject({
      earlier: '47.1% to 49.4%',
      later: '26.5% to 29.0%',
      change: '−22.9 to −18.0 percentage points',
    });
  });
});

describe('who is one member of the panel', () => {
  test('predecessors with their successor, where all of them answered', () => {
    const successors = (id: string) => (id === 'x' || id === 'y' ? ['z'] : []);
    const was = { x: { d: count(4) }, y: { d: count(5) } };
    const rolled = changesBetween(side(was), side({ z: { d: count(12) } }), successors);
    expect(change(rolled, 'd')).toMatchObject({ panel: ['z'], change: { min: 3, max: 3 } });
    const half = { x: { d: count(4) }, y: undefined };
    const broken = changesBetween(side(half), side({ z: { d: count(12) } }), successors);
    expect(broken.filter(({ id }) => id === 'd')).toEqual([]);
  });

  test('a joint group that later answered one by one, only if all of it did', () => {
    const joint = { ...frameOf(survey, {}), units: [unitOf('a', { d: count(9) }, ['a', 'b'])] };
    const apart = side({ a: { d: count(4) }, b: { d: count(7) } });
    const [both] = changesBetween({ frame: joint, period: '2024' }, apart);
    expect(both).toMatchObject({ panel: ['a', 'b'], change: { min: 2, max: 2 } });
    const alone = side({ a: { d: count(4) }, b: undefined });
    expect(changesBetween({ frame: joint, period: '2024' }, alone)).toEqual([]);
  });
});

describe('a percentage', () => {
  test.each([
    [banded(10, 12), count(15), '+3 to +5 (+25.0% to +50.0%)'],
    [count(80), count(80), '0 (0.0%)'],
    [count(80), count(10), '−70 (−87.5%)'],
    [count(10), count(9), '−1 (−10.0%)'],
    [count(1000), count(1282), '+282 (+28.2%)'],
  ])('is on the earlier value: %j to %j', (was, is, printed) => {
    const [only] = between({ a: { d: was } }, { a: { d: is } });
    expect(only && changeTexts(only).change).toBe(printed);
  });

  test.each([
    [count(0), count(50), '+50 (with no percentage, for there were none before)'],
    [count(9), count(50), '+41 (with no percentage, for there were fewer than 10 before)'],
    [fewerThan(3), count(5), '+3 to +5 (with no percentage, for there were fewer than 10 before)'],
    [
      banded(9, 20),
      count(50),
      '+30 to +41 (with no percentage, for there may have been fewer than 10 before)',
    ],
  ])('is not given where there were few before: %j to %j', (was, is, printed) => {
    const [only] = between({ a: { d: was } }, { a: { d: is } });
    expect(only && changeTexts(only).change).toBe(printed);
  });
});

describe('a rate of fewer than 10', () => {
  const few = 'no difference of rates, for fewer than 10 were counted';

  test.each([
    [reply(count(4), 9), reply(count(6), 12), '4 of 9', '50.0%', few],
    [reply(count(6), 12), reply(count(4), 9), '50.0%', '4 of 9', few],
    [reply(fewerThan(3), 9), reply(count(6), 12), '0 of 9 to 2 of 9', '50.0%', few],
    [reply(count(5), 10), reply(count(6), 12), '50.0%', '50.0%', '0.0 percentage points'],
  ])('is told by its counts: %j to %j', (was, is, earlier, later, difference) => {
    const texts = changeTexts(change(between({ a: was }, { a: is }), 'rate'));
    expect(texts).toMatchObject({ earlier, later, change: difference });
  });
});

test('every truth that the cells allow lies inside, and both ends are reached', () => {
  const cell = fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 }))
    .map(([low, width]) => [low, low + width] as const);
  const members = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(members, (cells) => {
      const replies = (at: 0 | 1): Replies =>
        Object.fromEntries(cells.map((each, i) => [`a${i}`, { d: suppressed(...each[at]) }]));
      const [found] = between(replies(0), replies(1));
      // Every way to fill the cells, one by one.
      let differences = [0];
      for (const [[low1, high1], [low2, high2]] of cells) {
        const next = new Set<number>();
        for (const sum of differences)
          for (let x = low1; x <= high1; x += 1)
            for (let y = low2; y <= high2; y += 1) next.add(sum + y - x);
        differences = [...next];
      }
      expect(found?.kind === 'total' && found.change).toEqual({
        min: Math.min(...differences),
        max: Math.max(...differences),
      });
    }),
  );
});
