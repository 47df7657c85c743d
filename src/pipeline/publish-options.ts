/** What is published: the results, or what of them may be seen, and what somebody has asked for beside the tables. */

import { scopesOf } from '../aggregate/scope.ts';
import type { Suppressed } from '../disclosure/suppressed-results.ts';
import type { Compiled } from '../pipeline.ts';
import type { PublishOptions } from '../publish/publishers.ts';
import type { Results } from '../results.ts';
import type { Extras } from './report-extras.ts';

/** As it was said on the command line, or stands in the manifest of an earlier run. */
export interface Wanted {
  readonly csv?: PublishOptions['csv'];
  readonly workbook?: boolean;
  readonly report?: boolean;
  /** Areas, or `authority`: a page for each. */
  readonly per?: readonly string[];
  /** The least count of a single authority that is shown beside 0. */
  readonly suppressBelow?: number;
  readonly charts?: boolean;
}

export interface Publishable {
  readonly results: Results;
  readonly options: PublishOptions;
  /** What was hidden, where somebody has asked for it. */
  readonly suppressed: Suppressed | undefined;
}

export async function publishable(
  compiled: Compiled,
  { per = [], ...wanted }: Wanted,
): Promise<Publishable> {
  const whole = await wholePublishable(compiled, wanted);
  if (per.length === 0) return whole;
  const { localPlan } = await import('./local-plan.ts');
  const { results, options } = whole;
  const local = localPlan({ results, frame: compiled.frame }, per);
  return { ...whole, options: { ...options, local } };
}

async function wholePublishable(compiled: Compiled, wanted: Wanted): Promise<Publishable> {
  if (wanted.suppressBelow === undefined) {
    const options = await publishOptions(wanted, async () =>
      (await import('./report-extras.ts')).reportExtras(compiled),
    );
    return { results: compiled.results, options, suppressed: undefined };
  }
  const { suppressBelow } = await import('../disclosure/suppressed-results.ts');
  const suppressed = suppressBelow(compiled.results, wanted.suppressBelow, scopesOf);
  // Changes and widths are more figures of the same cells, which nobody has held against them.
  const options = await publishOptions(wanted, async () => ({ changes: [], widest: [] }));
  return { results: suppressed.results, options, suppressed };
}

async function publishOptions(
  { csv = 'plain', workbook = false, report = false, charts = false }: Wanted,
  beside: () => Promise<Extras>,
): Promise<PublishOptions> {
  if (!workbook && !report && !charts) return { csv };
  const { changes, widest } = await beside();
  if (!report && !charts) return { csv, workbook, changes };
  const { tileLayouts } = await import('../register/data/tile-layouts.ts');
  const extras = { changes, widest, tileLayouts };
  return {
    csv,
    workbook,
    changes,
    ...(report && { report: extras }),
    ...(charts && { charts: extras }),
  };
}
