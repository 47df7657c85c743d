/**
 * Every question to everybody who was asked, with what is known of its answer: what the cell says
 * (`stated_`), and that held against its wholes and parts in the same row. As METHOD.md, "Row bounds".
 */

import { listed, rankIn, rankOf, sameKey, sumOfEnds } from './expressions.ts';

const row = ['unit', 'period', 'category'] as const;
const cell = [...row, 'measure'] as const;
const carried = ['derived', 'summed', 'merged_into', 'together_low', 'together_high'] as const;

/** One reply for each unit, with all whom it stands for. */
export const replyQuery = `SELECT a.unit,
  COUNT(*) AS members,
  SUM(COALESCE(r.replied, a.silent_replied)) AS replied,
  MAX(CASE WHEN a.authority = a.unit THEN ${rankIn('COALESCE(r.share, a.silent_share)')} END) AS share,
  SUM(a.weight) AS weight,
  COUNT(*) - COUNT(a.weight) AS weightless
FROM register_authority a
LEFT JOIN response r ON r.authority = a.authority
GROUP BY a.unit`;

/** Everywhere, and the area of each column; a reply for several areas stands in one of its own. */
export const replyAreaQuery = `SELECT unit, '' AS area FROM reply
UNION ALL
SELECT a.unit,
  CASE WHEN MIN(x.area) = MAX(x.area) THEN MIN(x.area)
       ELSE x.area_column || '=more-than-one-area' END AS area
FROM register_authority a
JOIN register_area x ON x.authority = a.authority
GROUP BY a.unit, x.area_column`;

/** A blank where a sum was asked is no answer: its parts are added up. */
const said = `said AS (
  SELECT ${listed('r', ['unit'])}, p.period, k.category, m.measure,
    CASE WHEN o.unit IS NULL THEN r.share
         WHEN o.share = 'unanswered' AND r.share = ${rankOf('unusable')} THEN r.share
         ELSE ${rankIn('o.share')} END AS share,
    COALESCE(o.low, 0) AS low,
    o.high,
    CASE WHEN o.kind = 'derived' THEN 1 ELSE 0 END AS derived,
    CASE WHEN m.level > 0 AND (o.unit IS NULL OR o.kind = 'blank') THEN 1 ELSE 0 END AS summed,
    o.merged_into, o.together_low, o.together_high
  FROM reply r
  CROSS JOIN survey_period p
  CROSS JOIN survey_category k
  CROSS JOIN survey_measure m
  LEFT JOIN observation o ON o.unit = r.unit AND o.period = p.period
    AND COALESCE(o.category, '') = k.category AND o.measure = m.measure
)`;

/**
 * The sums of one level put into the rows. Cells that one printed number covers count that number
 * once where several of them enter one sum.
 */
function withSums(from: string, to: string, level: number, kept: readonly string[]): string[] {
  const among = `CASE WHEN c.merged_into IS NULL THEN 'part ' || s.place ELSE 'group ' || c.merged_into END`;
  const once = (end: 'low' | 'high'): string =>
    `CASE WHEN COUNT(*) > 1 THEN MAX(c.together_${end}) ELSE MAX(c.${end}) END AS ${end}`;
  return [
    `${to}_addend AS (
  SELECT ${listed('c', row)}, s.measure, MAX(c.share) AS share, ${once('low')}, ${once('high')}
  FROM ${from} c
  JOIN survey_summand s ON s.part = c.measure AND s.level = ${level}
  GROUP BY ${listed('c', row)}, s.measure, ${among}
)`,
    `${to}_sum AS (
  SELECT ${cell.join(', ')}, MAX(share) AS share, SUM(low) AS low, ${sumOfEnds('high')} AS high
  FROM ${to}_addend
  GROUP BY ${cell.join(', ')}
)`,
    `${to} AS (
  SELECT ${listed('c', cell)},
    CASE WHEN s.unit IS NULL THEN c.share ELSE s.share END AS share,
    CASE WHEN s.unit IS NULL THEN c.low ELSE s.low END AS low,
    CASE WHEN s.unit IS NULL THEN c.high ELSE s.high END AS high,
    CASE WHEN s.unit IS NULL THEN c.derived ELSE 1 END AS derived,
    ${listed('c', [...carried.slice(1), ...kept])}
  FROM ${from} c
  LEFT JOIN ${to}_sum s ON ${sameKey('s', 'c', cell)} AND c.summed = 1
)`,
  ];
}

/** Each level after the ones below it, and the name of the rows that come of it. */
function allSums(
  from: string,
  name: string,
  levels: number,
  kept: readonly string[],
): { readonly steps: string[]; readonly to: string } {
  let to = from;
  const steps: string[] = [];
  for (let level = 1; level <= levels; level += 1) {
    steps.push(...withSums(to, `${name}_${level}`, level, kept));
    to = `${name}_${level}`;
  }
  return { steps, to };
}

/** A part is no more than its whole, and the whole no less; a pair that contradicts itself is left. */
const narrowed = (stated: string): string[] => [
  `pair AS (
  SELECT ${listed('p', row)}, p.measure AS part, w.measure AS whole, p.low, p.derived, w.high
  FROM ${stated} p
  JOIN survey_whole x ON x.part = p.measure
  JOIN ${stated} w ON ${sameKey('w', 'p', row)} AND w.measure = x.whole
  WHERE w.derived = 0 AND (w.high IS NULL OR p.low <= w.high)
)`,
  `most AS (
  SELECT ${row.join(', ')}, part AS measure, MIN(high) AS high FROM pair
  GROUP BY ${row.join(', ')}, part
)`,
  `fewest AS (
  SELECT ${row.join(', ')}, whole AS measure, MAX(low) AS low FROM pair WHERE derived = 0
  GROUP BY ${row.join(', ')}, whole
)`,
  `tightened AS (
  SELECT ${listed('c', [...cell, 'share', 'low', 'high', ...carried])},
    GREATEST(c.low, COALESCE(f.low, 0)) AS tight_low, LEAST(c.high, m.high) AS tight_high
  FROM ${stated} c
  LEFT JOIN most m ON ${sameKey('m', 'c', cell)}
  LEFT JOIN fewest f ON ${sameKey('f', 'c', cell)}
)`,
  `bounded AS (
  SELECT ${[...cell, 'share', ...carried].join(', ')},
    CASE WHEN tight_high IS NULL OR tight_low <= tight_high THEN tight_low ELSE low END AS low,
    CASE WHEN tight_high IS NULL OR tight_low <= tight_high THEN tight_high ELSE high END AS high,
    low AS stated_low, high AS stated_high
  FROM tightened
)`,
];

export function cellQuery(levels: number): string {
  const stated = allSums('said', 'stated', levels, []);
  const ends = ['stated_low', 'stated_high'];
  const again = allSums('bounded', 'again', levels, ends);
  const steps = [said, ...stated.steps, ...narrowed(stated.to), ...again.steps];
  return `WITH ${steps.join(',\n')}
SELECT ${cell.join(', ')}, share,
  CASE WHEN share <= ${rankOf('bounded')} THEN 1 ELSE 0 END AS used,
  low, high, ${ends.join(', ')}, derived, summed
FROM ${again.to}`;
}
