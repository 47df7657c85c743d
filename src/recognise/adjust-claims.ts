/** What is known of a whole sheet, put to its claims: a layout's constants, and refusals for all periods. */

import type { Cell } from '../model/workbook.ts';
import type { Survey } from '../survey/definition.ts';
import type { Layout } from '../survey/layout.ts';
import type { Claim, Problem } from './claim.ts';
import type { Kind, SheetFacts } from './facts.ts';
import { categoryNamed } from './layouts.ts';

const isOf =
  (kind: Kind) =>
  (problem: Problem): boolean =>
    problem.kind === kind;

/** What no cell says and a person does. A nearer heading that says otherwise is a contradiction. */
export function withConstants(claims: readonly Claim[], layout: Layout): Claim[] {
  return claims.map((claim) => {
    const measure = settle(claim.measure, layout.measure, 'measure', claim.problems);
    const period = settle(claim.period, layout.period, 'period', measure.problems);
    const categories = categoryNamed(layout.category);
    return {
      ...claim,
      measure: measure.id,
      period: period.id,
      categories: claim.categories.size > 0 ? claim.categories : categories,
      authority: layout.authority === undefined ? claim.authority : [layout.authority],
      problems: period.problems,
    };
  });
}

const missing: ReadonlySet<string> = new Set(['no-measure', 'no-period', 'month-without-year']);

function settle(
  near: string | undefined,
  far: string | undefined,
  kind: Kind,
  problems: readonly Problem[],
): { readonly id: string | undefined; readonly problems: readonly Problem[] } {
  if (far === undefined) return { id: near, problems };
  if (near !== undefined && near !== far) {
    return { id: near, problems: [...problems, { code: 'contradicts', kind, texts: [near, far] }] };
  }
  return {
    id: far,
    problems: problems.filter((each) => !(isOf(kind)(each) && missing.has(each.code))),
  };
}

/**
 * "1a | Refused - section 12" on a sheet that names no period, where the question has nothing else
 * beside or below it, is said of every period.
 */
export function spreadOverPeriods(
  claims: readonly Claim[],
  facts: SheetFacts,
  survey: Survey,
  refuses: (cell: Cell) => boolean,
): Claim[] {
  const namesPeriods = facts.rows.some((row) =>
    row.some(({ readings, inside }) => readings.length + inside.length > 0),
  );
  if (namesPeriods) return [...claims];
  const uses = new Map<string, number>();
  for (const heading of claims.flatMap(headingOf)) uses.set(heading, (uses.get(heading) ?? 0) + 1);
  return claims.flatMap((claim) => {
    const [heading] = headingOf(claim);
    const alone = heading !== undefined && uses.get(heading) === 1;
    if (!alone || !lacksPeriodAlone(claim) || !claim.cell || !refuses(claim.cell)) return [claim];
    return survey.periods.map(({ id }) => ({ ...claim, period: id, problems: [] }));
  });
}

/** The cell of the question beside which a claim stands. */
const headingOf = ({ via }: Claim): string[] =>
  (via.get('measure') ?? []).flatMap(({ cell }) => cell ?? []);

const lacksPeriodAlone = ({ problems: [problem, ...others], measure, via }: Claim): boolean =>
  problem?.code === 'no-period' &&
  problem.texts.length === 0 &&
  others.length === 0 &&
  measure !== undefined &&
  via.get('measure')?.some(({ from }) => from === 'row') === true;
