import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, boundsOf } from '../../src/model/answer.ts';
import type { Reported } from '../../src/model/observation.ts';
import { isConflict, reconcile } from '../../src/reconcile/reconcile.ts';
import { anyAnswer, settings } from '../support/arbitraries.ts';
import {
  banded,
  blank,
  count,
  fewerThan,
  hidden,
  notHeld,
  orMore,
  withheld,
} from '../support/invented.ts';

/** `one.csv B2` is cell B2 of one.csv; the label tells one line of a sheet from another. */
function said(answer: Answer, where: string, label = 'Children who went missing'): Reported {
  const [file = '', cell = ''] = where.split(' ');
  return {
    authority: 'a',
    measure: 'n',
    period: '2024',
    category: undefined,
    answer,
    raw: answer.kind === 'count' ? `${answer.count}` : answer.kind === 'blank' ? '' : answer.kind,
    place: { file, sheet: 'Sheet1', cell },
    label,
    formula: undefined,
    because: '',
  };
}

const alike = (): number => 0;
function settled(...reported: Reported[]) {
  const [only, ...more] = reconcile(reported, alike);
  if (!only || more.length > 0) throw new Error('One question has one observation');
  return only;
}

describe('two answers to one question', () => {
  test('are one where they are equal, and both cells are named', () => {
    const found = settled(said(count(12), 'one.csv B2'), said(count(12), 'two.csv C4'));
    expect(found.answer).toEqual(count(12));
    expect(found.places.map(({ file, cell }) => `${file} ${cell}`)).toEqual([
      'one.csv B2',
      'two.csv C4',
    ]);
    expect(found.others).toEqual([]);
  });

  test('count by the narrower where both can be true, and both are shown', () => {
    const found = settled(said(fewerThan(5), 'one.csv B2'), said(count(3), 'two.csv B2'));
    expect(found.answer).toEqual(count(3));
    expect(found.places[0]?.file).toBe('two.csv');
    expect(found.others.map(({ place }) => place.file)).toEqual(['one.csv']);
  });

  test('are a conflict from the least to the most where they cannot both be true', () => {
    const found = settled(said(count(4), 'one.csv B2'), said(fewerThan(3), 'two.csv B2'));
    expect(found.answer).toEqual({ kind: 'conflict', bounds: { min: 0, max: 4 } });
    expect(isConflict(found)).toBe(true);
    expect(found.places).toHaveLength(2);
    expect(found.raw).toBe('4 / suppressed');
  });

  test('are one figure where the other is blank, in either order', () => {
    for (const order of [
      [said(blank, 'one.csv B2'), said(count(12), 'two.csv B2')],
      [said(count(12), 'two.csv B2'), said(blank, 'one.csv B2')],
    ]) {
      const found = settled(...order);
      expect(found.answer).toEqual(count(12));
      expect(found.others).toEqual([]);
    }
  });

  test('are a figure where the other only says why there is none', () => {
    expect(settled(said(notHeld, 'one.csv B2'), said(count(7), 'two.csv B2')).answer).toEqual(
      count(7),
    );
    expect(settled(said(hidden, 'one.csv B2'), said(fewerThan(5), 'two.csv B2')).answer).toEqual(
      fewerThan(5),
    );
  });

  test('are the one that says why where neither gives a figure', () => {
    expect(settled(said(blank, 'one.csv B2'), said(withheld, 'two.csv B2')).answer).toEqual(
      withheld,
    );
    expect(settled(said(notHeld, 'one.csv B2'), said(withheld, 'two.csv B2')).answer).toEqual(
      withheld,
    );
  });

  test('in different lines of one sheet are not used, for nobody can tell which was meant', () => {
    const found = settled(
      said(count(12), 'one.csv B2', 'Children who went missing'),
      said(count(9), 'one.csv B7', 'Children who went missing from home'),
    );
    expect(found.answer).toEqual({ kind: 'undecided' });
    expect(isConflict(found)).toBe(true);
  });

  test('under one label in one column of a sheet are a conflict with bounds', () => {
    const found = settled(said(count(12), 'one.csv B2'), said(count(9), 'one.csv B7'));
    expect(found.answer).toEqual({ kind: 'conflict', bounds: { min: 9, max: 12 } });
  });
});

describe('two answers that both leave something open', () => {
  test.each([
    ['withheld', withheld],
    ['not held', notHeld],
    ['of another year', { kind: 'other-period', stated: '22-23' } as const],
    ['hidden', hidden],
  ])('keep the least of "5+" beside one that is %s, in either order', (_, other) => {
    const first = settled(said(orMore(5), 'one.csv B2'), said(other, 'two.csv B2'));
    const last = settled(said(other, 'one.csv B2'), said(orMore(5), 'two.csv B2'));
    expect([first, last].map(({ answer }) => boundsOf(answer).min)).toEqual([5, 5]);
  });

  test('and are equally wide have the same bounds in either order', () => {
    const first = settled(said(fewerThan(5), 'one.csv B2'), said(banded(1, 5), 'two.csv B2'));
    const last = settled(said(banded(1, 5), 'one.csv B2'), said(fewerThan(5), 'two.csv B2'));
    expect(boundsOf(first.answer)).toEqual(boundsOf(last.answer));
  });
});

