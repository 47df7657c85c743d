/** Every kind of finding is shown by a story, and says what is so and what to do. */

import { beforeAll, describe, expect, test } from 'vitest';
import { openCollection } from '../../src/files/open-collection.ts';
import { catalogue } from '../../src/findings/catalogue.ts';
import { type Finding, helpOf, messageOf } from '../../src/findings/finding.ts';
import { NotRead } from '../../src/model/not-read.ts';
import { compileResults } from '../../src/pipeline.ts';
import type { Results } from '../../src/results.ts';
import { folderOfStory, resultsOf, stories } from '../support/stories.ts';

const found = new Map<string, Finding[]>();

/** No folder under version control can hold what may not be opened. */
async function resultsOfClosedFiles(): Promise<Results> {
  const collection = await openCollection(folderOfStory('one-authority-is-silent'));
  const closed = (['not-allowed', 'gone', 'failed'] as const).map((why) => ({
    path: `returns/${why}.csv`,
    bytes: () => Promise.reject(new NotRead({ reason: 'not-opened', why })),
  }));
  return compileResults({ ...collection, returns: [...collection.returns, ...closed] });
}

beforeAll(async () => {
  const all = [...stories.map(resultsOf), resultsOfClosedFiles()];
  for (const { findings } of await Promise.all(all)) {
    for (const each of findings) found.set(each.code, [...(found.get(each.code) ?? []), each]);
  }
}, 60_000);

describe.each(Object.keys(catalogue))('%s', (code) => {
  test('is shown by a story of fixtures/cases', () => {
    expect(found.get(code) ?? []).not.toEqual([]);
  });

  test('says in every story what is so, and what to do next', () => {
    for (const each of found.get(code) ?? []) {
      for (const text of [messageOf(each), helpOf(each)]) {
        expect(text).toMatch(/^[\p{Lu}\d“]/u);
        expect(text).not.toMatch(/undefined|NaN|\[object|“”/);
      }
      expect(messageOf(each)).toMatch(/[.…)”]$/);
    }
    expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
  });
});

describe('the catalogue', () => {
  test('knows every finding that the stories bring about', () => {
    expect([...found.keys()].filter((code) => !(code in catalogue))).toEqual([]);
  });
});
