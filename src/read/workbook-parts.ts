/**
 * The parts of a zipped workbook, before a library sees them.
 *
 * The library takes `12abc` for 12, fills memory with whatever is claimed to be there, and passes
 * over a sheet that it cannot read. So what no spreadsheet program writes is refused here, and a
 * cell that says it is a number and is none becomes a text, which nobody counts.
 */

import { mostBytesOfText, mostColumns, mostSheets } from '../model/limits.ts';
import { corrupt, NotRead } from '../model/not-read.ts';
import type { Zip } from './zip.ts';

/** Parts that hold no answers: pictures, themes, pivot caches, who saved it. */
const passedOver =
  /^docProps\/|\/theme\/|\/media\/|pivotCache|printerSettings|calcChain|^customXml\/|vbaProject|^Thumbnails\/|\/drawings?\/|\/externalLinks\//i;

const sheetPart = /^\/?xl\/worksheets\/[^/]+\.(?:xml|bin)$/i;

export interface WorkbookParts {
  readonly names: readonly string[];
  /** @throws NotRead, for whoever looks at `failed` where a library keeps that to itself. */
  readonly bytes: (name: string) => Buffer;
  /** The first that was thrown. */
  readonly failed: () => unknown;
}

/** @throws NotRead where there are more sheets than anybody fills. */
export function workbookParts(zip: Zip): WorkbookParts {
  if (zip.names.filter((name) => sheetPart.test(name)).length > mostSheets)
    throw new NotRead({ reason: 'over-limit', limit: 'sheets', most: mostSheets });
  let failed: unknown;
  return {
    names: zip.names.filter((name) => !passedOver.test(name)),
    bytes: (name) => {
      try {
        return partOf(zip, name);
      } catch (thrown) {
        failed ??= thrown;
        throw thrown;
      }
    },
    failed: () => failed,
  };
}

function partOf(zip: Zip, name: string): Buffer {
  const bytes = Buffer.from(zip.bytes(name, mostBytesOfText) ?? []);
  refuseOwnNames(bytes);
  return sheetPart.test(name) && name.toLowerCase().endsWith('.xml') ? sheetOf(bytes) : bytes;
}

/**
 * Markup may give names to texts, which then stand anywhere for whatever they were given. No
 * spreadsheet program does that (ECMA-376 part 2 forbids it).
 * @throws NotRead
 */
export function refuseOwnNames(markup: Buffer | string): void {
  if (markup.includes('<!ENTITY'))
    throw corrupt('it declares names of its own for what its cells say');
}

/** One character for each byte: nothing that is looked for here lies outside ASCII. */
function sheetOf(bytes: Buffer): Buffer {
  const xml = bytes.toString('latin1');
  for (const [, last = ''] of xml.matchAll(/<(?:\w+:)?col\s[^>]*\bmax\s*=\s*["'](\d+)["']/g))
    if (Number(last) > mostColumns) throw corrupt(`it claims to have ${last} columns`);
  const told = xml.replace(blankElement, '').replace(falseNumber, asText);
  return told === xml ? bytes : Buffer.from(told, 'latin1');
}

/** A row or cell with a style at most: there may be a million of them. */
const blankElement = /<(?:\w+:)?(?:row|c)(?:\s[^<>]*)?\/>/g;

/** A cell whose value should be a number, by its type, and is none; an empty one says nothing. */
const falseNumber =
  /<((?:\w+:)?c)(?=[\s>])((?![^<>]*\st\s*=\s*["'](?:str|e|d|inlineStr)["'])[^<>]*)>((?:<(?:\w+:)?f[\s>][^<>]*>[^<>]*<\/(?:\w+:)?f>|<(?:\w+:)?f(?:\s[^<>]*)?\/>)?\s*<(?:\w+:)?v(?:\s[^<>]*)?>)(?!\s*(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE](?:-\d+|\+?\d{1,2}))?)?\s*<)/g;

const asText = (_: string, name: string, attributes: string, before: string): string =>
  `<${name}${attributes.replace(/\st\s*=\s*["'][^"']*["']/, '')} t="str">${before}`;
