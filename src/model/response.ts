import type { Place } from './location.ts';

export type ResponseStatus =
  | 'complete'
  | 'partial'
  | 'refused'
  | 'not-held'
  | 'unusable'
  | 'pending'
  | 'no-return';

export const hasReplied = (status: ResponseStatus): boolean =>
  status !== 'no-return' && status !== 'pending';

/** What said whose a file is, strongest first. */
export type IdentityEvidence = 'log' | 'folder' | 'cell' | 'file-name' | 'row';

export interface FiledPart {
  readonly file: string;
  readonly by: IdentityEvidence;
  readonly usable: boolean;
}

/** What one authority has sent: exactly one for every authority of the register. */
export interface Response {
  readonly authority: string;
  readonly status: ResponseStatus;
  readonly files: readonly FiledPart[];
  /** Measure and period of every usable total, as `trafficked.2024`. */
  readonly usable: readonly string[];
  /** The authority whose reply stands for this one too. */
  readonly answeredBy: string | undefined;
  readonly firstPlace: Place | undefined;
}
