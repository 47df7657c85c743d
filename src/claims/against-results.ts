/**
 * The figures of a text, held against the figures of a collection: which figure a claim states, on
 * whom it rests, and what was true before a correction.
 */

import { type Figure, type Fraction, isRate, type Quantity } from '../model/figure.ts';
import { categoryText } from '../model/observation.ts';
import type { Results } from '../results.ts';
import type { Claim, ClaimNumber } from './claim.ts';

export interface Match {
  readonly kind: 'figure' | 'other-authorities' | 'before-correction' | 'nothing';
  /** One sentence. */
  readonly says: string;
  /** The figure's id; empty where there is none. */
  readonly figure: string;
}

/** Looks up the figures of a collection; made once for a text. */
export class Published {
  private readonly figures: readonly Figure[];
  private readonly corrections: Results['corrections'];

  constructor({ figures, corrections }: Results) {
    // Of areas there are so many numbers that any would match one by chance.
    this.figures = figures.filter(({ area }) => area === undefined);
    this.corrections = corrections;
  }

  /** What a claim of a share or of single counts is in the collection. */
  matchOf({ numbers, verdict }: Claim): Match[] {
    const counts = numbers.filter(isCount);
    const shares = numbers.filter(({ kind }) => kind === 'percent');
    const [first, second] = counts;
    const pair =
      first && second
        ? (this.fractionOf(first.value, second.value) ?? this.fractionOf(second.value, first.value))
        : undefined;
    const elsewhere = shares.flatMap(({ value }) => this.rateOn(counts, value)).slice(0, 1);
    if (pair) return verdict === 'does-not-follow' ? [pair, ...elsewhere] : [pair];
    if (elsewhere.length > 0) return elsewhere;
    return counts.map((each) => this.countOf(each));
  }

  /** What a number that no claim uses is in the collection. */
  singleOf(number: ClaimNumber): Match {
    if (number.per === undefined && isCount(number)) return this.countOf(number);
    return this.rateOf(number) ?? nothing(number);
  }

  /** One rate alone prints so; a whole percentage is that of many. */
  private rateOf({ kind, value, text, per = 100 }: ClaimNumber): Match | undefined {
    const [, decimals = ''] = /^[\d,]+(?:\.(\d+))?(?![\d.])/.exec(text) ?? [];
    const printed = /^\d/.test(text) && (per !== 100 || decimals !== '');
    if (!printed || !['count', 'percent'].includes(kind)) return undefined;
    const half = 10 ** -decimals.length / 2;
    const found = this.figures.filter(isRate).filter(
      (figure) =>
        figure.per === per &&
        fractionsOf(figure).some((each) => {
          const off = (percentOf(each) / 100) * per - value;
          return off >= -half && off < half;
        }),
    );
    const [first] = found;
    const isOne = found.every(
      ({ id, period, category }) =>
        id === first?.id &&
        period === first.period &&
        categoryText(category) === categoryText(first.category),
    );
    const told = found.find(({ statistic }) => statistic === 'matched-rate') ?? first;
    if (!told || !isOne) return undefined;
    return { kind: 'figure', figure: told.figure, says: `${text} is ${told.figure}.` };
  }

  /** What a single count is in the collection. */
  private countOf(number: ClaimNumber): Match {
    const { value, text } = number;
    const total = this.figures.find((figure) => isTotalOf(figure, value));
    if (total) return { kind: 'figure', figure: total.figure, says: `${text} is ${total.figure}.` };
    return this.beforeCorrection(number) ?? nothing(number);
  }

  private fractionOf(over: number, under: number): Match | undefined {
    const found = this.figures.find((figure) =>
      fractionsOf(figure).some(
        ({ numerator, denominator }) => equals(numerator, over) && equals(denominator, under),
      ),
    );
    return found && { kind: 'figure', figure: found.figure, says: `This is ${found.figure}.` };
  }

  /** The percentage is a rate with this numerator, over other authorities than the text says. */
  private rateOn(counts: readonly ClaimNumber[], percent: number): Match[] {
    return this.figures.flatMap((figure): Match[] => {
      if (!isRate(figure) || figure.per !== 100) return [];
      const fraction = fractionsOf(figure).find(
        (each) =>
          Math.abs(percentOf(each) - percent) < 0.5 &&
          counts.some(({ value }) => equals(each.numerator, value)),
      );
      if (!fraction) return [];
      const { numerator, denominator } = fraction;
      const says = `${percent}% is ${figure.figure}: ${plain(numerator)} of ${plain(denominator)}, in the ${figure.accounting.used} authorities on which it rests.`;
      return [{ kind: 'other-authorities', figure: figure.figure, says }];
    });
  }

  private beforeCorrection({ value, text }: ClaimNumber): Match | undefined {
    for (const { correction, effects } of this.corrections) {
      const effect = effects.find(({ without }) => without.min === value || without.max === value);
      if (effect) {
        const says = `${text} was ${effect.figure} before line ${correction.line} of corrections.csv.`;
        return { kind: 'before-correction', figure: effect.figure, says };
      }
    }
    return undefined;
  }
}

const nothing = ({ text }: ClaimNumber): Match => ({
  kind: 'nothing',
  figure: '',
  says: `${text} is no figure of the collection.`,
});

const isCount = ({ kind }: ClaimNumber): boolean => kind === 'count';

const equals = ({ scaled, decimals }: Quantity, value: number): boolean =>
  Number(scaled) / 10 ** decimals === value;
const plain = ({ scaled, decimals }: Quantity): string => {
  const [whole = '', part] = String(Number(scaled) / 10 ** decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
};
const percentOf = ({ numerator, denominator }: Fraction): number =>
  (Number(numerator.scaled) / Number(denominator.scaled)) *
  10 ** (denominator.decimals - numerator.decimals) *
  100;

function fractionsOf(figure: Figure): Fraction[] {
  return isRate(figure) ? [figure.low, figure.high].flatMap((each) => each ?? []) : [];
}

function isTotalOf(figure: Figure, value: number): boolean {
  if (isRate(figure)) return false;
  const { bounds, used, decimals } = figure;
  const scaled = value * 10 ** decimals;
  return [bounds.min, bounds.max, used?.min, used?.max].includes(scaled) && scaled > 0;
}
