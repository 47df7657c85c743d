import type { Fraction, RateFigure } from '../../model/figure.ts';
import type { Rate } from '../../survey/definition.ts';
import { chanceLimits, funnelSizes, placeOf, quantityText } from '../numbers.ts';
import { isSmall, partText, signOf } from '../wording.ts';
import type { AuthorityRate } from './authority-rates.ts';
import { type PictureBlock, said, type Words } from './blocks.ts';
import { rateWords } from './figure-words.ts';
import type { FunnelPicture, Reach } from './picture-data.ts';
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

/** The rate where both were given, and the limits of chance around it at a size. */
interface Funnel {
  readonly matched: RateFigure;
  readonly ends: { readonly low: Fraction; readonly high: Fraction };
  readonly limitsAt: (size: number, z: number) => Reach;
}

const fewest = 3;

/**
 * Every authority with a rate of its own, and whether it lies outside the limits of chance around
 * the matched rate; none where too few have one, or the matched rate is of too few people.
 */
export const funnelDots = (rates: readonly AuthorityRate[], matched: RateFigure): FunnelDot[] =>
  dotsIn(funnelAround(matched), rates);

function dotsIn(funnel: Funnel | undefined, rates: readonly AuthorityRate[]): FunnelDot[] {
  const dots = funnel ? rates.flatMap((each) => dotOf(each, funnel) ?? []) : [];
  return dots.length < fewest ? [] : dots;
}

/** Rates against size: what lies inside the funnel may be chance, so that chance is no failure. */
export function funnelPicture(
  rate: Rate,
  rates: readonly AuthorityRate[],
  matched: RateFigure,
  report: Report,
): PictureBlock | undefined {
  const funnel = funnelAround(matched);
  const dots = dotsIn(funnel, rates);
  if (!funnel || dots.length === 0) return undefined;
  const { measures } = report.results.survey;
  const unit = measures.find(({ id }) => id === rate.denominator)?.unit ?? '';
  return {
    kind: 'picture',
    title: `${matched.period}: what may be chance, by size of the authority’s numbers`,
    alternative: alternativeOf(matched, dots),
    picture: { ...drawnFunnel(funnel, dots, report), unit },
    table: {
      kind: 'table',
      caption: `${rate.label}, ${matched.period}: authorities with both numbers and a whole of 10 or more`,
      columns: [{ title: 'Authority' }, { title: 'Rate' }, { title: 'Against chance' }],
      rows: dots.map((dot) => [
        [said(report.nameOf(dot.authority))],
        [dot.text],
        [beyondWords[dot.beyond]],
      ]),
    },
  };
}

/** `undefined` where there is no rate to be far from, or one of too few. */
function funnelAround(matched: RateFigure): Funnel | undefined {
  const { low, high } = matched;
  if (!low || !high || isSmall(low)) return undefined;
  const ends = { low, high };
  return { matched, ends, limitsAt: (size, z) => chanceLimits(ends, size, z, matched) };
}

function dotOf(
  { authority, fraction, state }: AuthorityRate,
  { matched: { per }, limitsAt }: Funnel,
): FunnelDot | undefined {
  if (state !== 'shown' || !fraction) return undefined;
  const size = Number(quantityText(fraction.denominator));
  const rate = placeOf(fraction, per);
  const isBeyond = (z: number): boolean => {
    const { low, high } = limitsAt(size, z);
    return rate < low || rate > high;
  };
  const beyond = isBeyond(outer) ? 'outer' : isBeyond(inner) ? 'inner' : 'neither';
  return { authority, size, rate, text: partText(fraction, per), beyond };
}

function drawnFunnel(
  { matched: { per }, ends, limitsAt }: Funnel,
  dots: readonly FunnelDot[],
  { nameOf }: Report,
): Omit<FunnelPicture, 'unit'> {
  const sizes = funnelSizes(Math.max(...dots.map(({ size }) => size)));
  return {
    kind: 'funnel',
    sign: signOf(per),
    dots: dots.map(({ authority, size, rate, text, beyond }) => ({
      size,
      rate,
      outside: beyond === 'outer',
      title: `${nameOf(authority)}: ${text}`,
    })),
    centre: [placeOf(ends.low, per), placeOf(ends.high, per)],
    limits: sizes.map((size) => ({
      size,
      inner: limitsAt(size, inner),
      outer: limitsAt(size, outer),
    })),
  };
}

export const beyondWords = {
  neither: 'within the funnel',
  inner: 'outside the inner funnel (95%)',
  outer: 'outside the funnel (99.8%)',
} as const;

/** The same for whoever sees no funnel. */
export const distanceWords = {
  neither: 'no further from the rate of all than chance alone takes 95 in 100 places of its size',
  inner:
    'further from the rate of all than chance alone takes 95 in 100 places of its size, and no further than it takes 998 in 1,000',
  outer: 'further from the rate of all than chance alone takes 998 in 1,000 places of its size',
} as const;

export const noVerdict =
  'Lying far from all is a question and no verdict: authorities count in different ways.';

function alternativeOf(matched: RateFigure, dots: readonly FunnelDot[]): Words {
  const outside = dots.filter(({ beyond }) => beyond === 'outer').length;
  return [
    `${dots.length} authorities gave two exact numbers and a whole of 10 or more. The line is the rate where both were given, `,
    ...rateWords(matched),
    `; inside the inner funnel 95%, inside the outer 99.8% would lie by chance alone. Outside the outer: ${outside} of ${dots.length}. ${noVerdict}`,
  ];
}
