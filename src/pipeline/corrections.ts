/** The analyst's corrections: read, applied, and each with what it moves. */

import { figuresOf } from '../aggregate/figures.ts';
import { applyCorrections, type CorrectionTools } from '../corrections/apply-corrections.ts';
import { type ParsedCorrections, parseCorrections } from '../corrections/parse-corrections.ts';
import { unmangled } from '../corrections/same-text.ts';
import { interpretText } from '../interpret/interpret-text.ts';
import type { Register } from '../model/authority.ts';
import type { Bounds } from '../model/bounds.ts';
import { sameBounds } from '../model/bounds.ts';
import type { Correction, CorrectionMade, CorrectionOutcome, Effect } from '../model/correction.ts';
import { type Figure, isRate } from '../model/figure.ts';
import type { Reported } from '../model/observation.ts';
import type { Table } from '../model/table.ts';
import type { MatchAuthority } from '../register/match-authority.ts';
import type { Survey } from '../survey/definition.ts';
import { idIn } from './correspondence.ts';
import { derive, type Setting } from './derive.ts';
import { marksOf, rulesFor } from './interpret-cells.ts';
import type { OwnedFile } from './owners.ts';

export function readCorrections(
  tables: ReadonlyMap<string, Table>,
  survey: Survey,
  match: MatchAuthority,
): ParsedCorrections {
  const table = tables.get('corrections.csv') ?? tables.get('corrections.xlsx');
  if (!table) return { corrections: [], faults: [], open: 0 };
  return parseCorrections(table, survey, (name) => idIn(match, name));
}

/** How corrections are read and looked up in the files that came back. */
export function toolsFor(
  files: readonly OwnedFile[],
  survey: Survey,
  register: Register,
): CorrectionTools {
  const marks = marksOf(survey);
  const printed = new Map(
    files.flatMap(({ filed }) =>
      filed.printed.map(({ sheet, cell, text }) => [
        `${filed.path}\u0000${sheet}\u0000${cell}`,
        text,
      ]),
    ),
  );
  const sheets = new Map(files.map(({ filed }) => [filed.path, filed.sheets]));
  const owners = new Map(files.map(({ filed, owners: each }) => [filed.path, each]));
  return {
    ownerOf: (file) => {
      const [owner, ...others] = owners.get(`returns/${file}`) ?? [];
      return others.length === 0 ? owner?.authority : undefined;
    },
    read: (now, authority, measure, period) => {
      const rules = rulesFor({ authority, measure, period }, survey, register, marks);
      return rules ? interpretText(unmangled(now), rules) : { kind: 'unreadable', why: 'words' };
    },
    printed: (file, sheet, cell) => {
      const path = `returns/${file}`;
      const [only, ...others] = sheets.get(path) ?? [];
      const name = sheet === '' && only && others.length === 0 ? only.name : sheet;
      return printed.get(`${path}\u0000${name}\u0000${cell}`);
    },
  };
}

/** Each applied correction taken away once, by itself. */
export function effectsOf(
  outcomes: readonly CorrectionOutcome[],
  reported: readonly Reported[],
  tools: CorrectionTools,
  setting: Setting,
): CorrectionMade[] {
  const totals = (corrections: readonly Correction[]): Map<string, Bounds> => {
    const applied = applyCorrections(reported, corrections, tools);
    const { frame } = derive(applied.reported, setting);
    const survey = { ...setting.survey, areas: [] };
    return new Map(figuresOf({ ...frame, survey }).flatMap(boundsByFigure));
  };
  const all = outcomes.map(({ correction }) => correction);
  const made = outcomes.some(({ status }) => status === 'applied') ? totals(all) : new Map();
  return outcomes.map((outcome) => {
    if (outcome.status !== 'applied' || outcome.reveals) return { ...outcome, effects: [] };
    const without = totals(all.filter((each) => each !== outcome.correction));
    const effects = [...made].flatMap(([figure, bounds]: [string, Bounds]): Effect[] => {
      const before = without.get(figure);
      return before && !sameBounds(before, bounds)
        ? [{ figure, without: before, with: bounds }]
        : [];
    });
    return { ...outcome, effects };
  });
}

const boundsByFigure = (figure: Figure): [string, Bounds][] =>
  isRate(figure) ? [] : [[figure.figure, figure.bounds]];
