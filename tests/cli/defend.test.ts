/** The commands by which a number is defended: verify, fill, correct, compare, reproduce. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collection, collectionIn, foi, survey, write } from '../support/command-line.ts';

const draft = `The councils hold 200 children in care.
Of 120 children in Anytown 12 (10%) went missing.
Numbers rose from 960 to 1,231, up 22%.
`;

describe('verify', () => {
  const verified = async (args: readonly string[], text = draft) => {
    const cwd = collectionIn();
    write(cwd, { 'draft.md': text });
    return foi(['verify', 'draft.md', ...args], { cwd });
  };

  test('finds what does not follow, with its place, and exits with 1', async () => {
    const { code, out } = await verified([]);
    expect(code).toBe(1);
    expect(out).toContain('draft.md:3:19  does not follow');
    expect(out).toContain('From 960 to 1,231 is a rise of 28.2%, not 22%.');
  });

  test('says which figure of a collection a number is', async () => {
    const { out } = await verified(['small']);
    expect(out).toContain('Equal to a figure of the collection: 200 (line 1: in-care.total.2024)');
    expect(out).toContain('960 is no figure of the collection.');
  });

  test('offers the rate that a percentage is, where it rests on other authorities', async () => {
    const both = {
      'returns/otherton.csv': '1a Children in care,80\n1b Children who went missing,not held\n',
    };
    const cwd = collectionIn(both);
    write(cwd, { 'draft.md': 'In all 12 of 200 children (10%) went missing.\n' });
    const { code, out } = await foi(['verify', 'draft.md', 'small'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('10% is missing-rate.matched-rate.2024: 12 of 120');
  });

  test('has nothing to say of a draft without figures', async () => {
    const { code, out } = await verified([], 'Nobody counted anything.\n');
    expect([code, out]).toEqual([0, 'draft.md holds no figures.\n']);
  });

  test('says so where a docx is none', async () => {
    const cwd = collectionIn();
    write(cwd, { 'draft.docx': 'no zip' });
    const { code, out } = await foi(['verify', 'draft.docx'], { cwd });
    expect([code, out]).toEqual([1, expect.stringContaining('draft/not-readable')]);
  });

  test('keeps line and column in a web page', async () => {
    const cwd = collectionIn();
    write(cwd, {
      'draft.html': '<html><body>\n<p>Numbers <b>rose</b> from 960 to 1,231, up 22%.</p>\n',
    });
    const { out } = await foi(['verify', 'draft.html', '--json'], { cwd });
    expect(JSON.parse(out).claims).toMatchObject([{ line: 2, column: 29 }]);
  });
});

describe('fill', () => {
  test('puts the figures where they are named', async () => {
    const cwd = collectionIn();
    write(cwd, {
      'draft.md':
        'In care {{in-care.total.2024}}; {{missing-rate.matched-rate.2024 | used}} gave both.\n',
    });
    const { code, out } = await foi(['fill', 'draft.md', 'small'], { cwd });
    // Thirdham is silent, and Otherton's mark has no meaning.
    expect([code, out]).toEqual([0, 'In care at least 200; 1 gave both.\n']);
  });

  test('fails where a figure is missing, names it and the nearest, and writes nothing', async () => {
    const cwd = collectionIn();
    write(cwd, { 'draft.md': 'One\n{{in-care.total.2042}}\n' });
    const { code, out, said } = await foi(['fill', 'draft.md', 'small'], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(said).toContain('line 2');
    expect(said).toContain('did you mean in-care.total.2024?');
  });
});

describe('correct', () => {
  test('appends a line with what the cell says, which then counts', async () => {
    const cwd = collectionIn();
    const args = ['otherton', 'missing.2024', '--now', '8', '--reason', 'by telephone'];
    const { code } = await foi(['correct', ...args, '--collection', 'small'], { cwd });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, 'small/corrections.csv'), 'utf8').split('\n')[1]).toBe(
      'otherton,otherton.csv,,B2,missing,2024,,*,8,by telephone,,',
    );
    await foi(['aggregate', 'small'], { cwd });
    expect(readFileSync(join(cwd, 'small/results/corrections.csv'), 'utf8')).toContain(
      'missing.total.2024: at least 12 → at least 20',
    );
  });

  test('names the nearest question', async () => {
    const args = ['correct', 'otherton', 'mising.2024', '--now', '8', '--reason', 'x'];
    const { code, said } = await foi([...args, '--collection', 'small'], { cwd: collectionIn() });
    expect([code, said]).toEqual([2, expect.stringContaining('Did you mean missing.2024?')]);
  });

  test('turns findings into a sheet to fill in', async () => {
    const cwd = collectionIn();
    const args = ['correct', '--proposals', 'sheet.csv', '--collection', 'small'];
    await foi(args, { cwd });
    expect(readFileSync(join(cwd, 'sheet.csv'), 'utf8')).toContain(
      'otherton,otherton.csv,,B2,missing,2024,,*,,',
    );
  });
});

describe('reproduce', () => {
  test('is content with what it made, and names the input that has changed', async () => {
    const cwd = collectionIn();
    await foi(['aggregate', 'small', '--excel'], { cwd });
    expect((await foi(['reproduce', 'small'], { cwd })).code).toBe(0);
    writeFileSync(join(cwd, 'small/returns/anytown.csv'), '1a Children in care,121\n');
    const { code, out } = await foi(['reproduce', 'small'], { cwd });
    expect([code, out]).toEqual([3, expect.stringContaining('input changed: returns/anytown.csv')]);
    expect(out).toContain('output differs: summary.csv');
  });
});

describe('compare', () => {
  test('two collections, on those that answered in both', async () => {
    const cwd = collectionIn();
    const earlier = Object.entries({
      ...collection,
      'survey.yaml': survey.replaceAll('2024', '2023'),
      'returns/thirdham.csv': '1a Children in care,50\n1b Children who went missing,5\n',
      'returns/otherton.csv': '1a Children in care,100\n1b Children who went missing,4\n',
    });
    write(cwd, Object.fromEntries(earlier.map(([path, text]) => [`before/${path}`, text])));
    const { out } = await foi(['compare', 'before', 'small', '--json'], { cwd });
    const [inCare] = JSON.parse(out).changes;
    expect(inCare).toMatchObject({
      panel: ['anytown', 'otherton'],
      droppedOut: ['thirdham'],
      earlier: '220',
      later: '200',
      change: '−20 (−9.1%)',
    });
  });

  test('an earlier run with now: what new returns and corrections add', async () => {
    const cwd = collectionIn();
    await foi(['aggregate', 'small', '-o', 'old'], { cwd });
    write(cwd, {
      'small/returns/thirdham.csv': '1a Children in care,50\n1b Children who went missing,5\n',
      'small/corrections.csv':
        'authority,measure,was,now,reason\nanytown,in-care,120,125,by telephone\n',
    });
    const { out } = await foi(['compare', 'old/results.json', 'small'], { cwd });
    expect(out).toContain('1 new return.');
    expect(out).toContain(
      'in-care.total.2024: at least 200 → 255, of which new returns +50, corrections +5',
    );
  });
});

test('a workbook is written where somebody wants one, the same bytes each time', async () => {
  const cwd = collectionIn();
  await foi(['aggregate', 'small', '--workbook'], { cwd });
  const manifest = JSON.parse(readFileSync(join(cwd, 'small/results/manifest.json'), 'utf8'));
  expect(manifest.outputs).toEqual(
    expect.arrayContaining(['workbook.xlsx', 'workbook.ods', 'datapackage.json']),
  );
  const { code, out } = await foi(['reproduce', 'small'], { cwd });
  expect([code, out]).toEqual([0, expect.stringContaining('byte for byte')]);
});

test('a suppressed count that is corrected counts, and is told nowhere by itself', async () => {
  const hidden = '1a Children in care,80\n1b Children who went missing,<5\n';
  const cwd = collectionIn({ 'returns/otherton.csv': hidden });
  const args = ['otherton', 'missing.2024', '--now', '3', '--reason', 'by telephone'];
  await foi(['correct', ...args, '--collection', 'small'], { cwd });
  await foi(['aggregate', 'small'], { cwd });
  const text = (name: string): string => readFileSync(join(cwd, 'small/results', name), 'utf8');
  expect(text('summary.csv')).toMatch(/^missing\.total\.2024,.*,15,/m);
  expect(text('observations.csv')).toMatch(/^otherton,missing,2024,,<5,suppressed,bounded,0,4,/m);
  expect(text('corrections.csv')).toContain('not told by itself');
  const { out } = await foi(['explain', 'missing.total.2024', 'small'], { cwd });
  expect(out).toMatch(/Otherton +“<5”\n/);
  expect(out).not.toContain('read as “3”');
});
