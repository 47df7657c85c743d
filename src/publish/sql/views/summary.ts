/** Every figure as it stands in summary.csv: the same names, columns and texts, but for sentences. */

import { shares } from '../../../model/answer.ts';
import type { Dialect } from '../dialect.ts';
import { quantityText, rounded, sameKey, withPoint } from './expressions.ts';

const empty = (columns: readonly string[], { text }: Dialect): string =>
  columns.map((column) => `CAST(NULL AS ${text}) AS ${column}`).join(', ');

const fractionColumns = ['low_numerator', 'low_denominator', 'high_numerator', 'high_denominator'];

const sums = (statistic: 'total' | 'union', dialect: Dialect): string => {
  const [id, from, survey] =
    statistic === 'total'
      ? ['measure', 'totals', 'survey_measure']
      : ['union_id', 'unions', 'survey_union'];
  const text = (column: string): string => quantityText(dialect, `f.${column}`, 's.decimals');
  return `SELECT '${statistic}' AS statistic, f.${id} AS id, s.label, s.unit, f.period, f.category, f.area,
  CASE WHEN f.low = f.high THEN ${text('low')} END AS value,
  ${text('low')} AS low,
  ${text('high')} AS high,
  ${text('used_low')} AS used_low,
  ${text('used_high')} AS used_high,
  ${empty(fractionColumns, dialect)}
FROM ${from} f
JOIN ${survey} s ON s.${id} = f.${id}`;
};

/** Above nothing is never printed as 0.0, nor below all as 100.0. */
const rateText = (end: 'low' | 'high', decimals: number, dialect: Dialect): string => {
  const whole = `1${'0'.repeat(decimals + 2)}`;
  const point = (digits: string): string =>
    `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  const least = point('1'.padStart(decimals + 1, '0'));
  const most = point(String(Number(whole) - 1));
  return `CASE WHEN ${end}_x > 0 AND ${end}_${decimals} = 0 THEN '<${least}'
       WHEN per = 100 AND ${end}_x < 100 * ${end}_y AND ${end}_${decimals} = ${whole} THEN '>${most}'
       ELSE ${withPoint(dialect, `${end}_${decimals}`, decimals)} END AS ${end}_text_${decimals}`;
};

const ends = ['low', 'high'] as const;
const places = [1, 2, 3] as const;
const eachText = (make: (end: 'low' | 'high', decimals: number) => string): string =>
  ends.flatMap((end) => places.map((decimals) => make(end, decimals))).join(',\n    ');

/** Two ends that differ and print alike get another decimal, up to three. */
const chosen = (end: 'low' | 'high'): string =>
  `CASE WHEN low_x IS NULL OR high_x IS NULL OR same = 1 OR low_text_1 <> high_text_1 THEN ${end}_text_1
       WHEN low_text_2 <> high_text_2 THEN ${end}_text_2 ELSE ${end}_text_3 END`;

const rates = (dialect: Dialect): string => {
  const text = (column: string, decimals: string): string =>
    quantityText(dialect, column, decimals);
  return `SELECT statistic, id, label, unit, period, category, area,
  CASE WHEN same = 1 THEN low_text_1 END AS value,
  ${chosen('low')} AS low,
  ${chosen('high')} AS high,
  ${empty(['used_low', 'used_high'], dialect)},
  ${text('low_over', 'over_decimals')} AS low_numerator,
  ${text('low_under', 'under_decimals')} AS low_denominator,
  ${text('high_over', 'over_decimals')} AS high_numerator,
  ${text('high_under', 'under_decimals')} AS high_denominator
FROM printed`;
};

/** The fractions times `per`, as two whole numbers; then their texts with one to three decimals. */
const printedRates = (dialect: Dialect): string => `ratio AS (
  SELECT f.*, f.rate AS id, s.label, s.unit, s.per, s.over_decimals, s.under_decimals,
    f.low_over * s.under_scale * s.per AS low_x, f.low_under * s.over_scale AS low_y,
    f.high_over * s.under_scale * s.per AS high_x, f.high_under * s.over_scale AS high_y
  FROM rates f
  JOIN survey_rate s ON s.rate = f.rate
),
scaled AS (
  SELECT ratio.*, CASE WHEN low_over * high_under = high_over * low_under THEN 1 ELSE 0 END AS same,
    ${eachText((end, decimals) => `${rounded(dialect, `${end}_x`, `${end}_y`, decimals)} AS ${end}_${decimals}`)}
  FROM ratio
),
printed AS (
  SELECT scaled.*,
    ${eachText((end, decimals) => rateText(end, decimals, dialect))}
  FROM scaled
)`;

const key = ['statistic', 'id', 'period', 'category', 'area'] as const;

export const summaryQuery = (dialect: Dialect): string => {
  const named = `f.id || '.' || f.statistic || '.' || f.period
    || CASE WHEN f.category = '' THEN '' ELSE '.' || f.category END
    || CASE WHEN f.area = '' THEN '' ELSE '.' || f.area END`;
  const values = ['value', 'low', 'high', 'used_low', 'used_high', ...fractionColumns];
  const counts = ['asked', 'replied', 'used', ...shares].map(
    (each) => `CAST(a.${each} AS ${dialect.text}) AS ${each}`,
  );
  return `WITH ${printedRates(dialect)},
figures AS (
${sums('total', dialect)}
UNION ALL
${sums('union', dialect)}
UNION ALL
${rates(dialect)}
)
SELECT ${named} AS figure,
  f.statistic, f.id, f.label, f.period, f.category, f.area, f.unit,
  ${values.map((each) => `f.${each}`).join(', ')},
  ${counts.join(', ')},
  v.coverage, v.weighted_coverage
FROM figures f
JOIN shares a ON ${sameKey('a', 'f', key)}
JOIN coverage v ON ${sameKey('v', 'f', key)}`;
};
