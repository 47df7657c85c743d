/** Who answered in time, by nation and by kind: counts alone, from the dates of the log. */

import type { Register } from '../model/authority.ts';
import type { Compliance } from '../model/compliance.ts';
import { hasReplied, type Response } from '../model/response.ts';

const groupings = ['nation', 'kind'] as const;

/** Empty where there is no log: then nobody can say who was late. */
export function complianceOf(responses: readonly Response[], { byId }: Register): Compliance[] {
  if (responses.every(({ request }) => request === undefined)) return [];
  const groups = groupings.flatMap((by) => {
    const members = new Map<string, Response[]>();
    for (const response of responses) {
      const group = byId.get(response.authority)?.columns.get(by);
      if (group) members.set(group, [...(members.get(group) ?? []), response]);
    }
    return [...members]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([group, each]) => complianceIn(by, group, each));
  });
  return [complianceIn('all', '', responses), ...groups];
}

function complianceIn(by: string, group: string, responses: readonly Response[]): Compliance {
  const replied = responses.filter(({ status }) => hasReplied(status));
  const silent = responses.filter(({ status }) => !hasReplied(status));
  const dated = replied.filter(
    ({ request }) => request?.replied !== undefined && request.late !== undefined,
  );
  const due = silent.filter(({ request }) => request?.late !== undefined);
  const days = replied.flatMap(({ request }) => request?.taken ?? []).sort((a, b) => a - b);
  const refusals = responses.filter(({ status }) => status === 'refused');
  return {
    by,
    group,
    asked: responses.length,
    usable: responses.filter(({ usable }) => usable.length > 0).length,
    repliedOnTime: dated.filter(({ request }) => request?.late === 0).length,
    repliedLate: dated.filter(({ request }) => (request?.late ?? 0) > 0).length,
    repliedUndated: replied.length - dated.length,
    notYetDue: due.filter(({ request }) => request?.late === 0).length,
    overdue: due.filter(({ request }) => (request?.late ?? 0) > 0).length,
    silentUndated: silent.length - due.length,
    refused: refusals.length,
    sections: sectionsOf(refusals),
    medianDays: days[Math.floor((days.length - 1) / 2)],
    longestDays: days.at(-1),
  };
}

function sectionsOf(refusals: readonly Response[]): Map<string, number> {
  const sections = new Map<string, number>();
  for (const { ground } of refusals) {
    if (ground !== '') sections.set(ground, (sections.get(ground) ?? 0) + 1);
  }
  return new Map([...sections].sort(([a], [b]) => (a < b ? -1 : 1)));
}
