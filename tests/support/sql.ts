/** Figures as SQL gives them, and as summary.csv has them, in one form that compares. */

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { figuresOf } from '../../src/aggregate/figures.ts';
import type { Frame } from '../../src/aggregate/spot.ts';
import { openCollection } from '../../src/files/open-collection.ts';
import type { ObservedFile } from '../../src/pipeline/observations/observed.ts';
import { observe } from '../../src/pipeline/observe.ts';
import { askedOf, sqlSubject } from '../../src/pipeline/sql-subject.ts';
import { compile } from '../../src/pipeline.ts';
import { answerFiles, type Came } from '../../src/publish/sql/answer-tables.ts';
import { type DialectName, dialects } from '../../src/publish/sql/dialect.ts';
import type { Asked } from '../../src/publish/sql/register-tables.ts';
import { sqlScript } from '../../src/publish/sql/script.ts';
import { summaryRow } from '../../src/publish/tables.ts';
import { settings } from './arbitraries.ts';
import { frames } from './random-collections.ts';
import { folderOfStory } from './stories.ts';

/** One figure: every column of summary.csv but the sentence, which SQL does not make. */
export type Row = Readonly<Record<string, string>>;

/** A collection of which SQL is to make the figures, with those that we make. */
export interface Case {
  readonly name: string;
  readonly asked: Asked;
  readonly came: Came;
  readonly expected: readonly Row[];
}

const byFigure = (rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => ((a['figure'] ?? '') < (b['figure'] ?? '') ? -1 : 1));

export const rowsFrom = (given: readonly Readonly<Record<string, unknown>>[]): Row[] =>
  byFigure(
    given.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, value === null ? '' : String(value)]),
      ),
    ),
  );

const expectedOf = (frame: Frame): Row[] =>
  byFigure(
    figuresOf(frame).map((figure) => {
      const { sentence, ...row } = summaryRow(figure);
      return row;
    }),
  );

async function caseOf(name: string, folder: string): Promise<Case> {
  const compiled = await compile(await openCollection(folder));
  return { name, ...sqlSubject(compiled), expected: expectedOf(compiled.frame) };
}

/** Half of those that gave no answer are told of by the register alone. */
function caseOfFrame(name: string, frame: Frame): Case {
  const heard = frame.units
    .filter(({ answers }, at) => answers.size > 0 || at % 2 === 0)
    .flatMap(({ members }) => members);
  return {
    name,
    asked: askedOf(frame),
    came: { units: frame.units, replied: frame.replied, heard: new Set(heard) },
    expected: expectedOf(frame),
  };
}

/** Writes the files of a case into a folder; gives the script that reads them there. */
export function writeCase(each: Case, name: DialectName, folder: string): string {
  for (const file of answerFiles(each.came, dialects[name]))
    writeFileSync(join(folder, file.name), file.content);
  return scriptOf(each, name, folder);
}

export const scriptOf = ({ asked }: Case, name: DialectName, place: string): string =>
  sqlScript(asked, dialects[name], place);

/** The same collection in groups of whole authorities, each settled without the others. */
export async function inGroups(folder: string, groups: number): Promise<Case[]> {
  const collection = await openCollection(folder);
  const { files, ownLetters } = await observe(collection);
  const { setting } = await compile(collection);
  const order = setting.register.authorities.map(({ id }) => id);
  const groupOf = ({ filed }: ObservedFile): number => {
    const owners = setting.files.find((each) => each.filed.path === filed.path)?.owners ?? [];
    return order.indexOf(setting.groups.groupOf(owners[0]?.authority ?? '')) % groups;
  };
  const cases = Array.from({ length: groups }, async (_, group): Promise<Case> => {
    const own = files.filter((file) => groupOf(file) === group);
    const part = { name: `group-${group}`, observed: { files: own, ownLetters } };
    const compiled = await compile({ ...collection, returns: [] }, { parts: [part] });
    return { name: part.name, ...sqlSubject(compiled), expected: [] };
  });
  return Promise.all(cases);
}

/** Every collection of fixtures/cases, those of the method among them. */
export const collections: readonly string[] = readdirSync(folderOfStory('.')).sort();

export const caseOfStory = (story: string): Promise<Case> => caseOf(story, folderOfStory(story));
export const everyStory = (): Promise<Case[]> => Promise.all(collections.map(caseOfStory));

export const missingFromCare = fileURLToPath(
  new URL('../../fixtures/missing-from-care-2024', import.meta.url),
);
export const wholeCollection = (): Promise<Case> =>
  caseOf('missing-from-care-2024', missingFromCare);

export const randomCases = (count: number): Case[] =>
  fc.sample(frames, settings(count)).map((frame, at) => caseOfFrame(`no. ${at}`, frame));
