import { shares } from '../model/answer.ts';
import { type Figure, isRate, type RateFigure, type SumFigure } from '../model/figure.ts';
import { categoryText } from '../model/observation.ts';
import type { Results } from '../results.ts';
import { countText, quantityText, rateTexts, roundedText, sameRatio } from './numbers.ts';
import type { Table } from './tables.ts';
import { sentenceOf } from './wording.ts';

const summaryColumns = [
  'figure',
  'statistic',
  'id',
  'label',
  'period',
  'category',
  'area',
  'unit',
  'value',
  'low',
  'high',
  'used_low',
  'used_high',
  'low_numerator',
  'low_denominator',
  'high_numerator',
  'high_denominator',
  'asked',
  'replied',
  'used',
  ...shares,
  'coverage',
  'weighted_coverage',
  'sentence',
] as const;
type SummaryRow = Readonly<Record<(typeof summaryColumns)[number], string>>;

export function summaryTable({ figures }: Results): Table {
  const rows = figures.map((figure) => {
    const row = summaryRow(figure);
    return summaryColumns.map((column) => row[column]);
  });
  return { name: 'summary', columns: summaryColumns, rows };
}

export function summaryRow(figure: Figure): SummaryRow {
  const { accounting } = figure;
  const count = Object.fromEntries(
    shares.map((share) => [share, String(accounting.shares[share])]),
  ) as Record<(typeof shares)[number], string>;
  return {
    figure: figure.figure,
    statistic: figure.statistic,
    id: figure.id,
    label: figure.label,
    period: figure.period,
    category: categoryText(figure.category),
    area: figure.area ? `${figure.area.column}=${figure.area.id}` : '',
    unit: figure.unit,
    ...(isRate(figure) ? rateValues(figure) : sumValues(figure)),
    asked: String(accounting.asked),
    replied: String(accounting.replied),
    used: String(accounting.used),
    ...count,
    coverage:
      accounting.asked === 0
        ? ''
        : roundedText(BigInt(accounting.used) * 100n, BigInt(accounting.asked), 1),
    weighted_coverage:
      accounting.weightedCoverage === undefined ? '' : percentOf(accounting.weightedCoverage),
    sentence: sentenceOf(figure),
  };
}

const percentOf = (part: number): string =>
  roundedText(BigInt(Math.round(part * 1e9)), 10_000_000n, 1);

type Values = Pick<
  SummaryRow,
  | 'value'
  | 'low'
  | 'high'
  | 'used_low'
  | 'used_high'
  | 'low_numerator'
  | 'low_denominator'
  | 'high_numerator'
  | 'high_denominator'
>;

function sumValues({ bounds, used, decimals }: SumFigure): Values {
  const text = (count: number): string => (count === Infinity ? '' : countText(count, decimals));
  const [low, high] = [text(bounds.min), text(bounds.max)];
  return {
    value: bounds.min === bounds.max ? low : '',
    low,
    high,
    used_low: used ? text(used.min) : '',
    used_high: used ? text(used.max) : '',
    low_numerator: '',
    low_denominator: '',
    high_numerator: '',
    high_denominator: '',
  };
}

function rateValues({ low, high, per }: RateFigure): Values {
  const printed = rateTexts(low, high, per);
  const same = low !== undefined && high !== undefined && sameRatio(low, high);
  return {
    value: same ? printed.low : '',
    low: printed.low,
    high: printed.high,
    used_low: '',
    used_high: '',
    low_numerator: low ? quantityText(low.numerator) : '',
    low_denominator: low ? quantityText(low.denominator) : '',
    high_numerator: high ? quantityText(high.numerator) : '',
    high_denominator: high ? quantityText(high.denominator) : '',
  };
}
