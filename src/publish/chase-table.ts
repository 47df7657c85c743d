/** Whom to chase, the most influential first: one row for every authority with a next step. */

import type { Influence } from '../model/influence.ts';
import { isoOf } from '../model/period.ts';
import type { Response, Step } from '../model/response.ts';
import type { Results } from '../results.ts';
import { countText, grouped, rateTexts } from './numbers.ts';
import type { Table } from './tables.ts';

export interface ChaseRow {
  readonly response: Response;
  readonly name: string;
  readonly step: Step;
  readonly why: string;
  /** "the matched rate between 32.8% and 44.2%"; empty where its size is not known. */
  readonly influence: string;
}

export function chaseRows({ responses, register, influence }: Results): ChaseRow[] {
  const rank = new Map(influence.map((each, at) => [each.authority, at]));
  const byId = new Map(influence.map((each) => [each.authority, each]));
  const last = influence.length;
  return responses
    .map((response) => ({ response, ...response.next }))
    .filter(({ step }) => step !== 'none')
    .map(({ response, step, why }) => {
      const own = byId.get(response.authority);
      return {
        response,
        name: register.byId.get(response.authority)?.name ?? response.authority,
        step,
        why,
        influence: own ? influenceText(own) : '',
      };
    })
    .sort(
      (a, b) => (rank.get(a.response.authority) ?? last) - (rank.get(b.response.authority) ?? last),
    );
}

function influenceText({ rate, whole, wholeFrom }: Influence): string {
  const source =
    wholeFrom === 'largest of its kind'
      ? `if it has ${grouped(String(whole))}, like the largest of its kind`
      : `${grouped(String(whole))} by its ${wholeFrom}`;
  if (!rate) return source;
  const { low, high } = rateTexts(rate.low, rate.high, rate.per);
  const sign = rate.per === 100 ? '%' : '';
  return `${low}${sign} to ${high}${sign} (${source})`;
}

/** As the log has it, else as the register does. */
export const emailOf = ({ authority, logged }: Response, { register }: Results): string =>
  logged?.email || (register.byId.get(authority)?.columns.get('email') ?? '');

const columns = [
  'authority',
  'name',
  'status',
  'next_step',
  'because',
  'law',
  'sent_on',
  'deadline',
  'working_days_late',
  'reference',
  'email',
  'influence',
] as const;

export const chaseTable = (results: Results): Table => ({
  name: 'chase',
  columns,
  rows: chaseRows(results).map(({ response, name, step, why, influence }) => [
    response.authority,
    name,
    response.status,
    step,
    why,
    response.request?.law ?? '',
    response.request ? isoOf(response.request.sent) : '',
    response.request?.deadline === undefined ? '' : isoOf(response.request.deadline),
    response.request?.late === undefined ? '' : countText(response.request.late, 0),
    response.logged?.reference ?? '',
    emailOf(response, results),
    influence,
  ]),
});
