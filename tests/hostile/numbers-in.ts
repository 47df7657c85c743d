/**
 * The numbers that a file prints, by a road of their own: markup and text by looking for digits,
 * zips by unpacking whatever stands behind a local header, old workbooks as the library prints them.
 */

import { constants, inflateRawSync } from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import { quietly } from '../../src/read/quietly.ts';

export function numbersIn(bytes: Buffer): ReadonlySet<number> {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return numbersOf(cellsOf(unpacked(bytes)));
  if (/^(?:d0cf11e0|09)/.test(bytes.subarray(0, 4).toString('hex')))
    return numbersOf(printed(bytes));
  return numbersOf(bytes.toString('latin1').replaceAll('\0', ''));
}

/** Digits that nothing hangs on to; with their commas, which part thousands, and without. */
function numbersOf(text: string): Set<number> {
  const numbers = new Set<number>();
  const digits = /(?<![\w.])\d+(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.]*\d|\w)/g;
  // To six decimals: what a formula leaves over beyond them is no figure.
  for (const [found] of text.matchAll(digits)) numbers.add(Number(Number(found).toFixed(6)));
  for (const [found] of text.matchAll(/(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\d,])/g))
    numbers.add(Number(found.replaceAll(',', '')));
  return numbers;
}

/** What stands between tags, and what an ods says beside it. */
function cellsOf(markup: string): string {
  const between = [...markup.matchAll(/>([^<>]+)</g)].map(([, text = '']) => text);
  const values = [...markup.matchAll(/office:value="([^"]*)"/g)].map(([, text = '']) => text);
  return [...between, ...values].join('\n');
}

function unpacked(zip: Buffer): string {
  let text = '';
  for (
    let at = zip.indexOf('PK\u0003\u0004');
    at >= 0;
    at = zip.indexOf('PK\u0003\u0004', at + 4)
  ) {
    if (at + 30 > zip.length) break;
    const data = zip.subarray(at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28));
    const next = data.indexOf('PK');
    text +=
      zip.readUInt16LE(at + 8) === 0 ? data.subarray(0, next).toString('latin1') : inflated(data);
  }
  return text;
}

function inflated(data: Buffer): string {
  try {
    return inflateRawSync(data, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  } catch {
    return '';
  }
}

function printed(bytes: Buffer): string {
  const book = quietly(() => {
    // Its properties are nobody's figures, and the library may read them without end.
    const stream =
      bytes[0] === 0xd0 && XLSX.CFB.find(XLSX.CFB.read(bytes, { type: 'buffer' }), '/Workbook');
    return XLSX.read(stream ? stream.content : bytes, { type: 'buffer' });
  });
  return Object.values('value' in book ? book.value.Sheets : {})
    .flatMap((sheet) => [
      XLSX.utils.sheet_to_csv(sheet, { FS: '\t' }),
      XLSX.utils.sheet_to_csv(sheet, { FS: '\t', rawNumbers: true }),
    ])
    .join('\n');
}
