import type { Results } from '../../results.ts';
import { localRates } from '../local/local-rates.ts';
import { reportOf } from '../report/report.ts';
import { noExtras } from '../report/report-extras.ts';

/**
 * Authorities that the report draws outside the funnel for any rate of the last period, in register
 * order. One whose halves are hidden, small or joint has no dot, and is never among them.
 */
export function outliersIn(results: Results): string[] {
  const report = reportOf(results, noExtras);
  const outside = new Set(
    localRates(report)
      .filter(({ period }) => period === report.last)
      .flatMap(({ dots }) => [...dots.values()])
      .filter(({ beyond }) => beyond === 'outer')
      .map(({ authority }) => authority),
  );
  return results.register.authorities.map(({ id }) => id).filter((id) => outside.has(id));
}
