/** The page of a whole invented collection: 212 authorities, two years, four measures, two rates. */

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openCollection } from '../../../src/files/open-collection.ts';
import { reportExtras } from '../../../src/pipeline/report-extras.ts';
import { compile } from '../../../src/pipeline.ts';
import { reportHtml } from '../../../src/publish/report/report-html.ts';
import { reportMarkdown } from '../../../src/publish/report/report-markdown.ts';
import { sectionsOf } from '../../../src/publish/report/sections.ts';
import { sentenceOf } from '../../../src/publish/wording.ts';
import { tileLayouts } from '../../../src/register/data/tile-layouts.ts';
import { all, pageOf, strayNumbers, textsOf } from './page.ts';

const folder = fileURLToPath(new URL('../../../fixtures/missing-from-care-2024', import.meta.url));
const compiled = await compile(await openCollection(folder));
const { results } = compiled;
const extras = { ...reportExtras(compiled), tileLayouts };
const sections = sectionsOf(results, extras);
const html = reportHtml(results, sections);
const page = pageOf(html);

test('is lighter than a megabyte', () => {
  expect(Buffer.byteLength(html)).toBeLessThan(1_000_000);
});

test('says no number that summary.csv does not say', () => {
  expect(all(page, '[data-figure]').length).toBeGreaterThan(500);
  expect(strayNumbers(page, results)).toEqual([]);
});

test('has a tile for each of the 212 on each map, and 40 of them hatched', () => {
  for (const map of all(page, 'svg.tiles')) {
    expect(all(map, 'title')).toHaveLength(212);
    expect(all(map, 'g.s-no-return title')).toHaveLength(40);
  }
});

test('begins with the rates of the last year, word for word as the table has them', () => {
  const rate = results.figures.find(
    ({ figure }) => figure === 'trafficked-missing-rate.matched-rate.2024',
  );
  expect(textsOf(page, '#headline .sentence')).toContain(rate && sentenceOf(rate));
  expect(rate && sentenceOf(rate)).toContain('864 of 2,335 (37.0%)');
});

test('compares the two years on those that answered for both', () => {
  const rows = all(page, '#change tbody tr').map((row) => textsOf(row, 'th,td'));
  const change = extras.changes.find(({ figure }) => figure === 'trafficked.change.2024');
  expect(rows[0]?.slice(1, 3)).toEqual(['2023 to 2024', String(change?.panel.length)]);
});

test('is told as text too, with the same sentences and tables', () => {
  const text = reportMarkdown(results, sections);
  for (const { textContent } of all(page, '.sentence')) expect(text).toContain(`> ${textContent}`);
  expect(text.split('\n').filter((line) => line.startsWith('## '))).toHaveLength(
    all(page, 'main h2').length,
  );
  expect(reportMarkdown(results, sections)).toBe(text);
});
