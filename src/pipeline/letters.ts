/**
 * Letters among the replies of those whose status nothing else tells: read for evidence, which a
 * person is shown. Never a status by itself.
 */

import { type LetterEvidence, letterEvidence } from '../correspondence/letter-evidence.ts';
import { type InputFile, sha256 } from '../files/open-collection.ts';
import { NotRead } from '../model/not-read.ts';
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
    const bytes = await bytesAgain(input, filed.sha256);
    const text = bytes && (await letterText(bytes, filed.failed.what));
    for (const each of letterEvidence(text ?? ''))
      said.push({ ...each, authority: owner.authority, file: filed.path });
  }
  return said;
}

/** `undefined` where it has gone meanwhile, or been saved anew. */
async function bytesAgain({ bytes }: InputFile, digest: string): Promise<Uint8Array | undefined> {
  try {
    const again = await bytes();
    return sha256(again) === digest ? again : undefined;
  } catch (thrown) {
    if (thrown instanceof NotRead) return undefined;
    throw thrown;
  }
}
