import { isoOf } from '../model/period.ts';
import type { Results } from '../results.ts';
import { complianceTable } from './compliance-table.ts';
import { correctionsTable } from './corrections-table.ts';
import {
  findingsTable,
  observationsTable,
  responsesTable,
  summaryTable,
  type Table,
} from './tables.ts';

export const recordsOf = ({ columns, rows }: Table): Record<string, string>[] =>
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
    summary: recordsOf(summaryTable(results)),
    ...(results.asOf === undefined ? {} : { deadlinesAsOf: isoOf(results.asOf) }),
    responses: recordsOf(responsesTable(results)),
    ...(results.compliance.length > 0 ? { compliance: recordsOf(complianceTable(results)) } : {}),
    observations: recordsOf(observationsTable(results)),
    ...(results.corrections.length > 0
      ? { corrections: recordsOf(correctionsTable(results)) }
      : {}),
    ...(results.suppressedBelow === undefined
      ? { findings: recordsOf(findingsTable(results)) }
      : { suppressedBelow: results.suppressedBelow }),
    inputs: results.inputs,
  };
}

export const resultsJson = (results: Results): string =>
  `${JSON.stringify(resultsData(results), null, 1)}\n`;
