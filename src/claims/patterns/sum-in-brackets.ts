import { addedUp, bracketedListOf, partsOf } from '../lists.ts';
import type { ClaimPattern, Found, Judgement } from '../pattern.ts';
import { compare, ratio, times } from '../ratio.ts';
import { alike, verdictOnSum } from './sum.ts';

const list = bracketedListOf('count');
const between =
  '(?:shared|shared out|split|divided|divided up|distributed|allocated) (?:equally )?(?:between|among|amongst|into)';
const madeOf = `(?:${between}|(?:went|awarded|given|paid) to|made up of|comprising|comprised|consisting of|composed of)`;
const closes = '(?=[.;]|$)';

/** "The £640,000 was shared between sport (£210,000), the arts (£155,000) and parks (£275,000)." */
export const sumInBrackets: ClaimPattern = {
  kind: 'sum',
  stated: ['total'],
  forms: [
    {
      shape: `{total:count} ~8 (?:, )?${madeOf} ${list}${closes}`,
      example: 'The £22m was shared between roads (£12m), schools (£7m) and parks (£3m).',
    },
    {
      shape: `(?<=^ )${list}(?:will |have )?(?:share|shared|split|divided) ~4 {total:count}`,
      example: 'Roads (£12m), schools (£7m) and parks (£3m) shared a pot of £22m.',
    },
    {
      shape: `(?<=^ )${list}~4 {total:count} ~2 (?:between them|in all|in total|altogether)`,
      example: 'Roads (£12m), schools (£7m) and parks (£3m) received £22m between them.',
    },
  ],
  judge,
};

/** Words by which the parts need not be the whole. */
const notAll =
  / (?:such|including|like|topped|added|extra|further|rest|remaining|remainder|balance|held|left|unspent|each|largest|mainly|mostly) /;

/** Declines where something is added to the whole or kept of it, and where brackets hold another thing. */
function judge(found: Found): Judgement | undefined {
  const { total } = found.figures;
  if (!total || notAll.test(`${found.within}${found.after}`)) return undefined;
  const parts = partsOf(found);
  const adds = addedUp(parts);
  const tooSmall = compare(times(adds, ratio(2)), total.value) <= 0;
  return tooSmall || !alike([total, ...parts]) ? undefined : verdictOnSum(total, parts, adds);
}
