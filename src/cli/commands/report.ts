import { join } from 'node:path';
import { openCollection } from '../../files/open-collection.ts';
import { writeResults } from '../../files/write-results.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { publishable } from '../../pipeline/publish-options.ts';
import { publish, reportPublishers } from '../../publish/publishers.ts';
import { suppressionText } from '../../publish/suppression-text.ts';
import { compile } from '../compile.ts';
import { openTerminal, width } from '../terminal.ts';

export interface ReportOptions {
  readonly output?: string;
  readonly survey?: string;
  readonly charts?: true;
  readonly suppressBelow?: number;
  readonly cache?: boolean;
  readonly quiet?: true;
}

export async function report(folder: string, options: ReportOptions): Promise<void> {
  const terminal = await openTerminal(options);
  const collection = await openCollection(folder, options.survey);
  if (options.survey !== undefined && options.output === undefined) {
    throw new CannotRun(
      'With --survey there is no collection to put report/ into.',
      'Say where the page is to go: -o DIR.',
    );
  }
  const compiled = await compile(collection, { cache: options.cache });
  const wanted = { ...options, report: true };
  const { results, options: chosen, suppressed } = await publishable(compiled, wanted);
  const target =
    options.output ?? join(folder, suppressed === undefined ? 'report' : 'report-to-publish');
  const made = await publish(results, chosen, reportPublishers);
  await writeResults(target, made);
  const style = { paint: terminal.paint, width: width() };
  if (suppressed) terminal.say(`${suppressionText(suppressed, compiled.results, style)}\n`);
  terminal.say(`Written to ${target}: ${made.map(({ name }) => name).join(', ')}.`);
}
