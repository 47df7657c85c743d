/** From the claims and facts of a workbook to what is kept of it once it has gone. */

import type { FiledReturn, SheetSeen, TakenCell, UntakenGroup } from '../model/filed-return.ts';
import { cellName, columnName } from '../model/location.ts';
import type { Cell, Sheet } from '../model/workbook.ts';
import { type Claim, isTaken, type Problem, type Via } from './claim.ts';
import {
  type CellFact,
  headingIds,
  isAnyHeading,
  isHeading,
  isUnknownText,
  type Kind,
  type SheetFacts,
} from './facts.ts';
import { headingsNotUsed, type Recognised, type RecognisedSheet } from './recognise.ts';
import { sumOver } from './sum-over.ts';

type Kept = Pick<FiledReturn, 'sheets' | 'taken' | 'untaken' | 'layoutFaults' | 'layoutsUsed'>;

export function keep(recognised: Recognised, sheets: readonly Sheet[]): Kept {
  const kept = recognised.sheets.map((sheet, at) => {
    const claims = sheet.claims.filter(isTaken);
    const answers = new Set(claims.map(cellName));
    return {
      seen: seenOf(sheet, sheets[at]),
      taken: claims.flatMap((claim) => takenOf(claim, sheet, filled(sheets[at]), answers)),
      untaken: groupsOf(sheet),
    };
  });
  return {
    sheets: kept.map(({ seen }) => seen),
    taken: kept.flatMap(({ taken }) => taken),
    untaken: kept.flatMap(({ untaken }) => untaken),
    layoutFaults: recognised.layoutFaults,
    layoutsUsed: [...new Set(recognised.sheets.flatMap(({ layout }) => layout ?? []))],
  };
}

const byName = new WeakMap<Sheet, Map<string, Cell>>();

/** The filled cells of a sheet by name, made when a formula asks for them. */
const filled = (sheet: Sheet | undefined) => (): ReadonlyMap<string, Cell> => {
  if (!sheet) return new Map();
  const known = byName.get(sheet) ?? new Map(sheet.cells.map((cell) => [cellName(cell), cell]));
  byName.set(sheet, known);
  return known;
};

function takenOf(
  claim: Claim,
  sheet: RecognisedSheet,
  filledCells: () => ReadonlyMap<string, Cell>,
  answers: ReadonlySet<string>,
): TakenCell[] {
  if (claim.measure === undefined || claim.period === undefined) return [];
  const [category] = claim.categories;
  return [
    {
      sheet: sheet.name,
      cell: cellName(claim),
      source: claim.cell,
      readAs: claim.readAs,
      dragged: claim.cell !== undefined && claim.readAs !== undefined,
      measure: claim.measure,
      period: claim.period,
      category: category ? { breakdown: category[0], category: category[1] } : undefined,
      otherBasis: claim.otherBasis,
      authorities: claim.authority,
      because: becauseOf(claim.via),
      label: labelOf(claim, sheet.facts, answers),
      under: claim.under ?? '',
      words: claim.words,
      sumOver: claim.cell && sumOver(claim.cell, filledCells),
    },
  ];
}

/** The headings that gave a cell its meaning, as a person can find them. */
export function becauseOf(via: ReadonlyMap<Kind, readonly Via[]>): string {
  const said = [...via.values()].flat().map(({ from, cell, text }) => {
    const where = cell === undefined ? `its ${from}` : `its ${from} ${cell}`;
    return `${where} says “${shorten(text)}”`;
  });
  return [...new Set(said)].join('; ');
}

const shorten = (text: string): string =>
  (text.length > 70 ? `${text.slice(0, 67).trimEnd()}…` : text).replace(/\s+/g, ' ');

/**
 * What its row says beside the headings: words, ages and numbers that tell one line of a question
 * from another. A number that answers something itself is no label.
 */
function labelOf(
  claim: Claim,
  facts: SheetFacts | undefined,
  answers: ReadonlySet<string>,
): string {
  const row = facts?.byRow.get(claim.row) ?? [];
  const tells = (fact: CellFact): boolean =>
    isUnknownText(fact) ||
    fact.said.total ||
    ((fact.role === 'answer' || fact.role === 'printed-number') && !answers.has(cellName(fact)));
  const beside = row.filter((fact) => fact.column < claim.column && tells(fact));
  return beside.map(({ cell }) => cell.text.trim()).join(' ');
}

interface Group {
  readonly claim: Claim;
  readonly problem: Problem;
  readonly texts: Set<string>;
  cells: number;
}

/** Answers left for one reason, by what is said about each. */
interface Reason {
  readonly own: Set<string>;
  readonly groups: Map<string, Group>;
}

