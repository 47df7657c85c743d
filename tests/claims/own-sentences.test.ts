import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../src/claims/claims-in.ts';
import * as close from './close-calls.ts';
import * as more from './more-sentences.ts';
import * as near from './near-misses.ts';
import * as own from './own-sentences.ts';

const verdictsOf = (sentence: string): string[] =>
  claimsIn(sentence).map(({ verdict, says }) => `${verdict}: ${says}`);
const alarm = /^(?:does-not-follow|unclear)/;

describe('a sentence that is right raises no alarm', () => {
  test.each([...own.correct, ...more.correct, ...near.correct, ...close.correct])(
    '%s',
    (sentence) => {
      expect(verdictsOf(sentence).filter((said) => alarm.test(said))).toEqual([]);
    },
  );
});

describe('a sentence that contradicts itself is found', () => {
  test.each([...own.wrong, ...more.wrong, ...near.wrong, ...close.wrong])('%s', (sentence) => {
    expect(verdictsOf(sentence)).toContainEqual(expect.stringMatching(/^does-not-follow/));
  });
});

test('most of the right sentences are checked, not passed over', () => {
  const checked = own.correct.filter((sentence) => claimsIn(sentence).length > 0);
  expect(checked.length / own.correct.length).toBeGreaterThan(0.85);
});

test('what no pattern is sure of raises no alarm, though it be wrong', () => {
  const alarms = [...more.unheard, ...near.unheard].filter((sentence) =>
    verdictsOf(sentence).some((said) => alarm.test(said)),
  );
  expect(alarms).toEqual([]);
});
