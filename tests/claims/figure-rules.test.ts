import { describe, expect, test } from 'vitest';
import { figureRules } from '../../src/claims/figure-rules.ts';
import { tokensOf } from '../../src/claims/tokens.ts';

describe.each(figureRules)('$kind: $pattern', ({ kind, examples, before = '' }) => {
  test.each(examples)('takes "%s" whole', (example) => {
    const [token] = tokensOf(`${example}${before}`, 0);
    expect([token?.figure?.kind, token?.figure?.text]).toEqual([kind, example]);
  });
});

const numberIn = (text: string): number => {
  const value = tokensOf(text, 0)[0]?.figure?.value;
  return value ? Number(value.top) / Number(value.bottom) : Number.NaN;
};

test.each([
  ['2,638', 2638],
  ['£1.2m', 1_200_000],
  ['1.2 million', 1_200_000],
  ['twenty-four', 24],
  ['a dozen', 12],
  ['two dozen', 24],
  ['one hundred and five', 105],
  ['two thousand, three hundred and one', 2301],
  ['half a million', 500_000],
  ['37.5 per cent', 37.5],
  ['three quarters', 0.75],
  ['one in five', 0.2],
  ['trebled', 3],
])('"%s" is %d', (text, value) => {
  expect(numberIn(text)).toBe(value);
});

test.each([
  'in 2013',
  'on 12 March 2024 at 10.30am',
  'aged 10 to 17',
  'under section 40(2)',
  'on 020 7946 0018',
  'ranked 12 of 152',
  'at 12 High Street',
  'for 16-year-olds in 2022-23',
])('nothing is counted %s', (text) => {
  const kinds = tokensOf(text, 0).flatMap(({ figure }) => (figure ? [figure.kind] : []));
  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds.filter((kind) => kind !== 'other')).toEqual([]);
});

test('a number that could be a year is a count where only a count can stand', () => {
  const figures = tokensOf('864 of 2013 children', 0).flatMap(({ figure }) => figure ?? []);
  expect(figures.map(({ kind }) => kind)).toEqual(['count', 'count']);
});
