/** Where a watched thread begins. */

import { runCommand } from './program.ts';

await runCommand();
