/** The analyst's decisions: read from a table, guarded, applied. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCorrections, type CorrectionTools } from '../../src/corrections/apply-corrections.ts';
import { correctionRow, questionIn } from '../../src/corrections/correction-line.ts';
import { correctionColumns, parseCorrections } from '../../src/corrections/parse-corrections.ts';
import { saysTheSame, unmangled } from '../../src/corrections/same-text.ts';
import { interpretText } from '../../src/interpret/interpret-text.ts';
import { boundsOf } from '../../src/model/answer.ts';
import type { Correction } from '../../src/model/correction.ts';
import type { Reported } from '../../src/model/observation.ts';
import { surveyOf } from '../support/invented.ts';

const survey = surveyOf({ measures: [{ id: 'd' }, { id: 'n', partOf: 'd' }] });
const ids = (name: string) => (['anytown', 'otherton'].includes(name) ? name : undefined);
const tools: CorrectionTools = {
  read: (now) => interpretText(now),
  printed: (file, _, cell) => (file === 'anytown.csv' && cell === 'B9' ? '12O' : undefined),
  ownerOf: (file) => (file === 'anytown.csv' ? 'anytown' : undefined),
};

const said = (measure: string, cell: string, raw: string): Reported => ({
  authority: 'anytown',
  measure,
  period: '2024',
  category: undefined,
  answer: interpretText(raw),
  raw,
  place: { file: 'returns/anytown.csv', sheet: '', cell },
  label: '',
  formula: undefined,
  because: '',
});
const reported = [said('d', 'B2', '1,204'), said('n', 'B3', '<5')];

const correction = (fields: Partial<Correction>): Correction => ({
  line: 2,
  name: 'anytown',
  authority: 'anytown',
  file: '',
  sheet: '',
  cell: '',
  measure: '',
  period: '2024',
  category: undefined,
  was: '',
  now: '7',
  reason: 'by telephone',
  by: '',
  date: '',
  ...fields,
});
const applied = (fields: Partial<Correction>) =>
  applyCorrections(reported, [correction(fields)], tools);
const first = (fields: Partial<Correction>) => applied(fields).outcomes[0];

describe('a correction', () => {
  test('of a cell that still says so replaces its answer and keeps what it printed', () => {
    const { reported: after, outcomes } = applied({ file: 'anytown.csv', cell: 'B3', was: '<5' });
    const changed = after.find(({ measure }) => measure === 'n');
    expect(outcomes[0]).toMatchObject({ status: 'applied', reveals: true });
    expect(changed && [changed.raw, boundsOf(changed.answer), changed.corrected]).toEqual([
      '<5',
      { min: 7, max: 7 },
      2,
    ]);
  });

  test.each([
    ['1204', 'applied'],
    ['1,204', 'applied'],
    ['1205', 'stale'],
    ['', 'stale'],
  ])('made for %j is %s where the cell says 1,204', (was, status) => {
    expect(first({ measure: 'd', was })).toMatchObject({ status, found: '1,204' });
  });

  test('whose new answer cannot be read leaves the old one as it is', () => {
    for (const now of ['l2', '??', '*']) {
      const { reported: after, outcomes } = applied({ measure: 'd', was: '1,204', now });
      expect([outcomes[0]?.status, after]).toEqual(['unreadable', reported]);
    }
  });

  test('of a cell that stands in two sheets wants to know which', () => {
    const there = {
      ...said('n', 'B2', '1,204'),
      place: { file: 'returns/anytown.csv', sheet: 'Two', cell: 'B2' },
    };
    const of = (sheet: string) =>
      applyCorrections(
        [...reported, there],
        [
          correction({
            authority: undefined,
            file: 'anytown.csv',
            sheet,
            cell: 'B2',
            was: '1,204',
          }),
        ],
        tools,
      ).outcomes[0]?.status;
    expect([of(''), of('Two')]).toEqual(['unused', 'applied']);
  });

  test('that changes nothing is not needed', () => {
    expect(first({ measure: 'd', was: '1,204', now: '1204' })).toMatchObject({
      status: 'unneeded',
    });
  });

  test('of a cell that is not there is not used', () => {
    expect(first({ file: 'lost.csv', cell: 'B3', measure: 'd' })).toMatchObject({
      status: 'unused',
    });
  });

  test('of a cell that was not taken wants to know its question, and is then keyed', () => {
    const cell = { authority: undefined, file: 'anytown.csv', cell: 'B9', was: '12O', now: '120' };
    expect(first(cell)).toMatchObject({ status: 'unused' });
    const [added] = applied({ ...cell, measure: 'd' }).reported.slice(-1);
    expect(added && [added.authority, boundsOf(added.answer).min, added.raw]).toEqual([
      'anytown',
      120,
      '12O',
    ]);
  });

  test('for a reply that is no table adds an answer', () => {
    const letter = { authority: 'otherton', measure: 'd', now: '40' };
    const { reported: after } = applied(letter);
    expect(after.length).toBe(3);
    expect(first({ ...letter, was: '39' })).toMatchObject({ status: 'stale', found: '' });
  });

  test('can take an answer out', () => {
    const { reported: after } = applied({ measure: 'd', was: '1,204', now: 'exclude' });
    expect(after.map(({ measure }) => measure)).toEqual(['n']);
  });

  test('of several cells of one question wants all that they say', () => {
    const twice = [said('d', 'B2', '120'), said('d', 'C2', '130')];
    const settle = (was: string) =>
      applyCorrections(twice, [correction({ measure: 'd', was, now: '125' })], tools).outcomes[0];
    expect(settle('120 / 130')).toMatchObject({ status: 'applied' });
    expect(settle('120')).toMatchObject({ status: 'stale', found: '120 / 130' });
  });
});

describe('corrections.csv', () => {
  const parse = (...rows: readonly string[][]) =>
    parseCorrections(
      { file: 'corrections.csv', rows: [[...correctionColumns], ...rows] },
      survey,
      ids,
    );
  const row = (fields: Readonly<Record<string, string>>): string[] =>
    correctionColumns.map((column) => fields[column] ?? '');

  test.each([
    [{ authority: 'Nowhere', measure: 'd', now: '1' }, 'authority'],
    [{ authority: 'anytown', measure: 'e', now: '1' }, 'measure'],
    [{ authority: 'anytown', measure: 'd', period: '2022', now: '1' }, 'period'],
    [{ authority: 'anytown', measure: 'd', category: 'sex=x', now: '1' }, 'category'],
    [{ measure: 'd', now: '1' }, 'authority'],
  ])('%j has a fault in %s', (fields, column) => {
    expect(parse(row(fields)).faults).toMatchObject([{ line: 2, column }]);
  });

  test('takes the survey’s only period, and passes over lines that nobody has filled in', () => {
    const read = parse(row({ authority: 'anytown', measure: 'd', now: '1' }), row({ was: '3' }));
    expect(read.corrections).toMatchObject([{ period: '2024', line: 2 }]);
    expect(read.open).toBe(1);
  });

  test('reads back what it writes', () => {
    const made = {
      authority: 'anytown',
      file: 'returns/a.csv',
      sheet: 'One',
      cell: 'B2',
      measure: 'd',
      period: '2024',
      category: undefined,
      was: '<5',
      now: '3',
      reason: 'a "letter", 3 April',
      by: 'me',
      date: '2025-04-03',
    };
    expect(parse(correctionRow(made)).corrections).toMatchObject([
      { ...made, file: 'a.csv', line: 2 },
    ]);
  });
});

describe('what Excel makes of a text', () => {
  test.each([
    ['01-Apr', '1-4'],
    ['15-Oct', '15-10'],
    ['12', '12'],
    ['1-4', '1-4'],
  ])('%s was typed as %s', (saved, typed) => {
    expect(unmangled(saved)).toBe(typed);
  });

  test.each([
    ['01-Apr', '1-4', true],
    ['1,204', '1204', true],
    ["'-4", '-4', true],
    ['< 5', '<5', false],
    ['12', '120', false],
    ['', '0', false],
  ])('%j and %j are the same: %s', (was, found, same) => {
    expect(saysTheSame(was, found)).toBe(same);
  });

  test('never makes two different whole numbers one', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(99_999), (a, b) => {
        expect(saysTheSame(a.toLocaleString('en-GB'), String(b))).toBe(a === b);
      }),
    );
  });
});

test.each([
  ['trafficked.2024', { measure: 'trafficked', period: '2024', category: undefined }],
  [
    'n.2023-24.sex=female',
    { measure: 'n', period: '2023-24', category: { breakdown: 'sex', category: 'female' } },
  ],
  ['trafficked', undefined],
  ['trafficked.2024.female', undefined],
])('%s is the question %j', (text, question) => {
  expect(questionIn(text)).toEqual(question);
});

test('a count that a council hid stays as it printed it, wherever single cells are shown', () => {
  const { reported: after } = applied({ measure: 'n', was: '<5', now: '3' });
  const shown = after.find(({ measure }) => measure === 'n')?.printed;
  expect(shown && boundsOf(shown)).toEqual({ min: 0, max: 4 });
});
