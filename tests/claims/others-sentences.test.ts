import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../src/claims/claims-in.ts';

/** Sentences by another hand than the patterns: files of right ones, and of wrong ones with why. */
const linesOf = (name: string): readonly string[] =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/claims/${name}`, import.meta.url)), 'utf8')
    .trimEnd()
    .split(/\r?\n/);
const wrongOf = (name: string): readonly string[] =>
  linesOf(name)
    .slice(1)
    .map((line) => line.split('\t')[0] ?? '');
const correct = [...linesOf('correct.txt'), ...linesOf('more-correct.txt')];
const wrong = [...wrongOf('wrong.tsv'), ...wrongOf('more-wrong.tsv')];

/** Wrong, and beyond what any pattern is sure of: the years of a life, and a limit with its reverse. */
const unheard = new Set([
  'The family bakery in Tidewell opened in 1948 and closed in 2018 after 80 years of trading.',
  'Fewer than 90 of the 150 parents asked opposed the plan, with 93 against, 40 in favour and 17 unsure.',
]);

const saysOf = (sentence: string, wanted: RegExp): string[] =>
  claimsIn(sentence)
    .map(({ verdict, says }) => `${verdict}: ${says}`)
    .filter((said) => wanted.test(said));

test('the files are whole', () => {
  expect([correct.length, wrong.length]).toEqual([160, 120]);
});

describe('a sentence that is right raises no alarm', () => {
  test.each(correct)('%s', (sentence) => {
    expect(saysOf(sentence, /^(?:does-not|unclear)/)).toEqual([]);
  });
});

/** So a pattern that loses one of them fails here. */
describe('a sentence that contradicts itself is found', () => {
  test.each(wrong.filter((sentence) => !unheard.has(sentence)))('%s', (sentence) => {
    expect(saysOf(sentence, /^does-not-follow/)).not.toEqual([]);
  });
});

test('those that are listed as unheard are in the files, and are unheard', () => {
  const heard = [...unheard].filter((sentence) => saysOf(sentence, /./).length > 0);
  expect([heard, wrong.filter((sentence) => unheard.has(sentence)).length]).toEqual([[], 2]);
});

test.each([
  ['One in five of the 330 shops, 33 in all, closed.', '33 of 330 is 10%, not One in five.'],
  [
    'Some 410 of the 640 members - three-quarters - came.',
    '410 of 640 is 64.1%, not three-quarters.',
  ],
  [
    'The £9m was shared between roads (£5m) and parks (£6m).',
    '£5,000,000 + £6,000,000 is £11,000,000, not £9m.',
  ],
  ['Over 50 came - 48, to be precise.', '48 is not Over 50.'],
  ['Twice as many cats (30) as dogs (20) came.', '30 is 1.5 times 20, not Twice.'],
  ['We asked 50 trusts and 40 replied, a response rate of 90%.', '40 of 50 is 80%, not 90%.'],
  ['It spent £600 on 30 bins, an average of £30 each.', '£600 among 30 is £20 each, not £30.'],
  [
    'A pot of £900 was shared by 45 clubs, an average of £30.',
    '£900 among 45 is £20 each, not £30.',
  ],
  ['It was carried by 31 votes to 22, a majority of 11.', '31 less 22 is 9, not 11.'],
  [
    'The fee will rise by £50, or 15%, from £500 to £550.',
    'From £500 to £550 is a rise of 10%, not 15%.',
  ],
  [
    'There were 48 fires, of which 31 were slight, 12 serious and 8 fatal.',
    '31 + 12 + 8 is 51, not 48.',
  ],
  ['60% said yes and the other 50% said no.', '60% + 50% is 110%: more than one whole.'],
])('%s', (sentence, says) => {
  expect(claimsIn(sentence).map((claim) => claim.says)).toContain(says);
});
