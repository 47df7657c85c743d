import { join } from 'node:path';
import { openCollection } from '../../files/open-collection.ts';
import { writeResults } from '../../files/write-results.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { publishable } from '../../pipeline/publish-options.ts';
import { publish, reportPublishers } from '../../publish/publishers.ts';
import { compile } from '../compile.ts';
import { openTerminal } from '../terminal.ts';

export interface ReportOptions {
  readonly output?: string;
  readonly survey?: string;
  readonly charts?: true;
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
  const target = options.output ?? join(folder, 'report');
  const compiled = await compile(collection);
  const { results, options: wanted } = await publishable(compiled, { ...options, report: true });
  const made = await publish(results, wanted, reportPublishers);
  await writeResults(target, made);
  terminal.say(`Written to ${target}: ${made.map(({ name }) => name).join(', ')}.`);
}
