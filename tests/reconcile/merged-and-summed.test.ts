import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import { unknown } from '../../src/model/bounds.ts';
import { summandOf, sumOfAnswers } from '../../src/model/sum-of-answers.ts';
import { categorySums } from '../../src/reconcile/category-sums.ts';
import { spreadMergedCounts } from '../../src/reconcile/merged-counts.ts';
import {
  blank,
  count,
  fewerThan,
  observationOf,
  orMore,
  type Reply,
  surveyOf,
} from '../support/invented.ts';

const ages = ['under-16', '16', '17'];
const survey = surveyOf({
  measures: [{ id: 'n' }, { id: 'm' }],
  breakdowns: [
    {
      id: 'age',
      of: ['n'],
      addsUp: true,
      categories: ages.map((id) => ({ id, headings: [id.replace('-', ' ')] })),
    },
  ],
});
const includedIn = (target: string): Answer => ({
  kind: 'merged',
  target,
  bounds: unknown,
  group: '',
  together: unknown,
});
const written = (reply: Reply) =>
  Object.entries(reply).map(([question, answer]) => observationOf('a', question, answer, 'age'));
const spread = (reply: Reply) => spreadMergedCounts(written(reply), survey);
const answerOf = (reply: Reply, category: string) =>
  spread(reply).find((each) => each.category?.category === category)?.answer;
const totalOf = (reply: Reply) =>
  categorySums(spread(reply), survey).find(
    ({ measure, category }) => measure === 'n' && category === undefined,
  );

describe('"Included in 17" under 16', () => {
  const reply = { 'n#under-16': count(5), 'n#16': includedIn('17'), 'n#17': count(9) };

  test('makes each of the two anything up to the printed number', () => {
    expect(answerOf(reply, '16')).toMatchObject({ kind: 'merged', bounds: { min: 0, max: 9 } });
    expect(answerOf(reply, '17')).toMatchObject({ kind: 'merged', bounds: { min: 0, max: 9 } });
  });

  test('leaves the others alone', () => {
    expect(answerOf(reply, 'under-16')).toEqual(count(5));
  });

  test('counts the printed number once in the sum of the categories', () => {
    expect(totalOf(reply)?.answer).toMatchObject({ bounds: { min: 14, max: 14 } });
  });

  test('sums to what the target says where the target itself is suppressed', () => {
    const hidden = { ...reply, 'n#17': fewerThan(10) };
    expect(answerOf(hidden, '16')).toMatchObject({ bounds: { min: 0, max: 9 } });
    expect(totalOf(hidden)?.answer).toMatchObject({ bounds: { min: 5, max: 14 } });
  });

  test('keeps the least of a target that is open above', () => {
    const open = { ...reply, 'n#17': orMore(5) };
    expect(totalOf(open)?.answer).toMatchObject({ bounds: { min: 10, max: Infinity } });
  });

  test('is undecided where the target cannot be found', () => {
    expect(answerOf({ 'n#16': includedIn('18'), 'n#17': count(9) }, '16')).toEqual({
      kind: 'undecided',
    });
  });

  test('is undecided where the target is included somewhere itself', () => {
    const round = { 'n#16': includedIn('17'), 'n#17': includedIn('16') };
    expect(answerOf(round, '16')).toEqual({ kind: 'undecided' });
  });

  test('is undecided where it names itself', () => {
    expect(answerOf({ 'n#16': includedIn('16') }, '16')).toEqual({ kind: 'undecided' });
  });
});

describe('the sum of categories that add up', () => {
  const all = { 'n#under-16': count(5), 'n#16': count(4), 'n#17': count(9) };

  test('stands in where there is no total, as an exact count', () => {
    expect(totalOf(all)?.answer).toMatchObject({ kind: 'count', count: 18 });
    expect(totalOf(all)?.answer.remarks).toContain('sum-of-categories');
  });

  test('stands in where the total was left blank', () => {
    expect(totalOf({ n: blank, ...all })?.answer).toMatchObject({ kind: 'count', count: 18 });
  });

  test('gives way to a total that was given, even where they disagree', () => {
    expect(totalOf({ n: count(20), ...all })?.answer).toEqual(count(20));
  });

  test('carries the bounds and the share of its least certain category', () => {
    expect(totalOf({ ...all, 'n#16': fewerThan(5) })?.answer).toMatchObject({
      kind: 'derived',
      share: 'bounded',
      bounds: { min: 14, max: 18 },
    });
  });

  test('is open above and not usable where a category is missing', () => {
    const { 'n#16': _missing, ...two } = all;
    expect(totalOf(two)?.answer).toMatchObject({
      kind: 'derived',
      share: 'unanswered',
      bounds: { min: 14, max: Infinity },
    });
  });

  test('is not made where the categories do not add up', () => {
    const loose = surveyOf({
      measures: [{ id: 'n' }],
      breakdowns: [
        { id: 'age', of: ['n'], categories: ages.map((id) => ({ id, headings: [id] })) },
      ],
    });
    expect(categorySums(written(all), loose).filter(({ category }) => !category)).toEqual([]);
  });

  test('is not made of a measure that has no categories', () => {
    expect(categorySums(written({ m: count(3) }), survey)).toHaveLength(1);
  });
});

describe('a sum of answers', () => {
  test('of nothing is an exact nil', () => {
    expect(sumOfAnswers([])).toEqual({ bounds: { min: 0, max: 0 }, share: 'exact' });
  });

  test('of <10 and <10 is at most 18', () => {
    const two = [summandOf(fewerThan(10)), summandOf(fewerThan(10))];
    expect(sumOfAnswers(two)).toEqual({ bounds: { min: 0, max: 18 }, share: 'bounded' });
  });
});
