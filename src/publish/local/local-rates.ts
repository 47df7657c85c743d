/** Each rate in each period: what single authorities' cells say of it, and the figure of them all. */

import { isRate, type RateFigure } from '../../model/figure.ts';
import type { Rate } from '../../survey/definition.ts';
import { type AuthorityRate, authorityRates } from '../report/authority-rates.ts';
import { type FunnelDot, funnelDots } from '../report/funnel.ts';
import type { Report } from '../report/report.ts';

export interface LocalRate {
  readonly rate: Rate;
  readonly period: string;
  readonly ofAuthority: ReadonlyMap<string, AuthorityRate>;
  /** Of everybody who gave both numbers. */
  readonly matched: RateFigure | undefined;
  /** Against chance, where a funnel is drawn. */
  readonly dots: ReadonlyMap<string, FunnelDot>;
}

export function localRates(report: Report): LocalRate[] {
  const { rates, periods } = report.results.survey;
  return rates.flatMap((rate) =>
    periods.map(({ id: period }) => {
      const own = authorityRates(rate, { ...report, last: period });
      const matched = report.figures
        .filter(isRate)
        .find(
          (each) =>
            each.id === rate.id && each.period === period && each.statistic === 'matched-rate',
        );
      const dots = matched ? funnelDots(own, matched) : [];
      return {
        rate,
        period,
        ofAuthority: new Map(own.map((each) => [each.authority, each])),
        matched,
        dots: new Map(dots.map((each) => [each.authority, each])),
      };
    }),
  );
}
