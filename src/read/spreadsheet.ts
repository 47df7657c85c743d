/**
 * Spreadsheets by SheetJS: xlsx, xlsm, xls, ods, HTML tables and SpreadsheetML.
 *
 * What the library throws is one reason; what it prints is swallowed. It reports nothing hidden
 * in ods, so that is read from the file itself; a formula that was never calculated comes as a
 * stub with value 0, which here is a blank and not a zero. Only cells that are there are looked
 * at: declared ranges reach row 1,048,576 with 40 rows filled.
 */

import * as XLSX from '@e965/xlsx';
import { mostColumns, mostRows } from '../model/limits.ts';
import { type Address, cellName, parseCellName } from '../model/location.ts';
import { corrupt, NotRead } from '../model/not-read.ts';
import type { Attached, Cell, NotATable, Sheet, Visibility, Workbook } from '../model/workbook.ts';
import { attachedTo, attachedToXls } from './attached.ts';
import { cellText } from './cell-text.ts';
import { decodeText } from './decode-text.ts';
import { withCellEnds, withCharacters } from './markup.ts';
import { recordsOf } from './old-workbook.ts';
import { type Hidden, isOpenDocumentLocked, openDocumentHidden } from './open-document.ts';
import { quietly } from './quietly.ts';
import type { Reader } from './reader.ts';
import type { Sniffed } from './sniff.ts';
import { plainTextOf, storedValue } from './stored-value.ts';
import { refuseOwnNames, workbookParts } from './workbook-parts.ts';
import type { Zip } from './zip.ts';

export const spreadsheet: Reader = {
  format: 'spreadsheet',
  accepts: ({ format }) => format === 'spreadsheet',
  read: async (bytes, sniffed) => {
    if (sniffed.format !== 'spreadsheet')
      return { failed: { reason: 'not-a-table', what: sniffed.format } };
    const read = quietly(() => workbookOf(bytes, sniffed));
    return 'thrown' in read ? { failed: whyNot(read.thrown) } : { workbook: read.value };
  },
};

type Spreadsheet = Extract<Sniffed, { format: 'spreadsheet' }>;

/** @throws NotRead, or whatever the library throws. */
function workbookOf(bytes: Uint8Array, sniffed: Spreadsheet): Workbook {
  const { parsed, hidden } = parse(bytes, sniffed);
  refuseLostSheets(parsed);
  const sheets = parsed.SheetNames.map((name, at) => ({
    ...sheetOf(name, parsed, at),
    ...hidden?.get(name),
  }));
  const attached = attachedOf(bytes, sniffed);
  return {
    format: sniffed.kind,
    sheets,
    names: definedNames(parsed),
    ...(attached && { attached }),
  };
}

const options = {
  dense: true,
  cellStyles: true,
  cellNF: true,
  cellFormula: true,
  cellHTML: false,
  dateNF: 'dd/mm/yyyy',
};

function attachedOf(bytes: Uint8Array, sniffed: Spreadsheet): Attached | undefined {
  if ('zip' in sniffed) return attachedTo(sniffed.zip);
  return sniffed.kind === 'xls' ? attachedToXls(bytes) : undefined;
}

interface Parsed {
  readonly parsed: XLSX.WorkBook;
  readonly hidden?: ReadonlyMap<string, Hidden>;
}

function parse(bytes: Uint8Array, sniffed: Spreadsheet): Parsed {
  switch (sniffed.kind) {
    case 'html':
    case 'xml': {
      const markup = decodeText(bytes) ?? '';
      refuseOwnNames(markup);
      const told = withCellEnds(withCharacters(markup));
      return { parsed: XLSX.read(told, { ...options, type: 'string', raw: true }) };
    }
    case 'xls':
      return { parsed: XLSX.read(recordsOf(bytes), { ...options, type: 'buffer' }) };
    case 'xlsx':
      // Its empty cells are gone by now: what is left without a value is a formula.
      return { parsed: parseZip(sniffed.zip, { sheetStubs: true }) };
    case 'xlsb':
      return { parsed: parseZip(sniffed.zip) };
    case 'ods': {
      if (isOpenDocumentLocked(sniffed.zip)) throw new NotRead({ reason: 'locked' });
      const hidden = openDocumentHidden(sniffed.zip);
      if (hidden === 'not-a-spreadsheet')
        throw new NotRead({ reason: 'not-a-table', what: 'text document' });
      return { parsed: parseZip(sniffed.zip), hidden };
    }
  }
}

/**
 * The library takes a zip as files by name, and asks for those that it needs. It goes on without a
 * part that it cannot have; no figure does.
 */
function parseZip(zip: Zip, more: XLSX.ParsingOptions = {}): XLSX.WorkBook {
  const { names, bytes, failed } = workbookParts(zip);
  const files = Object.fromEntries(
    names.map((name) => [name, { name, asNodeBuffer: () => bytes(name) }]),
  );
  const book = quietly(() => parseZipFiles({ files }, { ...options, ...more, type: 'buffer' }));
  const thrown = failed() ?? ('thrown' in book ? book.thrown : undefined);
  if ('thrown' in book || thrown !== undefined) throw thrown;
  return book.value;
}

