/** An authority's own rates beside those of everybody: only where both its numbers are shown. */

import { hasReplied, type Response } from '../../model/response.ts';
import { shareWords } from '../explained-cells.ts';
import { type AuthorityRate, rateOrReason, withoutRateWords } from '../report/authority-rates.ts';
import { type Block, said, words } from '../report/blocks.ts';
import { distanceWords, noVerdict } from '../report/funnel.ts';
import { statusNames } from '../wording.ts';
import type { LocalRate } from './local-rates.ts';
import { type LocalReport, speakerOf } from './local-report.ts';
import { endsPart, ratePart } from './page-parts.ts';

export function ownRatesBlocks(response: Response, local: LocalReport): Block[] {
  const speaker = speakerOf(response);
  const table: Block = {
    kind: 'table',
    caption: 'Its rates, and those of all',
    columns: [
      { title: 'Rate' },
      { title: 'Period' },
      { title: 'Its own' },
      { title: 'All that gave both' },
      { title: 'All that gave the whole' },
      { title: 'Against chance' },
    ],
    rows: local.rates.map((each) => {
      const dot = each.dots.get(speaker);
      return [
        [said(each.rate.label)],
        [each.period],
        [said(ownRateText(each, response, local))],
        ratePart(each.matched),
        endsPart(each),
        [dot ? distanceWords[dot.beyond] : '–'],
      ];
    }),
  };
  const chance = chanceWords(response, local);
  return [table, ...(chance === '' ? [] : [words(chance)])];
}

/** What is held against chance, for whoever is; else empty. */
export function chanceWords(response: Response, { rates }: LocalReport): string {
  const compared = rates.some(({ dots }) => dots.has(speakerOf(response)));
  return compared
    ? `What chance alone does is worked out as if its true rate were that of all: the fewer people a place has, the further chance takes it. ${noVerdict}`
    : '';
}

/** "12 of 34 (35.3%)", "4 of 9", “<5” of 12: and why there is no rate. */
export function ownRateText(
  { rate, ofAuthority }: LocalRate,
  response: Response,
  { report }: LocalReport,
): string {
  const own = ofAuthority.get(speakerOf(response));
  return own ? rateOrReason(own, rate, reasonOf(own, response), report) : '–';
}

/** Why there is no rate: what was refused or is not held says so, be it by its cell or by the log. */
function reasonOf({ state, top, bottom }: AuthorityRate, { status }: Response): string {
  if (state === 'shown') return '';
  if (state !== 'none') return withoutRateWords[state];
  const shares = [top?.share, bottom?.share];
  if (status === 'refused' || shares.includes('withheld')) return shareWords.withheld;
  if (status === 'not-held' || shares.includes('not_held')) return shareWords.not_held;
  return hasReplied(status) ? withoutRateWords.none : (new Map(statusNames).get(status) ?? status);
}
