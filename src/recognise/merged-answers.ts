import type { CellRange } from '../model/workbook.ts';
import { type Claim, isTaken } from './claim.ts';
import type { SheetFacts } from './facts.ts';
import type { StatesFigure } from './sweep.ts';

/**
 * Answers in merged cells. Words over several answers ("Refused") are said of each; one figure
 * over several is nobody's alone and is not taken.
 */
export function settleSpreads(
  claims: readonly Claim[],
  { merges }: SheetFacts,
  statesFigure: StatesFigure,
): Claim[] {
  if (merges.length === 0) return [...claims];
  const ranges = new Map(merges.map((range) => [`${range.from.row}/${range.from.column}`, range]));
  const groups = new Map<CellRange, Claim[]>();
  for (const claim of claims) {
    const source = claim.cell ?? claim.readAs;
    const range = source && ranges.get(`${source.row}/${source.column}`);
    if (!range) continue;
    const group = groups.get(range);
    if (group) group.push(claim);
    else groups.set(range, [claim]);
  }
  const replaced = new Map<Claim, Claim | undefined>();
  for (const group of groups.values()) settleGroup(group, statesFigure, replaced);
  return claims.flatMap((claim) => (replaced.has(claim) ? (replaced.get(claim) ?? []) : [claim]));
}

function settleGroup(
  group: readonly Claim[],
  statesFigure: StatesFigure,
  replaced: Map<Claim, Claim | undefined>,
): void {
  const keys = new Set(group.filter(isTaken).map(keyOf));
  const [source] = group;
  const cell = source?.cell ?? source?.readAs;
  const several = keys.size > 1 && cell !== undefined && statesFigure(cell);
  for (const claim of group) {
    const covered = claim.cell === undefined;
    if (several && isTaken(claim)) {
      replaced.set(claim, { ...claim, problems: [{ code: 'spans-several', texts: [cell.text] }] });
    } else if (covered && (!isTaken(claim) || keys.size <= 1)) replaced.set(claim, undefined);
  }
}

const keyOf = ({ measure, period, authority, categories }: Claim): string =>
  JSON.stringify([measure, period, authority, [...categories]]);
