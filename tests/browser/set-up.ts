/** The one browser, and a folder for pages: there before all tests, and gone after them. */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser listens. */
    readonly chromium: string;
    /** Where pages may be written. */
    readonly folder: string;
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
  const folder = mkdtempSync(join(tmpdir(), 'foi-browser-'));
  provide('chromium', server.wsEndpoint());
  provide('folder', folder);
  return async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
