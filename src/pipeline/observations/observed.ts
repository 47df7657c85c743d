import type { LetterEvidence } from '../../correspondence/letter-evidence.ts';
import type { ReadReturn } from '../reading.ts';
import type { RefusedZip } from '../unpack.ts';

/** One return as it was observed: all that is ever asked of the file itself. */
export interface ObservedFile extends ReadReturn {
  /** What it was read under; the same file under the same setting is observed alike. */
  readonly setting: string;
  /** What it says, where it is a letter. */
  readonly letter: readonly LetterEvidence[];
  /** Why it was not opened, where it is a zip that is not safe. */
  readonly refusal: Pick<RefusedZip, 'why' | 'entry'> | undefined;
}

/** Some of the returns of a collection. */
export interface Observed {
  readonly files: readonly ObservedFile[];
  /** Our own letters in a zip, by path. */
  readonly ownLetters: readonly string[];
}
