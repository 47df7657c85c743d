/** Layouts of tables: a matrix whose headings a person has pointed at, and a long table. */

import { groupedBy } from '../model/grouped-by.ts';
import { cellName, columnNumber } from '../model/location.ts';
import type { Cell } from '../model/workbook.ts';
import type { Layout } from '../survey/layout.ts';
import type { Claim, Problem, Via } from './claim.ts';
import type { Kind } from './facts.ts';
import { type Applied, columnsOf, type LayoutSetting, layoutClaim } from './layouts.ts';
import { periodOf } from './period-of.ts';
import { isAsked } from './survey-periods.ts';
import { factsOfText } from './text-facts.ts';

interface Announced {
  readonly measure?: string;
  readonly period?: string;
  readonly authority?: readonly string[];
  readonly categories: ReadonlyMap<string, string>;
  readonly via: ReadonlyMap<Kind, readonly Via[]>;
  readonly problems: readonly Problem[];
  readonly total: boolean;
}

type OwnWords = ReadonlyMap<string, string>;

/** What the labels of one crossing announce together, own words first. */
function announce(labels: readonly Cell[], own: OwnWords, setting: LayoutSetting): Announced {
  const { vocabulary } = setting;
  const { survey } = vocabulary;
  const via = new Map<Kind, Via[]>();
  const ids = new Map<Kind, Set<string>>();
  const readings = [];
  let total = false;
  for (const label of labels) {
    const said = factsOfText(label.text, vocabulary);
    const ownId = own.get(label.text.trim().toLowerCase());
    const source: Via = { from: 'layout', cell: cellName(label), text: label.text };
    const add = (kind: Kind, found: readonly string[]): void => {
      ids.set(kind, new Set([...(ids.get(kind) ?? []), ...found]));
      via.set(kind, [...(via.get(kind) ?? []), source]);
    };
    if (ownId !== undefined) add(kindOfId(ownId, survey), [ownId]);
    else for (const [kind, match] of said.matches) add(kind, match.ids);
    const found = said.readings.length > 0 ? said.readings : said.inside;
    const reading = found.find((each) => isAsked(each, survey)) ?? found[0];
    if (reading) readings.push(reading);
    total ||= said.total && ownId === undefined;
  }
  const problems: Problem[] = [];
  for (const [kind, found] of ids) {
    if (found.size > 1 && kind !== 'period')
      problems.push({
        code: 'claims-two',
        kind,
        texts: labels.map(({ text }) => text),
        names: [...found],
      });
  }
  const named = ids.get('period');
  const found = named
    ? { period: [...named][0] ?? '' }
    : readings.length > 0
      ? periodOf(readings, [], survey)
      : undefined;
  if (found && 'problem' in found)
    problems.push({ code: found.problem, kind: 'period', texts: labels.map(({ text }) => text) });
  const first = (kind: Kind): string | undefined => [...(ids.get(kind) ?? [])][0];
  const measure = first('measure');
  const categories = new Map<string, string>();
  for (const { id } of survey.breakdowns) {
    const category = first(`breakdown:${id}`);
    if (category !== undefined) categories.set(id, category);
  }
  return {
    ...(measure === undefined ? {} : { measure }),
    ...(found && 'period' in found ? { period: found.period } : {}),
    ...(ids.has('authority') ? { authority: [...(ids.get('authority') ?? [])] } : {}),
    categories,
    via,
    problems,
    total,
  };
}

function kindOfId(
  id: string,
  { measures, periods, breakdowns }: LayoutSetting['vocabulary']['survey'],
): Kind {
  if (measures.some((each) => each.id === id)) return 'measure';
  if (periods.some((each) => each.id === id)) return 'period';
  const breakdown = breakdowns.find(({ categories }) => categories.some((each) => each.id === id));
  return breakdown ? `breakdown:${breakdown.id}` : 'authority';
}

