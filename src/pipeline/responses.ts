/** Who has answered: a response for every authority of the register, and the units that totals loop over. */

import type { Log, LogEntry } from '../correspondence/parse-log.ts';
import type { Request } from '../correspondence/requests.ts';
import { isUsable } from '../model/answer.ts';
import type { Register } from '../model/authority.ts';
import { groupedBy } from '../model/grouped-by.ts';
import { keptOnce } from '../model/kept-once.ts';
import { type Observation, questionKey } from '../model/observation.ts';
import { type FiledPart, hasReplied, type Response } from '../model/response.ts';
import type { Unit } from '../model/unit.ts';
import { nextStep } from '../response/next-step.ts';
import { type Logged, shareWithoutAnswer, statusOf } from '../response/response-status.ts';
import type { Survey } from '../survey/definition.ts';
import { logLine, requestSeen, type Standing } from './correspondence.ts';
import type { OwnedFile } from './owners.ts';

/** Joint replies: one authority answers for several. */
export interface JointGroups {
  /** The authority whose reply stands for this one; itself where it stands alone. */
  readonly groupOf: (id: string) => string;
  readonly membersOf: (id: string) => readonly string[];
}

export function jointGroups({ byId }: Register, logs: readonly Log[]): JointGroups {
  const answeredBy = new Map<string, string>();
  for (const { authority, answeredBy: by } of logs.flatMap(({ entries }) => entries)) {
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
  const members = groupedBy(byId.keys(), groupOf);
  return { groupOf, membersOf: (id) => members.get(id) ?? [id] };
}

interface Replies {
  readonly files: readonly OwnedFile[];
  readonly observations: readonly Observation[];
  readonly survey: Survey;
  readonly register: Register;
  readonly groups: JointGroups;
  /** `undefined` where there is no log. */
  readonly standing: Standing | undefined;
}

export function responsesOf({
  files,
  observations,
  survey,
  register,
  groups,
  standing,
}: Replies): Response[] {
  const own = groupedBy(observations, ({ authority }) => authority);
  const asKept = keptOnce();
  const filed = filedParts(files, groups);
  return register.authorities.map(({ id }) => {
    const group = groups.groupOf(id);
    const parts = filed.get(group) ?? [];
    const tables = parts.filter(({ table }) => table).length;
    const sent = { files: parts.length, tables, observations: own.get(group) ?? [] };
    const request = standing?.requests.get(id);
    const status = statusOf(
      sent,
      survey,
      request && loggedOf(request, standing?.tellsReplies === true),
    );
    const response = {
      authority: id,
      status,
      files: parts,
      usable: sent.observations
        .filter(({ answer, category }) => category === undefined && isUsable(answer))
        .map(({ measure, period }) => asKept(`${measure}.${period}`)),
      answeredBy: group === id ? undefined : group,
      firstPlace: sent.observations[0]?.places[0],
      ground: groundOf(request?.entry, sent.observations),
      request: request && requestSeen(request, hasReplied(status)),
      logged: request?.entry && logLine(request.entry),
    };
    return { ...response, next: nextStep(response) };
  });
}

/** What of its files speaks for each, under whoever answers for it. */
function filedParts(
  files: readonly OwnedFile[],
  { groupOf }: JointGroups,
): Map<string, FiledPart[]> {
  const parts = new Map<string, FiledPart[]>();
  for (const { filed, owners } of files) {
    for (const { authority, by, answers: usable } of owners) {
      const part = { file: filed.path, by, usable, table: filed.failed === undefined };
      const own = parts.get(groupOf(authority));
      if (own) own.push(part);
      else parts.set(groupOf(authority), [part]);
    }
  }
  return parts;
}

function groundOf(entry: LogEntry | undefined, observations: readonly Observation[]): string {
  const section = entry ? logLine(entry).section : '';
  if (section !== '') return /^\d/.test(section) ? `s.${section}` : section;
  const grounds = observations.flatMap(({ answer }) =>
    answer.kind === 'withheld' ? [answer.ground] : [],
  );
  return grounds[0] ?? '';
}

const loggedOf = (
  { entry, acknowledged, replied, deadline, passed }: Request,
  tellsReplies: boolean,
): Logged => ({
  status: entry?.status?.status,
  acknowledged,
  replied: replied !== undefined,
  tellsReplies,
  stopped: deadline.kind === 'stopped',
  passed,
});

export function unitsOf(
  responses: readonly Response[],
  observations: readonly Observation[],
  { authorities }: Register,
  groups: JointGroups,
): Unit[] {
  const status = new Map(responses.map((response) => [response.authority, response.status]));
  const asKept = keptOnce();
  const answers = new Map<string, Map<string, Observation>>();
  for (const each of observations) {
    const table = answers.get(each.authority) ?? new Map<string, Observation>();
    table.set(asKept(questionKey(each)), each);
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
