/** The command line: in this thread where nothing of strangers is read, else in one that is watched. */

import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

// A run over some hundred small files is over before optimised code has paid for being made; a
// long one still gets it, later.
setFlagsFromString('--sparkplug');
setFlagsFromString('--interrupt-budget=300000');

/** These read no returns, or wait for ever. */
const unwatched = ['init', 'watch', 'help'];

function readsReturns([command = '-', ...rest]: readonly string[]): boolean {
  if (command.startsWith('-') || unwatched.includes(command)) return false;
  return !rest.some((each) => ['-h', '--help', '--version'].includes(each));
}

const watched = isMainThread && readsReturns(process.argv.slice(2));
if (!watched || !(await (await import('./watched-run.ts')).ranWatched()))
  await (await import('./program.ts')).runCommand();
