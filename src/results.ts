/** Results: everything there is to publish, in survey and register order; no clock, no machine. */

import type { Finding } from './findings/finding.ts';
import type { Register } from './model/authority.ts';
import type { Figure } from './model/figure.ts';
import type { Observation } from './model/observation.ts';
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
  /** The version of the tool that made them. */
  readonly version: string;
}
