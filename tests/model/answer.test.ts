import { describe, expect, test } from 'vitest';
import {
  type Answer,
  boundsOf,
  isUsable,
  laterShare,
  type Share,
  shareOf,
  shares,
} from '../../src/model/answer.ts';
import { atLeast, between, exactly, nil, unknown } from '../../src/model/bounds.ts';

/** Of each kind one: what it says of the count, where it stands in a figure, and whether it is used. */
const expectations: readonly (readonly [Answer, { min: number; max: number }, Share, boolean])[] = [
  [{ kind: 'count', count: 12 }, exactly(12), 'exact', true],
  [{ kind: 'count', count: 0 }, nil, 'exact', true],
  [{ kind: 'not-applicable' }, nil, 'exact', true],
  [{ kind: 'rounded', bounds: between(13, 17) }, between(13, 17), 'bounded', true],
  [{ kind: 'estimated', bounds: exactly(12) }, exactly(12), 'bounded', true],
  [{ kind: 'banded', bounds: between(1, 4) }, between(1, 4), 'bounded', true],
  [{ kind: 'suppressed', bounds: between(0, 4) }, between(0, 4), 'bounded', true],
  [{ kind: 'conflict', bounds: between(4, 6) }, between(4, 6), 'bounded', true],
  [{ kind: 'open', from: 5 }, atLeast(5), 'hidden', false],
  [{ kind: 'hidden' }, unknown, 'hidden', false],
  [
    { kind: 'merged', target: '17', bounds: between(0, 9), group: 'C7', together: atLeast(0) },
    between(0, 9),
    'hidden',
    false,
  ],
  [{ kind: 'withheld', ground: 's.12' }, unknown, 'withheld', false],
  [{ kind: 'not-held' }, unknown, 'not_held', false],
  [{ kind: 'not-available' }, unknown, 'unanswered', false],
  [{ kind: 'elsewhere', named: 'another' }, unknown, 'unanswered', false],
  [{ kind: 'other-period', stated: '22-23' }, unknown, 'unanswered', false],
  [{ kind: 'blank' }, unknown, 'unanswered', false],
  [{ kind: 'undecided' }, unknown, 'unanswered', false],
  [{ kind: 'unreadable', why: 'words' }, unknown, 'unanswered', false],
  [{ kind: 'derived', bounds: between(3, 7), share: 'bounded' }, between(3, 7), 'bounded', true],
  [{ kind: 'derived', bounds: atLeast(3), share: 'unanswered' }, atLeast(3), 'unanswered', false],
];

describe.each(expectations)('the answer %j', (answer, bounds, share, usable) => {
  test(`lies in ${bounds.min}..${bounds.max}, in the share ${share}`, () => {
    expect(boundsOf(answer)).toEqual(bounds);
    expect(shareOf(answer)).toBe(share);
    expect(isUsable(answer)).toBe(usable);
  });
});

test('only an explicit zero is zero', () => {
  const zeros = expectations.filter(([, { max }]) => max === 0).map(([{ kind }]) => kind);
  expect(new Set(zeros)).toEqual(new Set(['count', 'not-applicable']));
});

test('narrow bounds alone make no answer usable', () => {
  const narrow: Answer = { kind: 'derived', bounds: exactly(0), share: 'hidden' };
  expect(isUsable(narrow)).toBe(false);
});

test('the later share is the one further down the tables', () => {
  expect(laterShare('exact', 'bounded')).toBe('bounded');
  expect(laterShare('no_return', 'exact')).toBe('no_return');
  expect(laterShare('withheld', 'hidden')).toBe('withheld');
  expect(laterShare('unusable', 'pending')).toBe('pending');
  expect(shares).toEqual([
    'exact',
    'bounded',
    'hidden',
    'withheld',
    'not_held',
    'unanswered',
    'unusable',
    'pending',
    'no_return',
  ]);
});
