/**
 * Layouts: where a person has said what stands where. A layout replaces recognition for the sheets
 * that it names; the labels it points at are read by the same tables.
 */

import { cellName, columnNumber, parseCellName } from '../model/location.ts';
import type { Cell, Sheet, Workbook } from '../model/workbook.ts';
import type { Survey } from '../survey/definition.ts';
import type { Layout } from '../survey/layout.ts';
import type { Claim, Problem, Via } from './claim.ts';
import type { Kind } from './facts.ts';
import { matchesGlob } from './glob.ts';
import { numberClaims } from './layout-numbers.ts';
import { longTableClaims, tableClaims } from './layout-tables.ts';
import type { AnswerLooks } from './recognise.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface LayoutFault {
  readonly code:
    | 'matched-nothing'
    | 'expect-failed'
    | 'number-missing'
    | 'number-twice'
    | 'not-an-answer';
  readonly files: string;
  readonly sheet: string;
  readonly text: string;
}

export interface Applied {
  /** `undefined` where the layout does not fit, and the headings are read instead. */
  readonly claims: readonly Claim[] | undefined;
  readonly faults: readonly LayoutFault[];
}

/** The first whose glob matches the path below returns/, and that speaks of this sheet. */
export function layoutFor(path: string, sheet: string, survey: Survey): Layout | undefined {
  const below = path.replace(/^returns\//, '');
  const name = below.split('/').at(-1) ?? below;
  return survey.layouts.find((layout) => {
    const file =
      matchesGlob(layout.files, below) ||
      (!layout.files.includes('/') && matchesGlob(layout.files, name));
    const named = [...(layout.sheets ?? []), ...(layout.sheet === undefined ? [] : [layout.sheet])];
    return file && (named.length === 0 || named.some((glob) => matchesGlob(glob, sheet)));
  });
}

export interface LayoutSetting {
  readonly layout: Layout;
  readonly sheet: Sheet;
  readonly workbook: Workbook;
  readonly path: string;
  readonly vocabulary: Vocabulary;
  readonly looks: AnswerLooks;
  readonly cells: ReadonlyMap<string, Cell>;
}

export function applyLayout(
  layout: Layout,
  sheet: Sheet,
  workbook: Workbook,
  path: string,
  vocabulary: Vocabulary,
  looks: AnswerLooks,
): Applied {
  const cells = new Map(sheet.cells.map((cell) => [cellName(cell), cell]));
  for (const [at, expected] of Object.entries(layout.expect ?? {})) {
    const found = cells.get(at.toUpperCase())?.text.trim() ?? '';
    if (found.toLowerCase() === expected.trim().toLowerCase()) continue;
    const text = `${at} reads “${found}”, and “${expected}” was expected`;
    return {
      claims: undefined,
      faults: [{ code: 'expect-failed', files: layout.files, sheet: sheet.name, text }],
    };
  }
  const setting: LayoutSetting = { layout, sheet, workbook, path, vocabulary, looks, cells };
  if (layout.numbers) return numberClaims(layout.numbers, setting);
  if (layout.cells) return cellClaims(layout.cells, setting);
  if (layout.table) return tableClaims(layout.table, setting);
  if (layout.columns) return longTableClaims(layout.columns, setting);
  return { claims: undefined, faults: [] };
}

/** A claim as a layout makes it: what the layout says, filled up by its constants. */
export interface LayoutMeaning {
  readonly at: { readonly row: number; readonly column: number };
  readonly measure?: string | undefined;
  readonly period?: string | undefined;
  readonly authority?: readonly string[] | undefined;
  readonly categories?: ReadonlyMap<string, string> | undefined;
  readonly via?: ReadonlyMap<Kind, readonly Via[]>;
  readonly problems?: readonly Problem[];
}

export function layoutClaim(
  meaning: LayoutMeaning,
  { layout, cells, vocabulary }: LayoutSetting,
): Claim {
  const { survey } = vocabulary;
  const problems: Problem[] = [...(meaning.problems ?? [])];
  const constant = (
    kind: Kind,
    near: string | undefined,
    far: string | undefined,
  ): string | undefined => {
    if (near !== undefined && far !== undefined && near !== far) {
      problems.push({ code: 'contradicts', kind, texts: [near, far] });
    }
    return near ?? far;
  };
  const [only, ...more] = survey.periods;
  const measure = constant('measure', meaning.measure, layout.measure);
  const period =
    constant('period', meaning.period, layout.period) ?? (more.length === 0 ? only?.id : undefined);
  const categories = meaning.categories ?? categoryNamed(layout.category);
  if (measure === undefined) problems.push({ code: 'no-measure', kind: 'measure', texts: [] });
  if (period === undefined) problems.push({ code: 'no-period', kind: 'period', texts: [] });
  const authority = meaning.authority ?? (layout.authority === undefined ? [] : [layout.authority]);
  return {
    row: meaning.at.row,
    column: meaning.at.column,
    cell: cells.get(cellName(meaning.at)),
    readAs: undefined,
    measure,
    period,
    otherBasis: false,
    authority,
    categories,
    via: meaning.via ?? new Map([['measure', [{ from: 'layout', text: layout.files }]]]),
    problems,
    words: false,
  };
}

/** `sex=female`, as layouts and figures write a category. */
export function categoryNamed(text: string | undefined): ReadonlyMap<string, string> {
  const [breakdown, category] = (text ?? '').split('=');
  return breakdown && category ? new Map([[breakdown, category]]) : new Map();
}

function cellClaims(choices: NonNullable<Layout['cells']>, setting: LayoutSetting): Applied {
  const faults: LayoutFault[] = [];
  const claims: Claim[] = [];
  for (const [measure, given] of Object.entries(choices)) {
    for (const choice of Array.isArray(given) ? given : [given]) {
      const { at, name, period, category }: CellChoice =
        typeof choice === 'string' ? { at: choice } : choice;
      const named = name === undefined ? undefined : setting.workbook.names.get(name);
      const address = at === undefined ? named?.at : parseCellName(at);
      if (!address || (named && named.sheet !== setting.sheet.name)) {
        const text = `${measure}: there is no cell named ${name ?? at ?? ''}`;
        faults.push({
          code: 'not-an-answer',
          files: setting.layout.files,
          sheet: setting.sheet.name,
          text,
        });
        continue;
      }
      const categories = category === undefined ? undefined : categoryNamed(category);
      claims.push(layoutClaim({ at: address, measure, period, categories }, setting));
    }
  }
  return { claims, faults };
}

interface CellChoice {
  readonly at?: string | undefined;
  readonly name?: string | undefined;
  readonly period?: string | undefined;
  readonly category?: string | undefined;
}

export const columnsOf = (columns: string | readonly string[]): number[] =>
  (typeof columns === 'string' ? [columns] : columns).map(columnNumber);
