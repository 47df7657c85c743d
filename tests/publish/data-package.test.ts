import { expect, test } from 'vitest';
import { z } from 'zod';
import { columnsOf } from '../../src/publish/columns/columns-of.ts';
import { complianceTable } from '../../src/publish/compliance-table.ts';
import { dataPackage } from '../../src/publish/data-package.ts';
import {
  findingsTable,
  observationsTable,
  responsesTable,
  summaryTable,
  type Table,
} from '../../src/publish/tables.ts';
import { nationalResults } from './workbook/national.ts';

const field = z.object({
  name: z.string(),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'date']),
  description: z.string().min(1),
  missingValues: z.array(z.strictObject({ value: z.string(), label: z.string().min(1) })).min(1),
});
const described = z.object({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string(),
  description: z.string(),
  sources: z.array(z.object({ title: z.string() })).min(1),
  resources: z.array(
    z.object({
      name: z.string().regex(/^[a-z0-9._-]+$/),
      path: z.string(),
      schema: z
        .object({ fields: z.array(field), primaryKey: z.array(z.string()).optional() })
        .optional(),
    }),
  ),
});

const readers: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^\d+$/,
  number: /^\d+(\.\d+)?$/,
  boolean: /^(yes|no)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

const tables = [
  summaryTable,
  responsesTable,
  observationsTable,
  findingsTable,
  complianceTable,
].map((tableOf): Table => tableOf(nationalResults));
const read = described.parse(JSON.parse(dataPackage(nationalResults, tables)));

test('every CSV is a resource, with a field for each of its columns', () => {
  expect(read.resources.map(({ path }) => path)).toEqual([
    ...tables.map(({ name }) => `${name}.csv`),
    'results.json',
  ]);
  for (const [at, table] of tables.entries()) {
    const names = read.resources[at]?.schema?.fields.map(({ name }) => name);
    expect(names).toEqual([...table.columns]);
    expect(columnsOf(table)).toHaveLength(table.columns.length);
  }
});

test('every value of every CSV is of the type of its field, or a labelled missing value', () => {
  const wrong = tables.flatMap(({ name, rows }) => {
    const fields = read.resources.find((each) => each.name === name)?.schema?.fields ?? [];
    return [...rows].flatMap((row) =>
      fields.flatMap(({ name: column, type, missingValues }, at) => {
        const text = row[at] ?? '';
        const missing = missingValues.some(({ value }) => value === text);
        return missing || readers[type]?.test(text) ? [] : [[name, column, text]];
      }),
    );
  });
  expect(wrong).toEqual([]);
});

test('a primary key names each row once', () => {
  const keyed = read.resources.flatMap(({ name, schema }) =>
    (schema?.primaryKey ?? []).map((key) => ({ name, key })),
  );
  expect(keyed).toEqual([
    { name: 'summary', key: 'figure' },
    { name: 'responses', key: 'authority' },
  ]);
  for (const { name, key } of keyed) {
    const table = tables.find((each) => each.name === name);
    const at = table?.columns.indexOf(key) ?? -1;
    const keys = [...(table?.rows ?? [])].map((row) => row[at]);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('the licence is left to whoever publishes, and said to be', () => {
  expect(read).not.toHaveProperty('licenses');
  expect(read.description).toContain('Licence: none is stated here.');
});
