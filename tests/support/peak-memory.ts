/** How much memory a run of the command took at most. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foi, type Run, type RunChoice, scratch } from './command-line.ts';

/**
 * Loaded into the command, tells on its way out how much memory all its threads took: on Linux from
 * /proc, for `maxRSS` there also counts what the parent held when it forked.
 */
const tellMemory = `
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
const peak = () => {
  try {
    return Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
};
if (isMainThread) process.on('exit', () => writeFileSync(process.env.FOI_TEST_PEAK, String(peak())));
`;

export async function foiWithMemory(
  args: readonly string[],
  { cwd }: Pick<RunChoice, 'cwd'>,
): Promise<Run & { readonly megabytes: number }> {
  const told = join(scratch(), 'peak');
  const hook = `--import=data:text/javascript,${encodeURIComponent(tellMemory)}`;
  const run = await foi(args, { cwd, env: { NODE_OPTIONS: hook, FOI_TEST_PEAK: told } });
  return { ...run, megabytes: Number(readFileSync(told, 'utf8')) / 1024 };
}
