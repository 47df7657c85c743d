/**
 * The sentences. "At least", "of the 135 authorities that gave both figures" and "did not answer"
 * are written here and nowhere else, from the same values as the tables. "At least" stands before
 * counts only, never before a percentage; every sentence carries its n.
 */

import {
  type Figure,
  type Fraction,
  isRate,
  type Quantity,
  type RateFigure,
  type SumFigure,
} from '../model/figure.ts';
import { isoOf } from '../model/period.ts';
import type { Response, ResponseStatus } from '../model/response.ts';
import type { Results } from '../results.ts';
import { countText, grouped, quantityText, rateText, rateTexts, sameRatio } from './numbers.ts';

/** Below this no percentage is given in words or pictures. */
const smallestDenominator = 10n;

export const isFew = ({ scaled, decimals }: Quantity): boolean =>
  scaled < smallestDenominator * 10n ** BigInt(decimals);
export const isSmall = ({ denominator }: Fraction): boolean => isFew(denominator);

/** What the three rates are, for lists and pictures. */
export const rateNames: Readonly<Record<RateFigure['statistic'], string>> = {
  'minimum-rate': 'known so, of all counted',
  'matched-rate': 'where both were given',
  'maximum-rate': 'if every unknown were so',
};

/** The sign that a rate is printed with. */
export const signOf = (per: number): string => (per === 100 ? '%' : ` per ${grouped(String(per))}`);

/** How authorities stand, in the order in which they are told. */
export const statusNames: readonly (readonly [ResponseStatus, string])[] = [
  ['complete', 'answered in full'],
  ['partial', 'in part'],
  ['refused', 'refused'],
  ['not-held', 'do not hold it'],
  ['unusable', 'sent nothing usable'],
  ['pending', 'pending'],
  ['no-return', 'sent nothing'],
];

/** How one authority stands, behind its name: "refused under s.12", "did not answer the request …". */
export function standingText(
  response: Response,
  results: Pick<Results, 'survey' | 'asOf'>,
): string {
  const { status, request } = response;
  const sent = request ? isoOf(request.sent) : results.survey.sent;
  const texts: Readonly<Record<ResponseStatus, string>> = {
    complete: 'answered in full',
    partial: `answered in part${response.ground === '' ? '' : `, and refused a part${groundText(response)}`}`,
    refused: `refused${groundText(response)}`,
    'not-held': 'answered that it does not hold the figures',
    unusable: 'sent something in which nothing can be used',
    pending: `has not given the figures of the request of ${sent} yet${dueText(response, results)}`,
    'no-return': `did not answer the request of ${sent}${dueText(response, results)}`,
  };
  return texts[status];
}

/** A section as it is; words of a letter or of a cell in quotation marks. */
function groundText({ ground }: Response): string {
  if (ground === '') return '';
  return /^s\.\d/.test(ground) ? ` under ${ground}` : `, with the words “${ground}”`;
}

function dueText({ request }: Response, { asOf }: Pick<Results, 'asOf'>): string {
  if (request?.deadline === undefined || asOf === undefined) return '';
  const { deadline, late = 0 } = request;
  const days = `${grouped(String(late))} working ${late === 1 ? 'day' : 'days'}`;
  return `, due by ${isoOf(deadline)}${late > 0 ? `: ${days} late on ${isoOf(asOf)}` : ''}`;
}

export function sentenceOf(figure: Figure): string {
  return isRate(figure) ? rateSentence(figure) : sumSentence(figure);
}

const where = ({ area }: Figure): string => (area ? `${area.name}: ` : '');
const subject = (figure: Figure): string => {
  const category = figure.category ? ` (${figure.category.category})` : '';
  return `${where(figure)}${figure.label}${category}, ${figure.period}`;
};
const authorities = (count: number): string =>
  `${grouped(String(count))} ${count === 1 ? 'authority' : 'authorities'}`;
const units = (unit: string): string => (unit === '' ? '' : ` ${unit}`);

