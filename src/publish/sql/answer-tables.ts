/**
 * What came back, as rows: one table of answers and one of replies. They are written to files, for
 * they may be long, and in parts: each part holds whole authorities, and the parts of a collection
 * put together in any order are the whole.
 */

import { stringify } from 'csv-stringify/sync';
import { boundsOf, shareOf } from '../../model/answer.ts';
import type { Bounds } from '../../model/bounds.ts';
import { categoryText, type Observation } from '../../model/observation.ts';
import type { Unit } from '../../model/unit.ts';
import { type Columns, parquetBytes } from '../parquet.ts';
import type { Dialect } from './dialect.ts';

type Value = string | number | undefined;

export interface AnswerTable {
  readonly name: 'observation' | 'response';
  readonly about: string;
  readonly columns: Columns;
}

const observationTable: AnswerTable = {
  name: 'observation',
  about:
    'an answer after all files of its authority were held against each other; in smallest units, without an upper end where it has none; what one printed number covers together is merged_into one',
  columns: {
    unit: 'text',
    measure: 'text',
    period: 'text',
    category: 'text',
    kind: 'text',
    share: 'text',
    low: 'integer',
    high: 'integer',
    merged_into: 'text',
    together_low: 'integer',
    together_high: 'integer',
  },
};

const responseTable: AnswerTable = {
  name: 'response',
  about:
    'an authority of which something came: the share of what its reply does not answer, and whether it replied',
  columns: { authority: 'text', share: 'text', replied: 'integer' },
};

export const answerTables: readonly AnswerTable[] = [observationTable, responseTable];

/** What came back: of whom, and what it says. */
export interface Came {
  readonly units: readonly Unit[];
  readonly replied: ReadonlySet<string>;
  /** Authorities of which something came. */
  readonly heard: ReadonlySet<string>;
}

/** The files of both tables, as a script of this dialect reads them. */
export function answerFiles(
  came: Came,
  { format }: Dialect,
): { readonly name: string; readonly content: string | Uint8Array }[] {
  const file = ({ name, columns }: AnswerTable, rows: readonly Value[][]) => ({
    name: `${name}.${format}`,
    content:
      format === 'parquet'
        ? parquetBytes(columns, rows)
        : stringify([Object.keys(columns), ...rows]),
  });
  return [
    file(observationTable, observationRows(came.units)),
    file(responseTable, responseRows(came)),
  ];
}

const observationRows = (units: readonly Unit[]): Value[][] =>
  units.flatMap(({ id, answers }) => {
    const groups = new Map<string, string>();
    return [...answers.values()].map((each) => rowOf(id, each, groups));
  });

function rowOf(unit: string, observation: Observation, groups: Map<string, string>): Value[] {
  const { measure, period, category, answer } = observation;
  const merged = answer.kind === 'merged' && answer.group !== '' ? answer : undefined;
  if (merged && !groups.has(merged.group)) groups.set(merged.group, String(groups.size + 1));
  return [
    unit,
    measure,
    period,
    categoryText(category),
    answer.kind,
    shareOf(answer),
    ...ends(boundsOf(answer)),
    merged && groups.get(merged.group),
    ...(merged ? ends(merged.together) : [undefined, undefined]),
  ];
}

const ends = ({ min, max }: Bounds): [number, number | undefined] => [
  min,
  max === Infinity ? undefined : max,
];

const responseRows = ({ units, replied, heard }: Came): Value[][] =>
  units.flatMap(({ members, otherwise }) =>
    members.filter((id) => heard.has(id)).map((id) => [id, otherwise, Number(replied.has(id))]),
  );
