/** Deadlines, worked out with a calendar and the lists of GOV.UK; the first five stand in METHOD.md. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Deadline, deadlineOf } from '../../src/correspondence/deadline.ts';
import {
  holidayOn,
  isWeekend,
  type Law,
  workingDaysAfter,
  workingDaysBetween,
} from '../../src/correspondence/working-days.ts';
import { isoOf, parseIsoDay } from '../../src/model/period.ts';

const dueAfter = (received: string, law: Law): string => {
  const counted = workingDaysAfter(parseIsoDay(received), 20, law);
  return counted ? isoOf(counted.day) : 'not known';
};

describe('twenty working days after', () => {
  test.each([
    ['2024-06-20', '2024-07-19', '2024-07-18'],
    ['2024-07-15', '2024-08-13', '2024-08-13'],
    ['2024-12-02', '2025-01-03', '2025-01-03'],
    ['2025-03-25', '2025-04-24', '2025-04-23'],
    ['2026-06-15', '2026-07-14', '2026-07-13'],
    ['2015-12-18', '2016-01-21', '2016-01-21'],
    ['2018-03-01', '2018-04-03', '2018-03-29'],
    ['2020-04-20', '2020-05-19', '2020-05-19'],
    ['2022-08-25', '2022-09-26', '2022-09-23'],
    ['2025-07-25', '2025-08-26', '2025-08-25'],
    ['2026-11-21', '2026-12-21', '2026-12-21'],
    ['2027-12-10', '2028-01-13', '2028-01-13'],
    ['2028-12-04', 'not known', 'not known'],
    ['2014-12-31', 'not known', 'not known'],
  ])('%s: %s under FOIA, %s under FOISA', (received, foia, foisa) => {
    expect([dueAfter(received, 'FOIA'), dueAfter(received, 'FOISA')]).toEqual([foia, foisa]);
  });
});

test('the days passed over are named, each once and in order', () => {
  const counted = workingDaysAfter(parseIsoDay('2025-03-25'), 20, 'FOIA');
  expect(counted?.skipped.map(({ day, name }) => `${isoOf(day)} ${name}`)).toEqual([
    '2025-04-18 Good Friday',
    '2025-04-21 Easter Monday',
  ]);
});

const someDay = fc.integer({ min: parseIsoDay('2016-01-01'), max: parseIsoDay('2028-06-30') });
const law = fc.constantFrom<Law>('FOIA', 'FOISA');

test('between a day and its deadline lie as many working days as were counted', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 60 }), law, (start, days, act) => {
      const end = workingDaysAfter(start, days, act)?.day ?? start;
      // One by one, as a person with a calendar would.
      let passed = 0;
      for (let day = start + 1; day <= end; day += 1) {
        const working = !isWeekend(day) && holidayOn(day, act) === undefined;
        passed += working ? 1 : 0;
      }
      expect(passed).toBe(days);
      expect(isWeekend(end) || holidayOn(end, act) !== undefined).toBe(false);
      expect(workingDaysBetween(start, end, act)).toBe(days);
    }),
  );
});

test('every holiday of Scotland is one of the United Kingdom, so FOISA is never the later', () => {
  fc.assert(
    fc.property(someDay, (start) => {
      const foia = workingDaysAfter(start, 20, 'FOIA')?.day ?? 0;
      const foisa = workingDaysAfter(start, 20, 'FOISA')?.day ?? 0;
      expect(foisa).toBeLessThanOrEqual(foia);
    }),
  );
});

const dates = (given: Readonly<Record<string, string>>) => {
  const day = (name: string) => (given[name] === undefined ? undefined : parseIsoDay(given[name]));
  return {
    sent: parseIsoDay('2025-02-03'),
    received: day('received'),
    asksBack: day('asked') !== undefined && day('told') === undefined,
    clarificationTo: day('told'),
    extendedTo: day('extended'),
  };
};
const told = (deadline: Deadline): string =>
  deadline.kind === 'due' ? `${isoOf(deadline.day)} from ${deadline.from}` : deadline.kind;

describe('a request of 3 February 2025', () => {
  test.each<[Readonly<Record<string, string>>, string]>([
    [{}, '2025-03-03 from sent'],
    [{ received: '2025-02-04' }, '2025-03-04 from received'],
    [{ asked: '2025-02-14' }, 'stopped'],
    [{ asked: '2025-02-14', told: '2025-02-25' }, '2025-03-26 from clarified'],
    [{ extended: '2025-03-31' }, '2025-03-31 from sent'],
    [{ extended: '2025-02-20' }, '2025-03-03 from sent'],
  ])('with %j is due %s', (given, due) => {
    expect(told(deadlineOf(dates(given), 'FOIA'))).toBe(due);
  });

  test('under a law that is not known has no deadline', () => {
    expect(told(deadlineOf(dates({}), undefined))).toBe('no-law');
  });
});
