/** The pages that are looked at, each in a file of its own as a reader would have it. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openCollection } from '../../src/files/open-collection.ts';
import { reportExtras } from '../../src/pipeline/report-extras.ts';
import { compile } from '../../src/pipeline.ts';
import { reportHtml } from '../../src/publish/report/report-html.ts';
import { sectionsOf } from '../../src/publish/report/sections.ts';
import { tileLayouts } from '../../src/register/data/tile-layouts.ts';
import type { Results } from '../../src/results.ts';
import { oddResults, oddSections } from '../publish/report/odd-results.ts';

export interface LookedAt {
  readonly name: string;
  readonly results: Results;
  readonly html: string;
  readonly url: string;
  /** The same without its script, for what cannot look where scripts do not run. */
  readonly bareUrl: string;
}

const folder = mkdtempSync(join(tmpdir(), 'foi-browser-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function saved(name: string, html: string): string {
  const path = join(folder, `${name.replaceAll(' ', '-')}.html`);
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}

function lookedAt(name: string, results: Results, html: string): LookedAt {
  const bare = html.replace(/<script>[\s\S]*?<\/script>/, '');
  return { name, results, html, url: saved(name, html), bareUrl: saved(`${name} bare`, bare) };
}

async function missingFromCare(): Promise<LookedAt> {
  const place = new URL('../../fixtures/missing-from-care-2024', import.meta.url);
  const compiled = await compile(await openCollection(fileURLToPath(place)));
  const html = reportHtml(
    compiled.results,
    sectionsOf(compiled.results, { ...reportExtras(compiled), tileLayouts }),
  );
  return lookedAt('of the 212 authorities of missing-from-care-2024', compiled.results, html);
}

/** A whole collection over all of the United Kingdom, two years, four measures and two rates. */
export const wholePage = await missingFromCare();

const oddPages = Object.entries(oddResults).map(([name, make]) => {
  const results = make();
  return lookedAt(name, results, reportHtml(results, oddSections(results)));
});

export const pages: readonly LookedAt[] = [wholePage, ...oddPages];

export function pageNamed(name: keyof typeof oddResults): LookedAt {
  const found = oddPages.find((each) => each.name === name);
  if (!found) throw new RangeError(`No page ${name}`);
  return found;
}
