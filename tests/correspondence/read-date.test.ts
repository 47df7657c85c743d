import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateForms, readDate } from '../../src/correspondence/read-date.ts';
import { isoOf, parseIsoDay } from '../../src/model/period.ts';

const read = (text: string): string => {
  const found = readDate(text);
  return found ? `${isoOf(found.day)}${found.open ? ' or month first' : ''}` : 'no date';
};

describe('a date of a log', () => {
  test.each([
    ['3/4/25', '2025-04-03 or month first'],
    ['2025-04-03', '2025-04-03'],
    ['03.04.2025', '2025-04-03 or month first'],
    ['13/4/25', '2025-04-13'],
    ['4/13/25', '2025-04-13'],
    ['4/4/25', '2025-04-04'],
    ['Thursday 3rd April 2025', '2025-04-03'],
    ['3-Apr-25', '2025-04-03'],
    ['April 3, 2025', '2025-04-03'],
    ['45750', '2025-04-03'],
    ['45750.75', '2025-04-03'],
    ['2025-04-03 10:15:00', '2025-04-03'],
    ['31/2/25', 'no date'],
    ['3/4', 'no date'],
    ['April 2025', 'no date'],
    ['2025', 'no date'],
    ['early April', 'no date'],
    ['', 'no date'],
  ])('%j is %s', (text, day) => {
    expect(read(text)).toBe(day);
  });

  test.each(dateForms.flatMap(({ examples }) => examples))('%j is read', (text) => {
    expect(read(text)).toMatch(/^2025-04-03/);
  });

  test('is read day first, whatever parts it', () => {
    const days = fc.integer({ min: parseIsoDay('2015-01-01'), max: parseIsoDay('2028-12-31') });
    fc.assert(
      fc.property(days, fc.constantFrom('/', '.', '-', ' '), (day, mark) => {
        const [year, month, date] = isoOf(day).split('-');
        expect(readDate([date, month, year].join(mark))?.day).toBe(day);
      }),
    );
  });

  test('of whatever text never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readDate(text)).not.toThrow();
      }),
    );
  });
});
