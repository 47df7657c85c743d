import { directionWords } from '../direction-words.ts';
import type { ClaimPattern } from '../pattern.ts';
import { wordsOf } from '../saying.ts';

const rate = '(?:rate|rates|percentage|proportion|share)';

/** A percentage that "rose by 2%": by 2 points, or by a fiftieth of itself? */
export const pointsOrPercent: ClaimPattern = {
  kind: 'change',
  stated: ['by'],
  forms: [
    {
      shape: `${rate} ~6 ${directionWords} (?:by )?{by:percent} (?!~~8 (?:from|of|to (?!<p)))`,
      example: 'The proportion of late answers rose by 2% last year.',
    },
    {
      shape: `${directionWords} (?:by |of )?{by:percent} ~4 to {b:percent} (?!~8 from)`,
      example: 'Late answers rose by 2% to 37%.',
    },
    {
      shape: `{by:percent} ~1 (?:rise|increase|fall|decrease|drop|reduction) in the ${rate}`,
      example: 'A 2% increase in the proportion of late answers was reported.',
    },
  ],
  judge: ({ figures: { by } }) =>
    by && {
      verdict: 'unclear',
      says: `A percentage that changes by ${wordsOf(by)} can have changed by so many percentage points, or by so many per cent of itself.`,
      wouldFollow: 'Say "percentage points", or give both percentages.',
    },
};
