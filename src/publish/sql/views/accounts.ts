/** How all that were asked divide for each figure, and on whom it rests. */

import { shares } from '../../../model/answer.ts';
import type { Dialect } from '../dialect.ts';
import { rankOf, rounded, withPoint } from './expressions.ts';

const key = ['statistic', 'id', 'period', 'category'] as const;

const contribution = (statistic: string, id: string, used: string, from: string): string =>
  `SELECT '${statistic}' AS statistic, p.${id} AS id, p.unit, p.period, p.category, p.share, p.${used} AS used
FROM ${from}`;

/** What each reply gave to each figure. */
export const contributionQuery = [
  contribution('total', 'measure', 'used', 'total_part p'),
  contribution('union', 'union_id', 'used', 'union_part p'),
  contribution('minimum-rate', 'rate', 'in_d', 'rate_part p'),
  contribution('matched-rate', 'rate', 'in_m', 'rate_part p'),
  contribution(
    'maximum-rate',
    'rate',
    'in_d',
    'rate_part p\nJOIN survey_rate r ON r.rate = p.rate\nWHERE r.part_of = 1',
  ),
].join('\nUNION ALL\n');

const members = (condition: string): string =>
  `SUM(CASE WHEN ${condition} THEN r.members ELSE 0 END)`;

/** In authorities, not in replies. */
export const sharesQuery = `SELECT ${key.map((each) => `c.${each}`).join(', ')}, x.area,
  SUM(r.members) AS asked,
  SUM(r.replied) AS replied,
  ${members('c.used = 1')} AS used,
  ${shares.map((share) => `${members(`c.share = ${rankOf(share)}`)} AS ${share}`).join(',\n  ')},
  SUM(r.weight) AS weight,
  SUM(CASE WHEN c.used = 1 THEN r.weight ELSE 0 END) AS used_weight,
  SUM(r.weightless) AS weightless
FROM contribution c
JOIN reply r ON r.unit = c.unit
JOIN reply_area x ON x.unit = c.unit
GROUP BY ${key.map((each) => `c.${each}`).join(', ')}, x.area`;

/** In per cent; by weight only where every authority has one. */
export const coverageQuery = (dialect: Dialect): string => {
  const part = (over: string, under: string): string =>
    withPoint(dialect, rounded(dialect, `100 * ${over}`, under, 1), 1);
  return `WITH weighed AS (
  SELECT ${key.join(', ')}, area, asked, replied, used,
    CASE WHEN weightless = 0 AND weight > 0
         THEN ${rounded(dialect, 'used_weight', 'weight', 9)} END AS part
  FROM shares
)
SELECT ${key.join(', ')}, area, asked, replied, used,
  ${part('used', 'asked')} AS coverage,
  ${part('part', '1000000000')} AS weighted_coverage
FROM weighed`;
};
