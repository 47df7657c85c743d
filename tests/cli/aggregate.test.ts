/** What `foi aggregate` writes, where, and how it ends. */

import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  collection,
  collectionIn,
  contents,
  foi,
  type Run,
  write,
} from '../support/command-line.ts';

const outputs = [
  'findings.csv',
  'manifest.json',
  'observations.csv',
  'responses.csv',
  'results.json',
  'summary.csv',
];
const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');
const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, bom: true });
const figure = (text: string, name: string): Record<string, string> | undefined =>
  rowsOf(text).find((row) => row['figure'] === name);

describe.concurrent('foi aggregate', { timeout: 60_000 }, () => {
  let cwd = '';
  let run: Run = { code: null, out: '', said: '' };
  beforeAll(async () => {
    cwd = collectionIn();
    run = await foi(['aggregate', 'small'], { cwd });
  }, 60_000);

  test('writes every output into results/ and ends with 0', () => {
    expect(run).toMatchObject({ code: 0, out: '' });
    expect(Object.keys(contents(join(cwd, 'small/results')))).toEqual(outputs);
    expect(run.said).toContain('small/results');
  });

  test('gives in summary.csv the figures of the collection', () => {
    const summary = read(cwd, 'small/results/summary.csv');
    const inCare = { low: '200', high: '', used: '2', asked: '3', no_return: '1' };
    expect(figure(summary, 'in-care.total.2024')).toMatchObject(inCare);
    const missing = { low: '12', high: '', used: '1', unanswered: '1' };
    expect(figure(summary, 'missing.total.2024')).toMatchObject(missing);
  });

  test('gives a row of responses.csv to everybody who was asked', () => {
    const responses = rowsOf(read(cwd, 'small/results/responses.csv'));
    expect(responses.map((row) => [row['authority'], row['status']])).toEqual([
      ['anytown', 'complete'],
      ['otherton', 'partial'],
      ['thirdham', 'no-return'],
    ]);
  });

  test('leaves every input as it was', () => {
    const inputs = Object.entries(contents(join(cwd, 'small'))).filter(
      ([path]) => !path.startsWith('results/'),
    );
    expect(Object.fromEntries(inputs)).toEqual(collection);
  });

  test('with -o FILE.csv writes the summary alone', async () => {
    const cwd = collectionIn();
    expect((await foi(['aggregate', 'small', '-o', 'made/summary.csv'], { cwd })).code).toBe(0);
    expect(figure(read(cwd, 'made/summary.csv'), 'in-care.total.2024')?.['low']).toBe('200');
    expect(existsSync(join(cwd, 'small/results'))).toBe(false);
    expect(Object.keys(contents(join(cwd, 'made')))).toEqual(['summary.csv']);
  });

  test('with -o - prints the summary alone, and every word about it elsewhere', async () => {
    const cwd = collectionIn();
    const { code, out, said } = await foi(['aggregate', 'small', '-o', '-'], { cwd });
    expect(code).toBe(0);
    expect(rowsOf(out).map((row) => row['figure'])).toContain('missing-rate.matched-rate.2024');
    expect(said).not.toBe('');
    expect(existsSync(join(cwd, 'small/results'))).toBe(false);
    expect(existsSync(join(cwd, '-'))).toBe(false);
  });

  test('with --json prints everything as JSON and writes nothing', async () => {
    const cwd = collectionIn();
    const { code, out } = await foi(['aggregate', 'small', '--json'], { cwd });
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out))).toEqual(
      expect.arrayContaining(['summary', 'responses', 'observations', 'findings']),
    );
    expect(existsSync(join(cwd, 'small/results'))).toBe(false);
  });

  test('with -o DIR goes elsewhere, and with --excel every CSV begins with a byte order mark', async () => {
    await foi(['aggregate', 'small', '--excel', '-o', 'made/excel'], { cwd });
    expect(Object.keys(contents(join(cwd, 'made/excel')))).toEqual(outputs);
    for (const name of outputs.filter((each) => each.endsWith('.csv'))) {
      expect(read(cwd, 'made/excel', name).codePointAt(0)).toBe(0xfeff);
      expect(read(cwd, 'small/results', name).codePointAt(0)).not.toBe(0xfeff);
    }
  });

  test('with --quiet says nothing, and --fail-on error passes over warnings', async () => {
    const args = ['aggregate', 'small', '-q', '--fail-on', 'error'];
    const { code, out, said } = await foi(args, { cwd: collectionIn() });
    expect({ code, out, said }).toEqual({ code: 0, out: '', said: '' });
  });

  test('serves a bare folder of returns with --survey, and then wants -o', async () => {
    const cwd = collectionIn();
    const bare = ['aggregate', 'small/returns', '--survey', 'small/survey.yaml'];
    const without = await foi(bare, { cwd });
    expect(without.code).toBe(2);
    expect(without.said).toContain('-o');
    const { code, out } = await foi([...bare, '-o', '-'], { cwd });
    expect(code).toBe(0);
    expect(figure(out, 'in-care.total.2024')?.['low']).toBe('200');
  });
});

