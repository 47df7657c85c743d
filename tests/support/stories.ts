/**
 * The stories of fixtures/cases: what a person has on disk, and beside it in expected/ what must
 * come of it, written by hand. findings.txt has a line for each finding (severity, code, place,
 * the text found), figures.csv the figures that the story is about.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { openCollection } from '../../src/files/open-collection.ts';
import { type Finding, severityOf } from '../../src/findings/finding.ts';
import { compileResults } from '../../src/pipeline.ts';
import { placeParts } from '../../src/publish/tables.ts';
import type { Results } from '../../src/results.ts';

export const folderOfStory = (story: string): string =>
  fileURLToPath(new URL(`../../fixtures/cases/${story}`, import.meta.url));

/** Every folder of fixtures/cases that says what is expected of it. */
export const stories: readonly string[] = readdirSync(folderOfStory('.'))
  .filter((story) => existsSync(`${folderOfStory(story)}/expected`))
  .sort();

const compiled = new Map<string, Promise<Results>>();

/** Made once for a story, whoever asks. */
export function resultsOf(story: string): Promise<Results> {
  const made =
    compiled.get(story) ??
    openCollection(folderOfStory(story)).then((each) => compileResults(each));
  compiled.set(story, made);
  return made;
}

const expectedText = (story: string, name: string): string => {
  const path = `${folderOfStory(story)}/expected/${name}`;
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

export const expectedFindings = (story: string): string[] =>
  expectedText(story, 'findings.txt')
    .split('\n')
    .filter((line) => line !== '')
    .sort();

export const expectedFigures = (story: string): Record<string, string>[] =>
  parse(expectedText(story, 'figures.csv'), { columns: true });

/** `error recognise/conflict returns/anytown.csv › B2 “120 / 130”` */
export function findingLine(finding: Finding): string {
  const { file, sheet, cell } = placeParts(finding.at);
  const place = [file, sheet, cell].filter((part) => part !== '').join(' › ');
  const where = place || finding.authority || 'the collection';
  const found = finding.found === '' ? [] : [`“${finding.found}”`];
  return [severityOf(finding), finding.code, where, ...found].join(' ');
}
