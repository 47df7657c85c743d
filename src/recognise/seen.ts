/** From the claims and facts of a workbook to what is kept of it once it has gone. */

import type { FiledReturn, SheetSeen, TakenCell, UntakenGroup } from '../model/filed-return.ts';
import { cellName, columnName } from '../model/location.ts';
import type { Sheet } from '../model/workbook.ts';
import { type Claim, isTaken, type Via } from './claim.ts';
import { headingIds, isHeading, isUnknownText, type Kind, type SheetFacts } from './facts.ts';
import { headingsNotUsed, type Recognised, type RecognisedSheet } from './recognise.ts';
import { isSumOverBlanks } from './sum-over-blanks.ts';

type Kept = Pick<FiledReturn, 'sheets' | 'taken' | 'untaken' | 'layoutFaults' | 'layoutsUsed'>;

export function keep(recognised: Recognised, sheets: readonly Sheet[]): Kept {
  const kept = recognised.sheets.map((sheet, at) => ({
    seen: seenOf(sheet, sheets[at]),
    taken: sheet.claims
      .filter(isTaken)
      .flatMap((claim) => takenOf(claim, sheet, filled(sheets[at]))),
    untaken: groupsOf(sheet),
  }));
  return {
    sheets: kept.map(({ seen }) => seen),
    taken: kept.flatMap(({ taken }) => taken),
    untaken: kept.flatMap(({ untaken }) => untaken),
    layoutFaults: recognised.layoutFaults,
    layoutsUsed: [...new Set(recognised.sheets.flatMap(({ layout }) => layout ?? []))],
  };
}

const names = new WeakMap<Sheet, Set<string>>();

/** The names of the filled cells of a sheet, made when a formula asks for them. */
const filled = (sheet: Sheet | undefined) => (): ReadonlySet<string> => {
  if (!sheet) return new Set();
  const known = names.get(sheet) ?? new Set(sheet.cells.map(cellName));
  names.set(sheet, known);
  return known;
};

function takenOf(
  claim: Claim,
  sheet: RecognisedSheet,
  filledCells: () => ReadonlySet<string>,
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
      label: labelOf(claim, sheet.facts),
      words: claim.words,
      sumOverBlanks: claim.cell !== undefined && isSumOverBlanks(claim.cell, filledCells),
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

/** What its row says beside the headings: words that tell one line of a question from another. */
function labelOf(claim: Claim, facts: SheetFacts | undefined): string {
  const row = facts?.byRow.get(claim.row) ?? [];
  return row
    .filter((fact) => fact.column < claim.column && (isUnknownText(fact) || fact.said.total))
    .map(({ cell }) => cell.text.trim())
    .join(' ');
}

function groupsOf(sheet: RecognisedSheet): UntakenGroup[] {
  const labels = new Map<string, Set<string>>();
  const groups = new Map<string, { group: UntakenGroup; cells: number; texts: Set<string> }>();
  for (const claim of sheet.claims) {
    const [problem] = claim.problems;
    if (!problem || (!claim.cell && !claim.readAs)) continue;
    const together = problem.code === 'other-period' || problem.code === 'total';
    const about = together ? `${claim.measure === undefined}` : problem.texts.join('\u0000');
    const kind = `${problem.code}\u0000${problem.kind}\u0000${claim.via.size > 0}`;
    // A label of its own on each of a thousand lines is one thing to say, not a thousand.
    const own = labels.get(kind) ?? new Set();
    labels.set(kind, own.add(own.size < mostListed ? about : ''));
    const key = `${kind}\u0000${own.has(about) ? about : ''}`;
    const known = groups.get(key);
    if (known) {
      known.cells += 1;
      if (known.texts.size < mostListed) for (const text of problem.texts) known.texts.add(text);
    } else {
      const cell = claim.cell ?? claim.readAs;
      groups.set(key, {
        cells: 1,
        texts: new Set(problem.texts),
        group: {
          sheet: sheet.name,
          code: claim.via.size === 0 && problem.code === 'no-measure' ? 'no-heading' : problem.code,
          texts: problem.texts,
          cells: 1,
          example: { cell: cellName(claim), text: cell?.text ?? '' },
          because: becauseOf(claim.via),
          measure: claim.measure,
        },
      });
    }
  }
  return [...groups.values()].map(({ group, cells, texts }) => ({
    ...group,
    cells,
    texts: [...texts],
  }));
}

const mostListed = 12;

function seenOf(sheet: RecognisedSheet, source: Sheet | undefined): SheetSeen {
  const { facts, claims } = sheet;
  const cells = facts?.rows.flat() ?? [];
  const count = (kind: Kind): number =>
    new Set(cells.filter((fact) => isHeading(fact, kind)).flatMap((fact) => headingIds(fact, kind)))
      .size;
  return {
    name: sheet.name,
    visibility: source?.visibility ?? 'shown',
    status: sheet.status,
    filled: sheet.filled,
    answers: claims.filter(({ cell }) => cell !== undefined).length,
    taken: claims.filter((claim) => isTaken(claim) && claim.cell !== undefined && !claim.words)
      .length,
    hiddenCells: facts?.hidden.length ?? 0,
    hiddenExample: facts?.hidden[0] ? cellName(facts.hidden[0]) : '',
    printedNumberColumns: [
      ...new Set(
        cells
          .filter(({ role }) => role === 'printed-number')
          .map(({ column }) => columnName(column)),
      ),
    ],
    nearMisses: cells
      .flatMap((fact) =>
        fact.said.nearMiss
          ? [
              {
                cell: cellName(fact),
                text: shorten(fact.cell.text),
                measure: fact.said.nearMiss.id,
                because: fact.said.nearMiss.because,
              },
            ]
          : [],
      )
      .slice(0, mostListed),
    unusedHeadings: headingsNotUsed(sheet)
      .map((fact) => ({
        cell: cellName(fact),
        text: shorten(fact.cell.text),
        measure: headingIds(fact, 'measure').join(' or '),
        beside: shorten(
          (facts?.byRow.get(fact.row) ?? [])
            .filter(({ column }) => column > fact.column)
            .map(({ cell }) => cell.text)
            .join(' '),
        ),
      }))
      .slice(0, mostListed),
    ambiguousDates: [],
    headings: {
      measures: count('measure'),
      periods: count('period'),
      authorities: count('authority'),
    },
    firstTexts: cells
      .filter(({ role }) => role === 'text')
      .slice(0, 3)
      .map(({ cell }) => shorten(cell.text)),
  };
}
