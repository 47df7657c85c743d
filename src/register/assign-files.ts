/**
 * Whose return is a file? Evidence, strongest first: the log, the folder, a cell that names the
 * authority, the file's name. Log and folder decide against weaker evidence; a cell and a file
 * name that disagree decide nothing. Only a file that log and folder leave free may hold several.
 */

import type { IdentityEvidence } from '../model/response.ts';
import { plainText } from '../model/tidy-text.ts';
import type { Cell, Sheet, Workbook } from '../model/workbook.ts';
import type { AuthorityMatch, MatchAuthority } from './match-authority.ts';

export interface Evidence {
  readonly by: IdentityEvidence;
  readonly text: string;
  readonly match: AuthorityMatch;
}

export interface Identity {
  /** The authority that the file belongs to; `undefined` leaves it free. */
  readonly owner: string | undefined;
  readonly by: IdentityEvidence | undefined;
  readonly text: string;
  /** Names that speak for somebody else. */
  readonly against: readonly Evidence[];
  /** Names that lead to nobody that was asked, or to several. */
  readonly unsure: readonly Evidence[];
}

/** A file that the log gives to an authority. */
export type LoggedOwner = (path: string) => readonly string[];

export function identify(
  path: string,
  workbook: Workbook | undefined,
  match: MatchAuthority,
  logged: LoggedOwner,
): Identity {
  const log = logged(path);
  const strong =
    log.length > 0
      ? log.map(
          (id): Evidence => ({ by: 'log', text: id, match: { kind: 'found', id, by: 'name' } }),
        )
      : folderEvidence(path, match);
  const weak = [
    ...(workbook ? cellEvidence(workbook, match) : []),
    ...fileNameEvidence(path, match),
  ];
  return decide(strong, weak);
}

const found = ({ match }: Evidence): string | undefined =>
  match.kind === 'found' ? match.id : undefined;

function decide(strong: readonly Evidence[], weak: readonly Evidence[]): Identity {
  const strongIds = new Set(strong.flatMap((each) => found(each) ?? []));
  const weakFound = weak.filter((each) => found(each) !== undefined);
  const unsure = [...strong, ...weak].filter((each) => found(each) === undefined);
  const [owner] = strongIds;
  const first = strong.find((each) => found(each) === owner);
  if (strongIds.size === 1 && first) {
    return {
      owner,
      by: first.by,
      text: first.text,
      against: weakFound.filter((each) => found(each) !== owner),
      unsure: [],
    };
  }
  if (strongIds.size > 1)
    return { owner: undefined, by: undefined, text: '', against: strong, unsure };
  const weakIds = new Set(weakFound.flatMap((each) => found(each) ?? []));
  const [likely] = weakIds;
  const source = weakFound[0];
  if (weakIds.size === 1 && source)
    return { owner: likely, by: source.by, text: source.text, against: [], unsure: [] };
  return { owner: undefined, by: undefined, text: '', against: weakFound, unsure };
}

function folderEvidence(path: string, match: MatchAuthority): Evidence[] {
  const folders = path
    .replace(/^returns\//, '')
    .split('/')
    .slice(0, -1);
  // A zip stands for the folder that it was.
  return folders.map((text) => evidenceOf('folder', text.replace(/\.zip$/i, ''), match));
}

const evidenceOf = (by: IdentityEvidence, text: string, match: MatchAuthority): Evidence => ({
  by,
  text,
  match: matchFreely(text, match),
});

/** The name as it stands, then its parts between dashes, commas and digits. */
function matchFreely(text: string, match: MatchAuthority): AuthorityMatch {
  const whole = match(text);
  if (whole.kind !== 'unknown') return whole;
  const words = wordsOf(text);
  const hits = windows(words).flatMap(({ from, to, name }) => {
    const hit = match(name);
    return hit.kind === 'unknown' ? [] : [{ from, to, hit }];
  });
  const outer = hits.filter(
    (each) =>
      !hits.some(
        (other) =>
          other !== each &&
          other.from <= each.from &&
          each.to <= other.to &&
          other.to - other.from > each.to - each.from,
      ),
  );
  const ids = new Set(
    outer.flatMap(({ hit }) =>
      hit.kind === 'found' || hit.kind === 'not-asked'
        ? [hit.id]
        : hit.kind === 'ambiguous'
          ? hit.candidates
          : [],
    ),
  );
  const [first] = outer;
  if (!first || !outer.every(({ from, to }) => standsAlone(words, from, to))) return whole;
  return ids.size === 1 && first.hit.kind !== 'ambiguous'
    ? first.hit
    : ids.size === 0
      ? whole
      : { kind: 'ambiguous', candidates: [...ids] };
}

function wordsOf(text: string): string[] {
  return plainText(text)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]{2,})([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_,.;()[\]+/-]+/)
    .filter((word) => word !== '');
}

const longestName = 8;

