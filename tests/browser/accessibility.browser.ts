/** The rules of WCAG 2.2 AA that a machine can check, and the contrast inside of pictures. */

import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageNamed, pages, wholePage } from './pages.ts';
import { openAll, read } from './reader.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * The rows of a table are alike, and a few of them are looked at. Behind a shade axe sees no colour, nor
 * inside of a picture, which is one image to it: colours there are compared below.
 */
const prepared = `
for (const body of document.querySelectorAll('tbody'))
  for (const row of [...body.rows].slice(4)) row.remove();
const plain = document.createElement('style');
plain.textContent = '.scroll { background: none !important }';
document.head.append(plain);`;

async function violationsOn(page: Page): Promise<string[]> {
  await openAll(page);
  await page.evaluate(prepared);
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(
    `axe.run({ exclude: ['svg[role=img] > *'] }, { runOnly: ${JSON.stringify(wcag)}, resultTypes: ['violations'] })`,
  )) as axe.AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe.each(pages.map((page) => [page.name, page] as const))(
  'the page %s has no violation of WCAG 2.2 AA',
  (_, { url, bareUrl }) => {
    test('in light colours on a telephone, with scripts', async () => {
      const screen = { light: 'light', width: 360 } as const;
      expect(await read(url, screen, ({ page }) => violationsOn(page))).toEqual([]);
    });

    test('in dark colours on a desk, without scripts', async () => {
      const screen = { light: 'dark', width: 1440 } as const;
      expect(await read(bareUrl, screen, ({ page }) => violationsOn(page))).toEqual([]);
    });
  },
);

test('what scripts add has no violation in dark colours either', async () => {
  const { url } = pageNamed('of a few councils');
  const screen = { light: 'dark', width: 1440 } as const;
  expect(await read(url, screen, ({ page }) => violationsOn(page))).toEqual([]);
});

test('a violation is found where there is one', async () => {
  const { url } = pageNamed('for one authority');
  const found = await read(url, {}, async ({ page }) => {
    await page.evaluate(`document.documentElement.removeAttribute('lang')`);
    return violationsOn(page);
  });
  expect(found.join()).toContain('html-has-lang');
});

/** The colours that stand on each other: a letter on its tile, a mark on the page. */
const pairsOf = `(() => {
  const page = getComputedStyle(document.documentElement).backgroundColor;
  const solid = (colour) => (colour.startsWith('rgb') ? colour : page);
  const fill = (node) => solid(getComputedStyle(node).fill);
  const stroke = (node) => solid(getComputedStyle(node).stroke);
  const letters = [...document.querySelectorAll('.legend li svg')].map((svg) => ({
    what: 'letter ' + svg.lastElementChild.textContent,
    least: 4.5,
    colours: [fill(svg.lastElementChild), fill(svg.firstElementChild)],
  }));
  const marks = [...document.querySelectorAll('figure svg .dot')].map((dot) => ({
    what: 'dot',
    least: 3,
    colours: [fill(dot), page],
  }));
  const lines = [...document.querySelectorAll('svg .thread, svg .span, svg .end, svg .centre')].map(
    (line) => ({ what: line.className.baseVal, least: 3, colours: [stroke(line), page] }),
  );
  const words = [...document.querySelectorAll('figure svg g:not([class*=t-]) text, svg .soft')].map(
    (text) => ({ what: text.textContent, least: 4.5, colours: [fill(text), page] }),
  );
  return [...letters, ...marks, ...lines, ...words];
})()`;

interface Pair {
  readonly what: string;
  readonly least: number;
  readonly colours: readonly [string, string];
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((each) => {
    const part = Number(each) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio". */
function contrast([one, other]: readonly [string, string]): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

test('contrast is 21 of black on white, and 4.54 of #767676 on white', () => {
  expect(contrast(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])).toBeCloseTo(21, 5);
  expect(contrast(['rgb(118, 118, 118)', 'rgb(255, 255, 255)'])).toBeCloseTo(4.54, 2);
});

describe.each([
  wholePage,
  pageNamed('of a few councils'),
  pageNamed('of the 153 authorities of England'),
])('the pictures of the page $name', ({ url }) => {
  test.each(['light', 'dark'] as const)('can be made out in %s colours', async (light) => {
    const pairs = await read(url, { light }, ({ page }) => page.evaluate<Pair[]>(pairsOf));
    expect(pairs.length).toBeGreaterThan(20);
    const faint = pairs.filter(({ colours, least }) => contrast(colours) < least);
    expect(faint).toEqual([]);
  });
});
