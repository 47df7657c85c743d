import type { Check } from '../check.ts';
import { labelOf, nameOf } from '../facts.ts';
import { finding } from '../finding.ts';

/** The same file twice; a later file in the place of an earlier; a member beside its joint reply. */
export const duplicates: Check = function* (facts) {
  const { files, observations, reported, groups } = facts;
  const first = new Map<string, (typeof files)[number]>();
  for (const file of files) {
    const { sha256, path, size } = file.filed;
    const other = first.get(sha256);
    if (!other || size === 0) {
      first.set(sha256, file);
      continue;
    }
    const at = { grain: 'file', file: path } as const;
    const [mine, theirs] = [file.owners[0]?.authority, other.owners[0]?.authority];
    if (mine === theirs || mine === undefined || theirs === undefined) {
      yield finding('return/duplicate', at, { other: other.filed.path }, { authority: mine });
    } else if (file.answers > 0) {
      yield finding(
        'return/duplicate-of-another',
        at,
        { other: other.filed.path, name: nameOf(facts, theirs) },
        { authority: mine },
      );
    }
  }
  for (const { authority, measure, period, raw, places, others } of observations) {
    const [now] = places;
    for (const { raw: was, place } of others) {
      if (!now || place.file === now.file || raw.includes(' / ') || was === raw) continue;
      const at = { grain: 'cell', ...now } as const;
      const label = `${labelOf(facts, measure)}, ${period}`;
      yield finding(
        'return/superseded',
        at,
        { label, now: raw, was, file: place.file },
        { authority, found: raw },
      );
    }
  }
  const senders = new Set(reported.map(({ authority }) => authority));
  for (const id of senders) {
    const group = groups.groupOf(id);
    if (group === id || !senders.has(group)) continue;
    yield finding(
      'return/member-answered-too',
      { grain: 'authority', authority: id },
      { name: nameOf(facts, id), group: nameOf(facts, group) },
      { authority: id },
    );
  }
};
