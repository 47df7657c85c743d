import { describe, expect, test } from 'vitest';
import { claimsIn, verify } from '../../src/claims/claims-in.ts';

describe('an error that was published', () => {
  test('864 of 2,638 printed as 37%', () => {
    const [claim, ...others] = claimsIn('It found 864 of 2,638 children (37%) had gone missing.');
    expect(others).toEqual([]);
    // 36.5% and 37.5% of 2,638 are 962.87 and 989.25; 864 is 37.5% of 2,304 and 36.5% of 2,367.1.
    expect(claim).toMatchObject({
      verdict: 'does-not-follow',
      says: '864 of 2,638 is 32.8%, not 37%.',
      wouldFollow: '37% needs a denominator of 2,305 to 2,367, or 963 to 989 of 2,638.',
    });
  });

  test('960 to 1,231 printed as 22%', () => {
    const [claim] = claimsIn('Incidents were up 22% from 960 to 1,231.');
    expect(claim).toMatchObject({
      verdict: 'does-not-follow',
      says: 'From 960 to 1,231 is a rise of 28.2%, not 22%.',
      wouldFollow: expect.stringContaining('divided by the later figure'),
    });
  });
});

test.each([
  ['25 of 100 children (25%) moved.', 'follows'],
  ['864 of 2,638 children (33%) moved.', 'follows-rounded'],
  ['864 of 2,638 children (32%) moved.', 'follows-rounded'],
  ['More than 30% of children (864 of 2,638) moved.', 'follows'],
  ['The proportion of late answers rose by 2%.', 'unclear'],
  ['The share rose from 35% to 37%, a 2% increase.', 'does-not-follow'],
  ['The share rose from 35% to 37%, up 2 percentage points.', 'follows'],
])('%s: %s', (sentence, verdict) => {
  expect(claimsIn(sentence).map((claim) => claim.verdict)).toEqual([verdict]);
});

test('a claim says where it stands, though its sentence wraps', () => {
  const [claim] = claimsIn('A heading\n\nIn short,  864\nof 2,638 children (37%) moved.\n');
  expect(claim).toMatchObject({
    line: 3,
    column: 12,
    text: '864\nof 2,638 children (37%',
    length: 26,
  });
  expect(claim?.numbers.map(({ line, column }) => [line, column])).toEqual([
    [3, 12],
    [4, 4],
    [4, 20],
  ]);
});

test('the figures that no claim uses are listed, and dates are not', () => {
  const { claims, notChecked } = verify(
    'In 2023 more than 2,400 children aged 12 moved, 5% of them twice.',
  );
  expect(claims).toEqual([]);
  expect(notChecked.map(({ text }) => text)).toEqual(['more than 2,400', '5%', 'twice']);
});

test('each sentence stands for itself', () => {
  const text =
    'There were 864 cases. Of 2,638 children, 33% moved.\n\n- 12 of 24 homes (50%) closed';
  expect(claimsIn(text).map(({ line, says }) => [line, says])).toEqual([[3, '12 of 24 is 50%.']]);
});
