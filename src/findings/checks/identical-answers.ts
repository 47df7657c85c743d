import { groupedBy } from '../../model/grouped-by.ts';
import { questionKey, type Reported } from '../../model/observation.ts';
import { independentCounts, isNoChance, leastTelling } from '../chance.ts';
import type { Check } from '../check.ts';
import { type Facts, nameOf } from '../facts.ts';
import { finding } from '../finding.ts';
import { type PlainCounts, plainCount, plainCounts } from '../peers.ts';

const enoughToTell = 4;

/** The figures that one sheet gives for one authority. */
interface OwnSheet {
  readonly authority: string;
  readonly file: string;
  readonly sheet: string;
  readonly cells: readonly Reported[];
}

/**
 * The same figures from two authorities that do not answer together: one of the two sheets is
 * another's. Files that are the same byte for byte are told of elsewhere.
 */
export const identicalAnswers: Check = function* (facts) {
  const sheets = sheetsOf(facts);
  const tries = (sheets.length * (sheets.length - 1)) / 2;
  const counts = plainCounts(facts);
  const digests = new Map(facts.files.map(({ filed }) => [filed.path, filed.sha256]));
  const isSameFile = (a: OwnSheet, b: OwnSheet): boolean =>
    a.file !== b.file && digests.get(a.file) === digests.get(b.file);
  for (const alike of sheetsAlike(sheets)) {
    if (!isNoChance(tellingCounts(alike, counts, facts), tries)) continue;
    for (const [at, own] of alike.entries()) {
      const before = alike.slice(0, at);
      const others = before.filter((each) => isAnother(each, own, facts));
      const [other] = others;
      const isTold =
        before.some(({ authority }) => authority === own.authority) ||
        others.some((each) => isSameFile(each, own));
      if (other && !isTold) yield findingOn(own, other, facts);
    }
  }
};

function findingOn({ authority, file, sheet, cells }: OwnSheet, other: OwnSheet, facts: Facts) {
  const texts = cells.map(({ raw }) => raw);
  const said = { name: nameOf(facts, other.authority), other: other.file, texts };
  return finding('peer/identical-answers', { grain: 'sheet', file, sheet }, said, { authority });
}

const isAnother = (a: OwnSheet, b: OwnSheet, { groups }: Facts): boolean =>
  groups.groupOf(a.authority) !== groups.groupOf(b.authority);

function sheetsOf({ reported }: Facts): OwnSheet[] {
  const plain = reported.filter((each) => plainCount(each) !== undefined);
  const sheets = groupedBy(plain, ({ authority, place: { file, sheet } }) =>
    JSON.stringify([authority, file, sheet]),
  );
  return [...sheets.values()].flatMap((cells) => {
    const telling = cells.filter((each) => (plainCount(each) ?? 0) >= leastTelling);
    const [first] = cells;
    if (!first || telling.length < enoughToTell) return [];
    return [{ authority: first.authority, ...first.place, cells }];
  });
}

/** Sheets that give the same counts, no more and no fewer, to the same questions. */
function sheetsAlike(sheets: readonly OwnSheet[]): OwnSheet[][] {
  const alike = groupedBy(sheets, ({ cells }) =>
    cells
      .map((each) => `${questionKey(each)}\u0000${plainCount(each)}`)
      .sort()
      .join('\u0001'),
  );
  return [...alike.values()].filter(({ length }) => length > 1);
}

/** Their counts that hardly anybody else gives: what the law or a template says is no evidence. */
function tellingCounts(
  alike: readonly OwnSheet[],
  counts: PlainCounts,
  { survey, groups }: Facts,
): number[] {
  const units = new Set(alike.map(({ authority }) => groups.groupOf(authority)));
  const telling = (alike[0]?.cells ?? []).filter((each) => {
    const others = [...(counts.get(questionKey(each)) ?? [])].filter(([id]) => !units.has(id));
    const same = others.filter(([, count]) => count === plainCount(each));
    return (units.size === 2 || others.length >= units.size) && same.length * 10 <= others.length;
  });
  return independentCounts(telling, survey).flatMap((each) => plainCount(each) ?? []);
}
