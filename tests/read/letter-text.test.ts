/** Every file of fixtures/letters, and what can be read of it. */

import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { letterText } from '../../src/read/letter-text.ts';
import { readWorkbook } from '../../src/read/readers.ts';

const folder = new URL('../../fixtures/letters/', import.meta.url);
const bytesOf = (file: string): Uint8Array => readFileSync(new URL(file, folder));

async function textOf(file: string): Promise<string | undefined> {
  const read = await readWorkbook(bytesOf(file), file);
  if ('workbook' in read || read.failed.reason !== 'not-a-table') {
    throw new Error(`${file}: ${JSON.stringify(read)}`);
  }
  return letterText(bytesOf(file), read.failed.what);
}

const lines = [
  'This letter is invented.',
  '',
  'Anytown Council does not hold the council’s figures for 2019,',
  'e.g. those of Question 3.',
  '',
  'Question 4 would cost more than £450, which exceeds the appropriate',
  'limit.',
];

/** What every office program keeps of the lines of a text: spaces at their ends differ. */
const linesOf = (text: string | undefined): string[] | undefined =>
  text
    ?.trimEnd()
    .split(/\r?\n/)
    .map((line) => line.trimEnd());

const silenced = vi.spyOn(console, 'log').mockImplementation(() => undefined);
const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => {
  for (const spy of [silenced, warned, complained]) expect(spy).not.toHaveBeenCalled();
});

describe('the text of a letter', () => {
  test.each([
    'letter.txt',
    'letter-windows.txt',
    'letter-quoted-printable.eml',
    'letter-nested.eml',
    'letter.pdf',
  ])('is read with its lines and its characters: %s', async (file) => {
    expect(linesOf(await textOf(file))).toEqual(lines);
  });

  test('is read from a mail without parts', async () => {
    const plain = lines.map((line) => line.replace('’', "'"));
    expect(linesOf(await textOf('letter.eml'))).toEqual(plain);
  });

  test('is read from Word by its paragraphs', async () => {
    const paragraphs = (await textOf('letter.docx'))?.split('\n\n').map((each) => each.trim());
    expect(paragraphs?.slice(0, 2)).toEqual([
      'This letter is invented.',
      'Anytown Council does not hold the council’s figures for 2019, e.g. those of Question 3.',
    ]);
  });

  test('ends with the twentieth page', async () => {
    const text = await textOf('twenty-five-pages.pdf');
    expect(text?.match(/page \d+/g)).toHaveLength(20);
    expect(text).toContain('Invented page 20.');
  });

  test('ends with the 200,000th character', async () => {
    const text = await letterText(Buffer.from('word '.repeat(50_000)), 'letter or other text');
    expect(text).toHaveLength(200_000);
  });

  test('leaves the bytes it was given as they were', async () => {
    const bytes = new Uint8Array(bytesOf('letter.pdf'));
    const before = [...bytes];
    await letterText(bytes, 'PDF document');
    expect([...bytes]).toEqual(before);
  });

  test('is read from two files at once', async () => {
    const texts = await Promise.all(['letter.pdf', 'broken.pdf', 'letter.pdf'].map(textOf));
    expect(texts.map(linesOf)).toEqual([lines, undefined, lines]);
  });
});

describe('a letter that nobody can read', () => {
  test.each([
    ['html-only.eml', 'e-mail'],
    ['unknown-character-set.eml', 'e-mail'],
    ['broken.docx', 'Word document'],
    ['broken-xml.docx', 'Word document'],
    ['no-text.pdf', 'PDF document'],
    ['locked.pdf', 'PDF document'],
    ['broken.pdf', 'PDF document'],
    ['letter.txt', 'PDF document'],
    ['letter.txt', 'Word document'],
    ['letter.txt', 'PNG picture'],
    ['letter.txt', 'toString'],
  ])('gives nothing, throws nothing and prints nothing: %s as %s', async (file, what) => {
    expect(await letterText(bytesOf(file), what)).toBeUndefined();
  });

  test.each(['letter.doc', 'letter.rtf', 'scan.png'])('gives nothing: %s', async (file) => {
    const bytes = readFileSync(new URL(`../../fixtures/formats/${file}`, import.meta.url));
    const read = await readWorkbook(bytes, file);
    if ('workbook' in read || read.failed.reason !== 'not-a-table') throw new Error(file);
    expect(await letterText(bytes, read.failed.what)).toBeUndefined();
  });
});

test('every kind of letter is among the fixtures', () => {
  const endings = readdirSync(folder).map((file) => file.slice(file.lastIndexOf('.')));
  expect(new Set(endings)).toEqual(new Set(['.txt', '.eml', '.docx', '.pdf']));
});
