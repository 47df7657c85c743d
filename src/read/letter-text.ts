/**
 * The text of a reply that is no table: a letter in plain text, e-mail, Word or PDF.
 *
 * It is read so that a person can be shown what it says, and for nothing else: no figure is taken
 * from it. So whatever goes wrong costs this letter only, and a letter nobody can read is
 * `undefined`: a scan, a file that needs a password, a Word 97 document.
 */

import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { decodeText } from './decode-text.ts';
import { mailText } from './mail-text.ts';
import { refusePackedPages } from './packed-pages.ts';
import { openZip } from './zip.ts';

/** Whatever a reply has to say of its request stands on its first pages. */
const mostPages = 20;
const mostCharacters = 200_000;
/** Of a Word document with its pictures, in bytes. */
const mostUnpacked = 100_000_000;

/** How to read each kind of file, by what the sniffer calls it. */
const readings = new Map<string, (bytes: Uint8Array) => string | undefined | Promise<string>>([
  ['letter or other text', decodeText],
  ['e-mail', mailText],
  ['Word document', wordText],
  ['PDF document', pdfText],
]);

/** @param what what the file was said to be when it was found to hold no table. */
export async function letterText(bytes: Uint8Array, what: string): Promise<string | undefined> {
  try {
    const text = (await readings.get(what)?.(bytes))?.slice(0, mostCharacters);
    return text === undefined || text.trim() === '' ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The library reads .docx alone, and throws at the older .doc. */
async function wordText(bytes: Uint8Array): Promise<string> {
  await refuseBombs(bytes);
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value;
}

/** The library unpacks whatever it finds. @throws NotRead where that is more than a letter holds. */
async function refuseBombs(bytes: Uint8Array): Promise<void> {
  const zip = await openZip(bytes, mostUnpacked);
  for (const name of zip?.names ?? []) zip?.bytes(name);
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  refusePackedPages(bytes);
  const { getDocumentProxy } = await import('unpdf');
  // A copy, because the library takes possession of what it is given; and it is told to be silent.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const pages: string[] = [];
    for (let page = 1; page <= Math.min(document.numPages, mostPages); page += 1) {
      pages.push(await pageText(document, page));
    }
    return pages.join('\n');
  } finally {
    await document.destroy();
  }
}

interface Line {
  readonly text: string;
  /** How far up the page it stands. */
  readonly height: number;
}

async function pageText(document: PDFDocumentProxy, number: number): Promise<string> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const lines: Line[] = [];
  let text = '';
  for (const item of items) {
    if (!('str' in item)) continue;
    text += item.str;
    if (!item.hasEOL && item !== items.at(-1)) continue;
    if (text.trim() !== '') lines.push({ text, height: Number(item.transform[5]) });
    text = '';
  }
  return inParagraphs(lines);
}

/** A gap this many times as wide as the usual one, the quartile, parts two paragraphs. */
const paragraphGap = 1.3;

/** A PDF knows no paragraphs: they show by the gaps between its lines. */
function inParagraphs(lines: readonly Line[]): string {
  const gaps = lines.map(({ height }, at) => (lines[at - 1]?.height ?? height) - height);
  const sorted = gaps.filter((gap) => gap > 0).sort((one, other) => one - other);
  const usual = sorted[Math.floor((sorted.length - 1) / 4)] ?? 0;
  return lines
    .map(({ text }, at) => ((gaps[at] ?? 0) > usual * paragraphGap ? `\n${text}\n` : `${text}\n`))
    .join('');
}
