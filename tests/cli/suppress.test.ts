/** `foi aggregate --suppress-below`, as somebody runs it in a terminal. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectionIn, contents, foi } from '../support/command-line.ts';

const cwdWith = (missing: string): string =>
  collectionIn({
    'authorities.csv': 'id,name\nanytown,Anytown\notherton,Otherton\nthirdham,Thirdham\n',
    'returns/otherton.csv': `1a Children in care,80\n1b Children who went missing,${missing}\n`,
    'returns/thirdham.csv': '1a Children in care,90\n1b Children who went missing,40\n',
  });

describe.concurrent('foi aggregate --suppress-below', { timeout: 60_000 }, () => {
  test('hides a small count and another one, in every file, beside the full results', async () => {
    const cwd = cwdWith('3');
    const given = ['aggregate', 'small', '--suppress-below', '5', '--report', '--workbook'];
    const { code, said } = await foi(given, { cwd });
    expect(code).toBe(0);
    expect(said).toContain('1 small count hidden, and 1 other count');
    const files = contents(join(cwd, 'small/results-to-publish'));
    expect(Object.keys(files)).not.toContain('findings.csv');
    // Anytown's 12 costs less than Thirdham's 40.
    const raws = files['observations.csv']?.split('\n').map((line) => line.split(',')[4]);
    expect(raws).toEqual(['raw', '120', '[c]', '80', '[c]', '90', '40', undefined]);
    expect(files['summary.csv']).toContain('Children who went missing, 2024: 55, from all 3');
    expect(JSON.parse(files['manifest.json'] ?? '').options.suppressBelow).toBe(5);
    const again = await foi(['reproduce', 'small', '--results', 'small/results-to-publish'], {
      cwd,
    });
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('byte for byte')]);
  });

  test('says which small count the whole gives away, and what to do', async () => {
    const cwd = collectionIn({
      'returns/otherton.csv': '1a Children in care,80\n1b Children who went missing,3\n',
      'returns/anytown.csv': '1a Children in care,120\n',
    });
    const { said } = await foi(['aggregate', 'small', '--suppress-below', '5'], { cwd });
    expect(said.replace(/\s+/g, ' ')).toContain(
      'give 1 small count away all the same, or nobody can prove that they do not: “Otherton, Children who went missing, 2024”. Publish no figure of that question',
    );
  });

  test('prints only what may be seen on standard output too', async () => {
    const given = ['aggregate', 'small', '--suppress-below', '5', '--json', '-q'];
    const { out } = await foi(given, { cwd: cwdWith('3') });
    const { observations, suppressedBelow } = JSON.parse(out);
    expect(suppressedBelow).toBe(5);
    expect(observations.filter(({ raw }: { raw: string }) => raw === '3')).toEqual([]);
  });

  test.each(['1', '0', 'five', '4.5'])('%s is not what it takes', async (n) => {
    const cwd = collectionIn();
    const { code, said } = await foi(['aggregate', 'small', '--suppress-below', n], { cwd });
    expect([code, said]).toEqual([2, expect.stringContaining('a whole number from 2')]);
    expect(() => readFileSync(join(cwd, 'small/results-to-publish/summary.csv'))).toThrow();
  });
});
