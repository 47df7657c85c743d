/**
 * Figures do not depend on how the returns are divided into observation files, on the order of these,
 * of their rows or of who is named first; nor on which returns are still there to be read.
 */

import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Collection, openCollection } from '../../../src/files/open-collection.ts';
import { observationColumns } from '../../../src/pipeline/observations/columns.ts';
import type { Observed } from '../../../src/pipeline/observations/observed.ts';
import { readPart } from '../../../src/pipeline/observations/read-part.ts';
import { rowsOf } from '../../../src/pipeline/observations/to-rows.ts';
import { type ObservedPart, observe } from '../../../src/pipeline/observe.ts';
import { compileResults } from '../../../src/pipeline.ts';
import { resultsPieces } from '../../../src/publish/json.ts';
import { observationFile } from '../../../src/publish/observation-file.ts';
import { settings } from '../../support/arbitraries.ts';
import { collections } from '../../support/sql.ts';
import { folderOfStory } from '../../support/stories.ts';

const textOf = (results: Parameters<typeof resultsPieces>[0]): string =>
  [...resultsPieces(results)].join('');

/** How returns are divided: for each, in turn, the part that it lies in; 0 leaves it a return. */
interface Division {
  readonly partOf: readonly number[];
  readonly format: 'csv' | 'parquet';
  /** Which of two equal things comes first, again and again. */
  readonly turns: readonly boolean[];
  readonly twice: boolean;
}

const division: fc.Arbitrary<Division> = fc.record({
  partOf: fc.array(fc.nat(4), { minLength: 7, maxLength: 40 }),
  format: fc.constantFrom('csv', 'parquet'),
  turns: fc.array(fc.boolean(), { minLength: 5, maxLength: 30 }),
  twice: fc.boolean(),
});

const shuffled = <Each>(all: readonly Each[], turns: readonly boolean[]): Each[] => {
  const first = all.filter((_, at) => turns[at % turns.length]);
  return [...first.reverse(), ...all.filter((_, at) => !turns[at % turns.length])];
};

async function written(observed: Observed, name: string, of: Division): Promise<ObservedPart> {
  const rows = shuffled(rowsOf(observed), of.turns);
  const content = observationFile(observationColumns, rows, of.format);
  return readPart(name, typeof content === 'string' ? Buffer.from(content) : content);
}

/** The collection with the returns that stay, and the parts that the others are divided into. */
async function divided(collection: Collection, observed: Observed, of: Division) {
  const partOf = (at: number): number => of.partOf[at % of.partOf.length] ?? 0;
  // A zip is one return, and many files.
  const stays = new Set(
    collection.returns.filter((_, at) => partOf(at) === 0).map(({ path }) => path),
  );
  const isLeft = (path: string): boolean =>
    [...stays].some((each) => path === each || path.startsWith(`${each}/`));
  const numbers = [1, 2, 3, 4];
  const parts = await Promise.all(
    numbers.map((part) => {
      const files = observed.files.filter(
        ({ filed }, at) => !isLeft(filed.path) && Math.max(1, partOf(at)) === part,
      );
      const own = observed.ownLetters.filter((path) => part === 1 && !isLeft(path));
      return written({ files, ownLetters: own }, `part-${part}`, of);
    }),
  );
  return {
    collection: { ...collection, returns: collection.returns.filter(({ path }) => isLeft(path)) },
    parts: shuffled(of.twice ? [...parts, ...parts] : parts, of.turns),
  };
}

async function expectTheSame(folder: string, divisions: readonly Division[]): Promise<void> {
  const collection = await openCollection(folder);
  const whole = textOf(await compileResults(collection));
  const observed = await observe(collection);
  for (const each of divisions) {
    const { collection: rest, parts } = await divided(collection, observed, each);
    expect(textOf(await compileResults(rest, { parts }))).toBe(whole);
  }
  expect(divisions.length).toBeGreaterThan(0);
}

describe('however its returns are divided, the results are the same of', {
  timeout: 60_000,
}, () => {
  test.each(collections)('%s', async (story) => {
    await expectTheSame(folderOfStory(story), fc.sample(division, settings(3)));
  });

  test('a whole collection', async () => {
    const folder = fileURLToPath(
      new URL('../../../fixtures/missing-from-care-2024', import.meta.url),
    );
    await expectTheSame(folder, fc.sample(division, settings(6)));
  });
});
