import { watch as watchFolder } from 'node:fs/promises';
import { openCollection } from '../../files/open-collection.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { compareRuns } from '../../pipeline/compare.ts';
import type { Compiled } from '../../pipeline.ts';
import { recordsOf } from '../../publish/json.ts';
import { runsReport } from '../../publish/runs-report.ts';
import { summaryTable } from '../../publish/tables.ts';
import { terminalSummary } from '../../publish/terminal-summary.ts';
import { movedHeadline, verdictText } from '../../publish/watch-report.ts';
import { compile } from '../compile.ts';
import { exitCodes } from '../exit-codes.ts';
import { openTerminal, width } from '../terminal.ts';

interface WatchOptions {
  readonly color?: boolean;
}

/** A file is copied in several steps: its verdict waits until nothing has happened for so long. */
const quietFor = 400;

export async function watch(folder: string, options: WatchOptions): Promise<void> {
  const terminal = await openTerminal(options);
  const style = { paint: terminal.paint, width: width(), written: '' };
  const stopped = new AbortController();
  process.once('SIGINT', () => stopped.abort());
  const collection = await openCollection(folder);
  // From here on nothing that happens is missed, also while the first figures are made.
  const changes = changesIn(folder, stopped.signal);
  let before = await compile(collection);
  terminal.data(`${terminalSummary(before.results, style)}\n`);
  terminal.data(`\nWatching ${folder}. Ctrl-C ends.\n`);
  for await (const _ of changes) {
    const now = await compileOr(folder, (why) => terminal.data(`\n${why}\n`));
    if (!now) continue;
    const text = whatHasChanged(before, now, style);
    if (text !== '') terminal.data(`\n${text}\n`);
    before = now;
  }
  process.exitCode = exitCodes.interrupted;
}

/** Once for each bunch of changes. */
function changesIn(folder: string, signal: AbortSignal): AsyncGenerator<void> {
  const events = watchFolder(folder, { recursive: true, signal })[Symbol.asyncIterator]();
  return bunches(events, events.next(), signal);
}

async function* bunches(
  events: AsyncIterator<unknown>,
  first: Promise<IteratorResult<unknown>>,
  signal: AbortSignal,
): AsyncGenerator<void> {
  let next = first;
  try {
    for (;;) {
      if ((await next).done) return;
      next = events.next();
      // Whatever comes within the quiet time belongs to the same bunch.
      while (await withinQuiet(next)) next = events.next();
      yield;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function withinQuiet(next: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(false), quietFor);
    next.then(() => {
      clearTimeout(timer);
      resolve(true);
    }, reject);
  });
}

/** While somebody writes at the survey it may be wrong for a moment. */
async function compileOr(
  folder: string,
  say: (why: string) => void,
): Promise<Compiled | undefined> {
  try {
    return await compile(await openCollection(folder));
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    say(`${error.message}\n${error.help}`);
    return undefined;
  }
}

function whatHasChanged(
  before: Compiled,
  now: Compiled,
  style: Parameters<typeof terminalSummary>[1],
): string {
  const earlier = {
    inputs: before.results.inputs,
    summary: recordsOf(summaryTable(before.results)),
  };
  const runs = compareRuns(earlier, now);
  const same =
    JSON.stringify(before.results.inputs) === JSON.stringify(now.results.inputs) &&
    runs.moved.length === 0;
  if (same) return '';
  return [
    ...[...runs.added, ...runs.replaced].map((path) => verdictText(now.results, path, style)),
    ...runs.gone.map((path) => `${path} is gone.`),
    runsReport(runs, style),
    movedHeadline(before.results, now.results, style),
  ]
    .filter((each) => each !== '')
    .join('\n\n');
}
