/** What comes out of a printer: all of it, whatever was closed, hidden or scrolled away. */

import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { pageNamed, wholePage } from './pages.ts';
import { read } from './reader.ts';

interface Printed {
  /** Without white space, and without the ligatures of a font. */
  readonly text: string;
  /** Texts that reach over the edge of their sheet. */
  readonly cut: readonly string[];
}

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

async function printed(page: Page): Promise<Printed> {
  const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const sheets = await getDocumentProxy(new Uint8Array(bytes));
  const texts: string[] = [];
  const cut: string[] = [];
  for (let number = 1; number <= sheets.numPages; number += 1) {
    const sheet = await sheets.getPage(number);
    const { width } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    for (const item of items) {
      if (!('str' in item)) continue;
      texts.push(item.str);
      const left: number = item.transform[4];
      if (item.str.trim() !== '' && (left < 0 || left + item.width > width)) cut.push(item.str);
    }
  }
  return { text: squeezed(texts.join('')), cut };
}

/** Every heading, sentence and summary, and every cell of every table. */
const written = async (page: Page): Promise<ReadonlySet<string>> => {
  const texts = await page.evaluate<string[]>(`[...document.querySelectorAll(
    'h1, h2, h3, .sentence [data-figure], figcaption, summary, caption, main p:not(.sentence), li, tbody th, tbody td',
  )].filter((node) => !node.closest('nav')).map((node) => node.textContent)`);
  return new Set(texts.map(squeezed));
};

/** What is on the page and not on paper. */
const lostFrom = ({ text }: Printed, parts: ReadonlySet<string>): string[] =>
  [...parts].filter((part) => !text.includes(part));

describe('on paper', () => {
  test('stands the whole of a large page, though its table was filtered', async () => {
    await read(wholePage.url, {}, async ({ page }) => {
      const parts = await written(page);
      await page.locator('.tools input').fill('nobody is called so');
      const sheets = await printed(page);
      expect(parts.size).toBeGreaterThan(2000);
      expect(lostFrom(sheets, parts)).toEqual([]);
      expect(sheets.cut).toEqual([]);
    });
  });

  test('stands all of it where no scripts run', async () => {
    await read(
      pageNamed('of a few councils').url,
      { scripts: false, width: 360, light: 'dark' },
      async ({ page }) => {
        const sheets = await printed(page);
        expect(lostFrom(sheets, await written(page))).toEqual([]);
        expect(sheets.cut).toEqual([]);
      },
    );
  });

  test('nothing is cut off of very long names', async () => {
    const { url } = pageNamed('of very long names');
    await read(url, {}, async ({ page }) => {
      expect((await printed(page)).cut).toEqual([]);
    });
  });

  test('everything is open that a browser lets be opened, and closed again behind it', async () => {
    await read(pageNamed('of a few councils').url, {}, async ({ page }) => {
      const open = () => page.locator('details[open]').count();
      await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
      expect(await open()).toBe(await page.locator('details').count());
      await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
      expect(await open()).toBe(0);
    });
  });
});
