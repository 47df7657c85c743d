import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calendarOf,
  contains,
  dayOf,
  isoOf,
  lengthOf,
  monthsSpan,
  overlapOf,
  parseIsoDay,
  sameSpan,
  startOfMonth,
} from '../../src/model/period.ts';
import { settings } from '../support/arbitraries.ts';

describe('a day', () => {
  test('is counted from 1970-01-01', () => {
    expect(parseIsoDay('1970-01-01')).toBe(0);
    expect(parseIsoDay('1970-02-01')).toBe(31);
    expect(parseIsoDay('2000-01-01')).toBe(10_957);
  });

  test('exists only where the calendar has it', () => {
    expect(dayOf(2024, 2, 29)).toBe(parseIsoDay('2024-02-29'));
    expect(dayOf(2023, 2, 29)).toBeUndefined();
    expect(dayOf(2024, 2, 31)).toBeUndefined();
    expect(dayOf(2024, 13, 1)).toBeUndefined();
    expect(dayOf(24, 1, 1)).toBeUndefined();
  });

  test.each(['2024-02-30', '24-01-01', '2024-1-1', '', '01/02/2024'])(
    'is refused as %j',
    (text) => {
      expect(() => parseIsoDay(text)).toThrow(RangeError);
    },
  );

  test('goes to its date and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 40_000 }), (day) => {
        expect(parseIsoDay(isoOf(day))).toBe(day);
        const { year, month, day: date } = calendarOf(day);
        expect(dayOf(year, month, date)).toBe(day);
      }),
      settings(200),
    );
  });
});

describe('a span', () => {
  test('of months ends on the last day of the last of them, over the end of a year too', () => {
    const { from, to } = monthsSpan(2023, 4, 12);
    expect([isoOf(from), isoOf(to)]).toEqual(['2023-04-01', '2024-03-31']);
    expect(isoOf(monthsSpan(2024, 2, 1).to)).toBe('2024-02-29');
    expect(isoOf(startOfMonth(2023, 13))).toBe('2024-01-01');
  });

  test('counts both of its ends', () => {
    expect(lengthOf(monthsSpan(2024, 1, 12))).toBe(366);
    expect(lengthOf({ from: 5, to: 5 })).toBe(1);
  });

  test('contains itself and what lies inside, and overlaps by days', () => {
    const [year, quarter, next] = [
      monthsSpan(2024, 1, 12),
      monthsSpan(2024, 1, 3),
      monthsSpan(2025, 1, 3),
    ];
    expect([contains(year, quarter), contains(quarter, year), contains(year, year)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([sameSpan(year, year), sameSpan(year, quarter)]).toEqual([true, false]);
    expect(overlapOf(year, quarter)).toBe(91);
    expect(overlapOf(year, next)).toBe(0);
    expect(overlapOf({ from: 0, to: 5 }, { from: 5, to: 9 })).toBe(1);
  });
});