export function tableClaims(table: NonNullable<Layout['table']>, setting: LayoutSetting): Applied {
  const { header, labels, answers, repeats, ...rest } = table;
  const own = new Map(
    Object.entries(rest).map(([label, id]) => [label.trim().toLowerCase(), String(id)]),
  );
  let headerRows = (typeof header === 'number' ? [header] : header).map((row) => row - 1);
  const labelColumns = columnsOf(labels);
  const area = answers === undefined ? undefined : areaOf(answers);
  const claims: Claim[] = [];
  const lastLabels = new Map<number, Cell>();
  const headTexts = new Set(headerCells(headerRows, setting).map(({ text }) => text.trim()));
  for (const [row, cells] of rowsOf(setting)) {
    if (row <= Math.max(...headerRows)) continue;
    const repeated =
      repeats === true && cells.filter(({ text }) => headTexts.has(text.trim())).length >= 2;
    if (repeated) {
      headerRows = [row];
      continue;
    }
    for (const cell of cells)
      if (labelColumns.includes(cell.column)) lastLabels.set(cell.column, cell);
    const rowLabels = labelColumns.flatMap(
      (column) =>
        cells.find((cell) => cell.column === column) ??
        (labelColumns.length > 1 ? (lastLabels.get(column) ?? []) : []),
    );
    for (const cell of cells) {
      const inside = area ? contains(area, cell) : cell.column > Math.max(...labelColumns);
      if (!inside || !setting.looks.looksLikeAnswer(cell)) continue;
      const said = announce(
        [...rowLabels, ...headsOver(cell.column, headerRows, setting)],
        own,
        setting,
      );
      if (
        said.total &&
        said.categories.size === 0 &&
        said.measure === undefined &&
        setting.layout.measure === undefined
      )
        continue;
      claims.push(layoutClaim({ at: cell, ...said }, setting));
    }
  }
  return { claims, faults: claims.length > 0 ? [] : [nothing(setting)] };
}

const nothing = ({ layout, sheet }: LayoutSetting) =>
  ({ code: 'matched-nothing', files: layout.files, sheet: sheet.name, text: sheet.name }) as const;

const rowsOf = ({ sheet }: LayoutSetting): Map<number, Cell[]> =>
  groupedBy(sheet.cells, ({ row }) => row);

const headerCells = (rows: readonly number[], { sheet }: LayoutSetting): Cell[] =>
  sheet.cells.filter(({ row }) => rows.includes(row));

/** The header cells over a column; in an upper line the last filled one to the left. */
function headsOver(column: number, rows: readonly number[], setting: LayoutSetting): Cell[] {
  return rows.flatMap((row, at) => {
    const cells = headerCells([row], setting).filter((cell) => cell.column <= column);
    const over = cells.find((cell) => cell.column === column);
    return over ?? (at < rows.length - 1 ? (cells.at(-1) ?? []) : []);
  });
}

function areaOf(text: string): { from: Cell['row'][]; to: number[] } {
  const found = /^([A-Za-z]+)(\d+):([A-Za-z]+)(\d+)$/.exec(text);
  const [, a = 'A', b = '1', c = 'A', d = '1'] = found ?? [];
  return { from: [Number(b) - 1, columnNumber(a)], to: [Number(d) - 1, columnNumber(c)] };
}

function contains({ from, to }: { from: number[]; to: number[] }, { row, column }: Cell): boolean {
  return (
    row >= (from[0] ?? 0) &&
    row <= (to[0] ?? 0) &&
    column >= (from[1] ?? 0) &&
    column <= (to[1] ?? 0)
  );
}

export function longTableClaims(
  columns: NonNullable<Layout['columns']>,
  setting: LayoutSetting,
): Applied {
  const { answer, ...kinds } = columns;
  const [answerColumn] = columnsOf(answer ?? []);
  const labelColumns = Object.values(kinds).flatMap(columnsOf);
  const from = (setting.layout.from ?? 2) - 1;
  const claims: Claim[] = [];
  for (const [row, cells] of rowsOf(setting)) {
    const cell = cells.find((each) => each.column === answerColumn);
    if (row < from || !cell) continue;
    const labels = cells.filter((each) => labelColumns.includes(each.column));
    claims.push(layoutClaim({ at: cell, ...announce(labels, new Map(), setting) }, setting));
  }
  return { claims, faults: claims.length > 0 ? [] : [nothing(setting)] };
}
