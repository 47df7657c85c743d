import { describe, expect, test } from 'vitest';
import type { Register } from '../../src/model/authority.ts';
import { isoOf, parseIsoDay } from '../../src/model/period.ts';
import { replyAsked } from '../../src/pipeline/right-of-reply.ts';
import { resultsOf } from '../publish/report/invented-results.ts';
import { registerOf, surveyOf } from '../support/invented.ts';

const register: Register = registerOf(['a', 'b', 'c'], {
  b: { law: 'FOISA' },
  c: { law: 'some other' },
});
const results = resultsOf(
  surveyOf({ measures: [{ id: 'all' }] }),
  { a: undefined, b: undefined, c: undefined },
  register,
);
const by = (authority: string, on: string, days: number): string =>
  isoOf(replyAsked(authority, results, parseIsoDay(on), days).by);

describe('the last day to reply', () => {
  // Counted with a calendar: Good Friday was 18 April 2025, and Easter Monday the 21st.
  test.each([
    ['a', '2025-04-03', 10, '2025-04-17'],
    ['a', '2025-04-03', 11, '2025-04-22'],
    ['b', '2025-04-03', 11, '2025-04-21'],
    ['c', '2025-04-03', 11, '2025-04-22'],
    ['a', '2025-04-05', 1, '2025-04-07'],
  ])('of %s, from %s and after %i working days, is %s', (authority, on, days, last) => {
    expect(by(authority, on, days)).toBe(last);
  });

  test('is not guessed beyond the holidays that are known', () => {
    expect(() => by('a', '2099-04-03', 10)).toThrow(
      'The bank holidays of the 10 working days after 2099-04-03 are not all known',
    );
  });
});
