/**
 * What a row is called says what is counted only where nothing else has said it: "Restraint" below
 * "Staff trained by course" counts staff. Three places speak for the rows below them: the corner of a
 * table, a line by itself among its rows, and a head merged over its periods; a title does where it
 * divides something by what the rows name. Where one of them has words that neither the survey knows
 * nor any table may bear, nobody can tell what the rows count.
 */

import { cellName } from '../model/location.ts';
import { tokensOf } from '../model/tidy-text.ts';
import { type Claim, isTaken, refused } from './claim.ts';
import {
  type CellFact,
  headingIds,
  isHeading,
  isLabelCell,
  isUnknownText,
  type Kind,
  type SheetFacts,
} from './facts.ts';
import { foreignWords } from './foreign-words.ts';
import { type Headlines, headlines, mergedHeads } from './headlines.ts';
import type { Vocabulary } from './vocabulary.ts';

export function withoutOtherSubjects(
  claims: readonly Claim[],
  sheet: SheetFacts,
  vocabulary: Vocabulary,
): Claim[] {
  const hasForeignWord = foreignWords(vocabulary);
  const isForeign = (fact: CellFact): boolean =>
    isUnknownText(fact) && hasForeignWord(fact.cell.text);
  const setting: Setting = {
    ...askedOnce(sheet, vocabulary, isForeign),
    sheet,
    isForeign,
    hasForeignWord,
  };
  const above = headlines(sheet, isForeign);
  const merged = mergedHeads(sheet, isForeign);
  const taken = new Set(claims.filter(isTaken).map(cellName));
  const labelled = new Set<number>();
  const made = claims.map((claim) => {
    if (claim.problems.length > 0) return claim;
    const [about] = ofOthers.exec(sheet.name) ?? [];
    if (about !== undefined && hasForeignWord(about))
      return refused(claim, 'other-subject', sheet.name);
    const lines = above.get(claim.row);
    const labels = labelsOf(claim, sheet);
    const under = { ...claim, under: lines?.line?.cell.text.trim() ?? '' };
    if (labels.length === 0) {
      const own = ownRow(claim, lines, taken, setting);
      if (own?.role === 'answer') labelled.add(own.row);
      return own ? refused(under, 'own-category', own.cell.text) : under;
    }
    const [other] = [...saidOver(labels, lines, setting), merged(claim, rightmost(labels))].filter(
      isFact,
    );
    return other ? refused(under, 'other-subject', other.cell.text) : under;
  });
  // A label that looks like an answer claims nothing; what stands beside it names it.
  return made.filter(
    ({ row, column }) => !labelled.has(row) || sheet.byRow.get(row)?.[0]?.column !== column,
  );
}

/** Sheets that show whoever answers beside others. */
const ofOthers =
  /\b(?:benchmark(?:s|ing)?|sector|comparators?|comparisons?|examples?|specimen|dummy|subsidiar(?:y|ies)|peers?|neighbours)\b/i;

interface Setting {
  readonly sheet: SheetFacts;
  /** Nobody's heading, with a word from outside. */
  readonly isForeign: (fact: CellFact) => boolean;
  readonly hasForeignWord: (text: string) => boolean;
  /** Of a column of labels one from outside. */
  readonly foreignIn: (column: number) => CellFact | undefined;
  /** Whether a column has labels before several answers. */
  readonly isLabelled: (column: number) => boolean;
  /** Whether a corner is a word for what the labels below it tell. */
  readonly namesItsLabels: (over: CellFact) => (kind: Kind) => boolean;
}

/** What is asked for each claim and looked up once. */
function askedOnce(
  sheet: SheetFacts,
  { axisNames }: Vocabulary,
  isForeign: (fact: CellFact) => boolean,
): Pick<Setting, 'foreignIn' | 'isLabelled' | 'namesItsLabels'> {
  const { columns, byRow } = sheet;
  const inRows = (column: number): CellFact[] =>
    (columns.get(column) ?? []).filter((fact) =>
      byRow.get(fact.row)?.some(({ role, column: right }) => role === 'answer' && right > column),
    );
  return {
    foreignIn: oncePer((column) => inRows(column).find(isForeign)),
    isLabelled: oncePer((column) => inRows(column).length >= 2 && inRows(column).some(isLabelCell)),
    namesItsLabels: oncePer((over) => oncePer((kind) => namesLabels(over, kind, sheet, axisNames))),
  };
}

