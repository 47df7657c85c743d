/** Checks against peers: silent about what chance can do, and sure of a period that was multiplied. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/findings/check.ts';
import { copiedPeriod } from '../../src/findings/checks/copied-period.ts';
import { identicalAnswers } from '../../src/findings/checks/identical-answers.ts';
import { orderOfMagnitude } from '../../src/findings/checks/order-of-magnitude.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { settings } from '../support/arbitraries.ts';
import { cellOf, cellsOf, factsOf, type InventedCell, twoYears } from '../support/facts.ts';

const found = (check: Check, cells: readonly InventedCell[]): Finding[] => [
  ...check(factsOf(twoYears, cells)),
];
const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

const ordinary = fc.noBias(fc.integer({ min: 10, max: 400 }));
const change = fc.noBias(fc.integer({ min: 75, max: 130 }));

/** A year and the next, that moved by less than a third and never stood still. */
const steadyPair = fc
  .tuple(fc.noBias(fc.integer({ min: 40, max: 400 })), change)
  .map(([before, percent]): [number, number] => {
    const after = Math.round((before * percent) / 100);
    return [before, after === before ? before + 1 : after];
  });
const steadyRows = fc.array(steadyPair, { minLength: 4, maxLength: 4 });
const steadyGrid = fc.record({ a: steadyRows, b: steadyRows, c: steadyRows, d: steadyRows });

describe('answers that have nothing to do with one another', () => {
  const rows = fc.array(fc.tuple(ordinary, ordinary), { minLength: 4, maxLength: 4 });
  const grid = fc.record({ a: rows, b: rows, c: rows, d: rows, e: rows });
  test.each([
    ['identical answers', identicalAnswers],
    ['a copied period', copiedPeriod],
    ['an order of magnitude', orderOfMagnitude],
  ])('are never taken for %s', (_, check) => {
    fc.assert(
      fc.property(grid, (each) => {
        expect(codes(found(check, cellsOf(each)))).toEqual([]);
      }),
      settings(300),
    );
  });

  test('nor are years that move as years do', () => {
    fc.assert(
      fc.property(steadyGrid, (grid) => {
        const cells = cellsOf(grid);
        const all = [identicalAnswers, copiedPeriod, orderOfMagnitude];
        expect(all.flatMap((check) => codes(found(check, cells)))).toEqual([]);
      }),
      settings(300),
    );
  });
});

describe('a period that is multiplied', () => {
  const times = fc.constantFrom(10, 100, 1000);

  test.each(['2023', '2024'])(
    'is told of once where it is %s, for three others stood by',
    (period) => {
      const multiplied = (by: number) => (each: InventedCell) =>
        each.authority === 'a' && each.period === period && each.answer.kind === 'count'
          ? cellOf('a', each.measure, period, each.answer.count * by)
          : each;
      fc.assert(
        fc.property(steadyGrid, times, (grid, by) => {
          fc.pre(grid.a.every(([before, after]) => before % 10 !== 0 && after % 10 !== 0));
          const findings = found(orderOfMagnitude, cellsOf(grid).map(multiplied(by)));
          expect(codes(findings)).toEqual(['peer/period-order-of-magnitude']);
          expect(findings[0]?.authority).toBe('a');
          expect(findings[0]?.facts).toMatchObject({ period, times: by });
        }),
        settings(200),
      );
    },
  );
});
