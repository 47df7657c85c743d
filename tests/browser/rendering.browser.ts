/** What a page looks like in a browser: whole, and inside its screen, for everybody. */

import { describe, expect, test } from 'vitest';
import { markup } from '../publish/report/odd-results.ts';
import { pageOf, strayNumbers } from '../publish/report/page.ts';
import { pageNamed, pages, wholePage } from './pages.ts';
import { openAll, read, screens } from './reader.ts';

/** What does not fit its screen, or is not to be seen though it should be. */
const faultsOf = `(() => {
  const wide = document.documentElement.scrollWidth;
  const seen = (node) => node.getClientRects().length > 0;
  const beyond = ({ left, right }) => left < 0 || right > innerWidth;
  const texts = [...document.querySelectorAll('figure svg text')].filter(seen);
  const figures = [...document.querySelectorAll('figure')];
  const parts = [...document.querySelectorAll('h1, h2, h3, .sentence, figcaption, main p')];
  return [
    ...(wide > innerWidth ? ['the page is ' + wide + ' wide'] : []),
    ...texts.filter((node) => beyond(node.getBoundingClientRect()))
      .map((node) => 'cut off: ' + node.textContent),
    ...figures.filter((node) => [...node.querySelectorAll('svg[role=img]')].filter(seen).length !== 1)
      .map((node) => 'not one picture: ' + node.textContent.slice(0, 80)),
    ...parts.filter((node) => !seen(node)).map((node) => 'not shown: ' + node.textContent),
  ];
})()`;

describe.each(pages.map((page) => [page.name, page] as const))('the page %s', (_, page) => {
  const { url, results } = page;

  test.each([{ scripts: true }, { scripts: false }])(
    'fits every screen, and the console stays silent, scripts: $scripts',
    async ({ scripts }) => {
      await read(url, { scripts }, async ({ page, complaints }) => {
        await openAll(page);
        for (const { width, light } of screens) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme: light });
          expect(await page.evaluate(faultsOf), `${width} px, ${light}`).toEqual([]);
        }
        expect(complaints).toEqual([]);
      });
    },
  );

  test('shows the numbers of summary.csv and no others', async () => {
    const shown = await read(url, {}, ({ page }) => page.content());
    expect(strayNumbers(pageOf(shown), results)).toEqual([]);
  });
});

test('a page without its style would be found to be too wide', async () => {
  await read(wholePage.url, { width: 360 }, async ({ page }) => {
    await page.evaluate(`document.querySelector('style').remove()`);
    expect(await page.evaluate(faultsOf)).not.toEqual([]);
  });
});

test('names that look like markup make no element, load nothing and run nothing', async () => {
  await read(pageNamed('of names that look like markup').url, {}, async ({ page }) => {
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe(markup);
    const names = page.locator('table.sortable tbody th');
    expect(await names.first().textContent()).toBe(markup);
  });
});

test('a number after a name from right to left stays behind it', async () => {
  await read(pageNamed('of names from right to left').url, {}, async ({ page }) => {
    const places = await page.evaluate<[number, number, number]>(`(() => {
      const sentence = document.querySelector('.sentence');
      sentence.style.whiteSpace = 'nowrap';
      const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const placeOf = (node, text) => {
        range.setStart(node, node.data.indexOf(text));
        range.setEnd(node, node.data.indexOf(text) + text.length);
        return range.getBoundingClientRect().left;
      };
      const [before, name, after] = [walker.nextNode(), walker.nextNode(), walker.nextNode()];
      return [placeOf(before, 'children'), placeOf(name, name.data), placeOf(after, '47')];
    })()`);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