function oncePer<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key) as Value;
  };
}

/** A label of its row, and what it tells. */
type Label = readonly [Kind, CellFact];

const isFact = (fact: CellFact | undefined): fact is CellFact => fact !== undefined;
const rightmost = (labels: readonly Label[]): number =>
  Math.max(...labels.map(([, { column }]) => column));

/** The labels of its row that tell a measure or a category. */
function labelsOf({ row, via }: Claim, { byRow }: SheetFacts): Label[] {
  return [...via].flatMap(([kind, each]) => {
    if (kind !== 'measure' && !kind.startsWith('breakdown:')) return [];
    const texts = new Set(each.filter(({ from }) => from === 'row').map(({ text }) => text));
    const labels = (byRow.get(row) ?? []).filter(({ cell }) => texts.has(cell.text));
    return labels.map((fact): Label => [kind, fact]);
  });
}

/** What stands over such labels, or among them, and makes something else of them. */
function* saidOver(
  labels: readonly Label[],
  lines: Headlines | undefined,
  setting: Setting,
): Generator<CellFact | undefined> {
  for (const [kind, label] of labels) {
    const over = lines?.corners.get(label.column);
    if (over && !setting.namesItsLabels(over)(kind)) yield over;
    if (kind !== 'measure' && /^(?:all )?others?$/i.test(label.cell.text.trim()))
      // Beside a category that the survey does not have it is fewer than the survey's.
      yield setting.foreignIn(label.column);
  }
  yield lines?.section ?? lines?.title;
}

/**
 * "Destination" over hotels, hostels and friends is a word for what these are; "Ethnicity" over one "Not
 * stated" among others is not, nor is "Age of suspect", which says whose, or "Complaints about".
 */
function namesLabels(
  { cell, column }: CellFact,
  kind: Kind,
  { columns }: SheetFacts,
  axisNames: Vocabulary['axisNames'],
): boolean {
  const tokens = tokensOf(cell.text);
  if (kind === 'measure' && tokens.length > 1) return false;
  if (tokens.some((token) => axisNames.get(token) === kind)) return false;
  const below = columns.get(column) ?? [];
  const known = below.filter((fact) => isHeading(fact, kind));
  const others = below.filter((fact) => isUnknownText(fact) && fact.cell !== cell);
  const different = new Set(known.map((fact) => headingIds(fact, kind).join(' ')));
  return different.size >= 2 && known.length >= others.length;
}

/** The label of a row whose measure stands elsewhere, where it names one of several parts. */
function ownRow(
  { row, column }: Claim,
  lines: Headlines | undefined,
  taken: ReadonlySet<string>,
  setting: Setting,
): CellFact | undefined {
  const first = setting.sheet.byRow.get(row)?.[0];
  if (!first || first.column >= column) return undefined;
  // "Mossdale Central", alone below "Station": one of those that there are.
  const isPart = setting.isForeign(first) && lines?.corners.has(first.column) === true;
  const text = first.cell.text.trim();
  // "Total agency shifts" below a title about spending; "All wards" is all that there is.
  const isOtherTotal = /^totals?\b/i.test(text) && setting.hasForeignWord(text);
  const isBandOrWord = isLabel(first, setting) && !taken.has(cellName(first));
  return isPart || isOtherTotal || isBandOrWord ? first : undefined;
}

/** "16-17" between "Under 16" and "18-24" is an age, and "Not known" below them is one too. */
const isLabel = ({ role, cell, column }: CellFact, { isLabelled }: Setting): boolean =>
  role === 'answer' && /[a-z<+]|\d ?(?:-|\u2013) ?\d/i.test(cell.text) && isLabelled(column);
