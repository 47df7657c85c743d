import { openCollection } from '../../files/open-collection.ts';
import type { Severity } from '../../findings/problem.ts';
import { findingsReport } from '../../publish/findings-report.ts';
import { resultsData } from '../../publish/json.ts';
import { compileResults } from '../compile.ts';
import { openTerminal, width } from '../terminal.ts';
import { exitCodeFor } from './aggregate.ts';

interface CheckOptions {
  readonly survey?: string;
  readonly json?: true;
  readonly all?: true;
  readonly cache?: boolean;
  readonly failOn?: Severity;
  readonly quiet?: true;
  readonly color?: boolean;
}

export async function checkCollection(folder: string, options: CheckOptions): Promise<void> {
  const terminal = await openTerminal(options);
  const results = await compileResults(await openCollection(folder, options.survey), {
    cache: options.cache,
  });
  if (options.json) terminal.data(`${JSON.stringify(resultsData(results)['findings'], null, 1)}\n`);
  else if (!options.quiet) {
    terminal.data(
      `${findingsReport(results, { paint: terminal.paint, width: width(), all: options.all === true })}\n`,
    );
  }
  process.exitCode = exitCodeFor(results, options.failOn ?? 'error');
}