function groupsOf(sheet: RecognisedSheet): UntakenGroup[] {
  const reasons = new Map<string, Reason>();
  const all: Group[] = [];
  for (const claim of sheet.claims) {
    const [problem] = claim.problems;
    if (!problem || (!claim.cell && !claim.readAs)) continue;
    const together = problem.code === 'other-period' || problem.code === 'total';
    const about = together ? `${claim.measure === undefined}` : problem.texts.join('\u0000');
    const { own, groups } = reasonOf(claim, problem, reasons);
    // A label of its own on each of a thousand lines is one thing to say, not a thousand.
    own.add(own.size < mostListed ? about : '');
    const key = own.has(about) ? about : '';
    const known = groups.get(key);
    if (known) {
      known.cells += 1;
      if (known.texts.size < mostListed) for (const text of problem.texts) known.texts.add(text);
      continue;
    }
    const group = { claim, problem, texts: new Set(problem.texts), cells: 1 };
    groups.set(key, group);
    all.push(group);
  }
  return all.map((group) => untaken(group, sheet.name));
}

function reasonOf({ via }: Claim, { code, kind }: Problem, reasons: Map<string, Reason>): Reason {
  const key = `${code} ${kind} ${via.size > 0}`;
  const known = reasons.get(key) ?? { own: new Set(), groups: new Map() };
  reasons.set(key, known);
  return known;
}

/** Where a group stands and why, by its first cell. */
function untaken({ claim, problem, texts, cells }: Group, sheet: string): UntakenGroup {
  const cell = claim.cell ?? claim.readAs;
  return {
    sheet,
    code: claim.via.size === 0 && problem.code === 'no-measure' ? 'no-heading' : problem.code,
    texts: [...texts],
    cells,
    example: { cell: cellName(claim), text: cell?.text ?? '' },
    because: becauseOf(claim.via),
    measure: claim.measure,
    names: problem.names ?? [],
  };
}

const mostListed = 12;

function seenOf(sheet: RecognisedSheet, source: Sheet | undefined): SheetSeen {
  const { facts } = sheet;
  const noticed = notice(facts?.rows ?? []);
  return {
    name: sheet.name,
    visibility: source?.visibility ?? 'shown',
    status: sheet.status,
    filled: sheet.filled,
    ...answersOf(sheet),
    uncalculated: source?.uncalculated ?? 0,
    hiddenCells: facts?.hidden.length ?? 0,
    hiddenExample: facts?.hidden[0] ? cellName(facts.hidden[0]) : '',
    printedNumberColumns: [...noticed.printed].map(columnName),
    nearMisses: noticed.nearMisses,
    unusedHeadings: headingsNotUsed(sheet)
      .slice(0, mostListed)
      .map((fact) => ({
        cell: cellName(fact),
        text: shorten(fact.cell.text),
        measure: headingIds(fact, 'measure').join(' or '),
        beside: shorten(standsAt(fact, facts)),
      })),
    ambiguousDates: [],
    headings: {
      measures: noticed.ids.measure.size,
      periods: noticed.ids.period.size,
      authorities: noticed.ids.authority.size,
    },
    firstTexts: noticed.firstTexts,
  };
}

/** What stands to the right of a heading, or straight below it, and is no heading itself. */
function standsAt({ row, column }: CellFact, facts: SheetFacts | undefined): string {
  const right = (facts?.byRow.get(row) ?? []).filter((each) => each.column > column);
  const below = (facts?.byRow.get(row + 1) ?? []).filter((each) => each.column === column);
  return [...right, ...below]
    .filter((fact) => !isAnyHeading(fact))
    .map(({ cell }) => cell.text)
    .join(' ');
}

function answersOf({ claims }: RecognisedSheet): Pick<SheetSeen, 'answers' | 'taken'> {
  let answers = 0;
  let taken = 0;
  for (const claim of claims) {
    if (claim.cell === undefined) continue;
    answers += 1;
    if (isTaken(claim) && !claim.words) taken += 1;
  }
  return { answers, taken };
}

/** What the cells of a sheet show, whatever became of them. */
function notice(rows: SheetFacts['rows']) {
  const ids = {
    measure: new Set<string>(),
    period: new Set<string>(),
    authority: new Set<string>(),
  };
  const printed = new Set<number>();
  const nearMisses: SheetSeen['nearMisses'][number][] = [];
  const firstTexts: string[] = [];
  for (const row of rows) {
    for (const fact of row) {
      const { role, said, cell } = fact;
      if (role === 'printed-number') printed.add(fact.column);
      if (role === 'text' && firstTexts.length < 3) firstTexts.push(shorten(cell.text));
      if (said.nearMiss && nearMisses.length < mostListed) {
        const { id: measure, because } = said.nearMiss;
        nearMisses.push({ cell: cellName(fact), text: shorten(cell.text), measure, because });
      }
      if (!isAnyHeading(fact)) continue;
      for (const kind of ['measure', 'period', 'authority'] as const)
        if (isHeading(fact, kind)) for (const id of headingIds(fact, kind)) ids[kind].add(id);
    }
  }
  return { ids, printed, nearMisses, firstTexts };
}
