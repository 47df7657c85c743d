import { describe, expect, test } from 'vitest';
import { observationsColumns } from '../../../src/publish/columns/observations.ts';
import { summaryColumns } from '../../../src/publish/columns/summary.ts';
import { cellOf } from '../../../src/publish/workbook/cells.ts';

const low = summaryColumns.find(({ name }) => name === 'low');
const printed = observationsColumns.find(({ name }) => name === 'raw');

describe('a value of the summary', () => {
  test.each([
    ['2638', { number: 2638, format: '#,##0' }],
    ['0', { number: 0, format: '#,##0' }],
    ['32.8', { number: 32.8, format: '#,##0.0' }],
    ['1234.50', { number: 1234.5, format: '#,##0.00' }],
    ['', '[x]'],
    ['<0.1', '[low]'],
    ['<0.001', '[low]'],
    ['>99.9', '>99.9'],
  ])('%j becomes %j', (text, cell) => {
    expect(low && cellOf(text, low)).toEqual(cell);
  });
});

describe('what an authority printed', () => {
  test.each([
    ['148', { number: 148, format: '0' }],
    ['1,204', { number: 1204, format: '#,##0' }],
    ['1204', { number: 1204, format: '0' }],
    ['007', '007'],
    ['12.0', '12.0'],
    ['1,2,3', '1,2,3'],
    ['<5', '<5'],
    ['[x]', '[x]'],
    ['1234567890123456', '1234567890123456'],
    ['', '[z]'],
  ])('%j stands as %j', (text, cell) => {
    expect(printed && cellOf(text, printed)).toEqual(cell);
  });
});
