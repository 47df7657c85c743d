// @ts-check
/** How long a command takes, and how much memory it takes at most. */
import { spawnSync } from 'node:child_process';

/**
 * Runs to the end, or throws what the command complained of.
 * @param {string} command
 * @param {string[]} options
 */
export function run(command, options) {
  const { status, error, stderr } = spawnSync(command, options, {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status === 0) return;
  const complaint = error?.message ?? stderr.toString();
  throw new Error(`${command} ${options.join(' ')}\n${complaint}`);
}

/**
 * Whether a command runs to its end.
 * @param {string} command
 * @param {string[]} options
 */
export const runs = (command, options) =>
  spawnSync(command, options, { stdio: 'ignore' }).status === 0;

/**
 * The shortest of several runs in milliseconds, for each contender. They take turns, so that what
 * else the machine is doing hits all alike.
 * @template {string} Name
 * @param {number} times
 * @param {Record<Name, (turn: number) => void>} contenders
 * @returns {Record<Name, number>}
 */
export function bestOf(times, contenders) {
  const names = /** @type {Name[]} */ (Object.keys(contenders));
  const best = /** @type {Record<Name, number>} */ ({});
  for (let turn = 0; turn < times; turn += 1) {
    for (const name of names) {
      const start = performance.now();
      contenders[name](turn);
      best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, performance.now() - start);
    }
  }
  return best;
}

/**
 * Loaded into the command, tells on its way out how much memory all its threads took: on Linux from /proc, for
 * `maxRSS` there also counts what the parent held when it forked.
 */
const tellMemory = `
import { readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
const peak = () => {
  try {
    return Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
};
if (isMainThread) process.on('exit', () => writeSync(3, String(peak())));
`;

/**
 * The most memory a Node program took, in megabytes.
 * @param {string[]} options of node
 */
export function peakMemory(options) {
  const hook = `data:text/javascript,${encodeURIComponent(tellMemory)}`;
  const { output, status } = spawnSync(process.execPath, ['--import', hook, ...options], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`node ${options.join(' ')} ended with ${status}`);
  return Number(output[3]?.toString()) / 1024;
}
