/** The command line: in this thread where nothing of strangers is read, else in one that is watched. */

import { setFlagsFromString } from 'node:v8';
import { exitCodes } from './exit-codes.ts';
import { runCommand } from './program.ts';

// A run over some hundred small files is over before optimised code has paid for being made; a
// long one still gets it, later.
setFlagsFromString('--sparkplug');
setFlagsFromString('--interrupt-budget=300000');
// Of eighteen thousand returns half the memory would be what nobody needs any more.
setFlagsFromString('--heap-growing-percent=50');

/** These read no returns, or wait for ever. */
const unwatched = ['init', 'watch', 'help'];

function readsReturns([command = '-', ...rest]: readonly string[]): boolean {
  if (command.startsWith('-') || unwatched.includes(command)) return false;
  return !rest.some((each) => ['-h', '--help', '--version'].includes(each));
}

// Whoever reads what is printed may stop before its end: foi check --all | head
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCodes.done);
});

const isWatched = readsReturns(process.argv.slice(2));
// What is half made goes with it: results are put in their place whole, or not at all.
if (isWatched) process.once('SIGINT', () => process.exit(exitCodes.interrupted));
if (!isWatched || !(await (await import('./watched-run.ts')).ranWatched())) await runCommand();
