/** `foi explain` for figures and authorities, as somebody runs it in a terminal. */

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectionIn, foi, survey } from '../support/command-line.ts';

describe.concurrent('foi explain', { timeout: 60_000 }, () => {
  test('takes a figure apart, its sentence first and what would narrow it last', async () => {
    const cwd = collectionIn();
    const { code, out } = await foi(['explain', 'missing.total.2024', 'small'], { cwd });
    expect(code).toBe(0);
    const order = [
      'Children who went missing, 2024: at least 12',
      'Who gave what',
      'Who is left out (2 of 3)',
      'Largest contributors',
      'Which two answers would narrow it most',
    ];
    const found = order.map((text) => out.indexOf(text));
    expect(found).not.toContain(-1);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
    expect(out).toMatch(/Anytown +“12” +100\.0%/);
    expect(out).toMatch(/Otherton +“\*” +returns\/otherton\.csv › B2/);
    // Thirdham has no upper end; Otherton's mark lies within its own 80.
    expect(out).toMatch(/Thirdham .*no upper end[\s\S]*Otherton .*by up to 80/);
  });

  test('uses the collection in which one stands', async () => {
    const cwd = join(collectionIn(), 'small');
    const { code, out } = await foi(['explain', 'missing-rate'], { cwd });
    expect(code).toBe(0);
    for (const statistic of ['minimum', 'matched', 'maximum'])
      expect(out).toContain(`missing-rate.${statistic}-rate.2024`);
  });

  test('shows ten figures of a pattern and says how many there are', async () => {
    const periods = [2021, 2022, 2023, 2024].map(
      (each) => `  - { id: ${each}, basis: calendar, from: ${each}-01-01, to: ${each}-12-31 }`,
    );
    const years = survey.replace(/ {2}- \{ id: 2024.*/, periods.join('\n'));
    const cwd = collectionIn({ 'survey.yaml': years });
    const { out } = await foi(['explain', '*', 'small'], { cwd });
    // Two totals and three rates for each of four years.
    expect(out).toContain('and 10 more');
  });

  test('finds a return by its path from here, from the collection, and below returns', async () => {
    const cwd = collectionIn();
    for (const path of ['small/returns/otherton.csv', 'returns/otherton.csv', 'otherton.csv']) {
      const { code, out } = await foi(['explain', path, 'small'], { cwd });
      expect([code, out]).toEqual([
        0,
        expect.stringMatching(/^returns\/otherton\.csv\n[\s\S]*B1 +80/),
      ]);
    }
  });

  test('tells what was made of an authority', async () => {
    const { code, out } = await foi(['explain', 'Otherton', 'small'], { cwd: collectionIn() });
    expect(code).toBe(0);
    expect(out).toContain('It has answered in part.');
    expect(out).toMatch(/in-care\.2024 +“80” +80 +returns\/otherton\.csv › B1/);
    expect(out).toMatch(/missing\.2024 +“\*” +not known +returns\/otherton\.csv › B2/);
  });

  test('shows both where a name is both', async () => {
    const cwd = collectionIn({ 'authorities.csv': 'id,name\nanytown,Anytown\nmissing,Missing\n' });
    const { out } = await foi(['explain', 'missing', 'small'], { cwd });
    expect(out).toContain('“missing” is both something that was asked and an authority, Missing.');
    expect(out).toContain('missing.total.2024');
    expect(out).toContain('It has sent nothing that is here.');
  });

  test('is understood as JSON, without a tighter end than the cells print', async () => {
    const cwd = collectionIn({
      'returns/otherton.csv': '1a Children in care,3\n1b Children who went missing,<5\n',
    });
    const run = await foi(['explain', 'missing.total.2024', 'small', '--json'], { cwd });
    const { figures } = JSON.parse(run.out);
    expect(figures[0].cells).toEqual([
      expect.objectContaining({ authority: 'otherton', raw: '<5', low: '0', high: '4' }),
    ]);
    expect(figures[0].narrowing.at(-1)).toMatchObject({ authority: 'otherton', by: '4' });
    const one = await foi(['explain', 'Otherton', 'small', '--json'], { cwd });
    expect(JSON.parse(one.out).authority).toMatchObject({
      authority: 'otherton',
      status: 'complete',
    });
  });

  test('names the nearest figure where none has that id', async () => {
    const given = ['explain', 'mising.total.2024', 'small'];
    const { code, said } = await foi(given, { cwd: collectionIn() });
    expect(code).toBe(2);
    expect(said).toContain('Did you mean missing.total.2024');
  });

  test('says how to name the collection where there is none', async () => {
    const { code, said } = await foi(['explain', 'Otherton'], { cwd: collectionIn() });
    expect(code).toBe(2);
    expect(said).toContain('foi explain "Otherton" FOLDER');
  });

  test('still knows a file by its being there', async () => {
    const cwd = collectionIn();
    const { code, out } = await foi(['explain', 'small/returns/anytown.csv'], { cwd });
    expect([code, out]).toEqual([0, expect.stringContaining('2 answers taken')]);
  });
});