describe('three answers to one question', () => {
  test('are a conflict where two of them cannot both be true, though each fits the third', () => {
    const found = settled(
      said(banded(2, 4), 'one.csv B2'),
      said(banded(0, 3), 'two.csv B2'),
      said(banded(4, 9), 'three.csv B2'),
    );
    expect(found.answer).toEqual({ kind: 'conflict', bounds: { min: 0, max: 9 } });
  });

  test('are a conflict whichever comes first', () => {
    const all = [
      said(count(3), 'one.csv B2'),
      said(fewerThan(5), 'two.csv B2'),
      said(banded(5, 9), 'three.csv B2'),
    ];
    for (const order of [all, [...all].reverse(), [all[1], all[0], all[2]] as Reported[]])
      expect(settled(...order).answer).toEqual({ kind: 'conflict', bounds: { min: 0, max: 9 } });
  });
});

describe('a later file', () => {
  const rank = (file: string): number => (file === 'revised.csv' ? 1 : 0);
  const later = (...reported: Reported[]) => reconcile(reported, rank)[0];

  test('supersedes an earlier one, and what it changed is kept', () => {
    const found = later(said(count(12), 'first.csv B2'), said(count(15), 'revised.csv B2'));
    expect(found?.answer).toEqual(count(15));
    expect(found?.others).toEqual([
      { raw: '12', place: { file: 'first.csv', sheet: 'Sheet1', cell: 'B2' } },
    ]);
  });

  test('takes nothing back with a blank', () => {
    const found = later(said(count(12), 'first.csv B2'), said(blank, 'revised.csv B2'));
    expect(found?.answer).toEqual(count(12));
  });

  test('counts with what it says, however narrow the earlier one was', () => {
    const found = later(said(count(3), 'first.csv B2'), said(fewerThan(5), 'revised.csv B2'));
    expect(found?.answer).toEqual(fewerThan(5));
  });
});

test('answers to different questions stay apart', () => {
  const other = { ...said(count(2), 'one.csv B3'), measure: 'd' };
  const found = reconcile([said(count(1), 'one.csv B2'), other], alike);
  expect(found.map(({ measure, answer }) => [measure, answer])).toEqual([
    ['n', count(1)],
    ['d', count(2)],
  ]);
});

describe('whatever an authority sent', () => {
  const answers = fc.array(anyAnswer, { minLength: 1, maxLength: 4 });
  const inFiles = (all: readonly Answer[]): Reported[] =>
    all.map((answer, at) => said(answer, `file-${at}.csv B2`));
  const boundsIn = (reported: readonly Reported[]) =>
    reconcile(reported, alike).map(({ answer }) => boundsOf(answer));

  test('the same return twice changes nothing', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const once = inFiles(all);
        const again = once.map((each) => ({
          ...each,
          place: { ...each.place, file: `copy of ${each.place.file}` },
        }));
        expect(reconcile([...once, ...again], alike).map(({ answer }) => answer)).toEqual(
          reconcile(once, alike).map(({ answer }) => answer),
        );
      }),
      settings(200),
    );
  });

  test('the order of its files changes no bounds', () => {
    fc.assert(
      fc.property(answers, (all) => {
        expect(boundsIn([...inFiles(all)].reverse())).toEqual(boundsIn(inFiles(all)));
      }),
      settings(200),
    );
  });

  test('a count that all of it allows is never excluded', () => {
    fc.assert(
      fc.property(answers, fc.nat(6), (all, truth) => {
        const allows = (answer: Answer): boolean =>
          boundsOf(answer).min <= truth && truth <= boundsOf(answer).max;
        fc.pre(all.every(allows));
        expect(reconcile(inFiles(all), alike).every(({ answer }) => allows(answer))).toBe(true);
      }),
      settings(200),
    );
  });

  test('where some of it cannot be true together, nothing that any figure of it allows is excluded', () => {
    fc.assert(
      fc.property(answers, fc.nat(6), (all, truth) => {
        const allows = (answer: Answer): boolean =>
          boundsOf(answer).min <= truth && truth <= boundsOf(answer).max;
        const clash = all.some((a) =>
          all.some(
            (b) =>
              Math.max(boundsOf(a).min, boundsOf(b).min) >
              Math.min(boundsOf(a).max, boundsOf(b).max),
          ),
        );
        fc.pre(clash && all.some((answer) => answer.kind !== 'blank' && allows(answer)));
        expect(reconcile(inFiles(all), alike).every(({ answer }) => allows(answer))).toBe(true);
      }),
      settings(200),
    );
  });
});
