/** Whoever reads what is printed may stop before its end. */

import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { collectionIn, command } from '../support/command-line.ts';

test.skipIf(process.platform === 'win32')('a pipe that is closed is no fault', () => {
  // More than a pipe holds, so that something is still to be written when it closes.
  const rows = Array.from({ length: 3000 }, (_, at) => `borough-${at},Borough ${at}\n`).join('');
  const cwd = collectionIn({ 'authorities.csv': `id,name\nanytown,Anytown\n${rows}` });
  const { stdout, stderr } = spawnSync(
    'sh',
    ['-c', '"$0" "$1" aggregate small --json -q | head -c 20; true', process.execPath, command],
    { cwd, encoding: 'utf8' },
  );
  expect(stdout.length).toBe(20);
  expect(stderr).toBe('');
});
