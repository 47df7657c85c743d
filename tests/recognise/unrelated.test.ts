/** A survey that runs over sheets about something else takes nothing of them. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbook } from '../../src/model/workbook.ts';
import { readWorkbook } from '../../src/read/readers.ts';
import type { Survey } from '../../src/survey/definition.ts';
import { parseSurvey } from '../../src/survey/parse-survey.ts';
import { recognised, surveyWith, takenFrom, vocabularyFor } from '../support/grids.ts';
import { folderOfStory, stories } from '../support/stories.ts';

const years = ['2023', '2024'];
const measure = (id: string, label: string, ...headings: string[]) => ({ id, label, headings });

/** Surveys about other things, with the sexes and ages that sheets about children have too. */
const libraries = surveyWith(
  {
    measures: [
      measure('branches', 'Library branches', 'LB01', 'library branches', 'Branches'),
      measure('lent', 'Books lent', 'LB02', 'books lent', 'Loans'),
      measure('members', 'Library members', 'LB03', 'library members', 'Members'),
    ],
    breakdowns: [
      {
        id: 'sex',
        of: ['members'],
        categories: [
          { id: 'female', headings: ['F', 'Female', 'Girls'] },
          { id: 'male', headings: ['M', 'Male', 'Boys'] },
        ],
      },
    ],
  },
  years,
);
const waste = surveyWith(
  {
    measures: [
      measure('fly-tips', 'Fly-tipping incidents', 'fly-tipping incidents', 'fly tips recorded'),
      measure('tonnes', 'Tonnes collected', 'W7', 'tonnes collected', 'Tonnage'),
    ],
  },
  years,
);
const potholes = surveyWith(
  {
    measures: [
      measure('claims', 'Pothole claims', 'P1', 'pothole claims', 'claims received'),
      measure('paid', 'Compensation paid', 'P2', 'compensation paid', 'Payments'),
    ],
  },
  ['2022-23', '2023-24'],
);
const dogs = surveyWith({ measures: [measure('dogs', 'Stray dogs', 'stray dogs')] }, years);

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const booksBelow = async (folder: string): Promise<Map<string, Workbook>> => {
  const books = new Map<string, Workbook>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = `${entry.parentPath}/${entry.name}`;
    const read = await readWorkbook(readFileSync(path), path);
    if ('workbook' in read) books.set(path.slice(fixtures.length + 1), read.workbook);
  }
  return books;
};

const surveyAt = (path: string): Survey => parseSurvey(readFileSync(path, 'utf8'));
const aboutChildren = (survey: Survey): boolean =>
  survey.measures.some(({ id }) => id === 'in-care');
const otherStories = stories.filter(
  (story) => !aboutChildren(surveyAt(`${folderOfStory(story)}/survey.yaml`)),
);

let children = new Map<string, Workbook>();
let formats = new Map<string, Workbook>();
const others = new Map<string, Workbook>();

beforeAll(async () => {
  children = await booksBelow(`${fixtures}/missing-from-care-2024/returns`);
  formats = await booksBelow(`${fixtures}/formats`);
  for (const story of otherStories) {
    for (const [path, book] of await booksBelow(`${folderOfStory(story)}/returns`))
      others.set(path, book);
  }
}, 60_000);

function takenOver(survey: Survey, books: ReadonlyMap<string, Workbook>): string[] {
  const vocabulary = vocabularyFor(survey);
  return [...books].flatMap(([path, book]) =>
    Object.entries(takenFrom(recognised(book, vocabulary, path))).map(
      ([key, text]) => `${path}: ${key} ${text}`,
    ),
  );
}

describe('a survey over sheets about something else', () => {
  test.each([
    ['libraries', libraries],
    ['waste', waste],
    ['potholes', potholes],
  ])('takes nothing: %s over returns about missing children', (_, survey) => {
    expect(children.size).toBeGreaterThan(100);
    expect(takenOver(survey, children)).toEqual([]);
  });

  test.each([
    ['libraries', libraries],
    ['waste', waste],
  ])('takes nothing: %s over every format', (_, survey) => {
    expect(formats.size).toBeGreaterThan(30);
    expect(takenOver(survey, formats)).toEqual([]);
  });

  test('takes nothing: missing children over libraries, potholes and fly-tips', () => {
    expect(others.size).toBeGreaterThan(5);
    const survey = surveyAt(`${fixtures}/missing-from-care-2024/survey.yaml`);
    expect(takenOver(survey, others)).toEqual([]);
  });

  test('takes nothing even where it asks one thing only: stray dogs over labelled sheets', () => {
    expect(takenOver(dogs, others)).toEqual([]);
  });
});
