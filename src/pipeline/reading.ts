/**
 * Where returns are read: here, or in threads of their own, where a file that loops, grows or
 * breaks its parser costs that file and nothing else.
 */

import type { Collection } from '../files/open-collection.ts';
import type { Register } from '../model/authority.ts';
import type { FiledReturn } from '../model/filed-return.ts';
import type { NotATable } from '../model/workbook.ts';
import type { Identity, LoggedOwner } from '../register/assign-files.ts';
import { identify } from '../register/assign-files.ts';
import type { MatchAuthority } from '../register/match-authority.ts';
import type { Survey } from '../survey/definition.ts';

/** One file as it came. */
export interface CameIn {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export interface ReadReturn {
  readonly filed: FiledReturn;
  readonly identity: Identity;
  /** A limit or a fault ended it: another day it may be read. */
  readonly ended?: true;
}

/** All that a file is read by. */
export interface ReadingSetting {
  readonly survey: Survey;
  readonly register: Register;
  readonly match: MatchAuthority;
  readonly logged: LoggedOwner;
  /** Cells of a file that corrections name. */
  readonly corrected: (path: string) => readonly string[];
}

/** Neither way of asking ever fails for what is in a file. */
export interface Reading {
  /** How many files are read at once. */
  readonly threads: number;
  readonly readReturn: (file: CameIn) => Promise<ReadReturn>;
  /** The text of a letter; `undefined` where it has none that can be read. */
  readonly letterText: (bytes: Uint8Array, what: string) => Promise<string | undefined>;
  /** Gives back what reading takes; whoever reads more after it waits for a new start. */
  readonly close: () => Promise<void>;
}

/** Begins to make ready while the survey is parsed here, by which files are then read. */
export type StartReading = (
  collection: Collection,
) => Promise<(setting: ReadingSetting) => Reading>;

/** A file of which nothing is kept but that it came, whose it is, and why it gave no table. */
export function unreadReturn(
  { path, bytes, sha256 }: CameIn,
  failed: NotATable,
  identity: Identity,
): ReadReturn {
  const filed = {
    path,
    sha256,
    size: bytes.length,
    format: undefined,
    failed,
    sheets: [],
    taken: [],
    untaken: [],
    layoutFaults: [],
    layoutsUsed: [],
    legendTexts: [],
    ignored: undefined,
    printed: [],
  };
  return { filed, identity };
}

/** Where reading ended before anything was known: by log, folder and name alone. */
export const unreadBefore = (
  file: CameIn,
  failed: NotATable,
  { match, logged }: Pick<ReadingSetting, 'match' | 'logged'>,
): ReadReturn => ({
  ...unreadReturn(file, failed, identify(file.path, undefined, match, logged)),
  ended: true,
});

/** Where reading it ended in a fault of our own, or of a library. */
export function faultOf(thrown: unknown): NotATable {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const [first = ''] = message.split('\n');
  return { reason: 'corrupt', detail: `reading it ended in a fault: ${first.slice(0, 120)}` };
}
