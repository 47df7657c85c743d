/**
 * Three dialects of one definition. What they do not share stands in this table and nowhere else:
 * every view is written once.
 */

export interface Dialect {
  /** What runs it, with an example that starts it. */
  readonly engine: string;
  readonly start: string;
  readonly text: string;
  /** Exact whole numbers of at least 38 digits: no figure is ever a float. */
  readonly integer: string;
  /** How the two tables of answers are written for it. */
  readonly format: 'parquet' | 'csv';
  /** What goes before everything else. */
  readonly opening: readonly string[];
  readonly quoted: (text: string) => string;
  /** Whole division of numbers that are not negative. */
  readonly quotient: (over: string, under: string) => string;
  readonly view: (name: string, query: string) => string;
  /** A view whose rows are made once and kept, for the views that go over them again. */
  readonly kept: (name: string, query: string) => string;
  /** The rows of a file as the table of this name. */
  readonly load: (name: string, columns: readonly Typed[], place: string) => string;
}

/** A column with the type that it has in this dialect. */
export interface Typed {
  readonly name: string;
  readonly type: string;
}

const doubled = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const view = (name: string, query: string): string => `CREATE VIEW ${name} AS\n${query};`;

const castAll = (columns: readonly Typed[]): string =>
  columns.map(({ name, type }) => `CAST(${name} AS ${type}) AS ${name}`).join(', ');

const table = (name: string, query: string): string => `CREATE TABLE ${name} AS\n${query};`;

const duckdb: Dialect = {
  engine: 'DuckDB',
  start: 'duckdb figures.duckdb < figures.sql',
  text: 'VARCHAR',
  integer: 'HUGEINT',
  format: 'parquet',
  opening: ['CREATE SCHEMA foi;', 'USE foi;'],
  quoted: doubled,
  quotient: (over, under) => `(${over}) // (${under})`,
  view,
  kept: table,
  load: (name, columns, place) =>
    table(name, `SELECT ${castAll(columns)}\nFROM read_parquet(${doubled(`${place}.parquet`)})`),
};

const postgres: Dialect = {
  engine: 'PostgreSQL, by psql',
  start: 'psql -v ON_ERROR_STOP=1 -f figures.sql',
  text: 'TEXT',
  integer: 'NUMERIC(38, 0)',
  format: 'csv',
  opening: ['CREATE SCHEMA foi;', 'SET search_path TO foi;'],
  quoted: doubled,
  quotient: (over, under) => `div(${over}, ${under})`,
  view,
  kept: (name, query) => `${table(name, query)}\nANALYZE ${name};`,
  load: (name, columns, place) =>
    [
      `CREATE TABLE ${name} (${columns.map((each) => `${each.name} ${each.type}`).join(', ')});`,
      `\\copy ${name} FROM ${doubled(`${place}.csv`)} WITH (FORMAT csv, HEADER true)`,
    ].join('\n'),
};

const temporary = (name: string, query: string): string =>
  `CREATE OR REPLACE TEMPORARY VIEW ${name} AS\n${query};`;

const spark: Dialect = {
  engine: 'Spark SQL 3.4 or later',
  start: 'spark-sql -i figures.sql',
  text: 'STRING',
  integer: 'DECIMAL(38, 0)',
  format: 'parquet',
  opening: [],
  quoted: (text) => doubled(text.replaceAll('\\', '\\\\')),
  // A quotient of decimals is rounded at its sixth decimal: only one without a rest is whole.
  quotient: (over, under) =>
    `CAST(((${over}) - (${over}) % (${under})) / (${under}) AS DECIMAL(38, 0))`,
  view: temporary,
  kept: (name, query) => `CACHE TABLE ${name} AS\n${query};`,
  load: (name, columns, place) =>
    temporary(name, `SELECT ${castAll(columns)}\nFROM parquet.\`${place}.parquet\``),
};

export const dialects = { duckdb, postgres, spark } as const;
export type DialectName = keyof typeof dialects;
