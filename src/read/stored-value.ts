/** What a cell stores, out of what the library keeps of it. */

import * as XLSX from '@e965/xlsx';
import type { CellValue } from '../model/workbook.ts';
import { cellText } from './cell-text.ts';

export function storedValue(
  { t, v, z }: XLSX.CellObject,
  dates1904: boolean,
): CellValue | undefined {
  switch (t) {
    case 's':
      return { type: 'text', text: cellText(String(v ?? '')) };
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

export function plainTextOf(value: CellValue): string {
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
