/**
 * What a report says, before it is a page or a text: sections of blocks. Both are made from the
 * same blocks, so that they cannot say different things.
 */

import type { Picture } from './picture-data.ts';

/** A text that came from elsewhere: a name, a note, a cell. Set apart, and never trusted. */
export interface Said {
  readonly kind: 'said';
  readonly text: string;
}

/** A number of a figure, with the text that its row of summary.csv has. */
export interface FigureNumber {
  readonly kind: 'number';
  readonly figure: string;
  readonly text: string;
  readonly value: string;
}

/** A way to another place of the same page. */
export interface Link {
  readonly kind: 'link';
  readonly to: string;
  readonly text: string;
}

/** A way to another page of the results, named without its ending: each kind of page has its own. */
export interface PageLink {
  readonly kind: 'page';
  readonly page: string;
  readonly text: string;
}

/** Words of our own are plain texts. */
export type Inline = string | Said | FigureNumber | Link | PageLink;
export type Words = readonly Inline[];

/** The words alone, for letters. */
export const plainText = (words: Words): string =>
  words.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');

export const said = (text: string): Said => ({ kind: 'said', text });

export interface Column {
  readonly title: string;
  /** Set to the right. */
  readonly number?: true;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly Words[])[];
  /** Readers may sort and filter it. */
  readonly sortable?: true;
}

/** A sentence of the results, as summary.csv has it. */
export interface SentenceBlock {
  readonly kind: 'sentence';
  readonly figure: string;
  readonly text: string;
}

export interface PictureBlock {
  readonly kind: 'picture';
  readonly title: string;
  /** What it shows, for whoever does not see it; it stands under the picture for everybody. */
  readonly alternative: Words;
  readonly picture: Picture;
  readonly table: TableBlock;
}

export interface FoldedBlock {
  readonly kind: 'folded';
  readonly title: string;
  readonly id?: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | SentenceBlock
  | TableBlock
  | PictureBlock
  | FoldedBlock
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  | { readonly kind: 'heading'; readonly text: string };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export const words = (...parts: Inline[]): Block => ({ kind: 'words', words: parts });
export const heading = (text: string): Block => ({ kind: 'heading', text });
