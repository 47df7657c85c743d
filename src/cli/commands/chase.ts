import { openCollection } from '../../files/open-collection.ts';
import { ownTemplates } from '../../files/read-templates.ts';
import { writeNewFolder } from '../../files/write-new-folder.ts';
import { isoOf } from '../../model/period.ts';
import { chaseFiles } from '../../publish/chase/chase-files.ts';
import { chaseItems } from '../../publish/chase/chase-items.ts';
import { builtInTemplates } from '../../publish/chase/templates.ts';
import { replyTemplate, replyTemplateName } from '../../publish/right-of-reply/reply-template.ts';
import { compileResults } from '../compile.ts';
import { openTerminal } from '../terminal.ts';
import { todayFrom } from './status.ts';

export interface ChaseOptions {
  readonly output: string;
  readonly survey?: string;
  readonly today?: string;
  readonly letters?: string;
  readonly quiet?: true;
}

export async function chase(folder: string, options: ChaseOptions): Promise<void> {
  const terminal = await openTerminal(options);
  const today = todayFrom(options.today);
  const collection = await openCollection(folder, options.survey);
  const results = await compileResults(collection, { today, influence: true });
  const templates = await ownTemplates(folder, options.letters);
  const items = chaseItems(results);
  await writeNewFolder(options.output, chaseFiles(items, templates, isoOf(today)));
  const letters = items.length === 1 ? 'one letter' : `${items.length} letters`;
  terminal.say(
    items.length === 0
      ? 'Nobody is left to chase.'
      : `Written to ${options.output}: ${letters}, chase.csv for a mail merge, and the deadlines as a calendar. Nothing was sent.`,
  );
}

/** The letters as they are built in, to be changed and kept. */
export async function writeLetters(folder: string): Promise<void> {
  const letters = [...builtInTemplates, [replyTemplateName, replyTemplate] as const];
  const artefacts = letters.map(([name, content]) => ({ name, content }));
  await writeNewFolder(folder, artefacts);
}
