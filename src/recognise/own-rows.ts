/**
 * "North depot 200, South depot Not held" below a question: rows with names of their own, of which one
 * gives a figure. It is a part, and the other rows say so.
 */

import type { Claim } from './claim.ts';
import { isLabelCell, isUnknownText, type SheetFacts } from './facts.ts';

export function withoutOwnRows(claims: readonly Claim[], sheet: SheetFacts): Claim[] {
  const refused = new Set(claims.filter(isOfOwnRow).map(placeOf));
  if (refused.size === 0) return [...claims];
  return claims.map((claim) => {
    const label = headedAbove(claim) ? ownLabel(claim, sheet) : undefined;
    const beside = [-1, 1].some((step) =>
      refused.has(placeOf({ row: claim.row + step, column: claim.column })),
    );
    return label === undefined || !beside
      ? claim
      : { ...claim, problems: [{ code: 'own-category', kind: 'measure', texts: [label] }] };
  });
}

const placeOf = ({ row, column }: Pick<Claim, 'row' | 'column'>): string => `${row} ${column}`;

/** Filled, and without a question because of the label of its row. */
const isOfOwnRow = ({ cell, problems }: Claim): boolean =>
  cell !== undefined &&
  problems.some(({ code, texts }) => code === 'no-measure' && texts.length > 0);

/** Taken, for a question over its column alone. */
const headedAbove = ({ problems, via }: Claim): boolean =>
  problems.length === 0 && (via.get('measure') ?? []).every(({ from }) => from === 'column');

/** The label of a row where it names neither a question nor a period, authority or category. */
function ownLabel({ row, column }: Claim, { byRow }: SheetFacts): string | undefined {
  const labels = (byRow.get(row) ?? []).filter((fact) => fact.column < column && isLabelCell(fact));
  const own = labels.every(
    (fact) => isUnknownText(fact) && !fact.said.neutral && fact.inside.length === 0,
  );
  return own ? labels[0]?.cell.text : undefined;
}
