import { DuckDBInstance } from '@duckdb/node-api';
import { scratch } from './command-line.ts';
import { type Case, type Row, rowsFrom, writeCase } from './sql.ts';

// One thread: for tables of a few rows more of them are only slower.
const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();

/** The summary that a script makes in DuckDB, which has nothing left of it afterwards. */
export async function figuresInDuckdb(script: string): Promise<Row[]> {
  await connection.run(script);
  const result = await connection.runAndReadAll('SELECT * FROM summary');
  await connection.run('USE main; DROP SCHEMA foi CASCADE');
  return rowsFrom(result.getRowObjects());
}

export const inDuckdb = (each: Case): Promise<Row[]> =>
  figuresInDuckdb(writeCase(each, 'duckdb', scratch()));
