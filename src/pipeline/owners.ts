/** Whose are the cells of a file? The owner's alone; of a free file those of the authority in each row. */

import { roundingNotes } from '../interpret/rounding-notes.ts';
import type { Register } from '../model/authority.ts';
import type { Filed, TakenCell } from '../model/filed-return.ts';
import type { IdentityEvidence } from '../model/response.ts';
import type { ReadReturn } from './reading.ts';

export interface OwnedCell {
  readonly authority: string;
  readonly file: string;
  readonly cell: TakenCell;
}

/** One for whom a file speaks. */
export interface Owner {
  readonly authority: string;
  /** What says so. */
  readonly by: IdentityEvidence;
  /** Whether a cell of it answers for this one. */
  readonly answers: boolean;
}

/** What is kept of a file for good. */
export interface OwnedFile {
  readonly filed: Filed;
  readonly identity: ReadReturn['identity'];
  readonly owners: readonly Owner[];
  /** What it says of rounding its figures. */
  readonly roundedBy: readonly string[];
  /** How many of its cells answer a question, whoever is meant. */
  readonly answers: number;
  /** Cells that their own headings give to somebody else, or to nobody that can be told. */
  readonly foreign: readonly { readonly cell: TakenCell; readonly named: readonly string[] }[];
}

/** A file with its cells, which are let go when they have been interpreted: there may be millions. */
export interface OwnedCells {
  readonly file: OwnedFile;
  readonly cells: readonly OwnedCell[];
}

export function ownersOf(
  { filed: { taken, ...filed }, identity }: ReadReturn,
  register: Register,
  groupOf: (id: string) => string,
): OwnedCells {
  const named = new Set(
    taken
      .flatMap(({ authorities }) => (authorities.length === 1 ? authorities : []))
      .filter((id) => register.byId.has(id)),
  );
  const rows = named.size;
  const weak = identity.by === 'cell' && rows >= 2;
  const owner = weak ? undefined : identity.owner;
  const cells: OwnedCell[] = [];
  const foreign: { cell: TakenCell; named: readonly string[] }[] = [];
  for (const cell of taken) {
    const [only, ...others] = cell.authorities;
    const authority = owner ?? (only !== undefined && others.length === 0 ? only : undefined);
    const mine =
      authority !== undefined &&
      register.byId.has(authority) &&
      (cell.authorities.length === 0 ||
        cell.authorities.some((id) => groupOf(id) === groupOf(authority)));
    if (mine) cells.push({ authority, file: filed.path, cell });
    else foreign.push({ cell, named: cell.authorities });
  }
  const answering = new Set(cells.map(({ authority }) => authority));
  const owners: Owner[] =
    owner !== undefined && identity.by
      ? [{ authority: owner, by: identity.by, answers: answering.has(owner) }]
      : [...answering].map((authority) => ({ authority, by: 'row', answers: true }));
  const roundedBy = roundingNotes(filed.legendTexts).map(({ text }) => text);
  return { file: { filed, identity, owners, answers: taken.length, roundedBy, foreign }, cells };
}
