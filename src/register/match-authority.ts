/**
 * Whose name is this? Exact names, aliases and codes first, then the name without the words of
 * its tier; a similar name is proposed and never taken, because Ealing is not Gedling.
 */

import type { Register } from '../model/authority.ts';
import { editDistance } from '../model/edit-distance.ts';
import { coreKey, nameKey } from './name-key.ts';

export type AuthorityMatch =
  | { readonly kind: 'found'; readonly id: string; readonly by: 'name' | 'code' | 'tidied' }
  | { readonly kind: 'not-asked'; readonly id: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown' };

export interface MatchAuthority {
  (text: string): AuthorityMatch;
  /** The authority whose name is most like this one: for a person to decide. */
  readonly propose: (text: string) => string | undefined;
}

interface NameIndex {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly core: ReadonlyMap<string, readonly string[]>;
  /** Names run together, as file names often are: blaenaugwent. */
  readonly compact: ReadonlyMap<string, readonly string[]>;
  readonly codes: ReadonlyMap<string, string>;
}

export function authorityMatcher(register: Register): MatchAuthority {
  const index = indexOf(register);
  const ambiguous = new Map([...register.ambiguous].map(([name, ids]) => [nameKey(name), ids]));
  const known = new Map<string, AuthorityMatch>();
  const match = (text: string): AuthorityMatch => {
    const seen = known.get(text);
    if (seen) return seen;
    const found = matchName(text, register, index, ambiguous);
    known.set(text, found);
    return found;
  };
  return Object.assign(match, {
    propose: (text: string) => propose(nameKey(text), coreKey(text), index, register),
  });
}

function matchName(
  text: string,
  register: Register,
  index: NameIndex,
  ambiguous: ReadonlyMap<string, readonly string[]>,
): AuthorityMatch {
  const code = index.codes.get(text.trim().toUpperCase());
  if (code) return decide([code], 'code', register);
  const key = nameKey(text);
  if (key.length < 2 || /^\d+$/.test(key)) return { kind: 'unknown' };
  const several = ambiguous.get(key);
  if (several) return { kind: 'ambiguous', candidates: several };
  const exact = index.exact.get(key);
  if (exact) return decide(exact, 'name', register);
  const core = coreKey(text, key);
  const cut = core !== key ? (index.exact.get(core) ?? index.core.get(core)) : index.core.get(key);
  if (cut && core.length > 2 && !ambiguous.has(core)) return decide(cut, 'tidied', register);
  const joined = key.length > 7 && !key.includes(' ') ? index.compact.get(key) : undefined;
  if (joined) return decide(joined, 'tidied', register);
  return { kind: 'unknown' };
}

/** Among several of one name those that were asked count before those that were not. */
function decide(
  ids: readonly string[],
  by: 'name' | 'code' | 'tidied',
  register: Register,
): AuthorityMatch {
  const asked = ids.filter((id) => register.byId.has(id));
  const [only = ''] = asked.length > 0 ? asked : ids;
  if (asked.length > 1 || (asked.length === 0 && ids.length > 1)) {
    return { kind: 'ambiguous', candidates: asked.length > 1 ? asked : ids };
  }
  return asked.length === 1 ? { kind: 'found', id: only, by } : { kind: 'not-asked', id: only };
}

function indexOf(register: Register): NameIndex {
  const exact = new Map<string, string[]>();
  const core = new Map<string, string[]>();
  const compact = new Map<string, string[]>();
  const codes = new Map<string, string>();
  const put = (index: Map<string, string[]>, key: string, id: string): void => {
    if (key === '') return;
    const ids = index.get(key);
    if (!ids) index.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  for (const authority of [...register.notAsked, ...register.authorities]) {
    for (const name of [authority.id, authority.name, ...authority.aliases]) {
      const key = nameKey(name);
      const bare = coreKey(name, key);
      put(exact, key, authority.id);
      put(core, bare, authority.id);
      if (name === authority.name) {
        put(compact, key.replaceAll(' ', ''), authority.id);
        put(compact, bare.replaceAll(' ', ''), authority.id);
      }
    }
    for (const each of authority.codes) if (/[A-Z]/.test(each)) codes.set(each, authority.id);
  }
  return { exact, core, compact, codes };
}

const compass =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|mid|upper|lower|greater|city|county|borough|district|upon|under)$/;

/** The nearest name, refused where the differing word is a compass or tier word, or a good name itself. */
function propose(
  key: string,
  core: string,
  index: NameIndex,
  register: Register,
): string | undefined {
  let best: { id: string; distance: number; key: string } | undefined;
  for (const [name, ids] of index.core) {
    const limit = name.length < 6 ? 1 : 2;
    if (Math.abs(name.length - core.length) > limit) continue;
    const distance = editDistance(core, name);
    if (distance > limit || (best && best.distance <= distance)) continue;
    const [id = ''] = ids;
    best = { id, distance, key: name };
  }
  if (!best || !register.byId.has(best.id) || index.exact.has(key)) return undefined;
  const words = core.split(' ');
  const differing = best.key.split(' ').filter((word) => !words.includes(word));
  const refused = [...differing, ...words.filter((word) => !best.key.split(' ').includes(word))];
  return refused.some((word) => compass.test(word)) ? undefined : best.id;
}
