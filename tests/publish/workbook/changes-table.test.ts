import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { between } from '../../../src/model/bounds.ts';
import type { Change } from '../../../src/model/change.ts';
import { recordsOf } from '../../../src/publish/json.ts';
import { changesTable } from '../../../src/publish/workbook/changes-table.ts';
import { workbookXlsx } from '../../../src/publish/workbook/workbook-xlsx.ts';
import { resultsOf } from '../../support/stories.ts';

const names = { id: 'lost', from: '2023', to: '2024', droppedOut: ['c'], cameIn: [] };
const fraction = (over: bigint, under: bigint) => ({
  numerator: { scaled: over, decimals: 0 },
  denominator: { scaled: under, decimals: 0 },
});

const changes: readonly Change[] = [
  {
    ...names,
    kind: 'total',
    figure: 'lost.change.2024',
    label: 'Lost children',
    panel: ['a', 'b'],
    decimals: 0,
    earlier: between(10, 14),
    later: between(20, 21),
    change: { min: 6, max: 10 },
    relative: { low: undefined, high: undefined },
    allResponders: undefined,
  },
  {
    ...names,
    kind: 'rate',
    figure: 'lost-rate.change.2024',
    label: 'Share of children lost',
    panel: ['a'],
    per: 100,
    earlier: { low: fraction(10n, 40n), high: fraction(20n, 40n) },
    later: { low: fraction(40n, 40n), high: fraction(40n, 40n) },
    points: { low: { over: 1n, under: 2n }, high: { over: 3n, under: 4n } },
    allResponders: undefined,
  },
];

test('a change has its ends as numbers', () => {
  const [total, rate] = recordsOf(changesTable(changes));
  expect(total).toMatchObject({
    panel: '2',
    earlier_low: '10',
    earlier_high: '14',
    later_low: '20',
    later_high: '21',
    earlier_only: '1',
    later_only: '0',
  });
  expect(rate).toMatchObject({ earlier_low: '25.0', earlier_high: '50.0', later_low: '100.0' });
  expect(rate?.['change']).toBe('+50.0 to +75.0 percentage points');
});

test('changes get a sheet where they are given, and none where they are not', async () => {
  const results = await resultsOf('one-authority-is-silent');
  const sheetNames = async (given?: readonly Change[]): Promise<string[]> => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(await workbookXlsx(results, given)).buffer);
    return workbook.worksheets.map(({ name }) => name);
  };
  expect(await sheetNames(changes)).toContain('Changes');
  expect(await sheetNames()).not.toContain('Changes');
});
