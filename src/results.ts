/** Results: everything there is to publish, in survey and register order; no clock, no machine. */

import type { Finding } from './findings/finding.ts';
import type { Register } from './model/authority.ts';
import type { Compliance } from './model/compliance.ts';
import type { CorrectionMade } from './model/correction.ts';
import type { Figure } from './model/figure.ts';
import type { Influence } from './model/influence.ts';
import type { Observation } from './model/observation.ts';
import type { Day } from './model/period.ts';
import type { Response } from './model/response.ts';
import type { Survey } from './survey/definition.ts';

export interface Input {
  readonly path: string;
  readonly sha256: string;
}

export interface Results {
  readonly survey: Survey;
  readonly register: Register;
  readonly figures: readonly Figure[];
  readonly responses: readonly Response[];
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
  readonly inputs: readonly Input[];
  /** The day to which deadlines are counted: the newest date of the log, where there is one. */
  readonly asOf: Day | undefined;
  /** Who answered in time; empty where there is no log. */
  readonly compliance: readonly Compliance[];
  /** Every correction, with what it moves. */
  readonly corrections: readonly CorrectionMade[];
  /** Whose answer would move the headline most; made only where it is asked for. */
  readonly influence: readonly Influence[];
  /** The least count of a single authority that is shown beside 0; without it all are shown. */
  readonly suppressedBelow?: number;
  /** The version of the tool that made them. */
  readonly version: string;
}
