/** Which figure of a collection a number of a draft is, and where nothing is said of it. */

import { beforeAll, describe, expect, test } from 'vitest';
import { Published } from '../../src/claims/against-results.ts';
import { verify } from '../../src/claims/claims-in.ts';
import { resultsOfSmall } from '../support/small-collections.ts';

let published: Published;

/** In Anytown 16 of 2,000, and 100 of 300; of Otherton nothing is known. */
beforeAll(async () => {
  const results = await resultsOfSmall({
    asked: `measures:
  - { id: in-care, label: Children in care, headings: [1a] }
  - { id: missing, label: Missing children, headings: [1b], partOf: in-care }
  - { id: asked, label: Children who were asked, headings: [1c] }
  - { id: answered, label: Children who answered, headings: [1d], partOf: asked }
rates:
  - { id: missing-rate, label: Missing children, numerator: missing, denominator: in-care, per: 1000 }
  - { id: answered-rate, label: Answers, numerator: answered, denominator: asked }
`,
    returns: { 'anytown.csv': 'Question,Answer\n1a,2000\n1b,16\n1c,300\n1d,100\n' },
  });
  published = new Published(results);
});

const placed = (text: string): (readonly [string, string])[] =>
  verify(text).notChecked.map((each) => [each.text, published.singleOf(each).figure]);

describe('a number that no claim uses', () => {
  test.each<[string, (readonly [string, string])[]]>([
    ['The rate was 8.0 per 1,000 children.', [['8.0 per 1,000', 'missing-rate.matched-rate.2024']]],
    [
      'There were 8 children for every 1,000.',
      [['8 children for every 1,000', 'missing-rate.matched-rate.2024']],
    ],
    ['At least 2,000 children were in care.', [['At least 2,000', 'in-care.total.2024']]],
    ['Of them 33.3% answered.', [['33.3%', 'answered-rate.matched-rate.2024']]],
  ])('is named: %s', (text, expected) => {
    expect(placed(text)).toEqual(expected);
  });

  test.each<[string, (readonly [string, string])[]]>([
    ['The rate was 8.1 per 1,000 children.', [['8.1 per 1,000', '']]],
    ['The rate was 8.0 per 10,000 children.', [['8.0 per 10,000', '']]],
    ['At least 1,900 children were in care.', [['At least 1,900', '']]],
    ['More than 8 per 1,000 went missing.', [['More than 8 per 1,000', '']]],
    // A total of 16 is no 16%, and a whole percentage is that of many rates.
    ['About it 16% were glad.', [['16%', '']]],
    ['Of them 33% answered.', [['33%', '']]],
    ['It took 16 days.', [['16 days', '']]],
  ])('is not: %s', (text, expected) => {
    expect(placed(text)).toEqual(expected);
  });
});

test('a rate that two rates print alike is named by neither', async () => {
  const results = await resultsOfSmall({
    asked: `measures:
  - { id: in-care, label: Children in care, headings: [1a] }
  - { id: missing, label: Missing children, headings: [1b], partOf: in-care }
  - { id: found, label: Found children, headings: [1c], partOf: in-care }
rates:
  - { id: missing-rate, label: Missing, numerator: missing, denominator: in-care, per: 1000 }
  - { id: found-rate, label: Found, numerator: found, denominator: in-care, per: 1000 }
`,
    returns: { 'anytown.csv': 'Question,Answer\n1a,2000\n1b,16\n1c,16\n' },
  });
  const [number] = verify('The rate was 8.0 per 1,000.').notChecked;
  expect(number && new Published(results).singleOf(number).kind).toBe('nothing');
});
