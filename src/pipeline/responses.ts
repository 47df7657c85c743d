/** Who has answered: a response for every authority of the register, and the units that totals loop over. */

import type { Log } from '../correspondence/parse-log.ts';
import { isUsable } from '../model/answer.ts';
import type { Register } from '../model/authority.ts';
import { type Observation, questionKey } from '../model/observation.ts';
import type { FiledPart, Response } from '../model/response.ts';
import type { Unit } from '../model/unit.ts';
import { shareWithoutAnswer, statusOf } from '../response/response-status.ts';
import type { Survey } from '../survey/definition.ts';
import type { OwnedFile } from './owners.ts';

/** Joint replies: one authority answers for several. */
export interface JointGroups {
  /** The authority whose reply stands for this one; itself where it stands alone. */
  readonly groupOf: (id: string) => string;
  readonly membersOf: (id: string) => readonly string[];
}

export function jointGroups({ byId }: Register, log: Log | undefined): JointGroups {
  const answeredBy = new Map<string, string>();
  for (const { authority, answeredBy: by } of log?.entries ?? []) {
    if (authority !== undefined && by !== undefined && by !== authority && byId.has(by))
      answeredBy.set(authority, by);
  }
  const groupOf = (id: string): string => {
    const passed = new Set<string>();
    let at = id;
    for (
      let next = answeredBy.get(at);
      next !== undefined && !passed.has(next);
      next = answeredBy.get(at)
    ) {
      passed.add(at);
      at = next;
    }
    return at;
  };
  const members = new Map<string, string[]>();
  for (const id of byId.keys()) members.set(groupOf(id), [...(members.get(groupOf(id)) ?? []), id]);
  return { groupOf, membersOf: (id) => members.get(id) ?? [id] };
}

export function responsesOf(
  files: readonly OwnedFile[],
  observations: readonly Observation[],
  survey: Survey,
  register: Register,
  groups: JointGroups,
): Response[] {
  const own = new Map<string, Observation[]>();
  for (const each of observations)
    own.set(each.authority, [...(own.get(each.authority) ?? []), each]);
  const filed = new Map<string, FiledPart[]>();
  for (const { filed: file, owners, cells } of files) {
    for (const { authority, by } of owners) {
      const usable = cells.some((cell) => cell.authority === authority);
      const group = groups.groupOf(authority);
      filed.set(group, [...(filed.get(group) ?? []), { file: file.path, by, usable }]);
    }
  }
  return register.authorities.map(({ id }) => {
    const group = groups.groupOf(id);
    const sent = { files: filed.get(group)?.length ?? 0, observations: own.get(group) ?? [] };
    return {
      authority: id,
      status: statusOf(sent, survey),
      files: filed.get(group) ?? [],
      usable: sent.observations
        .filter(({ answer, category }) => category === undefined && isUsable(answer))
        .map(({ measure, period }) => `${measure}.${period}`),
      answeredBy: group === id ? undefined : group,
      firstPlace: sent.observations[0]?.places[0],
    };
  });
}

export function unitsOf(
  responses: readonly Response[],
  observations: readonly Observation[],
  { authorities }: Register,
  groups: JointGroups,
): Unit[] {
  const status = new Map(responses.map((response) => [response.authority, response.status]));
  const answers = new Map<string, Map<string, Observation>>();
  for (const each of observations) {
    const table = answers.get(each.authority) ?? new Map<string, Observation>();
    table.set(questionKey(each), each);
    answers.set(each.authority, table);
  }
  return authorities
    .filter(({ id }) => groups.groupOf(id) === id)
    .map(({ id }) => ({
      id,
      members: groups.membersOf(id),
      answers: answers.get(id) ?? new Map(),
      otherwise: shareWithoutAnswer(status.get(id) ?? 'no-return'),
    }));
}
