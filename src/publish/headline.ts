/** Which figures speak first: those of the last period over everybody, rates where there are any. */

import { type Figure, isRate, type RateFigure } from '../model/figure.ts';
import type { Results } from '../results.ts';
import { sameRatio } from './numbers.ts';
import { sentenceOf } from './wording.ts';

const most = 9;

export const wholeFrame = ({ area, category }: Pick<Figure, 'area' | 'category'>): boolean =>
  area === undefined && category === undefined;

export function headlineFigures({ figures, survey }: Results): Figure[] {
  const last = survey.periods.at(-1)?.id;
  const whole = figures.filter((figure) => wholeFrame(figure) && figure.period === last);
  const rateIds = [...new Set(whole.filter(isRate).map(({ id }) => id))];
  const first = [
    ...(rateIds.length === 0 ? whole.filter((figure) => !isRate(figure)) : []),
    ...rateIds.flatMap((id) =>
      distinctRates(whole.filter(isRate).filter((figure) => figure.id === id)),
    ),
  ];
  return first.filter((figure) => sentenceOf(figure) !== '').slice(0, most);
}

/** Of the three rates those that say something of their own: one figure, once. */
export function distinctRates(rates: readonly RateFigure[]): RateFigure[] {
  const matched = rates.find(({ statistic }) => statistic === 'matched-rate');
  const same = rates.every(
    (each) =>
      each.accounting.used === matched?.accounting.used &&
      each.low &&
      matched?.low &&
      matched.high &&
      sameRatio(each.low, matched.low) &&
      sameRatio(matched.low, matched.high),
  );
  return same && matched ? [matched] : [...rates];
}
