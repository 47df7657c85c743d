import { parse } from 'csv-parse/sync';
import type { Cell, ReadResult } from '../model/workbook.ts';
import { cellText } from './cell-text.ts';
import type { Reader } from './reader.ts';

const delimiters = [',', ';', '\t', '|'] as const;

/** A table in text, whatever parts its columns. Values stay as they were typed. */
export const csv: Reader = {
  format: 'csv',
  accepts: ({ format }) => format === 'text',
  read: async (_, sniffed, name) =>
    sniffed.format === 'text'
      ? readText(sniffed.text, /\.(?:csv|tsv|tab)$/i.test(name))
      : { failed: { reason: 'not-a-table', what: 'text' } },
};

function readText(raw: string, calledTable: boolean): ReadResult {
  const best = bestRows(raw);
  if (best.rows.length === 0) {
    return { failed: { reason: 'corrupt', detail: best.fault ?? 'it holds no rows' } };
  }
  if (!calledTable && (evenness(best) < 0.6 || isProse(best))) {
    return { failed: { reason: 'not-a-table', what: 'letter or other text' } };
  }
  return { workbook: workbookOf(best.rows) };
}

function bestRows(raw: string): Rows {
  const { text, declared } = withoutDeclaration(raw.trimEnd().replace(/\r\n?/g, '\n'));
  const present = declared
    ? [declared]
    : delimiters.filter((delimiter) => text.includes(delimiter));
  return evenest(text, present.length > 0 ? present : [',']);
}

/** What parts the columns of a table in text. */
export const readDelimiter = (text: string): string => bestRows(text).delimiter;

function evenest(text: string, choices: readonly string[]): Rows {
  let best: Rows = { rows: [], delimiter: ',' };
  let most = -1;
  for (const delimiter of choices) {
    const rows = rowsOf(text, delimiter);
    const even = evenness(rows);
    if (even > most) [best, most] = [rows, even];
    if (even > 0.95) break;
  }
  return best;
}

/** Excel writes `sep=;` on the first line for its own use. */
function withoutDeclaration(text: string): { text: string; declared: string | undefined } {
  const found = /^\uFEFF?"?sep=(.)"?\n/i.exec(text);
  return found
    ? { text: text.slice(found[0].length), declared: found[1] }
    : { text, declared: undefined };
}

interface Rows {
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
  readonly fault?: string;
}

function rowsOf(text: string, delimiter: string): Rows {
  const common = { delimiter, relax_column_count: true, bom: true, record_delimiter: '\n' };
  try {
    return { rows: parse(text, { ...common, relax_quotes: true }), delimiter };
  } catch (error) {
    return {
      rows: [],
      delimiter,
      fault: error instanceof Error ? error.message : 'it cannot be read as a table',
    };
  }
}

/** How much a text looks like a table under one delimiter: the share of rows as wide as most are. */
function evenness({ rows }: Rows): number {
  const widths = new Map<number, number>();
  let filled = 0;
  for (const row of rows.slice(0, 500)) {
    if (row.every((text) => text.trim() === '')) continue;
    filled += 1;
    if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  }
  const most = Math.max(0, ...widths.values());
  return most < 2 && filled > 1 ? most / (filled * 2) : most / Math.max(1, filled);
}

/** The commas of sentences: a space and a small letter after them, or the end of the line. */
function isProse({ rows }: Rows): boolean {
  const parted = rows.slice(0, 500).filter((row) => row.length > 1);
  const sentences = parted.filter(([, ...rest]) =>
    rest.every((text) => text === '' || /^ \p{Ll}/u.test(text)),
  );
  return parted.length > 0 && sentences.length * 2 >= parted.length;
}

function workbookOf(
  rows: readonly (readonly string[])[],
): Extract<ReadResult, { workbook: unknown }>['workbook'] {
  const cells: Cell[] = [];
  for (const [row, fields] of rows.entries()) {
    for (const [column, text] of fields.entries()) {
      if (text.trim() === '') continue;
      const kept = cellText(text);
      cells.push({ row, column, text: kept, value: { type: 'text', text: kept } });
    }
  }
  const sheet = {
    name: '',
    visibility: 'shown',
    cells,
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  } as const;
  return { format: 'csv', sheets: [sheet], names: new Map() };
}

/** The rows of one of the collection's own tables (authorities.csv, replies.csv). */
export function readRows(text: string): string[][] {
  const result = readText(text, true);
  if (!('workbook' in result)) return [];
  const rows: string[][] = [];
  for (const { row, column, text: field } of result.workbook.sheets[0]?.cells ?? []) {
    while (rows.length <= row) rows.push([]);
    const fields = rows[row] ?? [];
    while (fields.length < column) fields.push('');
    fields[column] = field;
  }
  return rows;
}
