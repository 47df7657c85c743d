import type { Response } from '../../model/response.ts';
import type { NotATable } from '../../model/workbook.ts';
import type { Check } from '../check.ts';
import { nameOf } from '../facts.ts';
import { type Finding, finding } from '../finding.ts';

/** Every file that gave no table, with the reason. */
export const filesNotRead: Check = function* (facts) {
  const { files, litter, notFiles, unpacked } = facts;
  const responses = new Map(facts.responses.map((each) => [each.authority, each]));
  const refused = new Set(unpacked.refused.map(({ file }) => file));
  for (const { filed, owners } of files) {
    const authority = owners[0]?.authority;
    const response = authority === undefined ? undefined : responses.get(authority);
    if (filed.failed?.reason === 'not-a-table' && response) {
      yield noTable(filed.path, filed.failed.what, response, nameOf(facts, response.authority));
    } else if (filed.failed && !refused.has(filed.path))
      yield notRead(filed.path, filed.failed, authority);
    if (filed.ignored !== undefined) {
      yield finding(
        'file/left-out',
        { grain: 'file', file: filed.path },
        { reason: filed.ignored },
      );
    }
  }
  for (const path of notFiles) yield finding('file/not-a-file', { grain: 'file', file: path }, {});
  for (const { file, why, entry } of unpacked.refused)
    yield finding('archive/not-opened', { grain: 'file', file }, { why, entry }, { found: entry });
  const [letter] = unpacked.ownLetters;
  if (letter !== undefined) {
    const said = { files: unpacked.ownLetters.length, example: letter };
    yield finding('collection/own-letters', { grain: 'collection' }, said);
  }
  const [example] = litter;
  if (example !== undefined) {
    yield finding('collection/litter', { grain: 'collection' }, { files: litter.length, example });
  }
};

/** A letter or a picture, held against what else its authority said. */
function noTable(file: string, what: string, response: Response, name: string): Finding {
  const { authority, status, usable, logged } = response;
  const at = { grain: 'file', file } as const;
  if (usable.length > 0) return finding('file/letter-beside', at, { what }, { authority });
  if (status === 'refused' || status === 'not-held') {
    const said = { what, name, status, logged: logged?.text ?? '' };
    return finding('file/letter-expected', at, said, { authority });
  }
  return finding('file/not-a-table', at, { what }, { authority });
}

/** Why a file gave no table, and what to do about it. */
export function notRead(file: string, failed: NotATable, authority: string | undefined): Finding {
  const at = { grain: 'file', file } as const;
  switch (failed.reason) {
    case 'empty':
      return finding('file/empty', at, {}, { authority });
    case 'locked':
      return finding('file/locked', at, {}, { authority });
    case 'archive':
      return finding('file/archive', at, {}, { authority });
    case 'not-opened':
      return finding('file/not-opened', at, { why: failed.why }, { authority });
    case 'corrupt':
      return finding('file/corrupt', at, { detail: failed.detail }, { authority });
    case 'not-a-table':
      return finding('file/not-a-table', at, { what: failed.what }, { authority });
    case 'over-limit':
      return finding(
        'file/over-limit',
        at,
        { limit: failed.limit, most: failed.most },
        { authority },
      );
  }
}
