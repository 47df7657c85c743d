/**
 * Every file of fixtures/formats with something wrong: nothing throws, nothing hangs, and no figure
 * is taken that the file does not print. FOI_MUTANTS makes more of them than a few for each file.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readingApart } from '../../dist/cli/reading-apart.js';
import type { Reading, ReadReturn } from '../../dist/pipeline/reading.js';
import { interpretFiles } from '../../src/pipeline/interpret-cells.ts';
import { ownersOf } from '../../src/pipeline/owners.ts';
import { prepare } from '../../src/pipeline/prepare.ts';
import { mutantOf } from './mutate.ts';
import { numbersIn } from './numbers-in.ts';

const folder = new URL('../../fixtures/formats/', import.meta.url);
const files = readdirSync(folder).filter((name) => !/\.(?:json|md)$/.test(name));
const each = Math.ceil(Number(process.env['FOI_MUTANTS'] ?? '400') / files.length);

const surveyText = `id: mutants
title: Children missing from care
sent: 2025-02-03
register: authorities.csv
periods:
  - { id: 2023, basis: calendar, from: 2023-01-01, to: 2023-12-31 }
  - { id: 2024, basis: calendar, from: 2024-01-01, to: 2024-12-31 }
measures:
  - { id: trafficked, label: Trafficked, headings: [1a, trafficked children in care] }
  - { id: trafficked-missing, label: Trafficked missing, headings: [2a, trafficked children who went missing] }
  - { id: alone, label: Unaccompanied, headings: [1c, unaccompanied children] }
  - { id: alone-missing, label: Unaccompanied missing, headings: [2c, unaccompanied children who went missing] }
`;
const beside = {
  path: 'authorities.csv',
  bytes: async () => Buffer.from('id,name\nanytown,Anytown\n'),
};
const asked = {
  name: 'mutants',
  root: '/',
  survey: { path: 'survey.yaml', text: surveyText },
  returns: [],
  beside: new Map([['authorities.csv', beside]]),
  litter: [],
  notFiles: [],
};

let reading: Reading;
let setting: Awaited<ReturnType<typeof prepare>>;
beforeAll(async () => {
  setting = await prepare(asked);
  reading = (await readingApart(asked, 1))(setting);
});
afterAll(() => reading.close());

/** The counts that were taken from a file as exact. */
function exactCounts(read: ReadReturn): number[] {
  const { survey, register } = setting;
  return interpretFiles([ownersOf(read, register, (id) => id)], survey, register).flatMap(
    ({ answer }) => (answer.kind === 'count' ? [answer.count] : []),
  );
}

const read = (name: string, bytes: Buffer): Promise<ReadReturn> =>
  reading.readReturn({ path: `returns/anytown/${name}`, bytes, sha256: '' });

test('the files themselves give figures, which are printed in them', async () => {
  let figures = 0;
  for (const name of files) {
    const bytes = readFileSync(new URL(name, folder));
    const counts = exactCounts(await read(name, bytes));
    const printed = numbersIn(bytes);
    expect({ name, unprinted: counts.filter((count) => !printed.has(count)) }).toEqual({
      name,
      unprinted: [],
    });
    figures += counts.length;
  }
  expect(figures).toBeGreaterThan(150);
});

describe('a file with something wrong breaks nothing and adds nothing', {
  timeout: 3_600_000,
}, () => {
  test.each(files)('%s', async (name) => {
    const original = readFileSync(new URL(name, folder));
    for (let at = 0; at < each; at += 1) {
      const seed = `${name} ${at}`;
      const mutant = mutantOf(original, seed);
      const mutated = await read(name, mutant);
      const { failed } = mutated.filed;
      const fault = failed?.reason === 'corrupt' && failed.detail.includes('ended in a fault');
      const over = failed?.reason === 'over-limit' && failed.limit !== 'size';
      const counts = exactCounts(mutated);
      const printed = counts.length > 0 ? numbersIn(mutant) : new Set();
      const unprinted = counts.filter((count) => !printed.has(count));
      expect({ seed, failed: fault || over ? failed : undefined, unprinted }).toEqual({
        seed,
        failed: undefined,
        unprinted: [],
      });
    }
  });
});
