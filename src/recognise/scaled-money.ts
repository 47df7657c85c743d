/**
 * "£000" in a corner, a unit column, a title or a note: what is money on that sheet may be thousands,
 * and nobody can tell of which cells it speaks. An amount such as "£1.2m" says it of itself alone.
 */

import type { Survey } from '../survey/definition.ts';
import type { Claim } from './claim.ts';
import { type CellFact, isLabelCell, type SheetFacts } from './facts.ts';
import type { Vocabulary } from './vocabulary.ts';

const scale =
  /£ ?'?0{3}s?\b|'0{3}s?\b|\b0{3}s\b|£ ?(?:k|m|mn|bn)\b|£ ?(?:thousand|million)s?\b|\bin (?:£ ?)?(?:thousand|million)s?\b|\b(?:thousand|million)s? of pounds\b/i;

export function withoutScaledMoney(
  claims: readonly Claim[],
  sheet: SheetFacts,
  { survey }: Vocabulary,
): Claim[] {
  const isMoney = moneyOf(survey);
  const said = scaleSaid([sheet]);
  return claims.map((claim) => {
    if (!isMoney(claim)) return claim;
    if (said !== undefined) return scaledBy(claim, said);
    const count = countOver(claim, sheet);
    const texts = count ? [count.cell.text] : [];
    return count
      ? { ...claim, problems: [{ code: 'own-category', kind: 'measure', texts }] }
      : claim;
  });
}

/** What a sheet of notes says, it says of the sheets beside it. */
export function withoutMoneyScaledBy(
  notes: readonly SheetFacts[],
  claims: readonly Claim[],
  survey: Survey,
): readonly Claim[] {
  const said = scaleSaid(notes);
  const isMoney = moneyOf(survey);
  return said === undefined
    ? claims
    : claims.map((claim) => (isMoney(claim) ? scaledBy(claim, said) : claim));
}

const scaledBy = (claim: Claim, said: string): Claim => ({
  ...claim,
  problems: [{ code: 'scaled', kind: 'measure', texts: [said] }],
});

/** Whether a claim that nothing stands in the way of is about money. */
function moneyOf({ measures }: Survey): (claim: Claim) => boolean {
  const money = new Set(measures.flatMap(({ id, kind }) => (kind === 'money' ? [id] : [])));
  return ({ measure, problems }) =>
    measure !== undefined && money.has(measure) && problems.length === 0;
}

const scaleSaid = (sheets: readonly SheetFacts[]): string | undefined =>
  sheets
    .flatMap(({ name, rows }) => [
      name,
      ...rows.flat().flatMap(({ cell }) => (cell.value.type === 'text' ? [cell.text] : [])),
    ])
    .find((text) => scale.test(text));

/** "No. | £" below a year: the number of cases is no amount. */
const countOver = ({ row, column }: Claim, { columns }: SheetFacts): CellFact | undefined => {
  const above = columns.get(column)?.findLast((fact) => fact.row < row && isLabelCell(fact));
  return above && /^(?:nos?\.?|number|count|qty|#|cases)$/i.test(above.cell.text.trim())
    ? above
    : undefined;
};
