import type { Results } from '../results.ts';
import {
  findingsTable,
  observationsTable,
  responsesTable,
  summaryTable,
  type Table,
} from './tables.ts';

const records = ({ columns, rows }: Table): Record<string, string>[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])));

/** Everything that the tables hold, as lists of records, with the survey that they answer. */
export function resultsData(results: Results): Record<string, unknown> {
  return {
    tool: { name: 'foi-aggregate', version: results.version },
    survey: results.survey,
    register: {
      name: results.register.name,
      asOf: results.survey.sent,
      authorities: results.register.authorities.length,
    },
    summary: records(summaryTable(results)),
    responses: records(responsesTable(results)),
    observations: records(observationsTable(results)),
    findings: records(findingsTable(results)),
    inputs: results.inputs,
  };
}

export const resultsJson = (results: Results): string =>
  `${JSON.stringify(resultsData(results), null, 1)}\n`;
