/** `foi aggregate --per`: short pages for single places. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectionIn, contents, foi, survey } from '../support/command-line.ts';

const divided = {
  'survey.yaml': `${survey}areas: [region]\n`,
  'authorities.csv':
    'id,name,region,kind\nanytown,Anytown,North,town\notherton,Otherton,South,town\nthirdham,Thirdham,South,town\n',
};
const aggregate = (cwd: string, ...args: string[]) => foi(['aggregate', 'small', ...args], { cwd });

describe.concurrent('pages per place', { timeout: 60_000 }, () => {
  test('stand in results/local, the silent among them, and can be made again', async () => {
    const cwd = collectionIn(divided);
    expect((await aggregate(cwd, '--per', 'authority', '--per', 'region')).code).toBe(0);
    const pages = contents(join(cwd, 'small/results/local'));
    const names = ['anytown', 'index', 'otherton', 'region-north', 'region-south', 'thirdham'];
    expect(Object.keys(pages)).toEqual(names.flatMap((name) => [`${name}.html`, `${name}.md`]));
    expect(pages['thirdham.md']).toContain('Thirdham did not answer the request of 2025-02-03.');
    expect(pages['anytown.html']).toContain('12 of 120 (10.0%)');
    const again = await foi(['reproduce', 'small'], { cwd });
    expect([again.code, again.out]).toEqual([
      0,
      expect.stringContaining('18 files, byte for byte'),
    ]);
  });

  test('are replaced with the results, but never with a file of somebody else’s among them', async () => {
    const cwd = collectionIn(divided);
    await aggregate(cwd, '--per', 'authority');
    expect((await aggregate(cwd, '--per', 'region')).code).toBe(0);
    const local = join(cwd, 'small/results/local');
    expect(Object.keys(contents(local))).not.toContain('anytown.html');
    writeFileSync(join(local, 'notes.txt'), 'mine');
    const { code, said } = await aggregate(cwd);
    expect(code).toBe(2);
    expect(said).toContain('files that foi did not write: local/notes.txt');
    expect(existsSync(join(local, 'region-north.html'))).toBe(true);
  });

  test('lead to the report where it is made too', async () => {
    const cwd = collectionIn(divided);
    await aggregate(cwd, '--per', 'region', '--report');
    const pages = contents(join(cwd, 'small/results/local'));
    expect(pages['region-north.html']).toContain('<a href="../report.html">');
    expect(pages['region-north.md']).toContain('[Children in care](../report.md)');
  });

  test('show a count that a correction made known as it was printed, and no sum that tells it', async () => {
    const cwd = collectionIn({
      ...divided,
      'returns/otherton.csv': '1a Children in care,80\n1b Children who went missing,<5\n',
      'corrections.csv':
        'authority,file,sheet,cell,measure,period,category,was,now,reason,by,date\nOtherton,otherton.csv,,B2,,,,<5,3,by telephone,,\n',
    });
    expect((await aggregate(cwd, '--per', 'authority', '--per', 'region')).code).toBe(0);
    const read = (page: string): string =>
      readFileSync(join(cwd, 'small/results/local', page), 'utf8');
    const [own, south] = [read('otherton.md'), read('region-south.md')];
    expect(own).toContain('| Children who went missing | 2024 | “&lt;5” | 0 to 4 |');
    expect(own).toContain('“&lt;5” of 80: a half is hidden');
    // 3 of 80 is what the South would give away; Anytown’s 12 and its 3 are 15 everywhere.
    expect(south).not.toMatch(/\b3 of 80\b|at least 3\b/);
    expect(south).toContain('Children who went missing, 2024; Share that went missing, 2024.');
  });

  test('hide what is hidden for publication', async () => {
    const cwd = collectionIn({
      ...divided,
      'returns/anytown.csv': '1a Children in care,120\n1b Children who went missing,3\n',
      'returns/otherton.csv': '1a Children in care,80\n1b Children who went missing,40\n',
      'returns/thirdham.csv': '1a Children in care,90\n1b Children who went missing,50\n',
    });
    await aggregate(cwd, '--per', 'authority', '--per', 'region', '--suppress-below', '5');
    const read = (page: string): string =>
      readFileSync(join(cwd, 'small/results-to-publish/local', page), 'utf8');
    expect(read('anytown.md')).toContain(
      '| Children who went missing | 2024 | “\\[c\\]” | not known | 93, from 3 |',
    );
    expect(read('anytown.md')).not.toMatch(/\b3 of 120\b|\| 3 \||“3”/);
    expect(read('region-north.md')).not.toMatch(/\b3 of 120\b|\| 3, from 1/);
  });

  test.each([
    ['regoin', 'Did you mean region? There is: region, authority.'],
    ['kind', 'The register has a column kind, but the survey does not divide by it'],
  ])('are not made per %s, and nothing is written', async (level, help) => {
    const cwd = collectionIn(divided);
    const { code, said } = await aggregate(cwd, '--per', level);
    expect(code).toBe(2);
    expect(said).toContain(`There are no pages per “${level}”.\n${help}`);
    expect(existsSync(join(cwd, 'small/results'))).toBe(false);
  });
});
