import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/model/edit-distance.ts';
import { cellName, columnName, columnNumber, parseCellName } from '../../src/model/location.ts';
import { plainText, tidyKey, tokensOf } from '../../src/model/tidy-text.ts';
import { cellText, settings } from '../support/arbitraries.ts';

describe('a cell', () => {
  test.each([
    [0, 0, 'A1'],
    [6, 2, 'C7'],
    [0, 25, 'Z1'],
    [0, 26, 'AA1'],
    [9, 51, 'AZ10'],
    [0, 701, 'ZZ1'],
    [0, 702, 'AAA1'],
    [1_048_575, 16_383, 'XFD1048576'],
  ])('in row %i and column %i, counted from 0, is %s', (row, column, name) => {
    expect(cellName({ row, column })).toBe(name);
    expect(parseCellName(name)).toEqual({ row, column });
    expect(parseCellName(`$${name.replace(/\d+/, '$$$&')}`)).toEqual({ row, column });
    expect(columnNumber(columnName(column).toLowerCase())).toBe(column);
  });

  test.each(['', 'A', '7', 'A0', 'AAAA1', 'A1:B2', 'Sheet1!A1', 'A12345678'])(
    'is not named by %j',
    (text) => {
      expect(parseCellName(text)).toBeUndefined();
    },
  );

  test('is found again by its name', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(18_277), (row, column) => {
        expect(parseCellName(cellName({ row, column }))).toEqual({ row, column });
      }),
      settings(300),
    );
  });
});

describe('words are', () => {
  test.each([
    ['Children\u00a0 missing', 'Children missing'],
    ['\u201Cso\u201D', '"so"'],
    ['children\u2019s', "children's"],
    ['1\u20134', '1-4'],
    ['1\u2212\u200B4', '1-4'],
    ['\uFF11\uFF12', '12'],
    ['\uFF1C5', '<5'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['\uFEFF 12 ', '12'],
  ])('%j plainly %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  test('as plain the second time as the first', () => {
    fc.assert(
      fc.property(cellText, (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
      settings(500),
    );
  });

  test.each([
    ['Q.1 (a)', 'q1a'],
    ['Question 1a', '1a'],
    ['Q 1', 'q1'],
    ['Qu. 1', 'q1'],
    ['Question 1', 'Q1'],
    ['NumberOfChildrenAtMonthEnd', 'number of children at month end'],
    ['Section17', 'section 17'],
    ['The children & young people', 'children and young people'],
    ["Children's homes", 'childrens homes'],
    ['looked_after', 'looked after'],
    ['Unaccompanied children:', 'unaccompanied children'],
    ['Children\u2020', 'children'],
    ['Trafficked – missing', 'trafficked missing'],
  ])('%j the same heading as %j', (first, second) => {
    expect(tidyKey(first)).toBe(tidyKey(second));
  });

  test.each([
    ['AB01', 'AB 01'],
    ['1a', '1b'],
    ['Girls', 'Girls and boys'],
    ['<5', '5'],
    ['Other children', 'children'],
  ])('%j not the same heading as %j', (first, second) => {
    expect(tidyKey(first)).not.toBe(tidyKey(second));
  });

  test('without articles, in lower case', () => {
    expect(tokensOf('The number of a Child in an Area')).toEqual([
      'number',
      'of',
      'child',
      'in',
      'area',
    ]);
  });
});

/** The same distance, written as the definition says it: slowly. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    slowDistance(x, b) + 1,
    slowDistance(a, y) + 1,
    slowDistance(x, y) + same,
    ...(swapped ? [slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1] : []),
  );
}

describe('the distance between two words', () => {
  test.each([
    ['', '', 0],
    ['abc', '', 3],
    ['Ealing', 'Gedling', 3],
    ['Barnet', 'Barnes', 1],
    ['Bradford', 'Bardford', 1],
    ['Reading', 'Redaing', 1],
    ['York', 'Cork', 1],
  ])('%j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test('is what the definition says, and the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(slowDistance(a, b));
        expect(editDistance(b, a)).toBe(editDistance(a, b));
      }),
      settings(150),
    );
  });

  test('proposes the nearest known word, or none where none is near', () => {
    expect(nearest('trafficed', ['trafficked', 'unaccompanied'])).toBe('trafficked');
    expect(nearest('TRAFFICKED', ['trafficked'])).toBe('trafficked');
    expect(nearest('schools', ['trafficked', 'unaccompanied'])).toBeUndefined();
    expect(nearest('ab', [])).toBeUndefined();
  });
});
