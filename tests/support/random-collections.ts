/**
 * Collections at random: any survey that could be asked, any register, any answers. They hold every
 * relation that figures rest on, so that two ways of making them can be held against each other.
 */

import fc from 'fast-check';
import { weightFrom } from '../../src/aggregate/accounting.ts';
import type { Frame } from '../../src/aggregate/spot.ts';
import { type Answer, isUsableShare, type Share, shares } from '../../src/model/answer.ts';
import { atLeast, type Bounds, between } from '../../src/model/bounds.ts';
import { type Category, type Observation, questionKey } from '../../src/model/observation.ts';
import type { Unit } from '../../src/model/unit.ts';
import type { Survey } from '../../src/survey/definition.ts';
import { surveyFaults } from '../../src/survey/survey-faults.ts';
import { registerOf, surveyOf, year } from './invented.ts';

const measureIds = ['m0', 'm1', 'm2', 'm3', 'm4'];
const sexes = ['girls', 'boys'];

/** A part of an earlier measure, or a sum of later ones: never a circle. */
const measures = fc.tuple(
  ...measureIds.map((id, at) =>
    fc.record({
      id: fc.constant(id),
      unit: fc.constantFrom('', 'children'),
      kind: fc.constantFrom('count', 'count', 'count', 'money', 'number'),
      partOf: at === 0 ? fc.constant(undefined) : fc.option(fc.nat(at - 1), { nil: undefined }),
      sumOf: fc.option(fc.subarray(measureIds.slice(at + 1)), { nil: undefined, freq: 2 }),
    }),
  ),
);

const denominator = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...measureIds) },
  { weight: 1, arbitrary: fc.constant({ register: 'beds' }) },
);

const rate = fc.record({
  numerator: fc.constantFrom(...measureIds),
  denominator,
  per: fc.constantFrom(100, 1_000, 100_000),
});

const union = fc.record({
  of: fc.subarray(measureIds, { minLength: 2, maxLength: 3 }),
  overlap: fc.option(fc.constantFrom(...measureIds), { nil: undefined }),
});

const named = <Each extends object>(kind: string, all: readonly Each[]) =>
  all.map((each, at) => ({
    id: `${kind}-${at}`,
    label: `The ${kind} no. ${at}'s \\ label`,
    ...each,
  }));

const survey: fc.Arbitrary<Survey> = fc
  .record({
    measures,
    rates: fc.array(rate, { maxLength: 4 }),
    unions: fc.array(union, { maxLength: 2 }),
    years: fc.constantFrom([2024], [2023, 2024]),
    sex: fc.option(fc.subarray(measureIds, { minLength: 1 }), { nil: undefined, freq: 1 }),
    areas: fc.subarray(['nation', 'region']),
    weight: fc.constantFrom(undefined, { column: 'beds' }, { column: 'size', year: 2024 }),
  })
  .map(({ measures: asked, rates, unions, years, sex, areas, weight }) =>
    surveyOf({
      measures: asked.map(({ partOf, sumOf, ...each }) => ({
        ...each,
        ...(partOf === undefined ? {} : { partOf: `m${partOf}` }),
        ...(sumOf && sumOf.length > 1 ? { sumOf } : {}),
      })),
      rates: named('rate', rates),
      unions: named('union', unions).map(({ overlap, ...each }) => ({
        ...each,
        ...(overlap === undefined || each.of.length > 2 ? {} : { overlap }),
      })),
      periods: years.map(year),
      breakdowns: sex
        ? [{ id: 'sex', of: sex, categories: sexes.map((id) => ({ id, headings: [id] })) }]
        : [],
      areas,
      ...(weight ? { weight } : {}),
    }),
  )
  .filter((each) => surveyFaults(each).length === 0);

/** Mostly small; now and then so large that a rate comes near its ends. */
const size = fc.oneof(
  { weight: 6, arbitrary: fc.nat(12) },
  { weight: 2, arbitrary: fc.nat(3_000) },
  { weight: 1, arbitrary: fc.nat(9_000_000) },
);
const closed: fc.Arbitrary<Bounds> = fc
  .tuple(size, fc.nat(9))
  .map(([min, width]) => between(min, min + width));
const open: fc.Arbitrary<Bounds> = size.map(atLeast);

const derived: fc.Arbitrary<Answer> = fc
  .tuple(fc.constantFrom<Share>('exact', 'bounded', 'hidden', 'not_held', 'unanswered'), closed)
  .map(([share, bounds]) => ({
    kind: 'derived',
    share,
    bounds: isUsableShare(share) ? bounds : atLeast(bounds.min),
  }));

