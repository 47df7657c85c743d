/** A table of everybody, cut into collections, whose figures together are those of the whole. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { foi, scratch, write } from '../support/command-line.ts';
import { figuresInDuckdb } from '../support/duckdb.ts';
import { rowsFrom } from '../support/sql.ts';

const survey = `id: libraries
title: Libraries
sent: 2025-02-03
register: authorities.csv
periods:
  - { id: 2023, basis: calendar, from: 2023-01-01, to: 2023-12-31 }
  - { id: 2024, basis: calendar, from: 2024-01-01, to: 2024-12-31 }
measures:
  - { id: loans, label: Loans, unit: loans, headings: [loans] }
  - { id: late, label: Late returns, unit: loans, headings: [returned late], partOf: loans }
rates:
  - { id: late-rate, label: Share returned late, numerator: late, denominator: loans }
`;
const authorities = `id,name
ashby,Ashby
brill,Brill
corfe,Corfe
derby-green,Derby Green
eaton-tré,Eaton Tré
`;

/** By year and not by authority; its legend stands at the end, and speaks for all rows. */
const everybody = `Loans of libraries,,,
Authority,Year,Loans,Returned late
Eaton Tré,2023,50,12
Brill,2023,"1,040",<5
Corfe,2023,80,*
Ashby,2023,70,7
England,2023,9999,999
Eaton Tré,2024,51,refused
Corfe,2024,90,*
Ashby,2024,71,[z]
* = fewer than 8,,,
`;
const own = 'Measure,2024\nLoans,1100\nReturned late,40\n';

function collection(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const cwd = scratch();
  const all = {
    'survey.yaml': survey,
    'authorities.csv': authorities,
    'returns/everybody.csv': Buffer.from(everybody, 'latin1'),
    'returns/Brill/answer.csv': own,
    ...files,
  };
  write(join(cwd, 'libraries'), all);
  return cwd;
}

const divide = (cwd: string, ...more: readonly string[]) =>
  foi(['divide', 'libraries/returns/everybody.csv', '-o', 'parts', ...more], { cwd });

const linesOf = (cwd: string, part: string): string[] =>
  readFileSync(join(cwd, 'parts', part, 'returns/everybody.csv'), 'latin1').split('\n');

describe.concurrent('foi divide', { timeout: 120_000 }, () => {
  test('puts all rows of an authority into one part, and what speaks for all into each', async () => {
    const cwd = collection();
    const { code, said } = await divide(cwd, '--parts', '2');
    expect([code, said]).toEqual([0, expect.stringContaining('11 rows')]);
    const [title, headings, ...rows] = everybody.trimEnd().split('\n');
    const legend = rows.pop();
    const about = (...names: readonly string[]) =>
      rows.filter((row) => names.some((name) => row.startsWith(name)));
    // Nobody of the register is England: its row stays behind the one before it.
    const expected = [about('Ashby', 'Brill', 'Corfe', 'England'), about('Derby', 'Eaton')];
    for (const [at, each] of expected.entries())
      expect(linesOf(cwd, `part-${at + 1}`)).toEqual([title, headings, ...each, legend, '']);
    expect(readdirSync(join(cwd, 'parts/part-1/returns')).sort()).toEqual([
      'Brill',
      'everybody.csv',
    ]);
    expect(readdirSync(join(cwd, 'parts/part-2/returns'))).toEqual(['everybody.csv']);
  });

  test('gives the figures of the whole, put together in DuckDB', async () => {
    const cwd = collection();
    expect((await divide(cwd, '--parts', '4')).code).toBe(0);
    for (const part of readdirSync(join(cwd, 'parts'))) {
      const args = ['sql', `parts/${part}`, '--dialect', 'duckdb', '-o', `groups/${part}`];
      expect((await foi(args, { cwd })).code).toBe(0);
    }
    const data = join(cwd, 'groups/*');
    const script = await foi(['sql', 'libraries', '--dialect', 'duckdb', '--data', data], { cwd });
    const made = await figuresInDuckdb(script.out);
    const { out } = await foi(['aggregate', 'libraries', '-o', '-'], { cwd });
    const whole = parse<Record<string, string>>(out, { columns: true });
    expect(made).toEqual(rowsFrom(whole.map(({ sentence, ...row }) => row)));
    // Known by hand: 50 + 1,040 + 80 + 70 for 2023, and Derby Green has sent nothing.
    const loans = made.find(({ figure }) => figure === 'loans.total.2023');
    expect([loans?.['low'], loans?.['high'], loans?.['used']]).toEqual(['1240', '', '4']);
  });

  const refused: Readonly<Record<string, [Readonly<Record<string, string>>, string]>> = {
    'of which a row leaves out what it is about': [
      { 'returns/everybody.csv': 'Authority,Year,Loans\nAshby,2023,7\nBrill,2023,8\nCorfe,,9\n' },
      'row 4 has nothing in column B',
    ],
    'that names no authorities': [
      { 'returns/everybody.csv': 'Branch,Year,Loans\nNorth,2023,7\nSouth,2023,8\n' },
      'no column names an authority',
    ],
    'of which a cell is corrected': [
      {
        'corrections.csv':
          'file,cell,was,now,reason\neverybody.csv,C4,"1,040",1041,a letter of 3 March says so\n',
      },
      'corrections.csv names C4',
    ],
    'beside which a file lies that may be about anybody': [
      { 'returns/scan 17.csv': own },
      'returns/scan 17.csv cannot be put',
    ],
    'in which a quotation mark is not closed': [
      // Behind the first megabyte, by which the rest is read.
      {
        'returns/everybody.csv': `${everybody}${'Ashby,2023,70,7\n'.repeat(70_000)}"Ashby,2024,7,1\n`,
      },
      'cannot be read to its end',
    ],
    'that is empty': [{ 'returns/everybody.csv': '' }, 'has no lines'],
    'that is saved in UTF-16': [
      { 'returns/everybody.csv': 'A\u0000u\u0000\n\u0000' },
      'Save it as CSV UTF-8',
    ],
  };
  for (const [name, [files, says]] of Object.entries(refused)) {
    test(`refuses a table ${name}, and writes nothing`, async () => {
      const cwd = collection(files);
      const { code, said } = await divide(cwd, '--parts', '2');
      expect([code, said]).toEqual([2, expect.stringContaining(says)]);
      expect(readdirSync(cwd)).toEqual(['libraries']);
    });
  }

  test('writes over nothing', async () => {
    const cwd = collection({ '../parts/mine.txt': 'mine' });
    const { code, said } = await divide(cwd);
    expect([code, said]).toEqual([2, expect.stringContaining('parts is there already')]);
    expect(readdirSync(join(cwd, 'parts'))).toEqual(['mine.txt']);
  });
});
