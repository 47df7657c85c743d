/**
 * What one authority's cells say of a rate. It has a rate of its own, and with it a dot and a
 * colour, only where both halves are exact counts that its own cells print: never where either is
 * hidden, suppressed or corrected, and never a share of a joint reply.
 */

import { exactly, isExact } from '../../model/bounds.ts';
import type { ExplainedCell } from '../../model/explained.ts';
import type { Fraction, Quantity } from '../../model/figure.ts';
import type { Rate } from '../../survey/definition.ts';
import { decimalsIn } from '../explained-cells.ts';
import { isSmall, partText } from '../wording.ts';
import { cellText } from './cells.ts';
import type { Report } from './report.ts';

export type RateState =
  | 'shown'
  /** A denominator too small for a percentage. */
  | 'small'
  | 'hidden'
  | 'contradictory'
  | 'joint'
  /** One half or both were not given. */
  | 'none';

/** Why it has no rate of its own, or none in per cent. */
export const withoutRateWords: Readonly<Record<Exclude<RateState, 'shown'>, string>> = {
  small: 'fewer than 10: no percentage',
  hidden: 'a half is hidden or given as a range',
  contradictory: 'the part exceeds the whole',
  joint: 'answered together with others',
  none: 'replied, without both figures',
};

export interface AuthorityRate {
  readonly authority: string;
  readonly state: RateState;
  readonly top: ExplainedCell | undefined;
  readonly bottom: ExplainedCell | undefined;
  /** Both halves, where the state is `shown` or `small`. */
  readonly fraction: Fraction | undefined;
}

export function authorityRates(rate: Rate, report: Report): AuthorityRate[] {
  const { results, last } = report;
  return results.register.authorities.map(({ id }) => {
    const top = report.cellOf(id, rate.numerator, last);
    const bottom = denominatorCell(rate, id, report);
    const halves = { authority: id, top, bottom };
    const without = contradicts(rate, id, report)
      ? 'contradictory'
      : withoutRate(id, top, bottom, report);
    if (without || !top || !bottom)
      return { ...halves, state: without ?? 'none', fraction: undefined };
    const fraction = {
      numerator: quantityOf(top, report),
      denominator: quantityOf(bottom, report),
    };
    return { ...halves, state: isSmall(fraction) ? 'small' : 'shown', fraction };
  });
}

/** A denominator of the register is printed there. */
function denominatorCell(rate: Rate, id: string, report: Report): ExplainedCell | undefined {
  const { denominator } = rate;
  const { last, results } = report;
  if (typeof denominator === 'string') return report.cellOf(id, denominator, last);
  const column = [denominator.register, denominator.year]
    .filter((part) => part !== undefined)
    .join('/');
  const count = results.register.byId.get(id)?.numbers.get(column);
  if (count === undefined || !Number.isInteger(count)) return undefined;
  return {
    authority: id,
    measure: column,
    period: last,
    category: undefined,
    raw: String(count),
    share: 'exact',
    printed: exactly(count),
    place: undefined,
    corrected: undefined,
  };
}

/** Why it has no rate of its own; `undefined` where it has one. */
function withoutRate(
  id: string,
  top: ExplainedCell | undefined,
  bottom: ExplainedCell | undefined,
  { joint }: Report,
): RateState | undefined {
  const cells = [top, bottom].filter((cell) => cell !== undefined);
  const given = cells.filter(({ share }) => ['exact', 'bounded', 'hidden'].includes(share));
  if (given.length < 2) return 'none';
  if (joint.has(id)) return 'joint';
  const exact = given.every(
    ({ share, printed, corrected }) =>
      share === 'exact' && isExact(printed) && corrected === undefined,
  );
  return exact ? undefined : 'hidden';
}

const quantityOf = ({ measure, printed }: ExplainedCell, { results }: Report): Quantity => ({
  scaled: BigInt(printed.min),
  decimals: decimalsIn(results, measure),
});

const contradicts = (rate: Rate, id: string, { figures, last }: Report): boolean =>
  figures.some(
    ({ id: figure, period, remarks }) =>
      figure === rate.id && period === last && remarks.contradictory.includes(id),
  );

/** "12 of 34 (35.3%)", "4 of 9", “<5” of 12: with a rate only where it has one of its own. */
export function rateTextOf(own: AuthorityRate, { per }: Rate, report: Report): string {
  if (own.fraction) return partText(own.fraction, per);
  return own.top || own.bottom
    ? [own.top, own.bottom].map((cell) => cellText(cell, report)).join(' of ')
    : '–';
}

/** With the reason behind it where it has no rate. */
export function rateOrReason(
  own: AuthorityRate,
  rate: Rate,
  reason: string,
  report: Report,
): string {
  const printed = rateTextOf(own, rate, report);
  if (own.fraction) return printed;
  return own.top || own.bottom ? `${printed}: ${reason}` : reason;
}