interface ZipFiles {
  readonly files: Readonly<
    Record<string, { readonly name: string; readonly asNodeBuffer: () => Buffer }>
  >;
}

/** Exported by the library beside `read`, and not in its types. */
const { parse_zip: parseZipFiles } = XLSX as unknown as {
  readonly parse_zip: (zip: ZipFiles, options: XLSX.ParsingOptions) => XLSX.WorkBook;
};

/** @throws NotRead where a sheet has no name of its own, or the library could not read it and said nothing. */
function refuseLostSheets({ SheetNames, Sheets }: XLSX.WorkBook): void {
  if (SheetNames.length === 0) throw corrupt('it holds no sheets');
  const names = new Set<string>();
  for (const name of SheetNames) {
    if (names.has(name)) throw corrupt(`two of its sheets are called “${name}”`);
    names.add(name);
    const sheet: unknown = Sheets[name];
    // What every object has by itself, such as a constructor, is no sheet.
    if (typeof sheet !== 'object' || sheet === Object.prototype)
      throw corrupt(`its sheet “${name}” cannot be read`);
  }
}

function whyNot(thrown: unknown): NotATable {
  if (thrown instanceof NotRead) return thrown.failed;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (/password|encrypt/i.test(message)) return { reason: 'locked' };
  // What the library stumbles over tells of the library, not of the file.
  const told = thrown instanceof Error && thrown.name === 'Error' ? message.split('\n')[0] : '';
  return { reason: 'corrupt', detail: told?.slice(0, 120) || 'its parts do not fit together' };
}

const visibilities: readonly Visibility[] = ['shown', 'hidden', 'very-hidden'];

function sheetOf(name: string, book: XLSX.WorkBook, at: number): Sheet {
  const source = book.Sheets[name] ?? {};
  const dates1904 = book.Workbook?.WBProps?.date1904 === true;
  return {
    name,
    visibility: visibilities[book.Workbook?.Sheets?.[at]?.Hidden ?? 0] ?? 'shown',
    cells: cellsOf(source, dates1904),
    merges: (source['!merges'] ?? []).map(({ s, e }) => ({
      from: { row: s.r, column: s.c },
      to: { row: e.r, column: e.c },
    })),
    hiddenRows: hiddenOf(source['!rows']),
    hiddenColumns: hiddenOf(source['!cols']),
    uncalculated: uncalculatedIn(source),
  };
}

/** A formula without a value is a stub to the library. */
function uncalculatedIn(sheet: XLSX.WorkSheet): number {
  let found = 0;
  for (const row of Object.values(rowsOf(sheet)))
    row?.forEach((source) => {
      if (source?.t === 'z' && source.f !== undefined) found += 1;
    });
  return found;
}

const rowsOf = (sheet: XLSX.WorkSheet): (XLSX.CellObject | undefined)[][] =>
  (sheet as { '!data'?: (XLSX.CellObject | undefined)[][] })['!data'] ?? [];

function hiddenOf(entries: readonly { hidden?: boolean }[] | undefined): Set<number> {
  const hidden = new Set<number>();
  // Sparse: forEach passes over what is not there.
  entries?.forEach((entry, at) => {
    if (entry?.hidden) hidden.add(at);
  });
  return hidden;
}

function cellsOf(sheet: XLSX.WorkSheet, dates1904: boolean): Cell[] {
  const rows = rowsOf(sheet);
  const cells: Cell[] = [];
  // The array is sparse and may be a million long: only the rows that are there.
  for (const key of Object.keys(rows)) {
    const row = Number(key);
    rows[row]?.forEach((source, column) => {
      const cell = source && cellOf(source, row, column, dates1904);
      if (cell && (row < 0 || row >= mostRows || column >= mostColumns))
        throw corrupt(`it has a cell ${cellName(cell)}, which no sheet has`);
      if (cell) cells.push(cell);
    });
  }
  return cells;
}

function cellOf(
  source: XLSX.CellObject,
  row: number,
  column: number,
  dates1904: boolean,
): Cell | undefined {
  const value = storedValue(source, dates1904);
  if (!value) return undefined;
  const text = cellText(
    value.type === 'text' ? value.text : (source.w ?? plainTextOf(value)).trim(),
  );
  if (value.type === 'text' && value.text.trim() === '') return undefined;
  const formula = typeof source.f === 'string' ? { formula: source.f } : {};
  return { row, column, text, value, ...formula };
}

function definedNames(book: XLSX.WorkBook): Workbook['names'] {
  const names = new Map<string, { sheet: string; at: Address }>();
  for (const { Name, Ref } of book.Workbook?.Names ?? []) {
    const found = /^'?(.+?)'?!(\$?[A-Z]+\$?\d+)$/.exec(Ref ?? '');
    const at = found?.[2] ? parseCellName(found[2]) : undefined;
    if (found?.[1] && at) names.set(Name, { sheet: found[1].replaceAll("''", "'"), at });
  }
  return names;
}
