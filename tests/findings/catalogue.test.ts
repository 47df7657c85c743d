/** Every kind of finding is shown by a story, and says what is so and what to do. */

import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/findings/catalogue.ts';
import { type Finding, helpOf, messageOf } from '../../src/findings/finding.ts';
import { resultsOf, stories } from '../support/stories.ts';

const found = new Map<string, Finding[]>();

beforeAll(async () => {
  for (const story of stories) {
    for (const each of (await resultsOf(story)).findings)
      found.set(each.code, [...(found.get(each.code) ?? []), each]);
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
