/** What the tool cannot run is said in a sentence, with what to do, and ends with 2. */

import { describe, expect, test } from 'vitest';
import { CannotRun } from '../../src/model/cannot-run.ts';
import { parseSurvey } from '../../src/survey/parse-survey.ts';
import { collectionIn, contents, foi, scratch, survey, write } from '../support/command-line.ts';

describe.concurrent('a command that cannot run', { timeout: 60_000 }, () => {
  test('names a folder that is not there', async () => {
    const { code, out, said } = await foi(['aggregate', 'nowhere'], { cwd: scratch() });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toContain('There is no folder nowhere');
    expect(said).not.toContain('    at ');
  });

  test('says that a file is not a folder', async () => {
    const cwd = scratch();
    write(cwd, { 'letter.txt': 'Dear all' });
    const { code, said } = await foi(['aggregate', 'letter.txt'], { cwd });
    expect(code).toBe(2);
    expect(said).toContain('letter.txt');
  });

  test('asks for the survey where there is none', async () => {
    const cwd = scratch();
    write(cwd, { 'small/returns/anytown.csv': '1a,12\n' });
    const { code, said } = await foi(['aggregate', 'small'], { cwd });
    expect(code).toBe(2);
    expect(said).toContain('survey.yaml');
    expect(said).toContain('foi init');
  });

  test('says that nothing has come back where returns/ is missing', async () => {
    const cwd = scratch();
    write(cwd, { 'small/survey.yaml': survey, 'small/authorities.csv': 'name\nAnytown\n' });
    const { code, said } = await foi(['aggregate', 'small'], { cwd });
    expect(code).toBe(2);
    expect(said).toContain('returns');
  });

  test('says that nothing has come back where returns/ holds only litter', async () => {
    const cwd = scratch();
    write(cwd, { 'small/survey.yaml': survey, 'small/authorities.csv': 'name\nAnytown\n' });
    write(cwd, { 'small/returns/~$anytown.xlsx': 'lock' });
    const { code, said } = await foi(['aggregate', 'small'], { cwd });
    expect(code).toBe(2);
    expect(said).toContain('holds no files');
  });

  test('asks for authorities.csv where the survey names it and it is not there', async () => {
    const cwd = scratch();
    write(cwd, { 'small/survey.yaml': survey, 'small/returns/anytown.csv': '1a,12\n' });
    const { code, said } = await foi(['aggregate', 'small'], { cwd });
    expect(code).toBe(2);
    expect(said).toContain('authorities.csv');
  });

  test.each([
    [
      'an option that is not known, with the one that was meant',
      ['check', 'small', '--al'],
      '--all',
    ],
    ['a severity that is not known', ['aggregate', 'small', '--fail-on', 'bad'], 'bad'],
    ['a command that is not known', ['agregate', 'small'], 'agregate'],
    ['a command without its folder', ['aggregate'], 'folder'],
  ])('refuses %s', async (_, args, named) => {
    const { code, said } = await foi(args, { cwd: collectionIn() });
    expect(code).toBe(2);
    expect(said).toContain(named);
  });

  test('writes nothing', async () => {
    const cwd = collectionIn({ 'survey.yaml': survey.replace('title:', 'titel:') });
    const before = contents(cwd);
    expect((await foi(['aggregate', 'small'], { cwd })).code).toBe(2);
    expect(contents(cwd)).toEqual(before);
  });
});

/** Each fault with the line on which it stands: the survey counts its lines from 1. */
const faults: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['a setting that is not known', 'title:', 'titel:', ['line 2', 'titel', 'title']],
  [
    'a text where a list is wanted',
    'headings: [1a, children in care]',
    'headings: 1a',
    ['line 8', '1a', 'a list'],
  ],
  ['a date that is none', 'sent: 2025-02-03', 'sent: last week', ['line 3', 'last week']],
  [
    'a kind of year that is not known',
    'basis: calendar',
    'basis: calender',
    ['line 6', 'calender', 'calendar'],
  ],
  [
    'a measure of a rate that is not there',
    'numerator: missing,',
    'numerator: mising,',
    ['line 14', 'mising', 'missing'],
  ],
  [
    'a heading that two measures share',
    '[1b, children who went missing]',
    '[1b, Children in care]',
    ['line 11', 'Children in care', 'in-care'],
  ],
  [
    'a whole that is a part of itself',
    'partOf: in-care',
    'partOf: missing',
    ['line 12', 'missing'],
  ],
  ['a period that ends before it begins', 'to: 2024-12-31', 'to: 2023-12-31', ['line 6', 'before']],
  ['an id that is given twice', 'id: missing\n', 'id: in-care\n', ['line 9', 'in-care']],
];

describe.concurrent('a fault in survey.yaml', { timeout: 60_000 }, () => {
  test.each(faults)('is told with its line: %s', (_, right, wrong, told) => {
    expect(survey).toContain(right);
    const { message } = thrownBy(() => parseSurvey(survey.replace(right, wrong)));
    for (const text of ['survey.yaml', ...told]) expect(message).toContain(text);
  });

  test('is told together with all others of its kind, and ends with 2', async () => {
    const text = survey
      .replace('basis: calendar', 'basis: calender')
      .replace('title:', 'titel:')
      .replace('headings: [1a, children in care]', 'headings: 1a');
    const cwd = collectionIn({ 'survey.yaml': text });
    const { code, out, said } = await foi(['aggregate', 'small'], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const told of ['line 2', 'titel', 'line 6', 'calender', 'line 8', 'a list'])
      expect(said).toContain(told);
  });

  test('is told where a name leads nowhere or one heading announces two measures', async () => {
    const text = survey
      .replace('numerator: missing,', 'numerator: mising,')
      .replace('[1b, children who went missing]', '[1b, Children in care]');
    const cwd = collectionIn({ 'survey.yaml': text });
    const { code, said } = await foi(['check', 'small'], { cwd });
    expect(code).toBe(2);
    for (const told of ['line 14', 'mising', 'line 11', 'Children in care'])
      expect(said).toContain(told);
  });

  test('is told with its line where the file is not YAML', () => {
    const { message } = thrownBy(() => parseSurvey(`${survey}areas: [nation\n`));
    expect(message).toMatch(/survey\.yaml, line 1[5-7]/);
  });
});

function thrownBy(work: () => unknown): CannotRun {
  try {
    work();
  } catch (error) {
    if (error instanceof CannotRun) return error;
    throw error;
  }
  throw new RangeError('Nothing was thrown');
}
