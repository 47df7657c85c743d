/** The same texts under other rules: money, numbers, rounding, marks, another year, another law. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interpretText, looksLikeAnswer } from '../../src/interpret/interpret-text.ts';
import { plainRules, type ReadingRules } from '../../src/interpret/reading-rules.ts';
import { boundsOf } from '../../src/model/answer.ts';
import { parseIsoDay } from '../../src/model/period.ts';
import { cellText, settings } from '../support/arbitraries.ts';

const rulesWith = (rules: Partial<ReadingRules>): ReadingRules => ({ ...plainRules, ...rules });
const money = rulesWith({ kind: 'money', decimals: 2 });
const number = rulesWith({ kind: 'number', decimals: 3 });
const bounds = (text: string, rules: ReadingRules) => {
  const { min, max } = boundsOf(interpretText(text, rules));
  return [min, max];
};

describe('money, in pence', () => {
  test.each([
    ['£1,234.00', 123_400],
    ['1,234', 123_400],
    ['£12.5', 1250],
    ['£0.05', 5],
    ['12.345', 1235],
    ['12.344', 1234],
    ['0', 0],
    ['nil', 0],
    ['£ 7', 700],
  ])('%j is %i', (text, pence) => {
    expect(bounds(text, money)).toEqual([pence, pence]);
  });

  test('below a limit is less than it by a penny', () => {
    expect(bounds('<£5', money)).toEqual([0, 499]);
    expect(bounds('up to £5', money)).toEqual([0, 500]);
    expect(bounds('£50 or £70', money)).toEqual([5000, 7000]);
  });

  test('says so where a third decimal was rounded away', () => {
    expect(interpretText('12.345', money).remarks).toEqual(['rounded-to-unit']);
    expect(interpretText('12.340', money).remarks).toBeUndefined();
  });

  test('is never read out of a count', () => {
    expect(interpretText('£12')).toEqual({ kind: 'unreadable', why: 'money' });
  });
});

describe('a number with three decimals', () => {
  test.each([
    ['12', 12_000],
    ['1.5', 1500],
    ['0.001', 1],
    ['0.0005', 1],
    ['0.0004', 0],
    ['1,234.5678', 1_234_568],
  ])('%j is %i thousandths', (text, scaled) => {
    expect(bounds(text, number)).toEqual([scaled, scaled]);
  });
});

describe('a figure that is declared to be rounded', () => {
  const to = (step: number, half: 'up' | 'either' = 'either', zeroIsExact = false) =>
    rulesWith({ rounding: { to: step, half, zeroIsExact } });

  test.each([
    ['15', 5, [13, 17]],
    ['0', 5, [0, 2]],
    ['5', 5, [3, 7]],
    ['20', 10, [15, 25]],
    ['0', 10, [0, 5]],
    ['nil', 10, [0, 5]],
    ['1,000', 100, [950, 1050]],
  ])('%j to the nearest %i runs over %j', (text, step, expected) => {
    expect(bounds(text, to(step))).toEqual(expected);
    expect(interpretText(text, to(step)).kind).toBe('rounded');
  });

  test('half up excludes the upper half', () => {
    expect(bounds('20', to(10, 'up'))).toEqual([15, 24]);
    expect(bounds('15', to(5, 'up'))).toEqual([13, 17]);
    expect(bounds('0', to(10, 'up'))).toEqual([0, 4]);
  });

  test('shows an exact 0 where the survey says so', () => {
    expect(interpretText('0', to(10, 'either', true))).toEqual({ kind: 'count', count: 0 });
    expect(bounds('20', to(10, 'either', true))).toEqual([15, 25]);
  });

  test.each(['k', '[low]', 'low', '0~'])('%j is 1 to half of the step and not zero', (text) => {
    expect(bounds(text, to(10))).toEqual([1, 5]);
    expect(bounds(text, to(5))).toEqual([1, 2]);
    expect(interpretText(text, to(10)).kind).toBe('rounded');
  });

  test('contains exactly the counts that round to what is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.nat(60), (step, count) => {
        const shownUp = Math.floor((2 * count + step) / (2 * step)) * step;
        const [least, most] = bounds(`${shownUp}`, to(step, 'up')) as [number, number];
        expect(least <= count && count <= most).toBe(true);
        const [below, above] = bounds(`${shownUp}`, to(step)) as [number, number];
        const middle = Math.abs(2 * (count - shownUp)) <= step;
        expect(below <= count && count <= above).toBe(middle);
      }),
      settings(300),
    );
  });
});

describe('a mark', () => {
  const marks = (all: Record<string, unknown>, nilFloor: 0 | 1 = 0) =>
    rulesWith({ marks: new Map(Object.entries(all)) as ReadingRules['marks'], nilFloor });

  test.each([
    ['*', { from: 0, to: 4 }, { kind: 'suppressed', bounds: { min: 0, max: 4 } }],
    ['-', 'nil', { kind: 'count', count: 0 }],
    ['..', 'not-available', { kind: 'not-available' }],
    ['x', 'not-held', { kind: 'not-held' }],
    ['#', 'withheld', { kind: 'withheld' }],
    ['~', 'blank', { kind: 'blank' }],
    ['z', 'hidden', { kind: 'hidden' }],
  ])('%j says what the survey says it does: %j', (mark, meaning, answer) => {
    expect(interpretText(mark, marks({ [mark]: meaning }))).toMatchObject(answer);
    expect(interpretText(` ${mark.toUpperCase()} `, marks({ [mark]: meaning }))).toMatchObject(
      answer,
    );
  });

  test('that hides a small count begins at 1 where nils are shown', () => {
    expect(bounds('*', marks({ '*': { from: 0, to: 4 } }, 1))).toEqual([1, 4]);
    expect(bounds('*', marks({ '*': { from: 2, to: 4 } }, 1))).toEqual([2, 4]);
    expect(bounds('*', marks({ '*': { from: 0, to: 0 } }, 1))).toEqual([0, 0]);
  });

  test('decides the figure of money in whole pounds', () => {
    const rules = { ...marks({ '*': { from: 0, to: 4 } }), kind: 'money', decimals: 2 } as const;
    expect(bounds('*', rules)).toEqual([0, 400]);
  });

  test('means the same whatever its two ends look like', () => {
    expect(bounds('*', marks({ '*': { from: 1999, to: 2000 } }))).toEqual([1999, 2000]);
  });
});

describe('another year inside the cell', () => {
  const asked = { from: parseIsoDay('2023-04-01'), to: parseIsoDay('2024-03-31') };
  const rules = rulesWith({ asked });

  test('leaves the answer for that other year', () => {
    expect(interpretText('72997 (22-23)', rules)).toEqual({
      kind: 'other-period',
      stated: '22-23',
    });
  });

  test('that is the year asked for leaves the count', () => {
    expect(interpretText('72997 (23-24)', rules)).toMatchObject({ kind: 'count', count: 72_997 });
    expect(interpretText('12 (as at 31 March 2024)', rules)).toMatchObject({ kind: 'count' });
  });
});

describe('a section of an Act', () => {
  const foisa = rulesWith({ law: 'FOISA' });
  test.each([
    ['s.38', plainRules, 'withheld'],
    ['s.38', foisa, 'hidden'],
    ['s.40', plainRules, 'hidden'],
    ['section 40(2)', plainRules, 'hidden'],
    ['Withheld under section 40(2)', plainRules, 'hidden'],
    ['s.12', foisa, 'withheld'],
    ['Exempt - personal data', plainRules, 'hidden'],
  ])('%s reads by the law of the authority', (text, rules, kind) => {
    expect(interpretText(text, rules).kind).toBe(kind);
  });

  test('is kept as the ground', () => {
    expect(interpretText('refusal - section 22')).toEqual({ kind: 'withheld', ground: 's.22' });
    expect(interpretText('cost exceeded')).toEqual({ kind: 'withheld', ground: 'cost' });
  });
});

describe('whatever the text', () => {
  const numberWord =
    /\d|nil|none|zero|no |one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|twenty/i;
  const anyRules = fc.constantFrom(
    plainRules,
    money,
    number,
    rulesWith({ nilFloor: 1 }),
    rulesWith({ rounding: { to: 5, half: 'either', zeroIsExact: false } }),
    rulesWith({ marks: new Map([['*', { from: 0, to: 4 }]]) }),
  );

  test('it has an answer, every answer has bounds, and nothing throws', () => {
    fc.assert(
      fc.property(cellText, anyRules, (text, rules) => {
        const { min, max } = boundsOf(interpretText(text, rules));
        expect(Number.isSafeInteger(min) && min >= 0 && max >= min).toBe(true);
        expect(typeof looksLikeAnswer(text)).toBe('boolean');
      }),
      settings(1500),
    );
  });

  test('no figure comes from a text that has neither a digit nor a number word', () => {
    fc.assert(
      fc.property(cellText, (text) => {
        fc.pre(!numberWord.test(text.normalize('NFKC')));
        const answer = interpretText(text);
        const { min, max } = boundsOf(answer);
        const official = answer.kind === 'not-applicable' || answer.kind === 'open';
        expect(official || (min === 0 && max === Infinity)).toBe(true);
      }),
      settings(800),
    );
  });
});
