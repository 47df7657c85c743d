/** Somebody who opens a page: on what screen, in what light, with or without scripts. */

import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

export interface Reader {
  readonly width?: number;
  readonly light?: 'light' | 'dark';
  readonly scripts?: boolean;
}

export interface Opened {
  readonly page: Page;
  /** What the browser's console said, and what was not caught. */
  readonly complaints: readonly string[];
}

export const screens = [
  { width: 360, light: 'light' },
  { width: 360, light: 'dark' },
  { width: 1440, light: 'light' },
  { width: 1440, light: 'dark' },
] as const;

// A tab takes a second to open and a page a tenth, so there are two tabs, and all files use them.
const browser = await chromium.connect(inject('chromium'));
const contexts: Readonly<Record<'scripts' | 'plain', BrowserContext>> = {
  scripts: await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] }),
  plain: await browser.newContext({ javaScriptEnabled: false }),
};
const tabs = { scripts: await contexts.scripts.newPage(), plain: await contexts.plain.newPage() };

/** Opens the page anew, and does with it what `use` says. */
export async function read<T>(
  url: string,
  { width = 1440, light = 'light', scripts = true }: Reader,
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  const page = scripts ? tabs.scripts : tabs.plain;
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: light });
  await page.goto(url);
  try {
    return await use({ page, complaints });
  } finally {
    page.removeAllListeners();
  }
}

/** As if each had been clicked on. */
export const openAll = (page: Page): Promise<void> =>
  page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true;`);
