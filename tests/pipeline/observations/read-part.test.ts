/** An observation file that is not as it was written is refused with a sentence: never a crash, never a loss. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCollection } from '../../../src/files/open-collection.ts';
import { CannotRun } from '../../../src/model/cannot-run.ts';
import {
  type ObservationRow,
  observationColumns,
} from '../../../src/pipeline/observations/columns.ts';
import { readPart } from '../../../src/pipeline/observations/read-part.ts';
import { rowsOf } from '../../../src/pipeline/observations/to-rows.ts';
import { observe } from '../../../src/pipeline/observe.ts';
import { compileResults } from '../../../src/pipeline.ts';
import { observationFile } from '../../../src/publish/observation-file.ts';
import { settings } from '../../support/arbitraries.ts';
import { folderOfStory } from '../../support/stories.ts';

const collection = await openCollection(folderOfStory('two-files-disagree'));
const observed = await observe(collection);
const rows = rowsOf(observed);
const bytesOf = (all: readonly ObservationRow[], format: 'csv' | 'parquet' = 'csv'): Uint8Array =>
  Buffer.from(observationFile(observationColumns, all, format));

/** What is said of it; nothing where it is taken. */
async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    await readPart('part.csv', bytes);
    return '';
  } catch (error) {
    if (error instanceof CannotRun) return `${error.message} ${error.help}`;
    throw error;
  }
}

const changed = (record: string, change: Partial<ObservationRow>): ObservationRow[] => {
  const first = rows.findIndex((row) => row.record === record);
  return rows.map((row, at) => (at === first ? { ...row, ...change } : row));
};
const without = (record: string): ObservationRow[] => {
  const first = rows.findIndex((row) => row.record === record);
  return rows.filter((_, at) => at !== first);
};

test.each(['csv', 'parquet'] as const)('as %s it comes back as it was', async (format) => {
  expect((await readPart('part', bytesOf(rows, format))).observed).toEqual(observed);
  expect(observed.files.length).toBeGreaterThan(1);
});

test.each(['csv', 'parquet'] as const)('a part without returns is one, as %s', async (format) => {
  const nothing = rowsOf({ files: [], ownLetters: [] });
  expect((await readPart('part', bytesOf(nothing, format))).observed.files).toEqual([]);
});

test('a table saved with Windows line ends and a byte order mark is read', async () => {
  const text = `\uFEFF${Buffer.from(bytesOf(rows)).toString('utf8').replaceAll('"\n"', '"\r\n"')}`;
  expect((await readPart('part', Buffer.from(text))).observed).toEqual(observed);
});

describe('is refused', () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    [
      'with rows of another form',
      () => bytesOf(changed('cell', { format: 'foi-observations-2' })),
      /rows of the form “foi-observations-2”, and this foi reads foi-observations-1/,
    ],
    ['without its columns', () => Buffer.from('a,b\n1,2\n'), /no column format, record, file/],
    ['with nothing in it', () => new Uint8Array(), /no column format/],
    ['that is no table', () => Buffer.from('PAR1 and no more'), /cannot be read as CSV or Parquet/],
    ['in no known letters', () => Buffer.from([0xff, 0xfe, 0x00]), /cannot be read as CSV or Par/],
    [
      'cut short in a row',
      () => bytesOf(rows).subarray(0, -40),
      /cannot be read as CSV or Parquet|is damaged/,
    ],
    [
      'with a cell less',
      () => bytesOf(without('cell')),
      /row 1, returns\/.*: a cell of it is missing/,
    ],
    ['with a cell twice', () => bytesOf([...rows, ...rows.slice(1, 2)]), /a cell of it is missing/],
    ['with a number changed', () => bytesOf(changed('cell', { raw: '999' })), /not as it was obs/],
    [
      'with a file that has no row',
      () => bytesOf(without('file')),
      /its file has no row of its own/,
    ],
    [
      'cut short between two files',
      () =>
        bytesOf(
          rows.slice(
            0,
            rows.findLastIndex(({ record }) => record === 'file'),
          ),
        ),
      /it was cut short: its last row is missing/,
    ],
    [
      'with a file less',
      () => bytesOf(rows.filter(({ file }) => file !== rows[0]?.file)),
      /written with 3 files, and 2 are here/,
    ],
    ['with a file twice', () => bytesOf([...rows, ...rows.slice(0, 1)]), /stands here twice/],
    [
      'with facts that are no JSON',
      () => bytesOf(changed('cell', { facts: '{' })),
      /row 2, .*facts/,
    ],
    [
      'with facts of another shape',
      () => bytesOf(changed('file', { facts: '{"size":-1}' })),
      /row 1, .*facts cannot be read at size/,
    ],
    ['with a record of its own', () => bytesOf(changed('cell', { record: 'sum' })), /record “sum”/],
  ])('%s', async (_, make, sentence) => {
    const said = await refusalOf(make());
    expect(said).toMatch(sentence);
    expect(said).toContain('part.csv');
  });

  test('whatever its bytes are, unless they are those that were written', async () => {
    const whole = bytesOf(rows, 'parquet');
    const damage = fc.record({
      at: fc.nat(whole.length - 1),
      byte: fc.integer({ min: 1, max: 255 }),
      length: fc.nat(whole.length),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, byte, length, cut }) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ byte;
        const given = cut ? whole.slice(0, length) : bytes;
        try {
          expect((await readPart('part', given)).observed).toEqual(observed);
        } catch (error) {
          if (!(error instanceof CannotRun)) throw error;
        }
      }),
      settings(300),
    );
  });
});

describe('is not used', () => {
  const part = { name: 'part.csv', observed };
  const [first, ...others] = observed.files;
  if (!first) throw new Error('The story has no file');

  test('for a survey that asks otherwise', async () => {
    const text = collection.survey.text.replace(/headings: \[/, 'headings: [another name, ');
    expect(text).not.toBe(collection.survey.text);
    const asked = { ...collection, survey: { ...collection.survey, text } };
    await expect(compileResults(asked, { parts: [part] })).rejects.toThrow(/part\.csv holds retur/);
  });

  test('beside another state of one of its files', async () => {
    const other = { ...first, filed: { ...first.filed, sha256: 'other' } };
    const second = { name: 'other.csv', observed: { files: [other, ...others], ownLetters: [] } };
    const parts = [part, second];
    await expect(compileResults({ ...collection, returns: [] }, { parts })).rejects.toThrow(
      /is not the same file in part\.csv and in other\.csv/,
    );
    await expect(compileResults(collection, { parts: [second] })).rejects.toThrow(
      /is not the same file in other\.csv and in the collection/,
    );
  });
});
