/** Pictures are drawn by Observable Plot on a document that no browser made. */

import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom/worker';

/** For wide screens and paper, and for telephones. */
export type Size = 'wide' | 'narrow';
/** In px. */
export const widthOf: Readonly<Record<Size, number>> = { wide: 720, narrow: 340 };

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/**
 * The picture as SVG, without the looks that the style sheet of the page gives it. A placeholder in
 * a text is replaced by its label, which is markup; the document escapes all other texts.
 */
export function drawn(options: Plot.PlotOptions, labels: readonly string[] = []): string {
  const svg: string = Plot.plot({ ...options, document }).outerHTML;
  return svg
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<svg [^>]*>/, (tag) =>
      tag.replace(/ (?:height|width|font-(?:family|size)|class)="[^"]*"/g, ''),
    )
    .replace(/<[^>]*>/g, (tag) =>
      tag.replace(/ aria-(?:label|hidden)="[^"]*"/g, '').replace(/(\d+\.\d)\d+/g, '$1'),
    )
    .replace(/\uE000(\d+)\uE000/g, (_, at: string) => labels[Number(at)] ?? '');
}

/** Where a label of `drawn` goes; nobody's name can write one. */
export const placeholder = (at: number): string => `\uE000${at}\uE000`;
export const withoutPlaceholders = (text: string): string => text.replaceAll('\uE000', '');

/** A name in a picture, shortened, and kept from turning the text around it. */
export function isolated(name: string, most: number): string {
  const text = withoutPlaceholders(name);
  return `\u2068${text.length > most ? `${text.slice(0, most - 1)}…` : text}\u2069`;
}
