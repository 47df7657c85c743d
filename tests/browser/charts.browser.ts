/** Pictures as files: a browser is strict about them, as other programs are. */

import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/publish/report/charts.ts';
import { oddResults, oddSections } from '../publish/report/odd-results.ts';
import { scratch } from '../support/command-line.ts';
import { read } from './reader.ts';

const odd = [
  'of a few councils',
  'of the 153 authorities of England',
  'of names that look like markup',
  'of very long names',
  'of names from right to left',
] as const;

/** Texts that lie beyond the edge, and what an XML parser complains of. */
const faultsOf = `(() => {
  const root = document.documentElement;
  const { width, height } = root.getBoundingClientRect();
  const beyond = ({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height;
  const texts = [...document.querySelectorAll('text')];
  return [
    ...(root.localName === 'svg' ? [] : ['no picture but ' + root.localName]),
    ...[...document.querySelectorAll('parsererror')].map((node) => node.textContent),
    ...texts.filter((text) => beyond(text.getBoundingClientRect())).map((text) => text.textContent),
  ];
})()`;

describe.each(odd)('each picture of the page %s', (name) => {
  test('stands in its file, and nothing is cut off', async () => {
    const folder = scratch();
    const results = oddResults[name]();
    const files = charts(results, oddSections(results));
    expect(files.length).toBeGreaterThan(3);
    for (const { name: path, content } of files) {
      const file = `${folder}/${path.replace('/', '-')}`;
      writeFileSync(file, content);
      await read(`file://${file}`, { width: 1440 }, async ({ page, complaints }) => {
        expect(await page.evaluate(faultsOf), path).toEqual([]);
        expect(complaints).toEqual([]);
      });
    }
  });
});
