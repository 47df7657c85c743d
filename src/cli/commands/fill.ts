import { openCollection } from '../../files/open-collection.ts';
import { readDraft } from '../../files/read-draft.ts';
import { writeOneFile } from '../../files/write-results.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { fillDraft } from '../../publish/fill-draft.ts';
import { compileResults } from '../compile.ts';
import { openTerminal } from '../terminal.ts';

export interface FillOptions {
  readonly output?: string;
  readonly survey?: string;
}

/** @throws CannotRun where a figure is missing: nothing is written then. */
export async function fill(path: string, folder: string, options: FillOptions): Promise<void> {
  const terminal = await openTerminal({});
  const text = Buffer.from(await readDraft(path)).toString('utf8');
  const results = await compileResults(await openCollection(folder, options.survey));
  const filled = fillDraft(text, results);
  if (filled.unfilled.length > 0) {
    const lines = filled.unfilled.map(
      ({ line, text: found, why }) => `  line ${line}: ${found}: ${why}`,
    );
    throw new CannotRun(
      `${path} names figures that are not there:\n${lines.join('\n')}`,
      'Names stand in the column “figure” of summary.csv.',
    );
  }
  if (options.output === undefined) terminal.data(filled.text);
  else await writeOneFile(options.output, filled.text);
}
