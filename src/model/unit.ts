import type { Share } from './answer.ts';
import type { Observation } from './observation.ts';

/**
 * One reply and all whom it stands for: an authority by itself, or a joint group. The units divide
 * the register, so whoever loops over them has asked everybody once.
 */
export interface Unit {
  readonly id: string;
  readonly members: readonly string[];
  /** By question key. */
  readonly answers: ReadonlyMap<string, Observation>;
  /** The share of every figure that its cells do not answer. */
  readonly otherwise: Share;
}