function windows(words: readonly string[]): { from: number; to: number; name: string }[] {
  const all: { from: number; to: number; name: string }[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + longestName); to += 1) {
      const name = words.slice(from, to).join(' ');
      if (/[a-z]{3}/i.test(name)) all.push({ from, to, name });
    }
  }
  return all;
}

const otherBody =
  /^(?:university|hospitals?|nhs|police|constabulary|fire|rescue|college|school|academy|trust|waste|partnership|combined|transport|airport|spa|homes|housing|ambulance|magistrates|court|pension|park|upon|under|on|le|in|and|&|of)$/i;
const compass =
  /^(?:north|south|east|west|upper|lower|mid|central|greater|new|northern|southern|eastern|western|inner|outer|great|little)$/i;

/** Words that stand in the names of replies beside whose reply it is. */
const besideNames =
  /^(?:foia?|eir|freedom|information|of|response|responses|reply|replies|return|returns|data|request|requests|ref|reference|final|copy|table|tables|attachment|att|annex|appendix|disclosure|disclosed|letter|spreadsheet|survey|questionnaire|template|completed|complete|signed|revised|updated|amended|corrected|version|draft|v\d+|q\d+\w?|the|for|from|and|to|re|our|your|report|results?|figures|information|final|new|excel|export|book\d*|sheet\d*|council|councils|city|county|borough|district|authority|lbc?|mbc|mdc|cc|bc|dc|ua|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\W*\d[\w]*)$/i;
const tierWord =
  /\b(?:council|borough|county|city|district|authority|cc|bc|dc|mbc|mdc|lbc?|lb|trust|board|corporation)\b/i;

/**
 * "Bath Spa University" is not Bath, nor "Sutton Coldfield" Sutton: beside a bare name only words
 * may stand that replies are called by; beside a full one ("Leeds City Council") any may.
 */
function standsAlone(words: readonly string[], from: number, to: number): boolean {
  const before = words[from - 1] ?? '';
  const after = words[to] ?? '';
  if (otherBody.test(after) || compass.test(before) || /^(?:and|&|of|upon|under)$/i.test(before))
    return false;
  const others = words.filter((_, at) => at < from || at >= to);
  if (others.some((word) => otherKind.test(word))) return false;
  const full = tierWord.test(words.slice(from, to).join(' ')) && to - from > 1;
  return full || others.every((word) => besideNames.test(word));
}

const otherKind =
  /^(?:university|hospitals?|nhs|police|constabulary|college|school|academy|airport|ambulance)$/i;

function fileNameEvidence(path: string, match: MatchAuthority): Evidence[] {
  const name = (path.split('/').at(-1) ?? '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
  return [evidenceOf('file-name', name, match)];
}

const nameLabel =
  /^(?:name of )?(?:the )?(?:local )?(?:council|authority|organisation|trust|force|body|la|lea|public authority)(?: name| code)?\s*(?::|$)/i;
const lookedAt = 15;

/** A cell labelled "Authority:", or a name alone in one of the first rows. */
function cellEvidence({ sheets }: Workbook, match: MatchAuthority): Evidence[] {
  const evidence: Evidence[] = [];
  const add = (text: string): void => {
    const found = matchFreelyCell(text, match);
    if (
      found &&
      !evidence.some(({ match: other }) => JSON.stringify(other) === JSON.stringify(found))
    ) {
      evidence.push({ by: 'cell', text, match: found });
    }
  };
  for (const sheet of sheets) {
    if (sheet.visibility !== 'shown') continue;
    for (const inRow of topRows(sheet)) {
      for (const [at, cell] of inRow.entries()) {
        if (cell.value.type !== 'text' || cell.text.length > 120) continue;
        const label = nameLabel.exec(cell.text.trim());
        if (label) {
          const rest = cell.text.trim().slice(label[0].length).trim();
          const next = inRow[at + 1];
          if (rest !== '') add(rest);
          else if (next && next.column - cell.column <= 3 && inRow.length <= 3) add(next.text);
        } else if (inRow.length === 1) add(cell.text);
      }
    }
  }
  return evidence;
}

/** The first rows that can be seen, each from left to right. */
function topRows({ cells, hiddenRows, hiddenColumns }: Sheet): Iterable<Cell[]> {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    const { row, column } = cell;
    if (row >= lookedAt || hiddenRows.has(row) || hiddenColumns.has(column)) continue;
    const inRow = rows.get(row);
    if (inRow) inRow.push(cell);
    else rows.set(row, [cell]);
  }
  return rows.values();
}

/** The whole cell, or one part of it between dashes. */
function matchFreelyCell(text: string, match: MatchAuthority): AuthorityMatch | undefined {
  const whole = match(text);
  if (whole.kind !== 'unknown') return whole;
  const parts = text
    .split(/\s+[-–—|:]\s+|,\s+/)
    .map((part) => match(part))
    .filter(({ kind }) => kind === 'found');
  const ids = new Set(parts.map((part) => (part.kind === 'found' ? part.id : '')));
  return ids.size === 1 ? parts[0] : undefined;
}
