/** The results as short pages for single places ask for them. */

import type { LocalPlan } from '../../model/local-area.ts';
import { authorityLevel } from '../../model/local-area.ts';
import type { Response } from '../../model/response.ts';
import type { Results } from '../../results.ts';
import { fileSafe, freePath } from '../file-names.ts';
import { type Inline, said } from '../report/blocks.ts';
import { type Report, reportOf } from '../report/report.ts';
import { noExtras } from '../report/report-extras.ts';
import { type LocalRate, localRates } from './local-rates.ts';

export interface LocalReport {
  readonly report: Report;
  readonly rates: readonly LocalRate[];
  readonly responseOf: (authority: string) => Response;
  /** The page of an authority or, by its column and id, of an area; `undefined` where it has none. */
  readonly pageOf: (place: string) => string | undefined;
  /** The page of everybody, where there is one beside. */
  readonly national: string | undefined;
}

export const indexPage = 'index';
export const areaKey = ({ column, id }: { column: string; id: string }): string =>
  `${column} ${id}`;

export function localReport(
  results: Results,
  plan: LocalPlan,
  national: string | undefined,
): LocalReport {
  const report = reportOf(results, noExtras);
  const responses = new Map(results.responses.map((each) => [each.authority, each]));
  const pages = pageNames(results, plan);
  return {
    report,
    rates: localRates(report),
    responseOf: (authority) => {
      const response = responses.get(authority);
      if (!response) throw new RangeError(`${authority} was not asked`);
      return response;
    },
    pageOf: (place) => pages.get(place),
    national,
  };
}

function pageNames(
  { register }: Results,
  { areas, levels }: LocalPlan,
): ReadonlyMap<string, string> {
  const taken = new Set([indexPage]);
  const places = [
    ...areas.map(({ area }) => areaKey(area)),
    ...(levels.includes(authorityLevel) ? register.authorities.map(({ id }) => id) : []),
  ];
  return new Map(places.map((place) => [place, freePath(fileSafe(place), taken)]));
}

/** The authority whose cells stand for this one. */
export const speakerOf = ({ authority, answeredBy }: Response): string => answeredBy ?? authority;

/** Everybody else who answered in the same reply. */
export function jointlyWith(authority: string, { report, responseOf }: LocalReport): string[] {
  const speaker = speakerOf(responseOf(authority));
  return report.results.responses
    .filter((each) => speakerOf(each) === speaker && each.authority !== authority)
    .map((each) => each.authority);
}

/** The name of an authority, with the way to its page where it has one. */
export function authorityLink(authority: string, { report, pageOf }: LocalReport): Inline {
  const page = pageOf(authority);
  const text = report.nameOf(authority);
  return page === undefined ? said(text) : { kind: 'page', page, text };
}
