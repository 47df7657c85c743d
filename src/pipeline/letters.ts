/**
 * Letters among the replies of those whose status nothing else tells: read for evidence, which a
 * person is shown. Never a status by itself.
 */

import { type LetterEvidence, letterEvidence } from '../correspondence/letter-evidence.ts';
import type { InputFile } from '../files/open-collection.ts';
import type { Response } from '../model/response.ts';
import type { OwnedFile } from './owners.ts';
import type { Reading } from './reading.ts';

export interface LetterSays extends LetterEvidence {
  readonly authority: string;
  readonly file: string;
}

export async function lettersOf(
  files: readonly OwnedFile[],
  inputs: readonly InputFile[],
  responses: readonly Response[],
  { letterText }: Reading,
): Promise<LetterSays[]> {
  const open = new Set(
    responses
      .filter(({ status, usable }) => status === 'unusable' && usable.length === 0)
      .map(({ authority }) => authority),
  );
  const inputAt = new Map(inputs.map((input) => [input.path, input]));
  const said: LetterSays[] = [];
  for (const { filed, owners } of files) {
    const [owner] = owners;
    const input = inputAt.get(filed.path);
    if (filed.failed?.reason !== 'not-a-table' || !owner || !input) continue;
    if (!open.has(owner.authority)) continue;
    const text = await letterText(await input.bytes(), filed.failed.what);
    for (const each of letterEvidence(text ?? ''))
      said.push({ ...each, authority: owner.authority, file: filed.path });
  }
  return said;
}
