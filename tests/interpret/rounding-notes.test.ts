import { describe, expect, test } from 'vitest';
import { interpretText } from '../../src/interpret/interpret-text.ts';
import { plainRules } from '../../src/interpret/reading-rules.ts';
import { coarsest, roundingNotes } from '../../src/interpret/rounding-notes.ts';
import { boundsOf } from '../../src/model/answer.ts';

/** Sentences of returns, and the step to which they round: none where they speak of something else. */
const sentences: readonly (readonly [text: string, count?: number | undefined, money?: number])[] =
  [
    ['All figures are rounded to the nearest 10.', 10],
    ['Note: numbers have been rounded to nearest five', 5],
    ['Rounding to the nearest hundred has been applied', 100],
    ['Totals are rounded up to the nearest 1,000', 1000],
    ['Spend is rounded to the nearest £1,000', undefined, 1000],
    ['Percentages are rounded to the nearest 5'],
    ['Amounts are rounded to the nearest 1'],
    ['Rates are rounded to the nearest ten'],
    ['Figures are rounded to two decimal places'],
    ['Ages are rounded to the nearest 5'],
    ['The nearest 10 stations were asked'],
  ];

describe('a note of rounding', () => {
  for (const [text, count, money] of sentences) {
    test(text, () => {
      const notes = roundingNotes([text]);
      expect(coarsest(notes, 'count')?.to).toBe(count);
      expect(coarsest(notes, 'money')?.to).toBe(money);
    });
  }

  test('of two the coarser counts', () => {
    const notes = roundingNotes(['rounded to the nearest 5', 'rounded to the nearest 10']);
    expect(coarsest(notes, 'count')?.to).toBe(10);
  });

  test('that shows the small ones as 5 makes a 5 any of them', () => {
    const [note] = roundingNotes([
      'Counts between 1 and 7 are shown as 5; all others are rounded to the nearest 5.',
    ]);
    const rules = { ...plainRules, rounding: note?.rounding };
    const read = (text: string) => boundsOf(interpretText(text, rules));
    expect([read('5'), read('10'), read('0')]).toEqual([
      { min: 1, max: 7 },
      { min: 8, max: 12 },
      { min: 0, max: 2 },
    ]);
  });
});
