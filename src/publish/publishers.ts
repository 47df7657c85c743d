import { createHash } from 'node:crypto';
import type { Results } from '../results.ts';
import { complianceTable } from './compliance-table.ts';
import { correctionsTable } from './corrections-table.ts';
import { csvText } from './csv.ts';
import { resultsJson } from './json.ts';
import {
  findingsTable,
  observationsTable,
  responsesTable,
  summaryTable,
  type Table,
} from './tables.ts';

export interface Artefact {
  readonly name: string;
  readonly content: string;
}

export interface PublishOptions {
  /** CSV files with a byte order mark and Windows line ends, as Excel likes them. */
  readonly csv: 'plain' | 'excel';
}

/** `undefined` where there is nothing to publish of its kind. */
type Publisher = (results: Results, options: PublishOptions) => Artefact | undefined;

const csv =
  (table: (results: Results) => Table): Publisher =>
  (results, options) => {
    const made = table(results);
    return { name: `${made.name}.csv`, content: csvText(made, options.csv === 'excel') };
  };

/** Every output. To add one, write its file and list it here. */
export const publishers: readonly Publisher[] = [
  csv(summaryTable),
  csv(responsesTable),
  csv(observationsTable),
  csv(findingsTable),
  (results, options) =>
    results.corrections.length > 0 ? csv(correctionsTable)(results, options) : undefined,
  (results, options) =>
    results.compliance.length > 0 ? csv(complianceTable)(results, options) : undefined,
  (results) => ({ name: 'results.json', content: resultsJson(results) }),
];

/** All outputs, with the manifest that says what they were made from. */
export function publish(results: Results, options: PublishOptions): Artefact[] {
  const made = publishers.flatMap((publisher) => publisher(results, options) ?? []);
  const manifest = {
    tool: 'foi-aggregate',
    version: results.version,
    survey: results.survey.id,
    register: {
      name: results.register.name,
      asOf: results.survey.sent,
      authorities: results.register.authorities.length,
    },
    options: { csv: options.csv },
    inputs: results.inputs,
    outputs: made.map(({ name }) => name),
    sha256: Object.fromEntries(
      made.map(({ name, content }) => [name, createHash('sha256').update(content).digest('hex')]),
    ),
  };
  return [...made, { name: 'manifest.json', content: `${JSON.stringify(manifest, null, 2)}\n` }];
}
