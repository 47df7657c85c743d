import type { ClaimPattern, Found, Judgement } from '../pattern.ts';
import { compare } from '../ratio.ts';
import { shareOfAWhole } from './share-of-a-whole.ts';

/** "Of 152 councils, 90 (59%) replied and 41 (27%) refused": the second of two parts of one whole. */
export const furtherShareOfAWhole: ClaimPattern = {
  kind: 'share-of-a-whole',
  stated: ['part'],
  forms: [
    {
      shape:
        '(?<=^ |[,;:] |and )(?:out of|of|among) ~5 {whole:count} ~~12 , ~3 {first:count} ~3 \\( <p\\d+> \\) ~~6 (?:and |, |; )~2 {n:count} ~3 \\( {part:percent} \\)',
      example: 'Of 152 councils, 90 (59%) replied and 41 (27%) refused.',
    },
  ],
  judge,
};

/** The part may be a share of the first part, and then nothing is said. */
function judge(found: Found): Judgement | undefined {
  const { whole, first, n } = found.figures;
  if (!whole || !first || !n || compare(n.value, whole.value) > 0) return undefined;
  const subset = / (?:which|whom|these|those|them|with|including|where|covering) /;
  if (subset.test(found.within) || /^(?:of|out) /.test(found.after)) return undefined;
  const ofFirst = shareOfAWhole.judge({ ...found, figures: { ...found.figures, whole: first } });
  return ofFirst?.verdict === 'does-not-follow' ? shareOfAWhole.judge(found) : undefined;
}
