import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { collectionAbove } from '../../files/collection-above.ts';
import { openCollection } from '../../files/open-collection.ts';
import { writeOneFile } from '../../files/write-results.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { observationColumns } from '../../pipeline/observations/columns.ts';
import { rowsOf } from '../../pipeline/observations/to-rows.ts';
import { observe } from '../../pipeline/observe.ts';
import { observationFile } from '../../publish/observation-file.ts';
import { readingFor } from '../compile.ts';
import { readingProgress } from '../progress.ts';
import { openTerminal } from '../terminal.ts';

export interface ObserveOptions {
  readonly output: string;
  readonly collection?: string;
  readonly survey?: string;
  readonly cache?: boolean;
  readonly quiet?: true;
}

export async function observeFiles(
  given: readonly string[],
  options: ObserveOptions,
): Promise<void> {
  const terminal = await openTerminal(options);
  const format = formatOf(options.output);
  const [first = '.'] = given;
  const whole = given.length === 1 && existsSync(join(first, 'survey.yaml'));
  const folder = options.collection ?? (whole ? first : collectionAbove(resolve(first)));
  const choice = whole ? {} : { only: given };
  const collection = await openCollection(folder, options.survey, choice);
  const reading = await readingFor(collection, options.cache !== false);
  const progress = readingProgress(terminal);
  const observed = await observe(collection, { reading, progress });
  const rows = rowsOf(observed);
  await writeOneFile(options.output, observationFile(observationColumns, rows, format));
  const cells = rows.filter(({ record }) => record === 'cell').length;
  terminal.say(`${options.output}: ${observed.files.length} files, ${cells} answers.`);
}

function formatOf(output: string): 'parquet' | 'csv' {
  const found = /\.(parquet|csv)$/i.exec(output)?.[1]?.toLowerCase();
  if (found === 'parquet' || found === 'csv') return found;
  throw new CannotRun(
    `${output} ends neither in .parquet nor in .csv.`,
    'Say which of the two it is to be by its name: -o part.parquet',
  );
}
