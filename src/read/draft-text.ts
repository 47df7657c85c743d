/**
 * The text of a draft, with lines and columns as its writer sees them: plain text and Markdown as
 * they are, a web page with blanks for its tags, a Word document by its paragraphs.
 */

import { decodeText } from './decode-text.ts';
import { letterText } from './letter-text.ts';

/** `undefined` for a file that is not what its name says. */
export async function draftText(bytes: Uint8Array, name: string): Promise<string | undefined> {
  if (/\.docx$/i.test(name)) return letterText(bytes, 'Word document');
  if (/\.(?:pdf|doc|odt|xlsx?)$/i.test(name)) return undefined;
  const text = decodeText(bytes);
  if (text === undefined) return undefined;
  return /\.html?$/i.test(name) || /^\s*<(?:!doctype|html)/i.test(text) ? withoutTags(text) : text;
}

/** Blanks in the place of whatever is not shown, so that every word keeps its line and column. */
function withoutTags(html: string): string {
  const blank = (text: string): string => text.replace(/[^\n\r]/g, ' ');
  return html
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/<[^>]*>/g, blank)
    .replace(/&(?:nbsp|#160|ensp|thinsp);/gi, blank)
    .replace(/&(?:pound|#163);/gi, (entity) => '£'.padStart(entity.length))
    .replace(/&(?:amp|#38);/gi, (entity) => '&'.padStart(entity.length))
    .replace(/&(?:ndash|#8211|mdash|#8212);/gi, (entity) => '–'.padStart(entity.length));
}
