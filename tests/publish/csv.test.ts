import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText, guarded, unguarded } from '../../src/publish/csv.ts';
import { cellText, settings } from '../support/arbitraries.ts';

describe('a text that a spreadsheet would take for a formula', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("x")', '\'=HYPERLINK("x")'],
    ['+44 20 7946 0000', "'+44 20 7946 0000"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=A1', '\t=A1'],
    ['\tA1', "'\tA1"],
    ['\rA1', "'\rA1"],
    ['=(1)', "'=(1)"],
    ['- 3 children', "'- 3 children"],
    ['-4 children', "'-4 children"],
  ])('%j is written as %j', (text, written) => {
    expect(guarded(text)).toBe(written);
  });

  test.each(['-', '--', '-4', '-4.5', '+12', '-1,234', '-4%', '12', '', '...', '<5', "'quoted'"])(
    'and %j, which is none, as it stands',
    (text) => {
      expect(guarded(text)).toBe(text);
    },
  );

  test('comes back as it was, whatever it is', () => {
    const hostile = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "'=", "''="), cellText)
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(cellText, hostile), (text) => {
        expect(unguarded(guarded(text))).toBe(text);
      }),
      settings(1000),
    );
  });

  test('never begins with a sign that starts a formula, once it is written', () => {
    fc.assert(
      fc.property(cellText, (rest) => {
        const written = guarded(`=${rest}`);
        expect(/^[=@]\s*[A-Za-z0-9(]/.test(written)).toBe(false);
      }),
      settings(300),
    );
  });
});

describe('a table as csv', () => {
  const table = {
    name: 't',
    columns: ['a', 'b'],
    rows: [
      ['1, 2', 'say "so"'],
      ['=1', 'two\nlines'],
    ],
  };

  test('reads back as it was, with the guards taken off', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cellText, cellText), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const text = csvText({ ...table, rows }, false);
          const [header, ...read] = parse(text, { relax_column_count: true }) as string[][];
          expect(header).toEqual(['a', 'b']);
          expect(read.map((row) => row.map(unguarded))).toEqual(rows);
        },
      ),
      settings(200),
    );
  });

  test('ends its lines as the reader expects, with a mark of order for Excel', () => {
    expect(csvText(table, false).startsWith('a,b\n')).toBe(true);
    expect(csvText(table, true).startsWith('\uFEFFa,b\r\n')).toBe(true);
  });
});
