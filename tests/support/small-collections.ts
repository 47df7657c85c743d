/** A collection of a few lines that is nowhere on disk, and what its findings say. */

import type { Collection, InputFile } from '../../src/files/open-collection.ts';
import { helpOf, messageOf } from '../../src/findings/finding.ts';
import { compileResults } from '../../src/pipeline.ts';
import type { Results } from '../../src/results.ts';

const fileOf = (path: string, text: string): InputFile => ({
  path,
  bytes: async () => new TextEncoder().encode(text),
});

interface SmallCollection {
  /** Lines of survey.yaml, from `measures:` on. */
  readonly asked: string;
  /** Its lines of periods; without them 2024 was asked. */
  readonly periods?: string;
  /** Texts by name below returns/. */
  readonly returns: Readonly<Record<string, string>>;
  /** Texts by name beside survey.yaml; without its own, two authorities were asked. */
  readonly beside?: Readonly<Record<string, string>>;
}

const begins = `id: small
title: Children in care
sent: 2025-02-03
register: authorities.csv
`;

const lastYear = `periods:
  - { id: 2024, basis: calendar, from: 2024-01-01, to: 2024-12-31 }
`;

const twoAsked = { 'authorities.csv': 'id,name\nanytown,Anytown\notherton,Otherton\n' };

export function smallCollection({
  asked,
  periods = lastYear,
  returns,
  beside = {},
}: SmallCollection): Collection {
  const own = Object.entries({ ...twoAsked, ...beside });
  return {
    name: 'small',
    root: '/small',
    survey: { path: 'survey.yaml', text: begins + periods + asked },
    returns: Object.entries(returns).map(([name, text]) => fileOf(`returns/${name}`, text)),
    beside: new Map(own.map(([name, text]) => [name, fileOf(name, text)])),
    litter: [],
    notFiles: [],
  };
}

export const resultsOfSmall = (small: SmallCollection): Promise<Results> =>
  compileResults(smallCollection(small));

/** What its findings of a kind say, and what they say to do. */
export const saidBy = ({ findings }: Results, code: string): { message: string; help: string }[] =>
  findings
    .filter((each) => each.code === code)
    .map((each) => ({ message: messageOf(each), help: helpOf(each) }));
