/** What can be done without a mouse, which is everything. */

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageNamed } from './pages.ts';
import { openAll, read } from './reader.ts';

const { url } = pageNamed('of a few councils');

const reachable = `[...document.querySelectorAll('a[href], button, summary, input, [tabindex="0"]')]`;

/** Which of them has the focus, and whether a reader can see so. */
const focused = `(() => {
  const node = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(node);
  const { top, bottom, left, right } = node.getBoundingClientRect();
  const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  return {
    at: ${reachable}.indexOf(node),
    seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && inside,
  };
})()`;

interface Focus {
  readonly at: number;
  readonly seen: boolean;
}

describe.each([360, 1440])('at %i px', (width) => {
  test('Tab reaches everything in its order, and it can be seen where one is', async () => {
    await read(url, { width }, async ({ page }) => {
      await openAll(page);
      const count = await page.evaluate<number>(`${reachable}.length`);
      expect(count).toBeGreaterThan(30);
      const visited: Focus[] = [];
      for (let at = 0; at < count; at += 1) {
        await page.keyboard.press('Tab');
        visited.push(await page.evaluate<Focus>(focused));
      }
      expect(visited.map(({ at }) => at)).toEqual([...visited.keys()]);
      expect(visited.filter(({ seen }) => !seen)).toEqual([]);
    });
  });
});

test('the first thing is a way past the contents', async () => {
  await read(url, {}, async ({ page }) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
  });
});

test('a table is opened and closed', async () => {
  await read(url, {}, async ({ page }) => {
    const table = page.locator('figure table').first();
    await page.locator('figure summary').first().focus();
    expect(await table.isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await table.isVisible()).toBe(true);
    await page.keyboard.press('Space');
    expect(await table.isVisible()).toBe(false);
  });
});

describe('the table of all authorities', () => {
  const names = (page: Page): Promise<string[]> =>
    page.locator('table.sortable tbody tr:visible th').allTextContents();
  const letters = async (page: Page): Promise<string> =>
    (await names(page)).map((name) => name.replace('Council ', '')).join('');

  test('is sorted by name, forth and back', async () => {
    await read(url, {}, async ({ page }) => {
      await page.locator('table.sortable th button').first().focus();
      await page.keyboard.press('Enter');
      expect(await letters(page)).toBe('ABCDEFG');
      await page.keyboard.press('Space');
      expect(await letters(page)).toBe('GFEDCBA');
      const head = page.locator('table.sortable thead th').first();
      expect(await head.getAttribute('aria-sort')).toBe('descending');
    });
  });

  // Of A 30.0% are known, of E 50.0%, of G 5.0%; the others have no rate of their own.
  test('is sorted by rate, whoever has none behind, forth and back', async () => {
    await read(url, {}, async ({ page }) => {
      await page.locator('table.sortable th button').last().focus();
      await page.keyboard.press('Enter');
      expect(await letters(page)).toBe('GAEBCDF');
      await page.keyboard.press('Enter');
      expect(await letters(page)).toBe('EAGBCDF');
    });
  });

  test('is filtered, and says how many rows are left', async () => {
    await read(url, {}, async ({ page }) => {
      await page.locator('.tools input').focus();
      await page.keyboard.type('council e');
      expect(await names(page)).toEqual(['Council E']);
      expect(await page.locator('.tools [role=status]').textContent()).toBe('1 of 7 rows');
    });
  });

  test('is there without scripts, whole and with nothing that would not work', async () => {
    await read(url, { scripts: false }, async ({ page }) => {
      expect(await letters(page)).toBe('ABCDEFG');
      expect(await page.locator('button, input').count()).toBe(0);
    });
  });
});

describe('a sentence', () => {
  test('is copied as it stands, and the reader is told', async () => {
    await read(url, {}, async ({ page }) => {
      const sentence = await page.locator('.sentence [data-figure]').first().textContent();
      await page.locator('.sentence button').first().focus();
      await page.keyboard.press('Enter');
      await page.locator('.copy', { hasText: 'Copied' }).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(sentence);
      expect(await page.locator('body > [role=status]').textContent()).toBe(`Copied: ${sentence}`);
    });
  });

  test('is selected where the browser does not let it be copied', async () => {
    await read(url, {}, async ({ page }) => {
      await page.evaluate('navigator.clipboard.writeText = () => Promise.reject()');
      const sentence = await page.locator('.sentence [data-figure]').first().textContent();
      await page.locator('.sentence button').first().focus();
      await page.keyboard.press('Enter');
      await page.locator('.copy', { hasText: 'Selected' }).waitFor();
      expect(await page.evaluate('String(getSelection())')).toBe(sentence);
    });
  });
});
