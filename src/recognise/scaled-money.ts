/**
 * "£000" in a corner, a unit column, a title or a note: what is money on that sheet may be thousands,
 * and nobody can tell of which cells it speaks. An amount such as "£1.2m" says it of itself alone.
 */

import type { Claim } from './claim.ts';
import type { SheetFacts } from './facts.ts';
import type { Vocabulary } from './vocabulary.ts';

const scale =
  /£ ?'?0{3}s?\b|'0{3}s?\b|\b0{3}s\b|£ ?(?:k|m|mn|bn)\b|£ ?(?:thousand|million)s?\b|\bin (?:£ ?)?(?:thousand|million)s?\b|\b(?:thousand|million)s? of pounds\b/i;

export function withoutScaledMoney(
  claims: readonly Claim[],
  { name, rows }: SheetFacts,
  { survey }: Vocabulary,
): Claim[] {
  const money = new Set(survey.measures.flatMap(({ id, kind }) => (kind === 'money' ? [id] : [])));
  if (money.size === 0) return [...claims];
  const texts = rows.flat().filter(({ cell }) => cell.value.type === 'text');
  const said = [name, ...texts.map(({ cell }) => cell.text)].find((text) => scale.test(text));
  if (said === undefined) return [...claims];
  return claims.map((claim) =>
    claim.measure !== undefined && money.has(claim.measure) && claim.problems.length === 0
      ? { ...claim, problems: [{ code: 'scaled', kind: 'measure', texts: [said] }] }
      : claim,
  );
}
