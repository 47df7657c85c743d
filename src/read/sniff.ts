/**
 * What is this file? Decided by its first bytes and, for a zip or a compound file, by what it
 * holds, before any parser sees it: the spreadsheet library reads every byte string as a text
 * table, a PDF included.
 */

import { mostBytes, mostBytesOfText } from '../model/limits.ts';
import { compoundEntries } from './compound-file.ts';
import { decodeText } from './decode-text.ts';
import { openZip, type Zip } from './zip.ts';

export type Sniffed =
  | { readonly format: 'spreadsheet'; readonly kind: 'xls' | 'html' | 'xml' }
  | { readonly format: 'spreadsheet'; readonly kind: 'xlsx' | 'xlsb' | 'ods'; readonly zip: Zip }
  | { readonly format: 'text'; readonly text: string }
  | { readonly format: 'empty' | 'locked' | 'archive' }
  | { readonly format: 'too-large'; readonly most: number }
  | { readonly format: 'corrupt'; readonly detail: string }
  | { readonly format: 'other'; readonly what: string };

/** First bytes of files that hold no table, as they are written in hexadecimal. */
const signatures: readonly (readonly [string, string])[] = [
  ['25504446', 'PDF document'],
  ['7b5c727466', 'RTF document'],
  ['89504e47', 'PNG picture'],
  ['ffd8ff', 'JPEG picture'],
  ['47494638', 'GIF picture'],
  ['49492a00', 'TIFF picture'],
  ['4d4d002a', 'TIFF picture'],
  ['424d', 'BMP picture'],
  ['52617221', 'RAR archive'],
  ['377abcaf', '7-Zip archive'],
  ['1f8b', 'gzip archive'],
];

export async function sniff(bytes: Uint8Array): Promise<Sniffed> {
  if (bytes.length === 0) return { format: 'empty' };
  if (bytes.length > mostBytes) return { format: 'too-large', most: mostBytes };
  const hex = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return sniffZip(bytes);
  if (hex.startsWith('d0cf11e0')) return sniffCompound(bytes);
  if (/^(?:0908|0904|0902|0900)/.test(hex)) return { format: 'spreadsheet', kind: 'xls' };
  const known = signatures.find(([start]) => hex.startsWith(start));
  if (known) return { format: 'other', what: known[1] };
  return sniffText(bytes);
}

async function sniffZip(bytes: Uint8Array): Promise<Sniffed> {
  const zip = await openZip(bytes);
  if (!zip)
    return { format: 'corrupt', detail: 'its zip directory cannot be read, or names a part twice' };
  if (zip.unpackedSize > mostBytes) return { format: 'too-large', most: mostBytes };
  const has = (start: string): boolean => zip.names.some((name) => name.startsWith(start));
  if (has('xl/workbook.bin')) return { format: 'spreadsheet', kind: 'xlsb', zip };
  if (has('xl/workbook')) return { format: 'spreadsheet', kind: 'xlsx', zip };
  if (has('word/')) return { format: 'other', what: 'Word document' };
  if (has('ppt/')) return { format: 'other', what: 'PowerPoint presentation' };
  if (zip.names.includes('content.xml')) return { format: 'spreadsheet', kind: 'ods', zip };
  return { format: 'archive' };
}

function sniffCompound(bytes: Uint8Array): Sniffed {
  const entries = compoundEntries(bytes);
  if (entries === undefined) return { format: 'corrupt', detail: 'its directory cannot be read' };
  const has = (name: string): boolean => entries.some((entry) => entry.toLowerCase() === name);
  if (has('encryptedpackage')) return { format: 'locked' };
  if (has('workbook') || has('book')) return { format: 'spreadsheet', kind: 'xls' };
  if (has('worddocument')) return { format: 'other', what: 'Word document' };
  if (entries.some((entry) => entry.startsWith('__properties_version'))) {
    return { format: 'other', what: 'Outlook message' };
  }
  return { format: 'other', what: 'Office document without a sheet' };
}

function sniffText(bytes: Uint8Array): Sniffed {
  if (bytes.length > mostBytesOfText) return { format: 'too-large', most: mostBytesOfText };
  const text = decodeText(bytes);
  if (text === undefined)
    return { format: 'corrupt', detail: 'it is neither a spreadsheet nor text' };
  if (text.trim() === '') return { format: 'empty' };
  const start = text.slice(0, 4096).trimStart().toLowerCase();
  if (/^<\?xml[\s\S]*<(?:\w+:)?workbook[\s>]/.test(start))
    return { format: 'spreadsheet', kind: 'xml' };
  if (
    /^(?:<!doctype html|<html|<table|<head|<body|<meta)/.test(start) ||
    /^<\?xml[\s\S]*<html/.test(start)
  ) {
    return text.toLowerCase().includes('<table')
      ? { format: 'spreadsheet', kind: 'html' }
      : { format: 'other', what: 'web page without a table' };
  }
  if (
    /^(?:(?:from|to|subject|date|received|return-path|mime-version|message-id|delivered-to|x-[\w-]+|content-type):[^\n]*\n){2}/.test(
      start,
    )
  ) {
    return { format: 'other', what: 'e-mail' };
  }
  if (start.startsWith('<?xml')) return { format: 'other', what: 'XML file' };
  return { format: 'text', text };
}
