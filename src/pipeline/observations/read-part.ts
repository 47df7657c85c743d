import { CannotRun } from '../../model/cannot-run.ts';
import { readTextTable, type TextTable } from '../../read/text-table.ts';
import type { ObservedPart } from '../observe.ts';
import { type ObservationRow, observationColumns } from './columns.ts';
import { observedIn } from './from-rows.ts';

/** @throws CannotRun where these are not the bytes of an observation file, whole and of our version. */
export async function readPart(name: string, bytes: Uint8Array): Promise<ObservedPart> {
  const { columns, rows } = await tableIn(name, bytes);
  const missing = observationColumns.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    throw new CannotRun(
      `${name} is no observation file: it has no column ${missing.join(', ')}.`,
      'Name files that foi observe wrote. Returns belong under returns/.',
    );
  }
  return { name, observed: observedIn(name, rows.map(rowFrom)) };
}

async function tableIn(name: string, bytes: Uint8Array): Promise<TextTable> {
  try {
    return await readTextTable(bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CannotRun(
      `${name} cannot be read as CSV or Parquet: ${why}.`,
      `Make it again: foi observe FILES -o ${name}`,
    );
  }
}

const rowFrom = (row: Readonly<Record<string, string>>): ObservationRow =>
  Object.fromEntries(
    observationColumns.map((column) => [column, row[column] ?? '']),
  ) as ObservationRow;
