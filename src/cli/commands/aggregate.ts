import { join } from 'node:path';
import { openCollection } from '../../files/open-collection.ts';
import { writeOneFile, writeResults } from '../../files/write-results.ts';
import { severityOf } from '../../findings/finding.ts';
import { type Severity, severities } from '../../findings/problem.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { publishable } from '../../pipeline/publish-options.ts';
import { csvText } from '../../publish/csv.ts';
import { resultsPieces } from '../../publish/json.ts';
import { publish } from '../../publish/publishers.ts';
import { suppressionText } from '../../publish/suppression-text.ts';
import { summaryTable } from '../../publish/tables.ts';
import { terminalSummary } from '../../publish/terminal-summary.ts';
import type { Results } from '../../results.ts';
import { compile } from '../compile.ts';
import { exitCodes } from '../exit-codes.ts';
import { readParts } from '../observation-files.ts';
import { readingProgress } from '../progress.ts';
import { openTerminal, width } from '../terminal.ts';

export interface AggregateOptions {
  readonly output?: string;
  readonly survey?: string;
  readonly observations?: readonly string[];
  readonly excel?: true;
  readonly workbook?: true;
  readonly report?: true;
  readonly per?: readonly string[];
  readonly charts?: true;
  readonly json?: true;
  readonly suppressBelow?: number;
  readonly cache?: boolean;
  readonly failOn?: Severity;
  readonly quiet?: true;
  readonly color?: boolean;
}

export async function aggregate(folder: string, options: AggregateOptions): Promise<void> {
  const terminal = await openTerminal(options);
  const parts = await readParts(options.observations);
  const returns = { optional: parts.length > 0 };
  const collection = await openCollection(folder, options.survey, returns);
  if (options.survey !== undefined && options.output === undefined && !options.json) {
    throw new CannotRun(
      'With --survey there is no collection to put results/ into.',
      'Say where they are to go: -o DIR, -o FILE.csv, or -o - for standard output.',
    );
  }
  const progress = readingProgress(terminal);
  const compiled = await compile(collection, { progress, parts, cache: options.cache });
  const csv = options.excel ? 'excel' : 'plain';
  const { results, options: wanted, suppressed } = await publishable(compiled, { ...options, csv });
  const target =
    options.output ?? join(folder, suppressed === undefined ? 'results' : 'results-to-publish');
  const written = options.json || target === '-' ? '' : target;
  if (options.json) for (const piece of resultsPieces(results)) terminal.data(piece);
  else if (target === '-') terminal.data(csvText(summaryTable(results), options.excel === true));
  else if (target.toLowerCase().endsWith('.csv'))
    await writeOneFile(target, csvText(summaryTable(results), options.excel === true));
  else await writeResults(target, await publish(results, wanted));
  const style = { paint: terminal.paint, width: width(), written };
  terminal.say(terminalSummary(compiled.results, style));
  if (suppressed) terminal.say(`\n${suppressionText(suppressed, compiled.results, style)}`);
  process.exitCode = exitCodeFor(compiled.results, options.failOn);
}

/** 1 where a finding is as bad as was said, or worse. */
export function exitCodeFor({ findings }: Results, failOn: Severity | undefined): number {
  if (failOn === undefined) return exitCodes.done;
  const worst = severities.indexOf(failOn);
  return findings.some((each) => severities.indexOf(severityOf(each)) <= worst)
    ? exitCodes.findings
    : exitCodes.done;
}
