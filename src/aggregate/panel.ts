/**
 * Like for like: the authorities that two sides have in common. Units are linked where they share an
 * authority, or where one is the successor of the other; what is linked together is one member of
 * the panel, in only if every unit of it, on both sides, gave what the figure wants.
 */

import type { Unit } from '../model/unit.ts';

export interface PanelMember {
  readonly earlier: readonly Unit[];
  readonly later: readonly Unit[];
}

export interface Panel {
  readonly members: readonly PanelMember[];
  /** Answered on the earlier side and not whole on the later. */
  readonly droppedOut: readonly Unit[];
  readonly cameIn: readonly Unit[];
}

/** @param successors the authorities that took over, by the id of the one that was. */
export function panelOf(
  earlier: readonly Unit[],
  later: readonly Unit[],
  usable: { readonly earlier: (unit: Unit) => boolean; readonly later: (unit: Unit) => boolean },
  successors: (id: string) => readonly string[] = () => [],
): Panel {
  const groups = linked(earlier, later, successors);
  const members = groups.filter(
    (each) =>
      each.earlier.length > 0 &&
      each.later.length > 0 &&
      each.earlier.every(usable.earlier) &&
      each.later.every(usable.later),
  );
  const inPanel = new Set(members.flatMap((each) => [...each.earlier, ...each.later]));
  return {
    members,
    droppedOut: earlier.filter((unit) => usable.earlier(unit) && !inPanel.has(unit)),
    cameIn: later.filter((unit) => usable.later(unit) && !inPanel.has(unit)),
  };
}

/** Units of both sides in the groups that shared authorities and successors make of them. */
function linked(
  earlier: readonly Unit[],
  later: readonly Unit[],
  successors: (id: string) => readonly string[],
): PanelMember[] {
  const groupOf = new Map<string, { ids: Set<string>; earlier: Unit[]; later: Unit[] }>();
  const put = (unit: Unit, ids: readonly string[], side: 'earlier' | 'later'): void => {
    const groups = [...new Set(ids.flatMap((id) => groupOf.get(id) ?? []))];
    const [first = { ids: new Set<string>(), earlier: [], later: [] }, ...others] = groups;
    for (const other of others) {
      first.earlier.push(...other.earlier);
      first.later.push(...other.later);
      for (const id of other.ids) first.ids.add(id);
    }
    for (const id of ids) first.ids.add(id);
    first[side].push(unit);
    for (const id of first.ids) groupOf.set(id, first);
  };
  for (const unit of earlier)
    put(unit, [...unit.members, ...unit.members.flatMap(successors)], 'earlier');
  for (const unit of later) put(unit, unit.members, 'later');
  return [...new Set(groupOf.values())];
}
