/** Each authority's answers from all its files, held against each other, in register order. */

import type { Register } from '../model/authority.ts';
import type { Observation, Reported } from '../model/observation.ts';
import { categorySums } from '../reconcile/category-sums.ts';
import { fileRanks } from '../reconcile/file-rank.ts';
import { spreadMergedCounts } from '../reconcile/merged-counts.ts';
import { reconcile } from '../reconcile/reconcile.ts';
import type { Survey } from '../survey/definition.ts';
import type { JointGroups } from './responses.ts';

export function reconcileAll(
  reported: readonly Reported[],
  survey: Survey,
  { authorities }: Register,
  groups: JointGroups,
): Observation[] {
  const senders = new Set(reported.map(({ authority }) => authority));
  const byGroup = new Map<string, Reported[]>();
  for (const each of reported) {
    const group = groups.groupOf(each.authority);
    // A member's own answers beside the joint reply would count its people twice.
    if (each.authority !== group && senders.has(group)) continue;
    const own = byGroup.get(group);
    if (own) own.push({ ...each, authority: group });
    else byGroup.set(group, [{ ...each, authority: group }]);
  }
  return authorities.flatMap(({ id }) => {
    const own = byGroup.get(id);
    if (!own) return [];
    const rankOf = fileRanks([...new Set(own.map(({ place }) => place.file))]);
    return categorySums(spreadMergedCounts(reconcile(own, rankOf), survey), survey);
  });
}
