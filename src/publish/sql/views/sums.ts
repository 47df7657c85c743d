/** Totals over all that were asked, and unions of groups that may overlap. */

import { listed, sameKey, sumOfEnds } from './expressions.ts';

const row = ['unit', 'period', 'category'] as const;

/** Of those alone that are used; none where nobody is. */
const usedSums = `SUM(CASE WHEN p.used = 1 THEN p.low END) AS used_low,
  SUM(CASE WHEN p.used = 1 THEN p.high END) AS used_high`;

export const totalPartQuery = `SELECT c.measure, c.unit, c.period, c.category, c.share, c.used, c.low, c.high
FROM cell c
JOIN survey_asked k ON k.measure = c.measure AND k.category = c.category`;

export const totalsQuery = `SELECT p.measure, p.period, p.category, x.area,
  SUM(p.low) AS low, ${sumOfEnds('p.high')} AS high,
  ${usedSums}
FROM total_part p
JOIN reply_area x ON x.unit = p.unit
GROUP BY p.measure, p.period, p.category, x.area`;

/**
 * How many are in at least one of the groups, reply by reply. The least is reached with the overlap
 * as near to the smaller group as it may be: a + b − o end by end is wrong.
 */
export const unionPartQuery = `WITH groups AS (
  SELECT u.union_id, ${listed('c', row)}, MAX(c.share) AS share, COUNT(*) AS asked,
    SUM(c.used) AS answered, MAX(c.low) AS largest, MIN(c.low) AS smallest,
    ${sumOfEnds('c.high')} AS together, MIN(c.high) AS shortest,
    MAX(CASE WHEN c.used = 1 THEN c.low END) AS used_largest,
    SUM(CASE WHEN c.used = 1 THEN c.high END) AS used_together
  FROM survey_union_group u
  JOIN cell c ON c.measure = u.measure
  GROUP BY u.union_id, ${listed('c', row)}
),
wholes AS (
  SELECT w.union_id, ${listed('c', row)}, MIN(c.high) AS high
  FROM survey_union_whole w
  JOIN cell c ON c.measure = w.whole
  GROUP BY w.union_id, ${listed('c', row)}
),
with_overlap AS (
  SELECT g.*, w.high AS whole, o.low AS overlap_low,
    CASE WHEN g.asked = 2 AND o.unit IS NOT NULL AND (g.shortest IS NULL OR o.low <= g.shortest)
         THEN LEAST(GREATEST(g.smallest, o.low), o.high) END AS shared
  FROM groups g
  JOIN survey_union u ON u.union_id = g.union_id
  JOIN survey_union_asked k ON k.union_id = g.union_id AND k.category = g.category
  LEFT JOIN wholes w ON w.union_id = g.union_id AND ${sameKey('w', 'g', row)}
  LEFT JOIN cell o ON o.measure = u.overlap AND ${sameKey('o', 'g', row)}
),
open AS (
  SELECT union_id, ${row.join(', ')}, share, asked, answered, whole, used_largest, used_together,
    CASE WHEN shared IS NULL THEN largest
         ELSE GREATEST(largest, shared) + GREATEST(smallest, shared) - shared END AS low,
    LEAST(CASE WHEN shared IS NULL THEN together ELSE together - overlap_low END, whole) AS high
  FROM with_overlap
),
closed AS (
  SELECT union_id, ${row.join(', ')}, share, asked, answered, low,
    CASE WHEN high IS NOT NULL THEN GREATEST(low, high) END AS high,
    used_largest,
    CASE WHEN answered > 0 THEN GREATEST(used_largest, LEAST(used_together, whole)) END AS used_together
  FROM open
)
SELECT union_id, ${row.join(', ')}, share,
  CASE WHEN answered = asked THEN 1 ELSE 0 END AS used, low, high,
  CASE WHEN answered = asked THEN low ELSE used_largest END AS used_low,
  CASE WHEN answered = asked THEN high ELSE used_together END AS used_high
FROM closed`;

export const unionsQuery = `SELECT p.union_id, p.period, p.category, x.area,
  SUM(p.low) AS low, ${sumOfEnds('p.high')} AS high,
  SUM(p.used_low) AS used_low, SUM(p.used_high) AS used_high
FROM union_part p
JOIN reply_area x ON x.unit = p.unit
GROUP BY p.union_id, p.period, p.category, x.area`;
