/** What figures rest on and what would narrow them: worked out by hand on the golden cases. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowOf } from '../../src/aggregate/row-bounds.ts';
import type { Spot } from '../../src/aggregate/spot.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { ExplainedFigure, Narrower } from '../../src/model/explained.ts';
import type { Fraction } from '../../src/model/figure.ts';
import { explainFigure } from '../../src/pipeline/explain-figure.ts';
import { partsOf } from '../../src/pipeline/figure-parts.ts';
import { narrowingOf } from '../../src/pipeline/narrowing.ts';
import { explainedText } from '../../src/publish/explained-text.ts';
import { rateText } from '../../src/publish/numbers.ts';
import { settings } from '../support/arbitraries.ts';
import { figureIn, plainStyle, resultsOf } from '../support/cases.ts';
import { banded, count, Figures, frameOf, type Replies, surveyOf } from '../support/invented.ts';

const cases = {
  one: 'method-01-a-numerator-without-a-denominator',
  two: 'method-02-suppressed-on-both-sides',
  three: 'method-03-personal-data-and-an-open-figure',
  five: 'method-05-a-denominator-that-was-not-asked',
  seven: 'method-07-a-part-above-its-whole',
  nine: 'method-09-groups-that-overlap',
  ten: 'method-10-a-joint-reply-across-areas',
  eleven: 'method-11-girls-and-boys-undo-a-suppression',
};

async function explained(story: keyof typeof cases, figure: string): Promise<ExplainedFigure> {
  const results = await resultsOf(cases[story]);
  return explainFigure(results, figureIn(results, figure));
}

const byText = ({ authority, by, size }: Narrower): string => {
  if (by.kind === 'count') return `${authority} ${by.count}`;
  if (by.kind === 'rate') return `${authority} ${rateText(by.fraction, 100)}`;
  return `${authority} open ${size ? `${size.whole} ${size.wholeFrom}` : ''}`;
};

describe('would narrow it most:', () => {
  test.each([
    // D has no answer; the largest that anybody gave is A's 10. C's unknown lies in its own 30.
    ['one', 'n.total.2024', ['d open 10 largest of its kind', 'c 30']],
    // E holds at least its 4, and nothing caps it; D comes before it in the register.
    ['one', 'd.total.2024', ['d open 40 largest of its kind', 'e open 40 largest of its kind']],
    ['one', 'share.matched-rate.2024', []],
    // 16/90 to 46/90; with C known one fraction is left: 30/90.
    ['one', 'share.minimum-rate.2024', ['c 33.3']],
    ['one', 'share.maximum-rate.2024', ['c 33.3']],
    // By rows A is 0..3 and D 0..4, so D comes first; both cells print 0 to 4.
    ['two', 'n.total.2024', ['d 4', 'a 4']],
    // 9/21 to 16/19 is 55/133 wide. D 0 of 4: 9/21 to 12/19, 27/133. A 0 of 3: 9/21 to 13/19, 34/133.
    // B 2 of 4: 9/21 to 16/21, 1/3. So 28/133, 21/133 and 32/399.
    ['two', 'share.matched-rate.2024', ['d 21.1', 'a 15.8', 'b 8.0']],
    // B 0 to 400, C 5 to 20.
    ['three', 'n.total.2024', ['b 400', 'c 15']],
    // Over 470: 400 and 15 of it.
    ['three', 'share.maximum-rate.2024', ['b 85.1', 'c 3.2']],
    // 6/20 to 10/20. A 0 and 10: 6/20 to 6/16, so 20.0 − 7.5. B 6 and 4: 6/20 to 10/24.
    ['five', 'share.matched-rate.2024', ['a 12.5', 'b 8.3']],
    // 7/30 to 9/30, all of it C's 4 or 6.
    ['seven', 'share.matched-rate.2024', ['c 6.7']],
    // D's second group has no answer, and the largest of the second group is A's 6.
    ['nine', 'either.union.2024', ['d open 6 largest of its kind', 'b 8', 'c 3', 'e 2']],
    // In the North only B is open; the largest anywhere is the 12 of C and D.
    ['ten', 'n.total.2024.region=north', ['b open 12 largest of its kind']],
    // 20/125 to 24/125.
    ['ten', 'share.matched-rate.2024', ['e 3.2']],
  ] as const)('%s %s', async (story, figure, expected) => {
    const { narrowing } = await explained(story, figure);
    expect(narrowing.map(byText)).toEqual(expected);
  });

  test('no exact answer narrows a rate by more, and one narrows it by as much', () => {
    const survey = surveyOf({
      measures: [{ id: 'd' }, { id: 'n', partOf: 'd' }],
      rates: [{ id: 'rate', label: 'Share', numerator: 'n', denominator: 'd' }],
    });
    const answer: fc.Arbitrary<Answer> = fc
      .tuple(fc.nat(4), fc.nat(3))
      .map(([from, width]) => banded(from, from + width));
    const reply = fc.record({ n: answer, d: answer });
    fc.assert(
      fc.property(fc.array(reply, { minLength: 1, maxLength: 3 }), (given) => {
        const replies: Replies = Object.fromEntries(given.map((each, at) => [`a${at}`, each]));
        const { spot, figure, narrowing } = narrowed(survey, replies);
        for (const [unit, row] of spot.rows) {
          const told = narrowing.find(({ authority }) => authority === unit.id);
          const [n, d] = [row.get('n'), row.get('d')];
          if (!n || !d || figure.remarks.contradictory.includes(unit.id)) continue;
          const after: number[] = [];
          for (let top = n.bounds.min; top <= n.bounds.max; top += 1)
            for (let bottom = Math.max(top, d.bounds.min); bottom <= d.bounds.max; bottom += 1) {
              const known = { ...replies, [unit.id]: { n: count(top), d: count(bottom) } };
              const rate = new Figures(frameOf(survey, known)).rate('rate.matched-rate.2024');
              if (rate.low && rate.high) after.push(width(rate.low, rate.high));
            }
          if (!figure.low || !figure.high) continue;
          const most = width(figure.low, figure.high) - Math.min(...after);
          const by = told?.by.kind === 'rate' ? quotient(told.by.fraction) : 0;
          expect(by).toBeCloseTo(most, 9);
        }
      }),
      settings(150),
    );
  });
});

const quotient = ({ numerator, denominator }: Fraction): number =>
  Number(numerator.scaled) / Number(denominator.scaled);
const width = (low: Fraction, high: Fraction): number => quotient(high) - quotient(low);

function narrowed(survey: ReturnType<typeof surveyOf>, replies: Replies) {
  const frame = frameOf(survey, replies);
  const { units } = frame;
  const spot: Spot = {
    frame,
    scope: { area: undefined, units },
    period: '2024',
    category: undefined,
    rows: new Map(units.map((unit) => [unit, rowOf(unit, '2024', undefined, survey)])),
  };
  const figure = new Figures(frame).rate('rate.matched-rate.2024');
  return { spot, figure, narrowing: narrowingOf(figure, spot, partsOf(figure, spot)) };
}

describe('is left out of', () => {
  test.each([
    ['one', 'share.matched-rate.2024', ['c not_held', 'd no_return', 'e numerator-only']],
    ['one', 'share.minimum-rate.2024', ['c denominator-only', 'd no_return', 'e numerator-only']],
    ['one', 'n.total.2024', ['c not_held', 'd no_return']],
    ['three', 'n.total.2024', ['b hidden', 'c hidden']],
    ['seven', 'share.matched-rate.2024', ['a contradictory']],
    ['nine', 'either.union.2024', ['d not_held']],
    ['ten', 'd.total.2024', ['b no_return', 'f withheld']],
    ['ten', 'd.total.2024.region=more-than-one-area', []],
  ] as const)('%s %s', async (story, figure, expected) => {
    const { leftOut } = await explained(story, figure);
    expect(leftOut.map(({ authority, reason }) => `${authority} ${reason}`)).toEqual(expected);
  });

  test('everybody who is not used is left out once, whatever the story and the figure', async () => {
    for (const story of Object.keys(cases) as (keyof typeof cases)[]) {
      const results = await resultsOf(cases[story]);
      for (const figure of results.figures) {
        const { leftOut, shares } = explainFigure(results, figure);
        const out = leftOut.filter(({ reason }) => reason !== 'denominator-only');
        const { asked, used } = figure.accounting;
        expect(out.flatMap(({ members }) => members)).toHaveLength(asked - used);
        const counted = Object.fromEntries(shares.map((each) => [each.share, each.authorities]));
        expect({ ...zeros(figure.accounting.shares), ...counted }).toEqual(
          figure.accounting.shares,
        );
        expect(shares.reduce((sum, each) => sum + each.used, 0)).toBe(used);
      }
    }
  });
});

const zeros = (shares: object): Record<string, number> =>
  Object.fromEntries(Object.keys(shares).map((share) => [share, 0]));

describe('two suppressed on both sides:', () => {
  test('shares add what their cells print, and not what their rows make of them', async () => {
    const { shares } = await explained('two', 'n.total.2024');
    // B 2 and C 7; A and D print 0 to 4 each, though A's whole is 3.
    expect(shares.map(({ share, printed }) => [share, printed?.min, printed?.max])).toEqual([
      ['exact', 9, 9],
      ['bounded', 0, 8],
    ]);
  });

  test('a cell is never told more narrowly than it prints', async () => {
    const results = await resultsOf(cases.two);
    const figure = explainFigure(results, figureIn(results, 'n.total.2024'));
    const all = { what: 'n', figures: [figure], more: 0, authority: undefined };
    const text = explainedText(all, results, plainStyle);
    expect(text).toMatch(/Alder Council +“<5” +0 to 4 +returns\/Alder Council\/reply.csv › B3/);
    expect(text).not.toMatch(/\b3\b(?!\.)(?!$)/);
  });

  test('only a printed denominator is told as a part of all', async () => {
    const { largest } = await explained('two', 'share.matched-rate.2024');
    // Of 3 + 4 + 10 + 4; C's 10 is 47.6% and A's 3 is 14.3%.
    const shown = largest.map(({ authority, part }) => [authority, part && rateText(part, 100)]);
    expect(shown).toEqual([
      ['c', '47.6'],
      ['b', undefined],
      ['d', undefined],
      ['a', '14.3'],
    ]);
  });
});

test('a total that its categories undo stays 0 to 4, and its width too', async () => {
  const results = await resultsOf(cases.eleven);
  const [total] = results.figures;
  if (!total) throw new Error('There is no figure');
  const { cells, narrowing } = explainFigure(results, total);
  expect(cells.map(({ authority, printed }) => [authority, printed.min, printed.max])).toEqual([
    ['c', 0, 4],
  ]);
  expect(narrowing.map(byText)).toEqual(['c 4']);
});

test('whose missing answer would move a matched rate most', async () => {
  const { movers } = await explained('one', 'share.matched-rate.2024');
  // 16/60 now. D and E with the largest whole, 40: 16/100 to 56/100; C with its 30: 16/90 to 46/90.
  expect(movers.map(({ authority, whole }) => `${authority} ${whole}`)).toEqual([
    'd 40',
    'e 40',
    'c 30',
  ]);
});

test('a figure shows the corrections of its cells, and those that move it through their row', async () => {
  const results = await resultsOf('a-correction-counts-while-its-cell-still-says-so');
  const lines = (figure: string): number[] =>
    explainFigure(results, figureIn(results, figure)).corrections.map(
      ({ correction }) => correction.line,
    );
  expect(lines('in-care.total.2024')).toEqual([2, 4]);
  // Thirdham was put at 40 in care by hand: no more than 40 of them can have gone missing.
  expect(lines('missing.total.2024')).toEqual([4]);
});
