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

interface Dot {
  readonly authority: string;
  readonly size: number;
  readonly rate: number;
  readonly text: string;
  readonly beyond: 'neither' | 'inner' | 'outer';
}

/** Rates against size: what lies inside the funnel may be chance, so that chance is no failure. */
export function funnelPicture(
  rate: Rate,
  rates: readonly AuthorityRate[],
  matched: RateFigure,
  { nameOf, results }: Report,
): PictureBlock | undefined {
  const { low, high, per } = matched;
  if (!low || !high || isSmall(low)) return undefined;
  const ends = { low, high };
  const limitsAt = (size: number, z: number): Reach => chanceLimits(ends, size, z, matched);
  const dots = rates.flatMap(({ authority, fraction, state }): Dot[] => {
    if (state !== 'shown' || !fraction) return [];
    const size = Number(quantityText(fraction.denominator));
    const place = placeOf(fraction, per);
    const isBeyond = (z: number): boolean => {
      const limits = limitsAt(size, z);
      return place < limits.low || place > limits.high;
    };
    const beyond = isBeyond(outer) ? 'outer' : isBeyond(inner) ? 'inner' : 'neither';
    return [{ authority, size, rate: place, text: partText(fraction, per), beyond }];
  });
  if (dots.length < 3) return undefined;
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

const beyondWords = {
  neither: 'within the funnel',
  inner: 'outside the inner funnel (95%)',
  outer: 'outside the funnel (99.8%)',
} as const;

const alternativeOf = (matched: RateFigure, all: number, beyond: number): Words => [
  `${all} authorities gave two exact numbers and a whole of 10 or more. The line is the rate where both were given, `,
  ...rateWords(matched),
  `; inside the inner funnel 95%, inside the outer 99.8% would lie by chance alone. Outside the outer: ${beyond} of ${all}. Being outside is a question and no verdict: authorities count in different ways.`,
];
