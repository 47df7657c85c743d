/** From what the cells say to the figures: made once for the results, and again for each "what if". */

import { weightFrom } from '../aggregate/accounting.ts';
import type { Frame } from '../aggregate/figures.ts';
import type { Register } from '../model/authority.ts';
import type { Observation, Reported } from '../model/observation.ts';
import type { Day } from '../model/period.ts';
import { hasReplied, type Response } from '../model/response.ts';
import type { Survey } from '../survey/definition.ts';
import { type Standing, standingOf } from './correspondence.ts';
import type { OwnedFile } from './owners.ts';
import type { Prepared } from './prepare.ts';
import { reconcileAll } from './reconcile-all.ts';
import { type JointGroups, jointGroups, responsesOf, unitsOf } from './responses.ts';

export interface Setting {
  readonly survey: Survey;
  readonly register: Register;
  readonly groups: JointGroups;
  readonly standing: Standing | undefined;
  readonly files: readonly OwnedFile[];
}

/** Who was asked, and how the log says that they stand, before any file is read. */
export const settingOf = (
  { survey, register, correspondence }: Prepared,
  today?: Day,
): Setting => ({
  survey,
  register,
  groups: jointGroups(register, correspondence.logs),
  standing: standingOf(correspondence, survey, register, today),
  files: [],
});

export interface Derived {
  readonly observations: readonly Observation[];
  readonly responses: readonly Response[];
  /** All that figures are made from. */
  readonly frame: Frame;
}

export function derive(reported: readonly Reported[], setting: Setting): Derived {
  const { survey, register, groups } = setting;
  const observations = reconcileAll(reported, survey, register, groups);
  const responses = responsesOf({ ...setting, observations });
  const replied = responses.filter(({ status }) => hasReplied(status));
  const weight = survey.weight
    ? [survey.weight.column, survey.weight.year].filter((part) => part !== undefined).join('/')
    : undefined;
  const frame = {
    survey,
    register,
    units: unitsOf(responses, observations, register, groups),
    replied: new Set(replied.map(({ authority }) => authority)),
    weightOf: weightFrom(register, weight),
  };
  return { observations, responses, frame };
}
