/** How unlikely equal counts are. */

import { describe, expect, test } from 'vitest';
import { independentCounts, isNoChance } from '../../src/findings/chance.ts';
import { surveyOf } from '../support/invented.ts';

describe('chance', () => {
  // 2√(10π) · 2√(11π) · 2√(12π) · 2√(13π) = 11.21 · 11.76 · 12.28 · 12.78 = 20 686
  test('allows four counts above nine once in twenty thousand times', () => {
    expect(isNoChance([10, 11, 12, 13], 20)).toBe(true);
    expect(isNoChance([10, 11, 12, 13], 21)).toBe(false);
  });

  test('meets in Poisson counts of one mean as often as is said, or less', () => {
    for (const mean of [10, 40, 160]) {
      let [chance, meeting] = [Math.exp(-mean), 0];
      for (let at = 0; at < mean * 4; at += 1, chance *= mean / at) meeting += chance ** 2;
      expect(meeting * 2 * Math.sqrt(Math.PI * mean)).toBeCloseTo(1, 1);
    }
  });

  test('sees no news in a total beside its parts, nor in money', () => {
    const asked = surveyOf({
      measures: [
        { id: 'all', sumOf: ['m1', 'm2'] },
        { id: 'm1' },
        { id: 'm2' },
        { id: 'cost', kind: 'money' },
      ],
    });
    const of = (measure: string, category?: string) => ({
      measure,
      period: '2024',
      category: category === undefined ? undefined : { breakdown: 'sex', category },
    });
    const news = independentCounts(
      [of('all'), of('m1'), of('m1', 'girls'), of('m2'), of('cost')],
      asked,
    );
    expect(news).toEqual([of('m1', 'girls'), of('m2')]);
  });
});
