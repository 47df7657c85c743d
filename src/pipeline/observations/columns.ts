/**
 * The observation file: what was made of some of the returns of a collection, so that figures can
 * be made elsewhere and later.
 *
 * It holds each file by itself, as `readReturn` gave it: whose it is, what was seen in it, and the
 * cells that answer something, as they are printed. Nothing in it rests on any other file. Whatever
 * does (what a typed nil says of a `<5` elsewhere, which of two files outweighs the other,
 * corrections, joint replies) is done when figures are made, from all files at once. So parts may be
 * cut anywhere, even between two files of one authority: putting them together is the union of sets
 * of files, which knows no order and no twice, and the figures cannot depend on it.
 */

import { sha256 } from '../../files/open-collection.ts';

/** Another number for every change that makes older files unreadable, or read otherwise. */
export const observationFormat = 'foi-observations-1';

/** All are texts. The last holds what no column has, as JSON. */
export const observationColumns = [
  'format',
  'record',
  'file',
  'sha256',
  'setting',
  'digest',
  'authority',
  'sheet',
  'cell',
  'measure',
  'period',
  'category',
  'raw',
  'facts',
] as const;

export type ObservationColumn = (typeof observationColumns)[number];
export type ObservationRow = Readonly<Record<ObservationColumn, string>>;

/**
 * A `file`, one of its cells, a letter of our own that was passed over, or how many files the whole
 * `part` has, so that one that was cut short is seen.
 */
export const recordKinds = ['file', 'cell', 'own-letter', 'part'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What a file's row and those of its cells say together: a change of any of them is seen. */
export const digestOf = (own: ObservationRow, cells: readonly ObservationRow[]): string =>
  sha256(
    Buffer.from(
      JSON.stringify(
        [{ ...own, digest: '' }, ...cells].map((row) =>
          observationColumns.map((each) => row[each]),
        ),
      ),
    ),
  );
