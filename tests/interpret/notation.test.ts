/** The examples of every notation, and what councils write, read as the notation tables say. */

import { describe, expect, test } from 'vitest';
import { interpretText, tidyAnswer } from '../../src/interpret/interpret-text.ts';
import { notations } from '../../src/interpret/notation.ts';
import { plainRules, type ReadingRules } from '../../src/interpret/reading-rules.ts';
import { type Answer, boundsOf } from '../../src/model/answer.ts';

const money: ReadingRules = { ...plainRules, kind: 'money', decimals: 2 };

describe.each(notations.map((notation, at) => ({ ...notation, at })))(
  'the notation "$name"',
  ({ at, examples }) => {
    test.each([...examples])('is the first to read %j', (example) => {
      const tidy = tidyAnswer(example);
      const rules = example.includes('£') ? money : plainRules;
      const first = notations.findIndex(({ pattern, read }) => {
        const found = pattern.exec(tidy);
        return found !== null && read(found, rules) !== undefined;
      });
      expect(notations[first]?.name).toBe(notations[at]?.name);
    });
  },
);

/** `suppressed 0..4`; of kinds that say nothing of the count, the kind alone. */
function said(answer: Answer): string {
  const { min, max } = boundsOf(answer);
  const unknown = min === 0 && max === Infinity;
  return unknown ? answer.kind : `${answer.kind} ${min}..${max === Infinity ? '' : max}`;
}
const reads = (text: string, rules: ReadingRules = plainRules): string =>
  said(interpretText(text, rules));
const shown: ReadingRules = { ...plainRules, nilFloor: 1 };

describe('a count is written', () => {
  test.each([
    ['12', 12],
    ['1,234', 1234],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['12.0', 12],
    ['12.00', 12],
    ['1,234,567', 1_234_567],
    ['０', 0],
    ['１２', 12],
    [' 12 ', 12],
    ['12.', 12],
    ['0', 0],
    ['nil', 0],
    ['Nil', 0],
    ['NONE', 0],
    ['zero', 0],
    ['No children', 0],
    ['one', 1],
    ['Nine.', 9],
    ['TWENTY', 20],
    ['twelve', 12],
    ['12*', 12],
    ['12 (see note)', 12],
    ['12 [note 1]', 12],
    ['12[r]', 12],
    ['12 (p)', 12],
    ['12†', 12],
    ['12²', 12],
    ['12 children', 12],
    ['One (1)', 1],
  ])('%j for %i', (text, number) => {
    expect(reads(text)).toBe(`count ${number}..${number}`);
    expect(reads(text, shown)).toBe(`count ${number}..${number}`);
  });
});

describe('a figure that hides a small count', () => {
  test.each([
    ['<5', 4],
    ['< 5', 4],
    ['<\u00a05', 4],
    ['＜5', 4],
    ['fewer than 5', 4],
    ['Fewer Than 5', 4],
    ['less than five', 4],
    ['under 5', 4],
    ['below 5', 4],
    ['<10', 9],
    ['<1', 0],
    ['<5.', 4],
    ['≤5', 5],
    ['<=5', 5],
    ['≤ 5', 5],
    ['5 or fewer', 5],
    ['5 or less', 5],
    ['up to 5', 5],
    ['up to five', 5],
    ['fewer than 5 children', 4],
    ['<5 (s.40)', 4],
    ['[<5]', 4],
    ['<1,000', 999],
  ])('%j has a lower end of 0 and an upper end of %i', (text, most) => {
    expect(reads(text)).toBe(`suppressed 0..${most}`);
  });

  test.each([
    ['<5', '1..4'],
    ['≤5', '1..5'],
    ['5 or fewer', '1..5'],
    ['under 10', '1..9'],
    ['<2', '1..1'],
    ['<1', '0..0'],
    ['up to 1', '1..1'],
  ])('%j runs over %s where nils are shown', (text, bounds) => {
    expect(reads(text, shown)).toBe(`suppressed ${bounds}`);
  });
});

describe('a band', () => {
  test.each([
    ['1-4', '1..4'],
    ['1–4', '1..4'],
    ['1 to 4', '1..4'],
    ['between 1 and 4', '1..4'],
    ['1 - 4', '1..4'],
    ['0-5', '0..5'],
    ['one to four', '1..4'],
    ['10 or 11', '10..11'],
    ['11 or 10', '10..11'],
    ['100-199', '100..199'],
    ['1,000 to 1,999', '1000..1999'],
  ])('%j runs over %s, whether or not nils are shown', (text, bounds) => {
    expect(reads(text)).toBe(`banded ${bounds}`);
    expect(reads(text, shown)).toBe(`banded ${bounds}`);
  });

  test.each(['9-3', '2022-2023', '2023-2024'])('is not read in %j', (text) => {
    expect(reads(text)).not.toMatch(/^banded/);
  });
});

describe('an open figure', () => {
  test.each([
    ['>5', 6],
    ['> 5', 6],
    ['more than 5', 6],
    ['over 5', 6],
    ['5+', 5],
    ['5 +', 5],
    ['at least 5', 5],
    ['5 or more', 5],
    ['≥5', 5],
    ['>=5', 5],
    ['>100', 101],
    ['more than five', 6],
  ])('%j is at least %i', (text, least) => {
    expect(reads(text)).toBe(`open ${least}..`);
  });
});

describe('an estimate', () => {
  test.each(['approx 12', 'c. 12', 'circa 12', '~12', 'around 12', '12 (est)', 'c12', '12 [e]'])(
    '%j is 12 and said to be one',
    (text) => {
      expect(reads(text)).toBe('estimated 12..12');
    },
  );
});