describe.concurrent('the exit code', { timeout: 60_000 }, () => {
  test('is 1 with --fail-on warning where there is one, and the results are written', async () => {
    const cwd = collectionIn();
    expect((await foi(['aggregate', 'small', '--fail-on', 'warning'], { cwd })).code).toBe(1);
    expect(existsSync(join(cwd, 'small/results/summary.csv'))).toBe(true);
  });

  test('is 1 for `foi check` only where there is an error', async () => {
    const disagreeing = collectionIn({
      'returns/thirdham/one.csv': '1a Children in care,5\n1b Children who went missing,1\n',
      'returns/thirdham/two.csv': '1a Children in care,6\n1b Children who went missing,1\n',
    });
    expect((await foi(['check', 'small'], { cwd: disagreeing })).code).toBe(1);
    expect((await foi(['aggregate', 'small'], { cwd: disagreeing })).code).toBe(0);
  });
});

describe.concurrent('a results folder', { timeout: 60_000 }, () => {
  let ours = '';
  beforeAll(async () => {
    const cwd = collectionIn();
    await foi(['aggregate', 'small', '-o', 'ours'], { cwd });
    ours = join(cwd, 'ours');
  }, 60_000);
  /** A collection that already holds results of ours, under a name. */
  const withResults = (name: string): string => {
    const cwd = collectionIn();
    cpSync(ours, join(cwd, 'small', name), { recursive: true });
    return cwd;
  };

  test('that holds a file of somebody else’s is never replaced', async () => {
    const cwd = withResults('results');
    write(cwd, { 'small/results/my notes.txt': 'keep me' });
    const before = contents(join(cwd, 'small/results'));
    const { code, said } = await foi(['aggregate', 'small'], { cwd });
    expect(code).toBe(2);
    expect(said).toContain('my notes.txt');
    expect(contents(join(cwd, 'small/results'))).toEqual(before);
  });

  test('without a manifest of ours is never replaced', async () => {
    const cwd = collectionIn({ 'results/thesis.docx': 'years of work' });
    const { code, said } = await foi(['aggregate', 'small'], { cwd });
    expect(code).toBe(2);
    expect(said).toContain('thesis.docx');
    expect(read(cwd, 'small/results/thesis.docx')).toBe('years of work');
  });

  test('of ours is replaced whole, with nothing left beside it', async () => {
    const cwd = withResults('results');
    write(cwd, { 'small/returns/thirdham.csv': '1a Children in care,50\n' });
    expect((await foi(['aggregate', 'small'], { cwd })).code).toBe(0);
    const summary = read(cwd, 'small/results/summary.csv');
    expect(figure(summary, 'in-care.total.2024')?.['value']).toBe('250');
    const beside = Object.keys(contents(join(cwd, 'small'))).map((path) => path.split('/')[0]);
    expect([...new Set(beside)].sort()).toEqual(
      ['authorities.csv', 'results', 'returns', 'survey.yaml'].sort(),
    );
  });

  test('that an interrupted run left as .results-previous is put back first', async () => {
    const cwd = withResults('.results-previous');
    expect((await foi(['aggregate', 'small'], { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, 'small/.results-previous'))).toBe(false);
    expect(Object.keys(contents(join(cwd, 'small/results')))).toEqual(outputs);
  });

  test('left as .results-previous with a file of somebody else’s is put back and then kept', async () => {
    const cwd = collectionIn({ '.results-previous/my notes.txt': 'keep me' });
    expect((await foi(['aggregate', 'small'], { cwd })).code).toBe(2);
    expect(read(cwd, 'small/results/my notes.txt')).toBe('keep me');
  });

  test('leaves alone what a person calls nearly so', async () => {
    const kept = { 'results.old/summary.csv': 'of last week', '.results-backup/mine.csv': 'mine' };
    const cwd = collectionIn(kept);
    for (let run = 1; run <= 2; run += 1)
      expect((await foi(['aggregate', 'small'], { cwd })).code).toBe(0);
    for (const [path, text] of Object.entries(kept)) expect(read(cwd, `small/${path}`)).toBe(text);
  });

  test('whose place a file takes is not written', async () => {
    const cwd = collectionIn({ results: 'a file' });
    const { code } = await foi(['aggregate', 'small'], { cwd });
    expect(code).toBe(2);
    expect(read(cwd, 'small/results')).toBe('a file');
  });
});

describe.concurrent('the same collection', { timeout: 60_000 }, () => {
  test('gives the same bytes twice, from anywhere, in any time zone and language', async () => {
    const cwd = collectionIn();
    mkdirSync(join(cwd, 'elsewhere'));
    const small = join(cwd, 'small');
    await foi(['aggregate', 'small', '-o', 'first'], { cwd });
    await foi(['aggregate', small, '-o', '../second'], { cwd: join(cwd, 'elsewhere') });
    const env = { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    await foi(['aggregate', '.', '-o', '../third'], { cwd: small, env });
    const first = contents(join(cwd, 'first'));
    expect(contents(join(cwd, 'second'))).toEqual(first);
    expect(contents(join(cwd, 'third'))).toEqual(first);
    for (const text of Object.values(first)) expect(text).not.toContain(cwd);
  });
});
