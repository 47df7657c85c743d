import type { Area } from './figure.ts';

/** An area that is to have a page of its own. */
export interface LocalArea {
  readonly area: Area;
  /** Whose answers its figures are made of. */
  readonly authorities: readonly string[];
  /** They lie in it and answered together with somebody outside: no figure of it holds them. */
  readonly apart: readonly string[];
  /**
   * Ids of its figures that would tell one of its cells tighter than it was printed, to whoever
   * takes away what the others printed.
   */
  readonly telling: ReadonlySet<string>;
}

/** Which places are to have a page. */
export interface LocalPlan {
  /** As they were asked for: columns of the survey's areas, or `authority`. */
  readonly levels: readonly string[];
  readonly areas: readonly LocalArea[];
}

/** The level of the authorities themselves. */
export const authorityLevel = 'authority';
