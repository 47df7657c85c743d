import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { collectionIn, foi } from '../support/command-line.ts';
import { figuresInDuckdb } from '../support/duckdb.ts';

describe.concurrent('foi sql', { timeout: 60_000 }, () => {
  test('writes a script and tables from which DuckDB makes the figures', async () => {
    const cwd = collectionIn();
    const folder = join(cwd, 'figures');
    const args = ['sql', 'small', '--dialect', 'duckdb', '-o', 'figures', '--data', folder];
    expect((await foi(args, { cwd })).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      'figures.sql',
      'observation.parquet',
      'response.parquet',
    ]);
    const made = await figuresInDuckdb(readFileSync(join(folder, 'figures.sql'), 'utf8'));
    const summary = (await foi(['aggregate', 'small', '-o', '-'], { cwd })).out;
    const rows = parse<Record<string, string>>(summary, { columns: true });
    const lows = (all: readonly Readonly<Record<string, string>>[]) =>
      Object.fromEntries(all.map((row) => [row['figure'], row['low']]));
    expect(lows(made)).toEqual(lows(rows));
    expect(rows.length).toBeGreaterThan(4);
  });

  test('prints the script alone without reading a return', async () => {
    const cwd = collectionIn({ 'returns/anytown.csv': 'no table' });
    const { code, out } = await foi(['sql', 'small', '--dialect', 'postgres'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain("\\copy observation FROM 'observation.csv'");
    expect(readdirSync(join(cwd, 'small')).sort()).toEqual([
      'authorities.csv',
      'returns',
      'survey.yaml',
    ]);
  });

  test('writes over nothing', async () => {
    const cwd = collectionIn({ '../figures/mine.sql': 'mine' });
    const args = ['sql', 'small', '--dialect', 'spark', '-o', 'figures'];
    const { code, said } = await foi(args, { cwd });
    expect([code, said]).toEqual([2, expect.stringContaining('figures is there already')]);
  });

  test('names the dialects that there are', async () => {
    const { code, said } = await foi(['sql', 'small', '--dialect', 'oracle'], {
      cwd: collectionIn(),
    });
    expect([code, said]).toEqual([2, expect.stringContaining('duckdb, postgres, spark')]);
  });
});
