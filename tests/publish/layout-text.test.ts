import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignedWithin } from '../../src/publish/layout-text.ts';
import { settings } from '../support/arbitraries.ts';

test('a long text goes on below, beside rows that have none of their own', () => {
  const rows = [
    ['Rates', '', ''],
    ['  Share of children in care who went missing', 'known so', '9.0%'],
    ['', 'both given', '12.5%'],
    ['  Children in care and out of it, found or not', 'known so', '1.0%'],
    ['  Short', 'known so', '2.0%'],
  ];
  // 24 for the texts, of which 23 are taken, and 2 + 10 + 2 + 5 for the others.
  expect(alignedWithin(43, rows, [2])).toEqual([
    'Rates',
    '  Share of children in   known so     9.0%',
    '  care who went missing  both given  12.5%',
    '  Children in care and   known so     1.0%',
    '  out of it, found or',
    '  not',
    '  Short                  known so     2.0%',
  ]);
});

const word = fc.stringMatching(/^[a-z]{1,9}$/);
const name = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));

test('no word is lost, and no line is wider than was asked where there is room', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, word), { minLength: 1, maxLength: 6 }), (pairs) => {
      const lines = alignedWithin(60, pairs, []);
      expect(lines.every((line) => line.length <= 60)).toBe(true);
      const said = (text: string): string[] => text.split(/ +/).filter((each) => each !== '');
      const wanted = pairs.flatMap(([one, other]) => [...said(one), other]);
      expect(lines.flatMap(said).sort()).toEqual(wanted.sort());
    }),
    settings(300),
  );
});
