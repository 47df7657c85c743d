/**
 * Figures put into a text where it names them: `{{trafficked.total.2024}}`,
 * `{{trafficked-missing-rate.matched-rate.2024 | sentence}}`. Written anew from the results each
 * time, so that no number in a report outlives its correction.
 */

import { nearest } from '../model/edit-distance.ts';
import { type Figure, isRate } from '../model/figure.ts';
import type { Results } from '../results.ts';
import { countText, grouped, rateTexts } from './numbers.ts';
import { summaryRow } from './summary-table.ts';

export interface Unfilled {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

export interface Filled {
  readonly text: string;
  /** Places that name nothing; where there are any the text is of no use. */
  readonly unfilled: readonly Unfilled[];
}

const place = /\{\{\s*([^{}|]+?)\s*(?:\|\s*([^{}]+?)\s*)?\}\}/g;

export function fillDraft(text: string, { figures }: Results): Filled {
  const byName = new Map(figures.map((figure) => [figure.figure, figure]));
  const unfilled: Unfilled[] = [];
  const filled = text.replace(
    place,
    (whole, name: string, column: string | undefined, at: number) => {
      const figure = byName.get(name);
      const shown = figure && shownAs(figure, column ?? 'value');
      if (shown !== undefined && shown !== '') return shown;
      const line = text.slice(0, at).split('\n').length;
      unfilled.push({ line, text: whole, why: whyNot(figure, name, column, [...byName.keys()]) });
      return whole;
    },
  );
  return { text: filled, unfilled };
}

function whyNot(
  figure: Figure | undefined,
  name: string,
  column: string | undefined,
  names: readonly string[],
): string {
  if (!figure) {
    const near = nearest(name, names);
    return `there is no figure ${name}${near ? `; did you mean ${near}?` : ''}`;
  }
  const columns = Object.keys(summaryRow(figure));
  if (column !== undefined && !columns.includes(column)) {
    const near = nearest(column, columns);
    return `there is no column ${column}${near ? `; did you mean ${near}?` : ''}`;
  }
  return `${name} has no ${column ?? 'value'}`;
}

/** A column of summary.csv, with its thousands parted; `value` also says what is certain at least. */
function shownAs(figure: Figure, column: string): string | undefined {
  if (column === 'value') return valueText(figure);
  const row: Readonly<Record<string, string>> = summaryRow(figure);
  const text = row[column];
  return text !== undefined && /^\d+(?:\.\d+)?$/.test(text) ? grouped(text) : text;
}

function valueText(figure: Figure): string {
  if (isRate(figure)) {
    const { low, high } = rateTexts(figure.low, figure.high, figure.per);
    const sign = figure.per === 100 ? '%' : ` per ${grouped(String(figure.per))}`;
    if (low === '') return '';
    return low === high || high === '' ? `${low}${sign}` : `${low}${sign} to ${high}${sign}`;
  }
  const text = (count: number): string => grouped(countText(count, figure.decimals));
  const { min, max } = figure.bounds;
  if (min === max) return text(min);
  return max === Infinity ? `at least ${text(min)}` : `${text(min)} to ${text(max)}`;
}
