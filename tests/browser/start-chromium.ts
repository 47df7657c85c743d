/** Starts the one browser before all tests, and stops it after them. */

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser listens. */
    readonly chromium: string;
  }
}

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** What CHROMIUM names, else the first of the usual names on the PATH. */
function chromiumHere(): string {
  const given = process.env['CHROMIUM'];
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  const usual = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = (given ? [given] : usual).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const where = given ? `at ${given}, which CHROMIUM names` : `under the names ${names.join(', ')}`;
  throw new Error(
    `There is no browser ${where}. Install one (Debian: apt-get install chromium), or say where it is: CHROMIUM=/path/to/chromium npm run test:browser`,
  );
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({ executablePath: chromiumHere() });
  provide('chromium', server.wsEndpoint());
  return () => server.close();
}
