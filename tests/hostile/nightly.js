// @ts-check
/**
 * The tests of hostile files with many more mutants and kills than between two changes:
 *
 *   npm run nightly
 */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['vitest', 'run', 'tests/hostile'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FOI_MUTANTS: '10000', FOI_KILLS: '200' },
});
process.exitCode = status ?? 1;
