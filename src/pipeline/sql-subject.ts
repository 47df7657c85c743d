/** What SQL needs of a collection: who was asked and how they stand unheard, and what came back. */

import type { Frame } from '../aggregate/figures.ts';
import { areaOf } from '../aggregate/scope.ts';
import type { Compiled } from '../pipeline.ts';
import type { Came } from '../publish/sql/answer-tables.ts';
import type { Asked } from '../publish/sql/register-tables.ts';
import { derive, type Setting } from './derive.ts';

export function sqlSubject({ frame, setting }: Pick<Compiled, 'frame' | 'setting'>): {
  readonly asked: Asked;
  readonly came: Came;
} {
  const { groupOf } = setting.groups;
  const senders = new Set(
    setting.files.flatMap(({ owners }) => owners.map(({ authority }) => groupOf(authority))),
  );
  const heard = frame.units
    .filter(({ id, answers }) => senders.has(id) || answers.size > 0)
    .flatMap(({ members }) => members);
  return {
    asked: unheard(setting),
    came: { units: frame.units, replied: frame.replied, heard: new Set(heard) },
  };
}

/** All that were asked, as if nobody had sent anything. */
export const unheard = (setting: Setting): Asked =>
  askedOf(derive([], { ...setting, files: [] }).frame);

export const askedOf = ({ survey, register, units, replied, weightOf }: Frame): Asked => ({
  survey,
  authorities: register.authorities,
  units,
  replied,
  weightOf,
  areaOf: (authority, column) => areaOf(authority, column).id,
});
