import type { TakenCell } from '../../model/filed-return.ts';
import { categoryText } from '../../model/observation.ts';
import {
  digestOf,
  type ObservationRow,
  observationColumns,
  observationFormat,
  type RecordKind,
} from './columns.ts';
import type { Observed, ObservedFile } from './observed.ts';

/** The rows of an observation file: each file and its cells, and how many files it has. */
export const rowsOf = ({ files, ownLetters }: Observed): ObservationRow[] => [
  ...files.flatMap((file) => {
    const cells = file.filed.taken.map((cell, at) => cellRow(file, cell, at));
    const own = fileRow(file);
    return [{ ...own, digest: digestOf(own, cells) }, ...cells];
  }),
  ...ownLetters.map((file) => row('own-letter', { file })),
  row('part', { facts: JSON.stringify({ files: files.length }) }),
];

/** Half a character, which no file can hold, is written as one that cannot be shown. */
const row = (record: RecordKind, fields: Partial<ObservationRow>): ObservationRow => {
  const all: Partial<ObservationRow> = { format: observationFormat, record, ...fields };
  return Object.fromEntries(
    observationColumns.map((column) => [
      column,
      (all[column] ?? '').replace(/\p{Surrogate}/gu, '\uFFFD'),
    ]),
  ) as ObservationRow;
};

function fileRow({
  filed,
  identity,
  ended,
  setting,
  letter,
  refusal,
}: ObservedFile): ObservationRow {
  const { path, sha256, taken: _, ...seen } = filed;
  const facts = { ...seen, identity, ended, letter, refusal };
  const authority = identity.owner ?? '';
  return row('file', { file: path, sha256, setting, authority, facts: JSON.stringify(facts) });
}

function cellRow({ filed, identity }: ObservedFile, taken: TakenCell, at: number): ObservationRow {
  const { sheet, cell, measure, period, category, source, authorities, ...rest } = taken;
  const { text = '', ...stored } = source ?? {};
  const facts = { at, source: source && stored, authorities, ...rest };
  const [only = '', ...others] = authorities;
  return row('cell', {
    file: filed.path,
    sha256: filed.sha256,
    authority: identity.owner ?? (others.length === 0 ? only : ''),
    sheet,
    cell,
    measure,
    period,
    category: categoryText(category),
    raw: text,
    facts: JSON.stringify(facts),
  });
}
