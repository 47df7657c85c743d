/** What `foi report` and the pictures of `foi aggregate --charts` write. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectionIn, contents, foi } from '../support/command-line.ts';

const page = ['manifest.json', 'report.html', 'report.md'];
const namesIn = (...path: string[]): string[] => Object.keys(contents(join(...path)));

describe.concurrent('foi report', { timeout: 60_000 }, () => {
  test('writes the page of foi aggregate --report, and no tables', async () => {
    const cwd = collectionIn();
    const { code, out, said } = await foi(['report', 'small'], { cwd });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(said).toBe('Written to small/report: report.html, report.md, manifest.json.\n');
    expect(namesIn(cwd, 'small/report')).toEqual(page);
    await foi(['aggregate', 'small', '--report'], { cwd });
    for (const name of ['report.html', 'report.md'])
      expect(readFileSync(join(cwd, 'small/report', name), 'utf8')).toBe(
        readFileSync(join(cwd, 'small/results', name), 'utf8'),
      );
  });

  test('takes the folder where one is for the collection, and another place by -o', async () => {
    const cwd = collectionIn();
    await foi(['report', '-o', '../public', '--quiet'], { cwd: join(cwd, 'small') });
    expect(namesIn(cwd, 'public')).toEqual(page);
    expect(existsSync(join(cwd, 'small/report'))).toBe(false);
  });

  test('with --charts writes its pictures, replaces them, and drops those of before', async () => {
    const cwd = collectionIn();
    await foi(['report', 'small', '--charts'], { cwd });
    const charts = ['charts/01-rates.svg', 'charts/02-bar.svg', 'charts/03-counts.svg'];
    expect(namesIn(cwd, 'small/report')).toEqual(expect.arrayContaining(charts));
    expect((await foi(['report', 'small'], { cwd })).code).toBe(0);
    expect(namesIn(cwd, 'small/report')).toEqual(page);
  });

  test('never throws away what somebody else put among the pictures', async () => {
    const cwd = collectionIn();
    await foi(['report', 'small', '--charts'], { cwd });
    writeFileSync(join(cwd, 'small/report/charts/mine.svg'), '<svg/>');
    const { code, said } = await foi(['report', 'small', '--charts'], { cwd });
    expect(code).toBe(2);
    expect(said).toContain('small/report holds files that foi did not write: charts/mine.svg.');
    expect(existsSync(join(cwd, 'small/report/charts/mine.svg'))).toBe(true);
  });

  test('with --suppress-below hides small counts, and says how many', async () => {
    const cwd = collectionIn({
      'returns/otherton.csv': '1a Children in care,80\n1b Children who went missing,3\n',
    });
    const { code, said } = await foi(['report', 'small', '--suppress-below', '5'], { cwd });
    expect(code).toBe(0);
    expect(said).toContain('1 small count hidden');
    expect(said).toContain('Written to small/report-to-publish: report.html');
    const html = readFileSync(join(cwd, 'small/report-to-publish/report.html'), 'utf8');
    expect(html).not.toContain('3 of 80');
    expect(existsSync(join(cwd, 'small/report'))).toBe(false);
  });

  test('asks where to write where there is no collection', async () => {
    const cwd = collectionIn();
    const args = ['report', 'small/returns', '--survey', 'small/survey.yaml'];
    const { code, said } = await foi(args, { cwd });
    expect(code).toBe(2);
    expect(said).toContain('-o DIR');
  });
});

describe('foi aggregate --charts', { timeout: 60_000 }, () => {
  test('writes pictures beside the tables, which foi reproduce makes again', async () => {
    const cwd = collectionIn();
    await foi(['aggregate', 'small', '--charts'], { cwd });
    const names = namesIn(cwd, 'small/results');
    expect(names).toContain('charts/01-rates.svg');
    expect(names).toContain('summary.csv');
    expect(names).not.toContain('report.html');
    expect((await foi(['reproduce', 'small'], { cwd })).code).toBe(0);
    writeFileSync(join(cwd, 'small/returns/anytown.csv'), '1a Children in care,121\n');
    expect((await foi(['reproduce', 'small'], { cwd })).out).toContain(
      'output differs: charts/01-rates.svg',
    );
  });
});
