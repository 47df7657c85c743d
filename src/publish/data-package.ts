/**
 * datapackage.json: what the CSV files hold, for programs. Data Package 2.0
 * (https://datapackage.org/standard/data-package/), with labelled missing values of Table Schema.
 */

import type { Results } from '../results.ts';
import type { Column, ColumnType } from './columns/column.ts';
import { columnsOf } from './columns/columns-of.ts';
import { grouped } from './numbers.ts';
import type { Table } from './tables.ts';

const profiles = 'https://datapackage.org/profiles/2.0';

/** For the tables that are published as CSV, each as `<name>.csv`. */
export function dataPackage(results: Results, tables: readonly Table[]): string {
  const { survey, register, version } = results;
  const asked = register.authorities.length;
  const who = `${grouped(String(asked))} ${asked === 1 ? 'authority' : 'authorities'}`;
  const content = {
    $schema: `${profiles}/datapackage.json`,
    name: survey.id,
    title: survey.title,
    description: [
      `Figures from the answers of authorities to a Freedom of Information request sent on ${survey.sent} to ${who}.`,
      `Made by foi-aggregate ${version}; manifest.json names every file that they were made from.`,
      'Licence: none is stated here. Whoever publishes the data adds `licenses`; what the authorities wrote stays theirs.',
      'A text that a spreadsheet would take for a formula stands with an apostrophe in front.',
    ].join('\n\n'),
    sources: [
      { title: `Answers to a Freedom of Information request, sent on ${survey.sent} to ${who}` },
      { title: `Register of authorities: ${register.name}` },
    ],
    resources: [...tables.map(csvResource), resultsResource],
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** All that the tables hold in one file, with the JSON Schema beside it. */
const resultsResource = {
  name: 'results',
  path: 'results.json',
  format: 'json',
  mediatype: 'application/json',
  encoding: 'utf-8',
  description: 'All tables as lists of records, with the survey; described by results.schema.json.',
};

const csvResource = (table: Table): object => ({
  $schema: `${profiles}/dataresource.json`,
  name: table.name,
  type: 'table',
  path: `${table.name}.csv`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  schema: {
    $schema: `${profiles}/tableschema.json`,
    fields: columnsOf(table).map(fieldOf),
    ...primaryKeyOf[table.name],
  },
});

/** Of the tables in which one column names the row. */
const primaryKeyOf: Readonly<Record<string, { readonly primaryKey: readonly string[] }>> = {
  summary: { primaryKey: ['figure'] },
  responses: { primaryKey: ['authority'] },
};

const fieldTypes: Readonly<Record<ColumnType, object>> = {
  id: { type: 'string' },
  text: { type: 'string' },
  name: { type: 'string' },
  long: { type: 'string' },
  printed: { type: 'string' },
  count: { type: 'integer' },
  number: { type: 'number' },
  date: { type: 'date' },
  'yes-no': { type: 'boolean', trueValues: ['yes'], falseValues: ['no'] },
};

const fieldOf = ({ name, heading, type, about, missing }: Column): object => ({
  name,
  title: heading,
  description: about,
  ...fieldTypes[type],
  missingValues: missing.map(({ value, label }) => ({ value, label })),
});
