import type { RateFigure } from '../../model/figure.ts';
import type { Rate } from '../../survey/definition.ts';
import { chanceLimits, funnelSizes, placeOf, quantityText } from '../numbers.ts';
import { isSmall, partText, signOf } from '../wording.ts';
import type { AuthorityRate } from './authority-rates.ts';
import { type PictureBlock, said, type Words } from './blocks.ts';
import { rateWords } from './figure-words.ts';
import type { Reach } from './picture-data.ts';
import type { Report } from './report.ts';

/** Of a normal distribution: within these lie 95% and 99.8%. */
const inner = 1.96;
const outer = 3.09;

export interface FunnelDot {
  readonly authority: string;
  readonly size: number;
  readonly rate: number;
  readonly text: string;
  readonly beyond: 'neither' | 'inner' | 'outer';
}

const fewest = 3;

/**
 * Every authority with a rate of its own, and whether it lies outside the limits of chance around
 * the matched rate; none where too few have one, or the matched rate is of too few people.
 */
export function funnelDots(rates: readonly AuthorityRate[], matched: RateFigure): FunnelDot[] {
  const { low, high, per } = matched;
  if (!low || !high || isSmall(low)) return [];
  const dots = rates.flatMap(({ authority, fraction, state }): FunnelDot[] => {
    if (state !== 'shown' || !fraction) return [];
    const size = Number(quantityText(fraction.denominator));
    const place = placeOf(fraction, per);
    const isBeyond = (z: number): boolean => {
      const limits = chanceLimits({ low, high }, size, z, matched);
      return place < limits.low || place > limits.high;
    };
    const beyond = isBeyond(outer) ? 'outer' : isBeyond(inner) ? 'inner' : 'neither';
    return [{ authority, size, rate: place, text: partText(fraction, per), beyond }];
  });
  return dots.length < fewest ? [] : dots;
}

/** Rates against size: what lies inside the funnel may be chance, so that chance is no failure. */
export function funnelPicture(
  rate: Rate,
  rates: readonly AuthorityRate[],
  matched: RateFigure,
  { nameOf, results }: Report,
): PictureBlock | undefined {
  const { low, high, per } = matched;
  const dots = funnelDots(rates, matched);
  if (!low || !high || dots.length === 0) return undefined;
  const limitsAt = (size: number, z: number): Reach =>
    chanceLimits({ low, high }, size, z, matched);
  const sizes = funnelSizes(Math.max(...dots.map(({ size }) => size)));
  const beyond = dots.filter((dot) => dot.beyond === 'outer');
  return {
    kind: 'picture',
    title: `${matched.period}: what may be chance, by size of the authority’s numbers`,
    alternative: alternativeOf(matched, dots.length, beyond.length),
    picture: {
      kind: 'funnel',
      sign: signOf(per),
      unit: results.survey.measures.find(({ id }) => id === rate.denominator)?.unit ?? '',
      dots: dots.map(({ authority, size, rate: at, text, beyond: how }) => ({
        size,
        rate: at,
        outside: how === 'outer',
        title: `${nameOf(authority)}: ${text}`,
      })),
      centre: [placeOf(low, per), placeOf(high, per)],
      limits: sizes.map((size) => ({
        size,
        inner: limitsAt(size, inner),
        outer: limitsAt(size, outer),
      })),
    },
    table: {
      kind: 'table',
      caption: `${rate.label}, ${matched.period}: authorities with both numbers and a whole of 10 or more`,
      columns: [{ title: 'Authority' }, { title: 'Rate' }, { title: 'Against chance' }],
      rows: dots.map((dot) => [
        [said(nameOf(dot.authority))],
        [dot.text],
        [beyondWords[dot.beyond]],
      ]),
    },
  };
}

export const beyondWords = {
  neither: 'within the funnel',
  inner: 'outside the inner funnel (95%)',
  outer: 'outside the funnel (99.8%)',
} as const;

export const noVerdict =
  'Being outside is a question and no verdict: authorities count in different ways.';

const alternativeOf = (matched: RateFigure, all: number, beyond: number): Words => [
  `${all} authorities gave two exact numbers and a whole of 10 or more. The line is the rate where both were given, `,
  ...rateWords(matched),
  `; inside the inner funnel 95%, inside the outer 99.8% would lie by chance alone. Outside the outer: ${beyond} of ${all}. ${noVerdict}`,
];
