/** What is published beside the tables, made only where somebody has asked for it. */

import type { Compiled } from '../pipeline.ts';
import type { PublishOptions } from '../publish/publishers.ts';

/** As it was said on the command line, or stands in the manifest of an earlier run. */
export interface Wanted {
  readonly csv?: PublishOptions['csv'];
  readonly workbook?: boolean;
  readonly report?: boolean;
  readonly charts?: boolean;
}

export async function publishOptions(
  compiled: Compiled,
  { csv = 'plain', workbook = false, report = false, charts = false }: Wanted,
): Promise<PublishOptions> {
  if (!workbook && !report && !charts) return { csv };
  const { reportExtras } = await import('./report-extras.ts');
  const { changes, widest } = reportExtras(compiled);
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
