/**
 * Spreadsheets by SheetJS: xlsx, xlsm, xls, ods, HTML tables and SpreadsheetML.
 *
 * What the library throws is one reason; what it prints is swallowed. It reports nothing hidden
 * in ods, so that is read from the file itself; a formula that was never calculated comes as a
 * stub with value 0, which here is a blank and not a zero. Only cells that are there are looked
 * at: declared ranges reach row 1,048,576 with 40 rows filled.
 */

import * as XLSX from '@e965/xlsx';
import { type Address, parseCellName } from '../model/location.ts';
import type {
  Cell,
  CellValue,
  ReadResult,
  Sheet,
  Visibility,
  Workbook,
} from '../model/workbook.ts';
import { decodeText } from './decode-text.ts';
import { type Hidden, isOpenDocumentLocked, openDocumentHidden } from './open-document.ts';
import type { Reader } from './reader.ts';
import type { Sniffed } from './sniff.ts';
import { TooLarge, tooLarge, type Zip } from './zip.ts';

export const spreadsheet: Reader = {
  format: 'spreadsheet',
  accepts: ({ format }) => format === 'spreadsheet',
  read: async (bytes, sniffed) => {
    if (sniffed.format !== 'spreadsheet')
      return { failed: { reason: 'not-a-table', what: sniffed.format } };
    const book = quietly(() => parse(bytes, sniffed));
    if ('thrown' in book) return { failed: whyNot(book.thrown) };
    if ('failed' in book.value) return book.value;
    const { parsed, hidden } = book.value;
    const sheets = parsed.SheetNames.map((name, at) => ({
      ...sheetOf(name, parsed, at),
      ...hidden?.get(name),
    }));
    return { workbook: { format: sniffed.kind, sheets, names: definedNames(parsed) } };
  },
};

const options = {
  dense: true,
  cellStyles: true,
  cellNF: true,
  cellFormula: true,
  cellHTML: false,
  dateNF: 'dd/mm/yyyy',
};

type Parsed =
  | { readonly parsed: XLSX.WorkBook; readonly hidden?: ReadonlyMap<string, Hidden> | undefined }
  | Extract<ReadResult, { failed: unknown }>;

function parse(bytes: Uint8Array, sniffed: Extract<Sniffed, { format: 'spreadsheet' }>): Parsed {
  switch (sniffed.kind) {
    case 'html':
    case 'xml':
      return { parsed: parseMarkup(decodeText(bytes) ?? '') };
    case 'xls':
      return { parsed: checked(XLSX.read(bytes, { ...options, type: 'array' })) };
    case 'xlsx':
    case 'xlsb':
      return { parsed: checked(parseZip(sniffed.zip)) };
    case 'ods': {
      if (isOpenDocumentLocked(sniffed.zip)) return { failed: { reason: 'locked' } };
      const hidden = openDocumentHidden(sniffed.zip);
      if (hidden === 'not-a-spreadsheet')
        return { failed: { reason: 'not-a-table', what: 'text document' } };
      return { parsed: checked(parseZip(sniffed.zip)), hidden };
    }
  }
}

/** Parts of a workbook that hold no answers: pictures, themes, pivot caches, who saved it. */
const passedOver =
  /^docProps\/|\/theme\/|\/media\/|pivotCache|printerSettings|calcChain|^customXml\/|vbaProject|^Thumbnails\/|\/drawings?\//i;

