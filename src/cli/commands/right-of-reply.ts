import { openCollection } from '../../files/open-collection.ts';
import { ownTemplates } from '../../files/read-templates.ts';
import { writeNewFolder } from '../../files/write-new-folder.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { authorityNamed } from '../../pipeline/explained-name.ts';
import { replyAsked } from '../../pipeline/right-of-reply.ts';
import { outliersIn } from '../../publish/right-of-reply/outliers.ts';
import { replyFiles } from '../../publish/right-of-reply/reply-files.ts';
import { compileResults } from '../compile.ts';
import { openTerminal } from '../terminal.ts';
import { todayFrom } from './status.ts';

export interface RightOfReplyOptions {
  readonly collection: string;
  readonly output: string;
  readonly on: string;
  readonly days: string;
  readonly outliers?: true;
  readonly letters?: string;
  readonly survey?: string;
  readonly quiet?: true;
}

export async function rightOfReply(
  names: readonly string[],
  options: RightOfReplyOptions,
): Promise<void> {
  const terminal = await openTerminal(options);
  if (names.length === 0 && !options.outliers)
    throw new CannotRun(
      'Nobody is named.',
      'Name the authorities that are to reply, or add --outliers for those that the report draws outside the funnel.',
    );
  const [on, days] = [todayFrom(options.on), daysFrom(options.days)];
  const results = await compileResults(await openCollection(options.collection, options.survey));
  const named = names.map((name) => authorityNamed(results, name));
  const outliers = options.outliers ? outliersIn(results) : [];
  const authorities = [...new Set([...named, ...outliers])];
  if (authorities.length === 0) {
    terminal.say('No authority lies outside the funnel. Nothing was written.');
    return;
  }
  const asked = authorities.map((authority) => replyAsked(authority, results, on, days));
  const templates = await ownTemplates(options.collection, options.letters);
  await writeNewFolder(options.output, replyFiles(results, asked, templates));
  const packs = asked.length === 1 ? 'one pack' : `${asked.length} packs`;
  terminal.say(
    `Written to ${options.output}: ${packs}, each a letter with its page and its cells, and right-of-reply.csv for a mail merge. Nothing was sent.`,
  );
}

/** @throws CannotRun for what is no number of working days. */
function daysFrom(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new CannotRun(`“${text}” is no number of working days.`, 'Write it as --days 10.');
}