function sumSentence(figure: SumFigure): string {
  const { accounting, bounds, used } = figure;
  const { asked } = accounting;
  const number = (count: number): string => grouped(countText(count, figure.decimals));
  if (accounting.used === 0 && bounds.min === 0) {
    return `${subject(figure)}: none of the ${authorities(asked)} asked gave a figure that can be used.`;
  }
  const all = accounting.used === asked;
  if (all && bounds.min === bounds.max) {
    return `${subject(figure)}: ${number(bounds.min)}${units(figure.unit)}, from all ${authorities(asked)}${caveats(figure)}.`;
  }
  if (bounds.min === 0)
    return `${subject(figure)}: ${nothingSure(figure, number)}${caveats(figure)}.`;
  const gave = `${grouped(String(accounting.used))} of ${authorities(asked)} gave a figure that can be used`;
  if (bounds.max !== Infinity) {
    return `${subject(figure)}: ${number(bounds.min)} to ${number(bounds.max)}${units(figure.unit)} over all ${authorities(asked)}; ${gave}${caveats(figure)}.`;
  }
  const { authorities: estimating, adds } = figure.remarks.estimates;
  const least =
    adds > 0
      ? estimatesText(bounds.min - adds, adds, estimating, number)
      : `at least ${number(bounds.min)}${units(figure.unit)}`;
  const among =
    used && (used.min !== bounds.min || used.max !== bounds.min)
      ? ` (${number(used.min)}${used.max === used.min ? '' : ` to ${number(used.max)}`} among them)`
      : '';
  const silent = asked - accounting.used;
  const rest =
    silent > 0
      ? `; of the other ${silent === 1 ? 'one' : grouped(String(silent))} it is not known`
      : '';
  return `${subject(figure)}: ${least}. ${gave}${among}${rest}${caveats(figure)}.`;
}

function estimatesText(
  sure: number,
  adds: number,
  estimating: number,
  number: (count: number) => string,
): string {
  const whose = `${authorities(estimating)}${estimating === 1 ? '’s' : '’'} own estimates`;
  return sure > 0
    ? `at least ${number(sure)}, and ${number(adds)} more by ${whose}`
    : `${number(adds)} by ${whose} and nothing sure beside`;
}

function nothingSure(figure: SumFigure, number: (count: number) => string): string {
  const { used, accounting } = figure;
  const answers = grouped(String(accounting.used));
  if (!used || used.max === 0) {
    const others = accounting.asked - accounting.used;
    return `none ${others > 0 ? `were reported by the ${answers} of ${authorities(accounting.asked)} that answered` : `, from all ${authorities(accounting.asked)}`}`.replace(
      ' ,',
      ',',
    );
  }
  return `the ${answers} answers (of ${authorities(accounting.asked)} asked) do not show whether there were any: none to ${number(used.max)}`;
}

function caveats({ remarks }: Figure): string {
  const said: string[] = [];
  if (remarks.otherBasis > 0)
    said.push(`${authorities(remarks.otherBasis)} counted by another kind of year`);
  if (remarks.nilShown > 0) {
    const many =
      remarks.nilShown === 1
        ? 'the one suppressed figure counts'
        : `each of ${remarks.nilShown} suppressed figures counts`;
    said.push(`${many} as at least one, because the same return shows a nil`);
  }
  return said.length > 0 ? ` (${said.join('; ')})` : '';
}

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Nobody at either end of the rate. */
const isNone = ({ low, high }: RateFigure): boolean =>
  low?.numerator.scaled === 0n && high?.numerator.scaled === 0n;
const sameDenominator = ({ low, high }: RateFigure): boolean =>
  low?.denominator.scaled === high?.denominator.scaled;

/** "864 of 2,638 (32.8%)"; without the percentage where the denominator is small. */
function shareText(fraction: Fraction, figure: RateFigure, printed: string): string {
  const under = grouped(quantityText(fraction.denominator));
  if (fraction.numerator.scaled === 0n && isNone(figure)) {
    return sameDenominator(figure) ? `none of ${under}` : `none of at most ${under}`;
  }
  return partText(fraction, figure.per, printed);
}

/** "12 of 34 (35.3%)", "4 of 9". */
export function partText(fraction: Fraction, per: number, printed?: string): string {
  const counts = countsText(fraction);
  if (isSmall(fraction)) return counts;
  return `${counts} (${printed ?? rateText(fraction, per)}${signOf(per)})`;
}

/** "4 of 9". */
export const countsText = ({ numerator, denominator }: Fraction): string =>
  `${grouped(quantityText(numerator))} of ${grouped(quantityText(denominator))}`;

