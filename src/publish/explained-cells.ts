/** How cells are shown where something is explained: as they were printed, and never tighter. */

import type { Share } from '../model/answer.ts';
import type { Bounds } from '../model/bounds.ts';
import type { CorrectionMade } from '../model/correction.ts';
import type { ExplainedCell, ExplainedFigure } from '../model/explained.ts';
import { isRate } from '../model/figure.ts';
import type { Place } from '../model/location.ts';
import { categoryText } from '../model/observation.ts';
import type { Results } from '../results.ts';
import { decimalsOf } from '../survey/measures.ts';
import { aligned, oneLine, type TextStyle } from './layout-text.ts';
import { countText, grouped } from './numbers.ts';

export interface ExplainStyle extends TextStyle {
  /** How many cells are shown of each list. */
  readonly most: number;
}

export interface Told {
  readonly explained: ExplainedFigure;
  readonly results: Results;
  readonly style: ExplainStyle;
}

export const shareWords: Readonly<Record<Share, string>> = {
  exact: 'an exact count',
  bounded: 'within stated limits (<5, rounded, estimated)',
  hidden: 'hidden, or with no limit stated ([c], s.40, 5+)',
  withheld: 'refused',
  not_held: 'not held',
  unanswered: 'replied, and this was not answered',
  unusable: 'sent nothing usable',
  pending: 'still to come',
  no_return: 'sent nothing',
};

const longestText = 36;

export const shortened = (text: string, most = longestText): string => {
  const line = oneLine(text).trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
};

export const rawText = ({ raw, share, corrected }: ExplainedCell): string => {
  if (raw.trim() !== '') return `“${shortened(raw)}”`;
  if (corrected !== undefined) return '(by a correction)';
  return share === 'unanswered' ? '(blank)' : '(a sum of cells)';
};

export const placeText = (place: Place | undefined): string =>
  place ? [place.file, place.sheet, place.cell].filter(Boolean).map(oneLine).join(' › ') : '';

export function boundsText({ min, max }: Bounds, decimals: number): string {
  const text = (count: number): string => grouped(countText(count, decimals));
  if (max === Infinity) return min > 0 ? `at least ${text(min)}` : 'not known';
  return min === max ? text(min) : `${text(min)} to ${text(max)}`;
}

export function decimalsIn({ survey }: Results, id: string): number {
  const measure = survey.measures.find((each) => each.id === id);
  return measure ? decimalsOf(measure) : 0;
}

export const readingText = ({ printed, measure }: ExplainedCell, results: Results): string =>
  boundsText(printed, decimalsIn(results, measure));

export const nameOf = ({ register }: Results, id: string): string =>
  oneLine(register.byId.get(id)?.name ?? id);

/** `trafficked.2024` with its category, as observations.csv tells it. */
export const questionText = ({ measure, period, category }: ExplainedCell): string =>
  [measure, period, ...(category ? [categoryText(category)] : [])].join('.');

/** Columns side by side where they fit; else the last one on a line of its own. */
export function folded(
  rows: readonly (readonly string[])[],
  { paint, width }: TextStyle,
): string[] {
  const whole = aligned(rows, []);
  if (whole.every((line) => line.length <= width)) return whole;
  const heads = aligned(
    rows.map((row) => row.slice(0, -1)),
    [],
  );
  return rows.flatMap((row, at) => {
    const last = row.at(-1) ?? '';
    return [heads[at] ?? '', ...(last === '' ? [] : [paint.dim(`      ${last}`)])];
  });
}

/** What one reply gave to a figure: `“<5” of “12”` for a rate. */
export function repliedText(cells: readonly ExplainedCell[], { explained, results }: Told): string {
  const { figure } = explained;
  const rate = isRate(figure) && results.survey.rates.find(({ id }) => id === figure.id);
  if (!rate || typeof rate.denominator !== 'string') return namedTexts(cells);
  const textOf = (id: string): string | undefined =>
    cells.filter(({ measure }) => measure === id).map(rawText)[0];
  const [top, bottom] = [textOf(rate.numerator), textOf(rate.denominator)];
  if (bottom === undefined) return namedTexts(cells);
  return `${top ?? 'nothing'} of ${bottom}`;
}

/** Several cells with the measure of each. */
const namedTexts = (cells: readonly ExplainedCell[]): string =>
  cells
    .map((cell) => (cells.length > 1 ? `${cell.measure} ${rawText(cell)}` : rawText(cell)))
    .join(', ');

/** An authority, with those for whom it has answered too. */
export function replyName(results: Results, id: string): string {
  const others = results.responses.filter(({ answeredBy }) => answeredBy === id);
  return [id, ...others.map(({ authority }) => authority)]
    .map((each) => nameOf(results, each))
    .join(', ');
}

/** Whose it is, the measure where there are several, the text, and where it stands. */
export function cellRows(cells: readonly ExplainedCell[], { results }: Told): string[][] {
  const several = new Set(cells.map(({ measure }) => measure)).size > 1;
  return cells.map((cell) => [
    `  ${replyName(results, cell.authority)}`,
    ...(several ? [cell.measure] : []),
    rawText(cell),
    readingText(cell, results),
    `${placeText(cell.place)}${cell.corrected === undefined ? '' : ` (corrections.csv, line ${cell.corrected})`}`,
  ]);
}

export function andMore(count: number, { most, paint }: ExplainStyle, indent = '  '): string[] {
  const rest = count - most;
  return rest > 0 ? [paint.dim(`${indent}and ${rest} more: --json lists them all`)] : [];
}

/** `line 3, returns/leeds.csv › B2: “5?” read as “5” (by telephone, 2025-03-01)`. */
export function correctionText({ correction, status, reveals }: CorrectionMade): string {
  const { line, was, now, reason, by, date, file, sheet, cell, measure, period } = correction;
  const place = placeText(file === '' ? undefined : { file: `returns/${file}`, sheet, cell });
  const where =
    cell === '' ? [place, [measure, period].join('.')].filter(Boolean).join(', ') : place;
  const why = [reason, by, date].filter(Boolean).join(', ');
  const said = now === 'exclude' ? 'left out' : `read as “${shortened(now)}”`;
  // What the authority hid is not told in passing.
  const read = status === 'applied' && reveals ? 'made known to the analyst' : said;
  return oneLine(
    [
      `line ${line}, ${where}:`,
      ...(was === '' ? [] : [`“${shortened(was)}”`]),
      read,
      ...(why === '' ? [] : [`(${why})`]),
      ...(status === 'applied' ? [] : [`– ${status}`]),
    ].join(' '),
  );
}
