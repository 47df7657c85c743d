/** Each rate in each period: what single authorities' cells say of it, and the figure of them all. */

import { isRate, type RateFigure } from '../../model/figure.ts';
import type { Rate } from '../../survey/definition.ts';
import { distinctRates } from '../headline.ts';
import { type AuthorityRate, authorityRates } from '../report/authority-rates.ts';
import { type FunnelDot, funnelDots } from '../report/funnel.ts';
import type { Report } from '../report/report.ts';

export interface LocalRate {
  readonly rate: Rate;
  readonly period: string;
  readonly ofAuthority: ReadonlyMap<string, AuthorityRate>;
  /** Of everybody who gave both numbers. */
  readonly matched: RateFigure | undefined;
  /** Of everybody who gave the whole: the least and the most it can be, where they say more. */
  readonly ends: readonly RateFigure[];
  /** Against chance, where a funnel is drawn. */
  readonly dots: ReadonlyMap<string, FunnelDot>;
}

const isMatched = ({ statistic }: RateFigure): boolean => statistic === 'matched-rate';

export function localRates(report: Report): LocalRate[] {
  const { rates, periods } = report.results.survey;
  return rates.flatMap((rate) =>
    periods.map(({ id: period }) => {
      const own = authorityRates(rate, { ...report, last: period });
      const figures = report.figures
        .filter(isRate)
        .filter((each) => each.id === rate.id && each.period === period);
      const matched = figures.find(isMatched);
      const dots = matched ? funnelDots(own, matched) : [];
      return {
        rate,
        period,
        ofAuthority: new Map(own.map((each) => [each.authority, each])),
        matched,
        ends: distinctRates(figures).filter((each) => !isMatched(each)),
        dots: new Map(dots.map((each) => [each.authority, each])),
      };
    }),
  );
}
