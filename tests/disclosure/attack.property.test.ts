/**
 * The attacker against brute force: every filling of the hidden cells is put into the returns, the
 * figures are made anew, and those that print the same are what the published tables allow.
 */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Attack } from '../../src/disclosure/attack.ts';
import { Publication } from '../../src/disclosure/publication.ts';
import { settings } from '../support/arbitraries.ts';
import {
  count,
  fewerThan,
  notHeld,
  orMore,
  type Replies,
  type Reply,
  surveyOf,
} from '../support/invented.ts';
import { publishedOf, resultsOf, unknownOf } from './invented-results.ts';

const most = 3;
const survey = surveyOf({
  measures: [{ id: 'd' }, { id: 'n', partOf: 'd' }, { id: 'm', partOf: 'd' }],
  breakdowns: [
    {
      id: 'breakdown',
      of: ['n'],
      addsUp: true,
      categories: ['girls', 'boys'].map((id) => ({ id, headings: [id] })),
    },
  ],
  rates: [{ id: 'rate', label: 'Share', numerator: 'n', denominator: 'd' }],
  unions: [{ id: 'either', label: 'Either', of: ['n', 'm'] }],
  areas: ['region'],
});
const regions = { a1: 'North', a2: 'North', a3: 'South' };

/** A return that does not contradict itself, some of it kept back by its council. */
const reply: fc.Arbitrary<Reply> = fc
  .record({
    girls: fc.nat(most),
    boys: fc.nat(most),
    m: fc.nat(most),
    others: fc.nat(2),
    kept: fc.subarray(['d', 'n', 'm', 'n#girls', 'n#boys'], { maxLength: 2 }),
    as: fc.constantFrom(fewerThan(5), notHeld, orMore(0)),
  })
  .map(({ girls, boys, m, others, kept, as }) => {
    const n = girls + boys;
    const d = Math.max(n, m) + others;
    const told = { d, n, m, 'n#girls': girls, 'n#boys': boys };
    return Object.fromEntries(
      Object.entries(told).map(([question, value]) => [
        question,
        kept.includes(question) ? (value < 5 ? as : notHeld) : count(value),
      ]),
    );
  });
const collection: fc.Arbitrary<Replies> = fc
  .array(fc.option(reply, { nil: undefined, freq: 5 }), { minLength: 1, maxLength: 3 })
  .map((all) => Object.fromEntries(all.map((each, at) => [`a${at + 1}`, each])));

interface Place {
  readonly authority: string;
  readonly question: string;
}

/** Exact cells to hide, at most three. */
const hiding = collection.chain((replies) => {
  const places = Object.entries(replies).flatMap(([authority, given]) =>
    Object.entries(given ?? {}).flatMap(([question, answer]) =>
      answer.kind === 'count' ? [{ authority, question }] : [],
    ),
  );
  return fc.record({
    replies: fc.constant(replies),
    hidden: fc.subarray(places, { maxLength: Math.min(3, places.length) }),
  });
});

const valueIn = (replies: Replies, { authority, question }: Place): number => {
  const answer = replies[authority]?.[question];
  if (answer?.kind !== 'count') throw new Error('Only counts are hidden');
  return answer.count;
};

function filled(replies: Replies, hidden: readonly Place[], values: readonly number[]): Replies {
  const made: Record<string, Reply | undefined> = { ...replies };
  for (const [at, { authority, question }] of hidden.entries())
    made[authority] = { ...made[authority], [question]: count(values[at] ?? 0) };
  return made;
}

/** Whether a reader who knows what was asked finds nothing wrong with a return. */
function isSound(reply: Reply): boolean {
  const ends = (question: string): readonly [number, number] => {
    const answer = reply[question];
    if (answer?.kind === 'count') return [answer.count, answer.count];
    return answer?.kind === 'suppressed' ? [answer.bounds.min, answer.bounds.max] : [0, Infinity];
  };
  const [[dLow, dHigh], n, m] = [ends('d'), ends('n'), ends('m')];
  const [girls, boys] = [ends('n#girls'), ends('n#boys')];
  const [partsLow, partsHigh] = [girls[0] + boys[0], girls[1] + boys[1]];
  const nLow = Math.max(n[0], partsLow);
  const nHigh = Math.min(n[1], partsHigh, dHigh);
  return nLow <= nHigh && m[0] <= dHigh && dLow <= dHigh;
}

/** For each hidden cell the values that some filling with the same figures gives it. */
function bruteForce(replies: Replies, hidden: readonly Place[]): ReadonlySet<number>[] {
  const figuresWith = (values: readonly number[]): string =>
    JSON.stringify(
      resultsOf(survey, filled(replies, hidden, values), regions).figures,
      (_, each) => (typeof each === 'bigint' ? `${each}n` : each === Infinity ? 'open' : each),
    );
  const truth = figuresWith(hidden.map((place) => valueIn(replies, place)));
  const possible = hidden.map(() => new Set<number>());
  const upTo = hidden.length === 3 ? 9 : 14;
  const visit = (values: readonly number[]): void => {
    if (values.length < hidden.length) {
      for (let value = 0; value <= upTo; value += 1) visit([...values, value]);
      return;
    }
    const returns = Object.values(filled(replies, hidden, values));
    if (!returns.every((each) => each === undefined || isSound(each))) return;
    if (figuresWith(values) !== truth) return;
    for (const [at, value] of values.entries()) possible[at]?.add(value);
  };
  visit([]);
  return possible;
}

describe('what the attacker finds possible', () => {
  test('is what a filling of all hidden cells with the same published figures gives', () => {
    fc.assert(
      fc.property(hiding, ({ replies, hidden }) => {
        const published = publishedOf(resultsOf(survey, replies, regions));
        const unknowns = hidden.map(({ authority, question }) =>
          unknownOf(published, authority, question),
        );
        const attack = new Attack(new Publication(published.equations, unknowns));
        for (const [at, possible] of bruteForce(replies, hidden).entries())
          for (let value = 0; value <= 9; value += 1) {
            const found = attack.witness(unknowns[at] ?? 0, value);
            expect([value, found === 'none']).toEqual([value, !possible.has(value)]);
            expect(found).not.toBe('undecided');
          }
      }),
      settings(60),
    );
  }, 60_000);
});
