/** The pages that are looked at, each in a file of its own as a reader would have it. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { openCollection } from '../../src/files/open-collection.ts';
import { localPlan } from '../../src/pipeline/local-plan.ts';
import { reportExtras } from '../../src/pipeline/report-extras.ts';
import { compile } from '../../src/pipeline.ts';
import { localPagesOf } from '../../src/publish/local/local-pages.ts';
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

function saved(name: string, html: string): string {
  const path = join(inject('folder'), `${name.replaceAll(/\W+/g, '-')}.html`);
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}

function lookedAt(name: string, results: Results, html: string): LookedAt {
  const bare = html.replace(/<script>[\s\S]*?<\/script>/, '');
  return { name, results, html, url: saved(name, html), bareUrl: saved(`${name} bare`, bare) };
}

const place = new URL('../../fixtures/missing-from-care-2024', import.meta.url);
const compiled = await compile(await openCollection(fileURLToPath(place)));

function missingFromCare(): LookedAt {
  const html = reportHtml(
    compiled.results,
    sectionsOf(compiled.results, { ...reportExtras(compiled), tileLayouts }),
  );
  return lookedAt('of the 212 authorities of missing-from-care-2024', compiled.results, html);
}

/** A whole collection over all of the United Kingdom, two years, four measures and two rates. */
export const wholePage = missingFromCare();

/** The list of the local pages of that collection, the page of an area, and one of an authority. */
function localPages(): LookedAt[] {
  const { results, frame } = compiled;
  const plan = localPlan({ results, frame }, ['region', 'authority']);
  const files = new Map(
    localPagesOf(results, plan, 'report').map(({ name, content }) => [name, String(content)]),
  );
  return ['index', 'region-east-midlands', 'birmingham'].map((name) => {
    const html = files.get(`local/${name}.html`);
    if (html === undefined) throw new RangeError(`No ${name} among the local pages`);
    return lookedAt(`of local pages: ${name}`, results, html);
  });
}

const oddPages = Object.entries(oddResults).map(([name, make]) => {
  const results = make();
  return lookedAt(name, results, reportHtml(results, oddSections(results)));
});

export const pages: readonly LookedAt[] = [wholePage, ...localPages(), ...oddPages];

export function pageNamed(name: keyof typeof oddResults): LookedAt {
  const found = oddPages.find((each) => each.name === name);
  if (!found) throw new RangeError(`No page ${name}`);
  return found;
}
