/**
 * From a workbook to claims: which cell answers which measure, for which period and category.
 *
 * A cell means what its headings say. Given the workbook, the survey's vocabulary and what an
 * answer looks like; gives for each sheet its claims and the facts that findings ask about. The
 * one decision it makes: a claim with anything in its way is not taken.
 */

import { cellName } from '../model/location.ts';
import type { Cell, Sheet, Workbook } from '../model/workbook.ts';
import type { Survey } from '../survey/definition.ts';
import { spreadOverPeriods, withConstants } from './adjust-claims.ts';
import { type Claim, isTaken } from './claim.ts';
import type { CellFact, SheetFacts } from './facts.ts';
import { matchesGlob } from './glob.ts';
import { applyLayout, type LayoutFault, layoutFor } from './layouts.ts';
import { withoutWhatNotesNarrow } from './notes-beside.ts';
import { withoutOtherSubjects } from './other-subjects.ts';
import { outerHeadings } from './outer.ts';
import { withoutOwnRows } from './own-rows.ts';
import { withoutMoneyScaledBy, withoutScaledMoney } from './scaled-money.ts';
import { type LooksLikeAnswer, sheetFacts } from './sheet-facts.ts';
import { type StatesFigure, sweep } from './sweep.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What recognition must be told of answers, which it does not read itself. */
export interface AnswerLooks {
  readonly looksLikeAnswer: LooksLikeAnswer;
  readonly statesFigure: StatesFigure;
  /** Whether a cell refuses; "not recorded" may as well be a label. */
  readonly refuses: (cell: Cell) => boolean;
}

export interface RecognisedSheet {
  readonly name: string;
  readonly status: 'read' | 'hidden' | 'skipped' | 'ignored';
  readonly filled: number;
  readonly claims: readonly Claim[];
  /** Present for a sheet that was read by its headings. */
  readonly facts: SheetFacts | undefined;
  readonly layout: string | undefined;
}

export interface Recognised {
  readonly sheets: readonly RecognisedSheet[];
  readonly layoutFaults: readonly LayoutFault[];
}

export function recognise(
  workbook: Workbook,
  path: string,
  vocabulary: Vocabulary,
  looks: AnswerLooks,
): Recognised {
  const { survey } = vocabulary;
  const layoutFaults: LayoutFault[] = [];
  const sheets = workbook.sheets.map((sheet): RecognisedSheet => {
    const layout = layoutFor(path, sheet.name, survey);
    const base = {
      name: sheet.name,
      filled: sheet.cells.length,
      claims: [],
      facts: undefined,
      layout: layout?.files,
    };
    if (layout?.ignore !== undefined) return { ...base, status: 'ignored' };
    if (matchesAny(survey.sheets.skip, sheet.name)) return { ...base, status: 'skipped' };
    if (!isRead(sheet, survey)) return { ...base, status: 'hidden' };
    if (layout) {
      const applied = applyLayout(layout, sheet, workbook, path, vocabulary, looks);
      layoutFaults.push(...applied.faults);
      if (applied.claims) return { ...base, status: 'read', claims: applied.claims };
    }
    const facts = sheetFacts(sheet, vocabulary, looks.looksLikeAnswer);
    const outer = outerHeadings(sheet.name, path, vocabulary);
    const { claims } = sweep(facts, outer, vocabulary, looks.statesFigure);
    const plain = doubts.reduce(
      (left, without) => (left.some(isTaken) ? without(left, facts, vocabulary) : left),
      claims,
    );
    const told = layout ? withConstants(plain, layout) : plain;
    return {
      ...base,
      status: 'read',
      claims: spreadOverPeriods(told, facts, survey, looks.refuses),
      facts,
    };
  });
  const notes = sheets.flatMap(({ facts, claims }) =>
    facts && !claims.some(isTaken) ? [facts] : [],
  );
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      claims: withoutMoneyScaledBy(notes, sheet.claims, survey),
    })),
    layoutFaults,
  };
}

/** What may make something else of a claim that its headings make whole. */
const doubts = [withoutOwnRows, withoutOtherSubjects, withoutWhatNotesNarrow, withoutScaledMoney];

const matchesAny = (globs: readonly string[], name: string): boolean =>
  globs.some((glob) => matchesGlob(glob, name));

const isRead = ({ visibility, name }: Sheet, survey: Survey): boolean =>
  visibility === 'shown' || matchesAny(survey.sheets.readHidden, name);

/** Headings of measures that no claim rests on. */
export function headingsNotUsed({ facts, claims }: RecognisedSheet): CellFact[] {
  if (!facts) return [];
  const used = new Set<string | undefined>();
  for (const { via } of claims) for (const { cell } of via.get('measure') ?? []) used.add(cell);
  const unused: CellFact[] = [];
  for (const row of facts.rows) {
    for (const fact of row)
      if (fact.role === 'text' && fact.said.matches.has('measure') && !used.has(nameOf(fact)))
        unused.push(fact);
  }
  return unused;
}

const nameOf = ({ row, column }: CellFact): string => cellName({ row, column });
