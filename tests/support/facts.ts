/** Facts as short as a test needs them: who answered what in which cell, and nothing else. */

import type { Facts, FileFact } from '../../src/findings/facts.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Filed } from '../../src/model/filed-return.ts';
import type { Observation, Question, Reported } from '../../src/model/observation.ts';
import type { Survey } from '../../src/survey/definition.ts';
import { count, registerOf, surveyOf, year } from './invented.ts';

/** One cell of a return that is a single sheet of its own. */
export interface InventedCell extends Question {
  readonly authority: string;
  readonly answer: Answer;
  readonly raw: string;
  readonly corrected?: number;
}

interface Setting {
  /** For each member the authority that answers for it. */
  readonly groups?: Readonly<Record<string, string>>;
  /** What the file of an authority holds, byte for byte; by default no two are the same. */
  readonly bytes?: Readonly<Record<string, string>>;
}

export function factsOf(
  survey: Survey,
  cells: readonly InventedCell[],
  { groups = {}, bytes = {} }: Setting = {},
): Facts {
  const authorities = [...new Set(cells.map(({ authority }) => authority))];
  const placed = cells.map((each, at) => ({
    ...each,
    place: { file: `returns/${each.authority}.csv`, sheet: '', cell: `B${at + 1}` },
    formula: undefined,
    because: '',
  }));
  const reported: Reported[] = placed.map((each) => ({ ...each, label: '' }));
  const observations: Observation[] = placed.map(({ place, ...each }) => ({
    ...each,
    places: [place],
    others: [],
  }));
  return {
    survey,
    register: registerOf(authorities),
    idOf: () => undefined,
    propose: () => undefined,
    logs: [],
    logUnused: [],
    files: authorities.map((authority) => fileOf(authority, bytes[authority] ?? authority)),
    reported,
    observations,
    responses: [],
    figures: [],
    groups: { groupOf: (id) => groups[id] ?? id, membersOf: (id) => [id] },
    corrections: { outcomes: [], faults: [], open: 0 },
    letters: [],
    unpacked: { refused: [], ownLetters: [] },
    litter: [],
    notFiles: [],
  };
}

function fileOf(authority: string, sha256: string): FileFact {
  const filed: Filed = {
    path: `returns/${authority}.csv`,
    sha256,
    size: 1,
    format: 'csv',
    failed: undefined,
    sheets: [],
    untaken: [],
    layoutFaults: [],
    layoutsUsed: [],
    legendTexts: [],
    ignored: undefined,
    printed: [],
  };
  const by = 'file-name';
  return {
    filed,
    identity: { owner: authority, by, text: authority, against: [], unsure: [] },
    owners: [{ authority, by }],
    answers: 0,
    roundedBy: [],
    foreign: [],
  };
}

/** Four counts, asked for two years. */
export const twoYears = surveyOf({
  periods: [year(2023), year(2024)],
  measures: ['m1', 'm2', 'm3', 'm4'].map((id) => ({ id })),
});

/** Counts by authority, then by measure: of 2023, and of 2024 where it was asked. */
export type Grid = Readonly<Record<string, readonly (readonly [number, number])[]>>;

export const cellOf = (authority: string, measure: string, period: string, number: number) => ({
  authority,
  measure,
  period,
  category: undefined,
  answer: count(number),
  raw: String(number),
});

export const cellsOf = (grid: Grid): InventedCell[] =>
  Object.entries(grid).flatMap(([authority, rows]) =>
    rows.flatMap(([before, after], at) => [
      cellOf(authority, `m${at + 1}`, '2023', before),
      cellOf(authority, `m${at + 1}`, '2024', after),
    ]),
  );

/** Three authorities whose figures moved as figures do. */
export const others: Grid = {
  b: [
    [88, 94],
    [21, 17],
    [48, 45],
    [33, 36],
  ],
  c: [
    [207, 199],
    [52, 58],
    [93, 97],
    [54, 49],
  ],
  d: [
    [64, 70],
    [15, 18],
    [41, 38],
    [27, 30],
  ],
};
