import { isoOf } from '../model/period.ts';
import type { Results } from '../results.ts';
import { complianceTable } from './compliance-table.ts';
import { correctionsTable } from './corrections-table.ts';
import { blocksOf } from './pieces.ts';
import {
  findingsTable,
  observationsTable,
  responsesTable,
  summaryTable,
  type Table,
} from './tables.ts';

function* recordsIn({ columns, rows }: Table): Generator<Record<string, string>> {
  for (const row of rows)
    yield Object.fromEntries(columns.map((column, at) => [column, row[at] ?? '']));
}

export const recordsOf = (table: Table): Record<string, string>[] => [...recordsIn(table)];

type Part = readonly [key: string, part: { readonly table: Table } | { readonly value: unknown }];

/** Everything that the tables hold, as lists of records, with the survey that they answer. */
function partsOf(results: Results): Part[] {
  const { version, survey, register, asOf, compliance, corrections, suppressedBelow } = results;
  const value = (key: string, of: unknown): Part => [key, { value: of }];
  const table = (key: string, of: Table): Part => [key, { table: of }];
  return [
    value('tool', { name: 'foi-aggregate', version }),
    value('survey', survey),
    value('register', {
      name: register.name,
      asOf: survey.sent,
      authorities: register.authorities.length,
    }),
    table('summary', summaryTable(results)),
    ...(asOf === undefined ? [] : [value('deadlinesAsOf', isoOf(asOf))]),
    table('responses', responsesTable(results)),
    ...(compliance.length > 0 ? [table('compliance', complianceTable(results))] : []),
    table('observations', observationsTable(results)),
    ...(corrections.length > 0 ? [table('corrections', correctionsTable(results))] : []),
    suppressedBelow === undefined
      ? table('findings', findingsTable(results))
      : value('suppressedBelow', suppressedBelow),
    value('inputs', results.inputs),
  ];
}

export const resultsData = (results: Results): Record<string, unknown> =>
  Object.fromEntries(
    partsOf(results).map(([key, part]) => [
      key,
      'table' in part ? recordsOf(part.table) : part.value,
    ]),
  );

/** The text of results.json: what `JSON.stringify` makes of it with one space, a piece at a time. */
export function* resultsPieces(results: Results): Generator<string> {
  let before = '{';
  for (const [key, part] of partsOf(results)) {
    yield `${before}\n ${JSON.stringify(key)}: `;
    if ('table' in part) yield* listOf(part.table);
    else yield indented(part.value, 1);
    before = ',';
  }
  yield '\n}\n';
}

/** So many records are written at a time. */
const recordsAtOnce = 1000;

function* listOf(table: Table): Generator<string> {
  let before = '[';
  for (const block of blocksOf(recordsIn(table), recordsAtOnce)) {
    yield `${before}\n  ${block.map((each) => indented(each, 2)).join(',\n  ')}`;
    before = ',';
  }
  yield before === '[' ? '[]' : '\n ]';
}

/** No text within holds a line end: JSON writes it otherwise. */
const indented = (value: unknown, depth: number): string =>
  JSON.stringify(value, null, 1).replaceAll('\n', `\n${' '.repeat(depth)}`);