/** The library takes a zip as files by name, and asks for those that it needs. */
function parseZip(zip: Zip): XLSX.WorkBook {
  const names = zip.names.filter((name) => !passedOver.test(name));
  const files = Object.fromEntries(
    names.map((name) => [name, { name, asNodeBuffer: () => Buffer.from(zip.bytes(name) ?? []) }]),
  );
  return parseZipFiles({ files }, { ...options, type: 'buffer' });
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

/** The library knows few of the names that web pages give to characters. */
const namedCharacters: Readonly<Record<string, string>> = {
  pound: '£',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
  le: '≤',
  ge: '≥',
  middot: '·',
  bull: '•',
  dagger: '†',
};

function parseMarkup(text: string): XLSX.WorkBook {
  const named = text.replace(/&(\w+);/g, (found, name: string) => namedCharacters[name] ?? found);
  return checked(XLSX.read(named, { ...options, type: 'string', raw: true }));
}

function checked(book: XLSX.WorkBook): XLSX.WorkBook {
  if (!book.SheetNames.length) throw new Error('it holds no sheets');
  return book;
}

/** SheetJS prints what it thinks of a file; only our own findings may speak. */
function quietly<T>(work: () => T): { value: T } | { thrown: unknown } {
  const { error, warn, log } = console;
  const silent = (): void => undefined;
  Object.assign(console, { error: silent, warn: silent, log: silent });
  try {
    return { value: work() };
  } catch (thrown) {
    return { thrown };
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

function whyNot(thrown: unknown): Extract<ReadResult, { failed: unknown }>['failed'] {
  if (thrown instanceof TooLarge) return tooLarge;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (/password|encrypt/i.test(message)) return { reason: 'locked' };
  return { reason: 'corrupt', detail: message.split('\n')[0]?.slice(0, 120) ?? 'unknown' };
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
  };
}

function hiddenOf(entries: readonly { hidden?: boolean }[] | undefined): Set<number> {
  const hidden = new Set<number>();
  // Sparse: forEach passes over what is not there.
  entries?.forEach((entry, at) => {
    if (entry?.hidden) hidden.add(at);
  });
  return hidden;
}

function cellsOf(sheet: XLSX.WorkSheet, dates1904: boolean): Cell[] {
  const rows = (sheet as { '!data'?: (XLSX.CellObject | undefined)[][] })['!data'] ?? [];
  const cells: Cell[] = [];
  // The array is sparse and may be a million long: only the rows that are there.
  for (const key of Object.keys(rows)) {
    const row = Number(key);
    rows[row]?.forEach((source, column) => {
      const cell = source && cellOf(source, row, column, dates1904);
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
  const text = value.type === 'text' ? value.text : (source.w ?? plainTextOf(value)).trim();
  if (value.type === 'text' && value.text.trim() === '') return undefined;
  const formula = typeof source.f === 'string' ? { formula: source.f } : {};
  return { row, column, text, value, ...formula };
}

function storedValue({ t, v, z }: XLSX.CellObject, dates1904: boolean): CellValue | undefined {
  switch (t) {
    case 's':
      return { type: 'text', text: String(v ?? '') };
    case 'b':
      return { type: 'boolean', boolean: v === true };
    case 'e':
      return { type: 'error', error: errorNames[Number(v)] ?? '#ERROR!' };
    case 'd':
      return v instanceof Date ? { type: 'date', date: v.toISOString().slice(0, 10) } : undefined;
    case 'n': {
      if (typeof v !== 'number') return undefined;
      const date = typeof z === 'string' && XLSX.SSF.is_date(z) ? dateOf(v, dates1904) : undefined;
      return date ? { type: 'date', date } : { type: 'number', number: v };
    }
    default:
      return undefined;
  }
}

const errorNames: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** A time of day without a date is no date. */
function dateOf(serial: number, dates1904: boolean): string | undefined {
  const parts = XLSX.SSF.parse_date_code(serial, { date1904: dates1904 }) as
    | { y: number; m: number; d: number }
    | undefined
    | null;
  if (!parts || (serial < 1 && !dates1904)) return undefined;
  const pad = (number: number, width: number): string => String(number).padStart(width, '0');
  return `${pad(parts.y, 4)}-${pad(parts.m, 2)}-${pad(parts.d, 2)}`;
}

function plainTextOf(value: CellValue): string {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'number':
      return String(value.number);
    case 'date':
      return value.date;
    case 'error':
      return value.error;
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE';
  }
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
