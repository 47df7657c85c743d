/**
 * What a workbook carries beside its cells: programs, and links to other files. Neither is ever
 * run or followed.
 */

import type { Attached } from '../model/workbook.ts';
import { compoundEntries } from './compound-file.ts';
import { textOf, type Zip } from './zip.ts';

const macroPart = /(?:^|\/)vbaProject\.bin$|^xl\/macrosheets\/|^Basic\/.|^Scripts\/./i;
const linkPart = /^xl\/externalLinks\/_rels\/[^/]+\.rels$/i;

/** @throws NotRead where a part cannot be unpacked. */
export function attachedTo({ names, bytes }: Zip): Attached {
  return {
    macros: names.some((name) => macroPart.test(name)),
    links: names
      .filter((name) => linkPart.test(name))
      .flatMap((name) => targetsOf(textOf(bytes(name)) ?? '')),
  };
}

/** @returns the names of the files alone: their folders may name a person. */
const targetsOf = (relations: string): string[] =>
  [...relations.matchAll(/\bTarget\s*=\s*"([^"]*)"/g)].map(
    ([, target = '']) => target.split(/[\\/]/).at(-1) ?? '',
  );

export const attachedToXls = (bytes: Uint8Array): Attached => ({
  macros: (compoundEntries(bytes) ?? []).some((name) => /^_VBA_PROJECT/i.test(name)),
  links: [],
});