function rateSentence(figure: RateFigure): string {
  const { low, high, accounting, statistic } = figure;
  if (accounting.used === 0 || (accounting.used === 1 && statistic === 'matched-rate')) return '';
  if (!low) return `${subject(figure)}: no rate, for nobody was counted in the denominator.`;
  const printed = rateTexts(low, high, figure.per);
  const lead = figure.area ? `${figure.area.name}, ${figure.period}: in` : `${figure.period}: in`;
  const numerator = lowerFirst(figure.numeratorLabel);
  const denominator = lowerFirst(figure.denominatorLabel);
  const n =
    accounting.used === 1 ? 'one authority' : `${grouped(String(accounting.used))} authorities`;
  const unknown = figure.unknown ? figure.unknown.scaled : 0n;
  const people = figure.unknown ? grouped(quantityText(figure.unknown)) : '';
  if (figure.ofRegister && statistic === 'minimum-rate') return ofRegisterText(figure, lead, n);
  const gave = figure.ofRegister ? 'gave a number' : 'gave both numbers';
  switch (statistic) {
    case 'minimum-rate': {
      const rest = unknown > 0n ? `; for ${people} of them the authority did not say` : '';
      return `${lead} the ${n} that gave the number of ${denominator}, ${shareText(low, figure, printed.low)} are known to be ${numerator}${rest}${caveats(figure)}.${outside(figure)}`;
    }
    case 'matched-rate': {
      const one = high && sameRatio(low, high);
      if (!high)
        return `${lead} the ${n} that ${gave}, ${numerator} are at the least ${shareText(low, figure, printed.low)} of ${denominator}${caveats(figure)}.`;
      const share = one
        ? shareText(low, figure, printed.low)
        : `between ${shareText(low, figure, printed.low)} and ${shareText(high, figure, printed.high)}`;
      return `${lead} the ${n} that ${gave}, ${share} were ${numerator}${caveats(figure)}.`;
    }
    case 'maximum-rate':
      return unknown > 0n
        ? `${lead} the ${n} that gave the number of ${denominator}, had all ${people} of whom nothing was said been counted too, it would be ${shareText(low, figure, printed.low)}.`
        : `${lead} the ${n} that gave the number of ${denominator}, it can be ${shareText(low, figure, printed.low)} and no more.`;
  }
}

/** Of a number that nobody was asked for, authorities without an answer are counted too. */
function ofRegisterText(figure: RateFigure, lead: string, n: string): string {
  const { low, high, per, accounting } = figure;
  const silent = accounting.used - accounting.shares.exact - accounting.shares.bounded;
  const numerator = lowerFirst(figure.numeratorLabel);
  const denominator = lowerFirst(figure.denominatorLabel);
  if (!low) return '';
  if (silent === accounting.used)
    return `${lead} the ${n} whose ${denominator} the register counts, nothing is known of ${numerator}.`;
  const rest = silent > 0 ? `; ${grouped(String(silent))} of them gave no number` : '';
  const share = shareText(low, figure, rateTexts(low, high, per).low);
  return `${lead} the ${n} whose ${denominator} the register counts, ${share} are known to be ${numerator}${rest}${caveats(figure)}.${outside(figure)}`;
}

/** Everybody whom a rate does not speak of: silent, contradicting themselves, or without a denominator. */
function outside({ remarks, accounting, denominatorLabel }: RateFigure): string {
  const { authorities: ids, adds } = remarks.numeratorOnly;
  const left = remarks.contradictory.length;
  const others = accounting.asked - accounting.used - ids.length - left;
  const said: string[] = [];
  if (others > 0)
    said.push(`Nothing is known of the other ${others === 1 ? 'authority' : authorities(others)}.`);
  if (ids.length > 0) {
    said.push(
      `${grouped(String(adds))} more were counted by ${authorities(ids.length)} with no usable number of ${lowerFirst(denominatorLabel)}.`,
    );
  }
  if (left > 0)
    said.push(
      `${authorities(left)} ${left === 1 ? 'is' : 'are'} left out, whose part exceeds ${left === 1 ? 'its' : 'their'} whole.`,
    );
  return said.map((sentence) => ` ${sentence}`).join('');
}