const answer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 8, arbitrary: size.map((count): Answer => ({ kind: 'count', count })) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('suppressed', 'banded', 'rounded', 'estimated', 'conflict'), closed)
      .map(([kind, bounds]): Answer => ({ kind, bounds })),
  },
  { weight: 1, arbitrary: size.map((from): Answer => ({ kind: 'open', from })) },
  { weight: 1, arbitrary: derived },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Answer>(
      { kind: 'not-applicable' },
      { kind: 'hidden' },
      { kind: 'withheld', ground: 's.12' },
      { kind: 'not-held' },
      { kind: 'blank' },
      { kind: 'undecided' },
    ),
  },
);

/** Several cells of one row that one printed number covers. */
const mergedRow = (together: Bounds, among: readonly string[]) => ({ together, among });
const merged = fc.option(
  fc
    .tuple(fc.oneof(closed, open), fc.subarray(measureIds, { minLength: 2, maxLength: 3 }))
    .map(([together, among]) => mergedRow(together, among)),
  { nil: undefined, freq: 3 },
);

const unanswered = shares.filter((share) => !isUsableShare(share) && share !== 'hidden');
const reply = fc.record({
  otherwise: fc.constantFrom(...unanswered),
  /** Whether it answers for the one before it too. */
  joined: fc.nat(3).map((dice) => dice === 0),
  silent: fc.nat(4).map((dice) => dice === 0),
  replied: fc.boolean(),
  nation: fc.constantFrom('', 'Wales', 'England', 'Isle of Man & others'),
  region: fc.constantFrom('North', 'South'),
  beds: fc.option(fc.constantFrom(0, 3, 40, 2.5), { nil: undefined, freq: 8 }),
  size: fc.option(fc.constantFrom(1, 0.25, 1_200), { nil: undefined, freq: 8 }),
  answers: fc.array(fc.option(answer, { nil: undefined, freq: 5 }), {
    minLength: 30,
    maxLength: 30,
  }),
  merged: fc.array(merged, { minLength: 6, maxLength: 6 }),
});
type Reply = typeof reply extends fc.Arbitrary<infer Each> ? Each : never;

export const frames: fc.Arbitrary<Frame> = fc
  .tuple(survey, fc.array(reply, { minLength: 1, maxLength: 7 }))
  .map(([asked, replies]) => frameFrom(asked, replies));

function frameFrom(asked: Survey, replies: readonly Reply[]): Frame {
  const ids = replies.map((_, at) => `a${at}`);
  const byId = <Value>(of: (reply: Reply) => Value): Record<string, Value> =>
    Object.fromEntries(replies.map((each, at) => [`a${at}`, of(each)]));
  const register = registerOf(
    ids,
    byId(({ nation, region }) => ({ ...(nation ? { nation } : {}), region })),
    byId((each) => ({
      ...(each.beds === undefined ? {} : { beds: each.beds }),
      ...(each.size === undefined ? {} : { 'size/2024': each.size }),
    })),
  );
  const units: Unit[] = [];
  for (const [at, each] of replies.entries()) {
    const last = units.at(-1);
    if (each.joined && last)
      units[units.length - 1] = { ...last, members: [...last.members, `a${at}`] };
    else units.push(unitFrom(`a${at}`, each, asked));
  }
  const { weight } = asked;
  return {
    survey: asked,
    register,
    units,
    replied: new Set(ids.filter((_, at) => replies[at]?.replied)),
    weightOf: weightFrom(register, weight?.column === 'size' ? 'size/2024' : weight?.column),
  };
}

function unitFrom(id: string, { silent, otherwise, ...reply }: Reply, asked: Survey): Unit {
  const categories: (Category | undefined)[] = [
    undefined,
    ...asked.breakdowns.flatMap(({ id: breakdown, categories: all }) =>
      all.map((each) => ({ breakdown, category: each.id })),
    ),
  ];
  const rows = asked.periods.flatMap(({ id: period }) =>
    categories.map((category) => ({ period, category })),
  );
  const observations = rows.flatMap((row, at) =>
    measureIds.flatMap((measure, column) => {
      const given = reply.answers[at * measureIds.length + column];
      const together = reply.merged[at];
      const said: Answer | undefined =
        together?.among.includes(measure) === true
          ? mergedAnswer(together.together, `${id}/${at}`)
          : given;
      return said ? [observationOf(id, { ...row, measure }, said)] : [];
    }),
  );
  const answers = silent ? [] : observations;
  return {
    id,
    members: [id],
    answers: new Map(answers.map((each) => [questionKey(each), each])),
    otherwise,
  };
}

const mergedAnswer = (together: Bounds, group: string): Answer => ({
  kind: 'merged',
  target: 'another',
  bounds: between(0, together.max),
  group,
  together,
});

const observationOf = (
  authority: string,
  question: Pick<Observation, 'measure' | 'period' | 'category'>,
  said: Answer,
): Observation => ({
  ...question,
  authority,
  answer: said,
  raw: said.kind,
  places: [],
  others: [],
  formula: undefined,
  because: '',
});
