import { allowedBy, meantBy } from '../figure.ts';
import type { ClaimPattern, Found, Judgement } from '../pattern.ts';
import { only, overlap } from '../range.ts';
import { compare, ratio, times } from '../ratio.ts';
import { digitsOf, wordsOf } from '../saying.ts';

const closes = '(?=[.,;:)-]|$)';
/** Where a number that is found can be the exact one. */
const source =
  '(?:survey|count|audit|census|register|ledger|log|study|review|report|inspection|tally|total|records|figures|data)';
/** The exact number is that of another time, place or part. */
const ofAnother =
  /<y\d+>|\b(?:alone|when|last|previous|earlier|before|year|month|original|initial|whom|them|those|one|another|elsewhere|other|target|forecast|expected|planned|budget|average)\b/;

/** "At least 1,300 children (1,214)": a number with a rounding word beside the number itself. */
export const bound: ClaimPattern = {
  kind: 'bound',
  stated: ['said'],
  forms: [
    {
      shape:
        '{said:count} ~8 \\( (?:or |exactly |precisely )?{exact:count} ~1 (?:in all |in total )?\\)',
      example: 'Nearly 2,400 children (2,386) went missing.',
    },
    {
      shape:
        '{said:count} ~8 [,;:-] ~2 {exact:count} ~2 (?:in all|in total|altogether|all told|to be (?:exact|precise))',
      example: 'At least 1,200 children went missing, 1,214 in all.',
    },
    {
      shape: '{exact:count} ~4 , or {said:count} ~4 (?=[.,]|$)',
      example: '2,386 children, or nearly 2,400, went missing.',
    },
    {
      shape: '{said:count} ~8 - {exact:count} ~3 -',
      example: 'More than 2,300 children - 2,386 - went missing.',
    },
  ],
  judge,
};

/** "Over 2,500 nests - 2,386, to be precise": the number is said to be the exact one. */
export const boundBesideExact: ClaimPattern = {
  kind: 'bound',
  stated: ['said'],
  forms: [
    {
      shape: '{said:count} ~12 [,;:-] {exact:count} (?:, )?to be (?:exact|precise) ',
      example: 'Over 2,300 children went missing - 2,386, to be precise.',
    },
    {
      shape: `{said:count} ~14 (?<beside>[,;:(-] (?:and )?~8 (?:exact|precise|actual) (?:total|number|figure|count|tally) (?!(?:for|of|among|in) )~4 ){exact:count} ${closes}`,
      example: 'At least 1,200 children went missing, with the exact total put at 1,214.',
    },
    {
      shape: `{said:count} ~14 (?<beside>[,;:(-] ~8 ${source} (?:, )?(?:which |itself )?(?:found|counted|recorded|identified|logged|lists|listed|shows|showed|came to|stood at|stands at) ){exact:count} ${closes}`,
      example: 'Fewer than 400 homes are empty, says the survey, which found exactly 387.',
    },
  ],
  judge: (found) => {
    const { exact } = found.figures;
    const called =
      / (?:exact|precise|actual) /.test(found.within) ||
      /^(?:exact|precise)ly /i.test(exact?.text ?? '');
    return called && !ofAnother.test(found.words['beside'] ?? '') ? judge(found) : undefined;
  },
};

function judge({ figures: { said, exact } }: Found): Judgement | undefined {
  if (!said || !exact || said.currency !== exact.currency) return undefined;
  const hedged = said.rounding.digits !== 'as-printed';
  if (!hedged || exact.rounding.digits !== 'as-printed' || !near(said.value, exact.value)) {
    return undefined;
  }
  const [words, number] = [wordsOf(said), digitsOf(exact)];
  const range = exact.scaled ? meantBy(exact) : only(exact.value);
  return overlap(range, allowedBy(said))
    ? { verdict: 'follows', says: `${number} is ${words}.` }
    : { verdict: 'does-not-follow', says: `${number} is not ${words}.` };
}

/** Within a factor of three: "(3)" after a number is a footnote. */
function near(a: Parameters<typeof compare>[0], b: Parameters<typeof compare>[0]): boolean {
  const three = ratio(3);
  return compare(a, times(b, three)) <= 0 && compare(b, times(a, three)) <= 0;
}
