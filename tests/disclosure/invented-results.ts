/** Results of invented replies, as the pipeline would make them, and what can be guessed of them. */

import { figuresOf } from '../../src/aggregate/figures.ts';
import { scopesOf } from '../../src/aggregate/scope.ts';
import { type Published, publishedIn } from '../../src/disclosure/published.ts';
import type { Response } from '../../src/model/response.ts';
import type { Results } from '../../src/results.ts';
import type { Survey } from '../../src/survey/definition.ts';
import { frameOf, type Replies, registerOf } from '../support/invented.ts';

type Regions = Readonly<Record<string, string>>;

export function resultsOf(survey: Survey, replies: Replies, regions: Regions = {}): Results {
  const ids = Object.keys(replies);
  const columns = Object.fromEntries(ids.map((id) => [id, { region: regions[id] ?? '' }]));
  const register = registerOf(ids, columns);
  const frame = frameOf(survey, replies, register);
  return {
    survey,
    register,
    figures: figuresOf(frame),
    responses: ids.map(responseOf),
    observations: frame.units.flatMap(({ answers }) => [...answers.values()]),
    findings: [],
    inputs: [
      { path: 'survey.yaml', sha256: '' },
      { path: 'returns/a.csv', sha256: '' },
    ],
    asOf: undefined,
    compliance: [],
    corrections: [],
    influence: [],
    version: '0',
  };
}

const responseOf = (authority: string): Response => ({
  authority,
  status: 'complete',
  files: [],
  usable: [],
  answeredBy: undefined,
  firstPlace: undefined,
  ground: '',
  request: undefined,
  logged: undefined,
  next: { step: 'none', why: '' },
});

export const publishedOf = (results: Results): Published => publishedIn(results, scopesOf);

/** The unknown of an exact cell, by authority and question as the replies name it. */
export function unknownOf({ cells }: Published, authority: string, question: string): number {
  for (const { observation, unknowns } of cells.get(authority)?.values() ?? []) {
    const [unknown] = unknowns;
    if (observation.places[0]?.cell === question && unknown !== undefined) return unknown;
  }
  throw new Error(`${authority} has no exact ${question}`);
}
