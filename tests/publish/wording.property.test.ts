/** Invariant 8: every number in a sentence stands in its row of the summary. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactly } from '../../src/model/bounds.ts';
import { type Figure, isRate, type RateFigure, type SumFigure } from '../../src/model/figure.ts';
import { distinctRates } from '../../src/publish/headline.ts';
import { summaryRow } from '../../src/publish/tables.ts';
import { sentenceOf } from '../../src/publish/wording.ts';
import { replies, settings } from '../support/arbitraries.ts';
import {
  blank,
  count,
  Figures,
  fewerThan,
  frameOf,
  type Replies,
  surveyOf,
} from '../support/invented.ts';

const survey = surveyOf({
  measures: [
    { id: 'd', label: 'Children looked after', unit: 'children' },
    { id: 'n', label: 'Children who went missing', unit: 'children', partOf: 'd' },
    { id: 'm', label: 'Children known to the police', unit: 'children', partOf: 'd' },
  ],
  rates: [{ id: 'rate', label: 'Share', numerator: 'n', denominator: 'd' }],
  unions: [{ id: 'either', label: 'Missing or known', of: ['n', 'm'] }],
});
const figuresOf = (given: Replies) => new Figures(frameOf(survey, given));
const sentence = (given: Replies, name: string): string => {
  const found = figuresOf(given).find(name);
  return found ? sentenceOf(found) : '';
};

/** Whole numbers and decimals as they are read aloud, without the thousands commas. */
const numbersIn = (text: string): string[] =>
  (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((each) => each.replaceAll(',', ''));

/** Who is named beside a rate, and how many are left then. */
function besidesOf({ remarks, accounting }: RateFigure): string[] {
  const { authorities, adds } = remarks.numeratorOnly;
  const [only, left] = [authorities.length, remarks.contradictory.length];
  return [adds, only, left, accounting.asked - accounting.used - only - left].map(String);
}

function estimatesOf({ remarks, bounds }: SumFigure): string[] {
  const { authorities, adds } = remarks.estimates;
  return [adds, authorities, bounds.min - adds].map(String);
}

/** What a reader can look up: every cell, what was asked but not used, and what nobody said. */
function known(figure: Figure): Set<string> {
  const row = summaryRow(figure);
  const { asked, used } = figure.accounting;
  const cells = Object.entries(row)
    .filter(([column]) => column !== 'sentence')
    .flatMap(([, value]) => numbersIn(value));
  const unknown = isRate(figure) && figure.unknown ? [`${figure.unknown.scaled}`] : [];
  const adds = isRate(figure) ? besidesOf(figure) : estimatesOf(figure);
  return new Set([...cells, ...unknown, ...adds, `${asked - used}`, `${used}`]);
}

test('every number in a sentence stands in its row, or is a remark of the figure', () => {
  fc.assert(
    fc.property(replies(['d', 'n', 'm']), (given) => {
      for (const figure of figuresOf(given).all) {
        const lookedUp = known(figure);
        const strange = numbersIn(sentenceOf(figure)).filter((each) => !lookedUp.has(each));
        expect({ sentence: sentenceOf(figure), strange }).toEqual({
          sentence: sentenceOf(figure),
          strange: [],
        });
      }
    }),
    settings(150),
  );
});

test('every sentence ends with a full stop, and none says "at least 0" or "at least" of a rate', () => {
  fc.assert(
    fc.property(replies(['d', 'n', 'm']), (given) => {
      for (const figure of figuresOf(given).all) {
        const text = sentenceOf(figure);
        if (text !== '') expect(text.endsWith('.')).toBe(true);
        expect(text).not.toMatch(/at least 0\b/);
        expect(text).not.toMatch(/at least [<>]?\d[\d.,]*%/);
        expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
      }
    }),
    settings(150),
  );
});

test('the n of a figure stands in its sentence', () => {
  fc.assert(
    fc.property(replies(['d', 'n', 'm']), (given) => {
      for (const figure of figuresOf(given).all) {
        const text = sentenceOf(figure);
        if (text === '' || figure.accounting.used === 0 || text.includes('no rate')) continue;
        const { used } = figure.accounting;
        const n = used === 1 ? /\b(?:1|one)\b/ : new RegExp(`\\b${used}\\b`);
        expect(text).toMatch(n);
      }
    }),
    settings(100),
  );
});

describe('the sentence of a rate', () => {
  const replied = (n: number, d: number) => ({ n: count(n), d: count(d) });

  test('gives no percentage where the lower end of the denominator is below 10', () => {
    const given = { a: replied(1, 4), b: replied(3, 5) };
    expect(sentence(given, 'rate.matched-rate.2024')).toContain('4 of 9');
    expect(sentence(given, 'rate.matched-rate.2024')).not.toContain('%');
  });

  test('gives a percentage where the denominator is 10 and more', () => {
    const given = { a: replied(1, 4), b: replied(3, 6) };
    expect(sentence(given, 'rate.matched-rate.2024')).toContain('4 of 10 (40.0%)');
  });

  test('is not written where the matched rate rests on one authority alone', () => {
    const given = { a: replied(5, 20), b: { d: count(30) } };
    expect(sentence(given, 'rate.matched-rate.2024')).toBe('');
  });

  test('says how many of the denominator nothing was said of, and of how many others', () => {
    const given = { a: replied(10, 40), b: { n: blank, d: count(30) }, c: undefined, d: {} };
    const text = sentence(given, 'rate.minimum-rate.2024');
    expect(text).toContain('2 authorities');
    expect(text).toContain('10 of 70 (14.3%)');
    expect(text).toContain('for 30 of them the authority did not say');
    expect(text).toContain('Nothing is known of the other 2');
  });

  test('is written once where all three are the same', () => {
    const figures = figuresOf({ a: replied(10, 40), b: replied(6, 20) }).all.filter(isRate);
    expect(distinctRates(figures).map(({ statistic }) => statistic)).toEqual(['matched-rate']);
    const apart = figuresOf({ a: replied(10, 40), b: { d: count(20) } }).all.filter(isRate);
    expect(distinctRates(apart)).toHaveLength(3);
  });
});

describe('the sentence of a total', () => {
  test('with one silent authority begins at the least', () => {
    const text = sentence(
      { a: { n: count(12) }, b: { n: count(8) }, c: undefined },
      'n.total.2024',
    );
    expect(text).toContain('at least 20 children');
    expect(text).toContain('2 of 3 authorities');
  });

  test('with a least of 0 says that none were reported, by how many', () => {
    const text = sentence({ a: { n: count(0) }, b: { n: count(0) }, c: undefined }, 'n.total.2024');
    expect(text).toContain('none were reported by the 2');
  });

  test('that may be none or some says so', () => {
    const given = { a: { n: fewerThan(5) }, b: { n: fewerThan(9) }, c: undefined };
    expect(sentence(given, 'n.total.2024')).toContain('none to 12');
  });

  test('tells what rests on estimates', () => {
    const estimate = { kind: 'estimated', bounds: exactly(14) } as const;
    const given = {
      a: { n: count(850) },
      b: { n: estimate },
      c: undefined,
    };
    expect(sentence(given, 'n.total.2024')).toContain(
      'at least 850, and 14 more by 1 authority’s own estimates',
    );
  });
});

describe('an authority that is in no rate', () => {
  test('is not said to be unknown where its part exceeds its whole', () => {
    const given = {
      a: { n: count(10), d: count(40) },
      b: { n: count(6), d: count(20) },
      c: { n: count(10), d: count(8) },
    };
    expect(sentence(given, 'rate.minimum-rate.2024')).not.toContain('Nothing is known');
  });

  test('is said to have counted more where it gave only the numerator', () => {
    const given = { a: { n: count(10), d: count(40) }, b: { n: count(4) } };
    expect(sentence(given, 'rate.minimum-rate.2024')).toContain(
      '4 more were counted by 1 authority',
    );
    expect(sentence(given, 'rate.minimum-rate.2024')).not.toContain('Nothing is known');
  });
});
