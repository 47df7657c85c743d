import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { collectionAbove } from '../../files/collection-above.ts';
import { type Collection, openCollection, sha256 } from '../../files/open-collection.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { explainAuthority } from '../../pipeline/explain-authority.ts';
import { explainFigure } from '../../pipeline/explain-figure.ts';
import {
  type ExplainedReturn,
  explainReturn,
  explainUnread,
} from '../../pipeline/explain-return.ts';
import { named } from '../../pipeline/explained-name.ts';
import { type Prepared, prepare } from '../../pipeline/prepare.ts';
import { explainedData } from '../../publish/explained-json.ts';
import { explainedText } from '../../publish/explained-text.ts';
import { explanationText } from '../../publish/explanation-text.ts';
import { compileResults, readingFor } from '../compile.ts';
import { openTerminal, type Terminal, width } from '../terminal.ts';
import { isWatched, watched } from '../watched-thread.ts';

interface ExplainOptions {
  readonly collection?: string;
  readonly survey?: string;
  readonly json?: true;
  readonly color?: boolean;
}

const mostFigures = 10;

/** A file that is there is a return; anything else is the name of a figure or an authority. */
export async function explain(
  what: string,
  folder: string | undefined,
  options: ExplainOptions,
): Promise<void> {
  const terminal = await openTerminal(options);
  const given = folder ?? options.collection;
  const path = [what, join(given ?? '.', what), join(given ?? '.', 'returns', what)]
    .map((each) => resolve(each))
    .find((each) => existsSync(each) && statSync(each).isFile());
  if (path !== undefined)
    await explainFile(path, given ?? collectionAbove(path), options, terminal);
  else await explainNamed(what, given ?? collectionHere(what), options, terminal);
}

async function explainFile(
  path: string,
  folder: string,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<void> {
  const collection = await openCollection(folder, options.survey);
  const prepared = await prepare(collection);
  const below = relative(collection.root, path).split(sep).join('/');
  const name = below.startsWith('..') ? `returns/${below.split('/').at(-1) ?? ''}` : below;
  const bytes = await readFile(path);
  const unread = isWatched ? undefined : await unreadApart(name, bytes, collection, prepared);
  const explained =
    unread ?? (await watched(bytes.length, () => explainReturn(name, bytes, prepared)));
  if (options.json) terminal.data(`${JSON.stringify(explained, null, 1)}\n`);
  else terminal.data(`${explanationText(explained, { paint: terminal.paint, width: width() })}\n`);
}

async function explainNamed(
  what: string,
  folder: string,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<void> {
  const results = await compileResults(await openCollection(folder, options.survey));
  const { figures, authority } = named(results, what);
  const explained = {
    what,
    figures: figures.slice(0, mostFigures).map((figure) => explainFigure(results, figure)),
    more: Math.max(0, figures.length - mostFigures),
    authority: authority === undefined ? undefined : explainAuthority(results, authority),
  };
  if (options.json) {
    terminal.data(`${JSON.stringify(explainedData(explained, results), null, 1)}\n`);
    return;
  }
  const style = { paint: terminal.paint, width: width() };
  terminal.data(`${explainedText(explained, results, style)}\n`);
}

/** Nobody watches any more: this file broke a thread, or many files did not. One of its own tells. */
async function unreadApart(
  path: string,
  bytes: Uint8Array,
  collection: Collection,
  prepared: Prepared,
): Promise<ExplainedReturn | undefined> {
  const reading = (await (await readingFor(collection, false))(collection))(prepared);
  const read = await reading.readReturn({ path, bytes, sha256: sha256(bytes) });
  await reading.close();
  return read.ended ? explainUnread(read, prepared) : undefined;
}

/** The current folder. @throws CannotRun where it is no collection, or a file was meant. */
function collectionHere(what: string): string {
  if (existsSync('survey.yaml')) return '.';
  if (/[\\/]|\.(?:csv|xlsx?|xlsm|ods|docx|pdf|html?|txt|zip)$/i.test(what)) {
    throw new CannotRun(
      `There is no file ${what}.`,
      'Name one file below the returns/ of a collection, or a figure or an authority of it.',
    );
  }
  throw new CannotRun(
    `There is no file ${what}, and the current folder holds no survey.yaml.`,
    `For a figure or an authority name the collection too: foi explain "${what}" FOLDER.`,
  );
}
