/**
 * Letters among the replies of those whose status nothing else tells: read for evidence, which a
 * person is shown. Never a status by itself.
 */

import type { LetterEvidence } from '../correspondence/letter-evidence.ts';
import type { Response } from '../model/response.ts';
import type { Gathered } from './observe.ts';
import type { OwnedFile } from './owners.ts';

export interface LetterSays extends LetterEvidence {
  readonly authority: string;
  readonly file: string;
}

export async function lettersOf(
  files: readonly OwnedFile[],
  letterIn: Gathered['letterIn'],
  responses: readonly Response[],
): Promise<LetterSays[]> {
  const open = new Set(
    responses
      .filter(({ status, usable }) => status === 'unusable' && usable.length === 0)
      .map(({ authority }) => authority),
  );
  const said: LetterSays[] = [];
  for (const { filed, owners } of files) {
    const [owner] = owners;
    if (!owner || !open.has(owner.authority)) continue;
    for (const each of await letterIn(filed))
      said.push({ ...each, authority: owner.authority, file: filed.path });
  }
  return said;
}
