import { join } from 'node:path';
import { correctionHeader, correctionRow } from '../../corrections/correction-line.ts';
import { appendLine } from '../../files/append-line.ts';
import { openCollection } from '../../files/open-collection.ts';
import { writeOneFile } from '../../files/write-results.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { idIn } from '../../pipeline/correspondence.ts';
import { correctionFor, proposedCorrections } from '../../pipeline/new-correction.ts';
import { prepare } from '../../pipeline/prepare.ts';
import { csvText } from '../../publish/csv.ts';
import { compileResults } from '../compile.ts';
import { openTerminal } from '../terminal.ts';

export interface CorrectOptions {
  readonly collection: string;
  readonly now?: string;
  readonly reason?: string;
  readonly by?: string;
  readonly date?: string;
  readonly file?: string;
  readonly proposals?: string;
  readonly survey?: string;
  readonly quiet?: true;
}

export async function correct(
  authority: string | undefined,
  question: string | undefined,
  options: CorrectOptions,
): Promise<void> {
  const terminal = await openTerminal(options);
  const collection = await openCollection(options.collection, options.survey);
  const results = await compileResults(collection);
  if (options.proposals !== undefined) {
    const rows = proposedCorrections(results).map(correctionRow);
    const table = { name: 'proposals', columns: correctionHeader, rows };
    await writeOneFile(options.proposals, csvText(table, true));
    const lines = rows.length === 1 ? 'one line' : `${rows.length} lines`;
    terminal.say(
      `${lines} written to ${options.proposals}. Fill in “now” and “reason”, and put the lines into corrections.csv of the collection.`,
    );
    return;
  }
  if (authority === undefined || question === undefined || options.now === undefined)
    throw new CannotRun(
      'A correction wants an authority, a question and what it is now.',
      'For example: foi correct leeds trafficked.2024 --now 12 --reason "by telephone"',
    );
  if (!options.reason)
    throw new CannotRun(
      'A correction wants a reason.',
      'Add --reason "…": where the number comes from.',
    );
  const { match } = await prepare(collection);
  const { now, reason, by = '', date = '', file = '' } = options;
  const decision = { authority, question, now, reason, by, date, file };
  const made = correctionFor(decision, results, (name) => idIn(match, name));
  const path = join(options.collection, 'corrections.csv');
  const [header = '', line = ''] = csvText(
    { name: 'corrections', columns: correctionHeader, rows: [correctionRow(made)] },
    false,
  ).split(/(?<=\n)/);
  await appendLine(path, header, line);
  const was = made.was === '' ? 'nothing' : `“${made.was}”`;
  terminal.say(`${path}: ${made.authority}, ${question}: ${was} is now “${now}”.`);
}
