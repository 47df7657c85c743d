/**
 * Generators of what councils answer: small numbers, so that every truth behind a reply can be
 * enumerated and a figure held against all of them.
 */

import fc from 'fast-check';
import type { Answer } from '../../src/model/answer.ts';
import { atLeast, type Bounds, between } from '../../src/model/bounds.ts';

/** One seed for all property tests: a failure can be run again, and a run says the same anywhere. */
export const settings = (numRuns: number) => ({ seed: 20_250_203, numRuns });

/** Bounds as they occur: mostly narrow, sometimes wide, now and then open-ended. */
export const bounds: fc.Arbitrary<Bounds> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(50), fc.nat(9)).map(([min, width]) => between(min, min + width)),
  },
  { weight: 1, arbitrary: fc.nat(50).map(atLeast) },
);

/** Bounds together with one true count they might be hiding. */
export const hiddenCount: fc.Arbitrary<{ bounds: Bounds; truth: number }> = bounds.chain((known) =>
  fc
    .integer({ min: known.min, max: Math.min(known.max, known.min + 1_000) })
    .map((truth) => ({ bounds: known, truth })),
);

const most = 4;
const upTo = fc.integer({ min: 0, max: most });
const narrow: fc.Arbitrary<Bounds> = fc
  .tuple(upTo, upTo)
  .map(([a, b]) => between(Math.min(a, b), Math.max(a, b)));

/** A usable answer: exact, or with both of its limits stated. */
export const usableAnswer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 4, arbitrary: upTo.map((count): Answer => ({ kind: 'count', count })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('suppressed', 'banded', 'rounded', 'estimated', 'conflict'), narrow)
      .map(([kind, known]): Answer => ({ kind, bounds: known })),
  },
  { weight: 1, arbitrary: fc.constant<Answer>({ kind: 'not-applicable' }) },
);

/** An answer that leaves its top open, of every kind there is. */
export const openAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.integer({ min: 1, max: most }).map((from): Answer => ({ kind: 'open', from })),
  fc.constantFrom<Answer>(
    { kind: 'hidden' },
    { kind: 'withheld', ground: 's.12' },
    { kind: 'not-held' },
    { kind: 'not-available' },
    { kind: 'elsewhere', named: 'another council' },
    { kind: 'other-period', stated: '22-23' },
    { kind: 'blank' },
    { kind: 'undecided' },
    { kind: 'unreadable', why: 'words' },
  ),
);

export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 3, arbitrary: usableAnswer },
  { weight: 1, arbitrary: openAnswer },
);

/** The answers of one authority, by measure; `undefined` for one that sent nothing. */
export function reply(
  measures: readonly string[],
  answer: fc.Arbitrary<Answer> = anyAnswer,
): fc.Arbitrary<Readonly<Record<string, Answer>>> {
  return fc
    .tuple(...measures.map(() => fc.option(answer, { nil: undefined, freq: 6 })))
    .map((answers) =>
      Object.fromEntries(
        measures.flatMap((measure, at) => {
          const given = answers[at];
          return given ? [[measure, given]] : [];
        }),
      ),
    );
}

/** One to four authorities with their replies; one in six is silent. */
export function replies(
  measures: readonly string[],
  setting: { readonly answer?: fc.Arbitrary<Answer>; readonly authorities?: number } = {},
): fc.Arbitrary<Readonly<Record<string, Readonly<Record<string, Answer>> | undefined>>> {
  const { answer = anyAnswer, authorities = 4 } = setting;
  return fc
    .array(fc.option(reply(measures, answer), { nil: undefined, freq: 6 }), {
      minLength: 1,
      maxLength: authorities,
    })
    .map((all) => Object.fromEntries(all.map((each, at) => [`a${at + 1}`, each])));
}

/** Cells as a person types them: words, figures, marks and spaces in any order. */
export const cellText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '≤',
        '5',
        '12',
        '1,234',
        '£',
        ' ',
        '\u00a0',
        '-',
        '–',
        '+',
        '.',
        '*',
        '(',
        ')',
        '[',
        ']',
        '%',
        'fewer than',
        'or more',
        'between',
        'and',
        'to',
        's.40',
        'not held',
        'nil',
        'approx',
        'included in',
        'see',
        'council',
        '2023',
        '/24',
        '#',
        'c',
        'x',
        '½',
        '²',
        'one',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);
