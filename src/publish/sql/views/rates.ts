/**
 * Three rates, always together, each over its own replies: D are those with a usable denominator, M
 * those of D with a usable numerator too. As METHOD.md, "Rates".
 */

import { listed, sameKey, sumOfEnds } from './expressions.ts';

const row = ['unit', 'period', 'category'] as const;

/** Both halves of a reply's rate; a pair that contradicts itself is in neither set. */
const halves = `rest AS (
  SELECT r.rate, ${listed('c', row)}, SUM(c.low) AS low, ${sumOfEnds('c.high')} AS high
  FROM survey_rate_rest r
  JOIN cell c ON c.measure = r.part
  GROUP BY r.rate, ${listed('c', row)}
),
known AS (
  SELECT a.unit, x.number_column, ${sumOfEnds('n.number')} AS number
  FROM (SELECT DISTINCT number_column FROM survey_rate WHERE number_column IS NOT NULL) x
  CROSS JOIN register_authority a
  LEFT JOIN register_number n ON n.authority = a.authority AND n.number_column = x.number_column
  GROUP BY a.unit, x.number_column
),
halves AS (
  SELECT r.rate, r.part_of, ${listed('t', row)}, t.used AS over_used,
    GREATEST(t.share, b.share) AS share,
    CASE WHEN r.part_of = 1 AND b.derived = 0 AND t.stated_low > b.stated_high THEN 0
         WHEN r.denominator IS NOT NULL THEN b.used
         WHEN k.number IS NOT NULL THEN 1 ELSE 0 END AS under_used,
    t.low AS over_low, t.high AS over_high,
    COALESCE(b.low, k.number) AS under_low, COALESCE(b.high, k.number) AS under_high,
    CASE WHEN b.summed = 1 THEN s.low END AS rest_low,
    CASE WHEN b.summed = 1 THEN s.high END AS rest_high
  FROM survey_rate r
  JOIN cell t ON t.measure = r.numerator
  JOIN survey_rate_asked a ON a.rate = r.rate AND a.category = t.category
  LEFT JOIN cell b ON b.measure = r.denominator AND ${sameKey('b', 't', row)}
  LEFT JOIN known k ON k.unit = t.unit AND k.number_column = r.number_column
  LEFT JOIN rest s ON s.rate = r.rate AND ${sameKey('s', 't', row)}
)`;

/** A part of the denominator is no more than that, unless the denominator was made from it. */
const within = `within AS (
  SELECT rate, part_of, ${row.join(', ')}, share, over_used, under_used, under_low, under_high,
    rest_low, rest_high,
    CASE WHEN part_of = 1 AND rest_low IS NULL THEN LEAST(over_low, under_high) ELSE over_low END
      AS over_low,
    CASE WHEN part_of = 1 AND rest_low IS NULL THEN LEAST(over_high, under_high) ELSE over_high END
      AS over_high
  FROM halves
)`;

/** What each reply adds to the two divisions of each set; `most` is what its denominator may be. */
export const ratePartQuery = `WITH ${halves},
${within}
SELECT rate, ${row.join(', ')}, share,
  under_used AS in_d, under_used * over_used AS in_m,
  over_low AS low_over,
  CASE WHEN rest_low IS NULL THEN under_high ELSE over_low + rest_high END AS low_under,
  COALESCE(over_high, 0) AS high_over,
  CASE WHEN rest_low IS NOT NULL THEN COALESCE(over_high, 0) + rest_low
       WHEN part_of = 1 THEN GREATEST(under_low, COALESCE(over_high, 0))
       ELSE under_low END AS high_under,
  CASE WHEN rest_low IS NULL THEN under_high ELSE over_high + rest_high END AS most,
  CASE WHEN over_high IS NULL THEN 1 ELSE 0 END AS no_top
FROM within`;

const sumIn = (set: 'in_d' | 'in_m', column: string): string =>
  `SUM(CASE WHEN p.${set} = 1 THEN p.${column} ELSE 0 END) AS ${column}`;

const summedOver = (set: 'in_d' | 'in_m'): string => `SELECT '${set}' AS over_whom,
  p.rate, p.period, p.category, x.area,
  ${['low_over', 'low_under', 'high_over', 'high_under', 'most', 'no_top'].map((column) => sumIn(set, column)).join(',\n  ')}
FROM rate_part p
JOIN reply_area x ON x.unit = p.unit
GROUP BY p.rate, p.period, p.category, x.area`;

/** The lowest and the highest fraction over each set; none where nobody is in the denominator. */
export const rateEndsQuery = `WITH summed AS (
${summedOver('in_d')}
UNION ALL
${summedOver('in_m')}
)
SELECT s.over_whom, s.rate, s.period, s.category, s.area,
  CASE WHEN s.most > 0 THEN CASE WHEN s.low_under = 0 THEN 1 ELSE s.low_over END END AS low_over,
  CASE WHEN s.most > 0 THEN CASE WHEN s.low_under = 0 THEN 1 ELSE s.low_under END END AS low_under,
  CASE WHEN s.most = 0 OR s.no_top > 0 THEN NULL
       WHEN s.high_under > 0 THEN s.high_over
       WHEN r.part_of = 1 THEN 0
       WHEN r.counted = 1 THEN s.high_over END AS high_over,
  CASE WHEN s.most = 0 OR s.no_top > 0 THEN NULL
       WHEN s.high_under > 0 THEN s.high_under
       WHEN r.part_of = 1 OR r.counted = 1 THEN 1 END AS high_under
FROM summed s
JOIN survey_rate r ON r.rate = s.rate`;

const statistic = (
  name: string,
  set: 'in_d' | 'in_m',
  ends: readonly ['low' | 'high', 'low' | 'high'],
  where = '',
): string => `SELECT '${name}' AS statistic, e.rate, e.period, e.category, e.area,
  e.${ends[0]}_over AS low_over, e.${ends[0]}_under AS low_under,
  e.${ends[1]}_over AS high_over, e.${ends[1]}_under AS high_under
FROM rate_ends e${where}
${where === '' ? 'WHERE' : 'AND'} e.over_whom = '${set}'`;

export const ratesQuery = [
  statistic('minimum-rate', 'in_d', ['low', 'low']),
  statistic('matched-rate', 'in_m', ['low', 'high']),
  statistic(
    'maximum-rate',
    'in_d',
    ['high', 'high'],
    '\nJOIN survey_rate r ON r.rate = e.rate\nWHERE r.part_of = 1',
  ),
].join('\nUNION ALL\n');
