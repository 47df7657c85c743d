/** Authority by authority: maps, ranges, funnels, and the table of them all. */

import { isRate } from '../../model/figure.ts';
import type { Rate } from '../../survey/definition.ts';
import { statusNames } from '../wording.ts';
import { type AuthorityRate, authorityRates, rateTextOf } from './authority-rates.ts';
import { type Block, heading, type Section, said, type TableBlock, words } from './blocks.ts';
import { funnelPicture } from './funnel.ts';
import { rangesPicture } from './ranges.ts';
import type { Report } from './report.ts';
import { rateMap, statusMap } from './tiles.ts';

/** Beyond this many rates the pictures are for the first ones; the table holds them all. */
const mostPictured = 6;

export function authoritiesSection(report: Report): Section {
  const { rates } = report.results.survey;
  const taken = rates.map((rate) => ({ rate, own: authorityRates(rate, report) }));
  return {
    id: 'authorities',
    title: 'Authority by authority',
    blocks: [
      statusMap(report),
      ...taken.slice(0, mostPictured).flatMap(({ rate, own }) => pictures(rate, own, report)),
      ...(rates.length > mostPictured
        ? [words(`Pictures are drawn for the first ${mostPictured} rates.`)]
        : []),
      heading('All authorities'),
      authoritiesTable(taken, report),
    ],
  };
}

function pictures(rate: Rate, own: readonly AuthorityRate[], report: Report): Block[] {
  const matched = report.figures
    .filter(isRate)
    .find(
      ({ id, period, statistic }) =>
        id === rate.id && period === report.last && statistic === 'matched-rate',
    );
  const drawn = [
    rateMap(rate, own, report),
    rangesPicture(rate, own, report),
    matched && funnelPicture(rate, own, matched, report),
  ].filter((picture) => picture !== undefined);
  return drawn.length > 0 ? [heading(`${rate.label}, ${report.last}`), ...drawn] : [];
}

interface Taken {
  readonly rate: Rate;
  readonly own: readonly AuthorityRate[];
}

function authoritiesTable(taken: readonly Taken[], report: Report): TableBlock {
  const { register, responses, survey } = report.results;
  const names = new Map(statusNames);
  const ratesOf = taken.map(({ rate, own }) => ({
    rate,
    byId: new Map(own.map((each) => [each.authority, each])),
  }));
  return {
    kind: 'table',
    caption: 'Every authority that was asked: how it stands, and what its cells print',
    sortable: true,
    columns: [
      { title: 'Authority' },
      ...survey.areas.map((title) => ({ title })),
      { title: 'How it stands' },
      ...ratesOf.map(({ rate }) => ({ title: `${rate.label}, ${report.last}` })),
    ],
    rows: responses.map(({ authority, status, answeredBy }) => [
      [said(report.nameOf(authority))],
      ...survey.areas.map((column) => [
        said(register.byId.get(authority)?.columns.get(column) ?? ''),
      ]),
      [
        names.get(status) ?? status,
        ...(answeredBy === undefined ? [] : [', by ', said(report.nameOf(answeredBy))]),
      ],
      ...ratesOf.map(({ rate, byId }) => {
        const own = byId.get(authority);
        return [said(own ? rateTextOf(own, rate, report) : '')];
      }),
    ]),
  };
}
