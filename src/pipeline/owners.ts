/** Whose are the cells of a file? The owner's alone; of a free file those of the authority in each row. */

import type { Register } from '../model/authority.ts';
import type { FiledReturn, TakenCell } from '../model/filed-return.ts';
import type { IdentityEvidence } from '../model/response.ts';
import type { ReadReturn } from './reading.ts';

export interface OwnedCell {
  readonly authority: string;
  readonly file: string;
  readonly cell: TakenCell;
}

export interface OwnedFile {
  readonly filed: FiledReturn;
  readonly identity: ReadReturn['identity'];
  /** Everybody for whom the file speaks, with what says so. */
  readonly owners: readonly { readonly authority: string; readonly by: IdentityEvidence }[];
  readonly cells: readonly OwnedCell[];
  /** Cells that their own headings give to somebody else, or to nobody that can be told. */
  readonly foreign: readonly { readonly cell: TakenCell; readonly named: readonly string[] }[];
}

export function ownersOf(
  { filed, identity }: ReadReturn,
  register: Register,
  groupOf: (id: string) => string,
): OwnedFile {
  const named = new Set(
    filed.taken
      .flatMap(({ authorities }) => (authorities.length === 1 ? authorities : []))
      .filter((id) => register.byId.has(id)),
  );
  const rows = named.size;
  const weak = identity.by === 'cell' && rows >= 2;
  const owner = weak ? undefined : identity.owner;
  const cells: OwnedCell[] = [];
  const foreign: { cell: TakenCell; named: readonly string[] }[] = [];
  for (const cell of filed.taken) {
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
  const owners =
    owner !== undefined && identity.by
      ? [{ authority: owner, by: identity.by }]
      : [...new Set(cells.map(({ authority }) => authority))].map((authority) => ({
          authority,
          by: 'row' as const,
        }));
  return { filed, identity, owners, cells, foreign };
}
