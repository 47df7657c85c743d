import type { Day } from './period.ts';

/** An authority that is asked to say, before figures are published, whether they are right. */
export interface ReplyAsked {
  readonly authority: string;
  readonly on: Day;
  /** Working days that it has from then on. */
  readonly days: number;
  readonly by: Day;
}
