/**
 * The hostile collection, by the built command: every file of it is named in a finding or gives
 * what it states, and nothing else counts.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { foi, scratch } from '../support/command-line.ts';
import { foiWithMemory } from '../support/peak-memory.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
type Row = Readonly<Record<string, string>>;
const rowsOf = (text: string): Row[] => parse(text, { columns: true });
const expected = rowsOf(readFileSync(at('../../fixtures/hostile/expected.csv'), 'utf8'));
const names = new Map(
  rowsOf(readFileSync(at('../../fixtures/hostile/authorities.csv'), 'utf8')).map(
    ({ id = '', name = '' }) => [id, name],
  ),
);

/** What a folder of returns is called: one of them breaks its line. */
const folderOf = (authority: string): string =>
  `returns/${names.get(authority)?.replace('New line', 'New\nline')}/`;

const cwd = scratch();
let run: Awaited<ReturnType<typeof foiWithMemory>>;
const table = (name: string): Row[] =>
  rowsOf(readFileSync(join(cwd, 'hostile/results', name), 'utf8'));

/** Without pipes and devices there is no hostile collection. */
describe.skipIf(process.platform === 'win32')(
  'the hostile collection',
  { timeout: 300_000 },
  () => {
    beforeAll(async () => {
      const made = spawnSync(process.execPath, [at('../../fixtures/make/hostile.js'), 'hostile'], {
        cwd,
        encoding: 'utf8',
      });
      expect(made.stderr).toBe('');
      const start = performance.now();
      run = await foiWithMemory(['aggregate', 'hostile'], { cwd });
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`hostile collection: ${seconds} s, ${run.megabytes.toFixed(0)} MB at most`);
    }, 300_000);

    test('is run to its end, within 600 MB', () => {
      expect({ code: run.code, said: run.code === 0 ? '' : run.said }).toEqual({
        code: 0,
        said: '',
      });
      expect(run.megabytes).toBeLessThan(600);
    });

    test('has an expectation for every folder', () => {
      const folders = table('responses.csv').map(({ authority }) => authority);
      const made = ['closed-file', 'closed-folder', 'fleeting-file'];
      expect(expected.map(({ authority }) => authority).sort()).toEqual(
        folders.filter((each) => !made.includes(each ?? '')).sort(),
      );
      for (const { finding, in_care } of expected) expect(finding || in_care).not.toBe('');
    });

    test.each(expected.filter(({ finding }) => finding !== ''))(
      'has a finding that names the file: $authority, $finding',
      ({ authority = '', finding }) => {
        const codes = table('findings.csv')
          .filter(({ file }) => `${file}/`.startsWith(folderOf(authority)))
          .map(({ code }) => code);
        expect(codes).toContain(finding);
      },
    );

    test('gives the figures that its files state, and no others', () => {
      const stated = expected.flatMap(({ authority, in_care, missing }) => [
        ...(in_care ? [`${authority} in-care ${in_care}`] : []),
        ...(missing ? [`${authority} missing ${missing}`] : []),
      ]);
      const taken = table('observations.csv')
        .filter(({ high }) => high !== '')
        .map(({ authority, measure, low, high }) => {
          expect(low).toBe(high);
          return `${authority} ${measure} ${low}`;
        });
      expect(taken.sort()).toEqual(stated.sort());
    });

    test.each([
      // A part is counted in its whole, where nothing else is known of that.
      ['in-care.total.2024', ({ in_care, missing }: Row) => in_care || missing],
      ['missing.total.2024', ({ missing }: Row) => missing],
    ])('adds up to the sum of them, and is open at the top: %s', (name, least) => {
      const stated = expected.reduce((sum, row) => sum + Number(least(row) || '0'), 0);
      const [figure] = table('summary.csv').filter((row) => row['figure'] === name);
      expect(figure).toMatchObject({ low: String(stated), high: '' });
    });

    test('leads to no file outside its own folder', () => {
      const written = readdirSync(cwd, { recursive: true, encoding: 'utf8' });
      expect(written.filter((path) => path.includes('climbed'))).toEqual([]);
      expect(existsSync('/tmp/climbed.csv')).toBe(false);
    });

    test('sends no control character to the terminal', async () => {
      const { code, out, said } = await foi(['check', 'hostile', '--all'], { cwd });
      expect(code).toBe(1);
      expect(out).toContain('Bell and colour');
      for (const text of [out, said, run.said]) expect(text).not.toMatch(/[^\P{Cc}\n]/u);
    });

    test('writes no cell that a spreadsheet would take for a formula', () => {
      for (const name of ['findings.csv', 'observations.csv', 'responses.csv'])
        for (const row of table(name))
          for (const text of Object.values(row)) expect(text).not.toMatch(/^[=+@][\p{L}(]/u);
    });
  },
);
