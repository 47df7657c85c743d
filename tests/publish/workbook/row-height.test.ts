import { expect, test } from 'vitest';
import { rowHeight } from '../../../src/publish/workbook/row-height.ts';

const columns = [
  { heading: 'A', width: 14 },
  { heading: 'B', width: 104 },
];

test.each([
  ['one line', ['short', { number: 1, format: '0' }], 16],
  ['the longest text of the row', ['x'.repeat(25), 'short'], 48],
  ['lines that are written as such', ['one\ntwo\n\nfour', 'short'], 64],
  ['no more than Excel allows', ['short', 'x'.repeat(10_000)], 409],
])('a row is high enough for %s', (_, row, height) => {
  expect(rowHeight(row, columns)).toBe(height);
});
