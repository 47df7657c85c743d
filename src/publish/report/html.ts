/**
 * Blocks as HTML. Every text goes through `escaped`; one that is written from right to left stands in
 * <bdi>, so that it turns nothing around it.
 */

import type {
  Block,
  FigureNumber,
  FoldedBlock,
  Inline,
  PictureBlock,
  TableBlock,
  Words,
} from './blocks.ts';
import { draw, sizesOf } from './drawings/draw.ts';
import { swatch } from './drawings/swatch.ts';
import { escaped } from './escaped.ts';
import type { Label, LegendLine, Picture } from './picture-data.ts';
import { setApart } from './turning.ts';

/** Numbers the pictures and tables of a page, so that each can be named. */
export interface PageIds {
  next: () => string;
}

export function pageIds(): PageIds {
  let last = 0;
  return {
    next: () => {
      last += 1;
      return `b${last}`;
    },
  };
}

function numberHtml({ figure, text, value }: FigureNumber, tag: 'span' | 'tspan'): string {
  const printed = text === value ? '' : ` data-value="${escaped(value)}"`;
  return `<${tag} data-figure="${escaped(figure)}"${printed}>${escaped(text)}</${tag}>`;
}

function inlineHtml(inline: Inline): string {
  if (typeof inline === 'string') return bdi(inline);
  switch (inline.kind) {
    case 'said':
      return bdi(inline.text);
    case 'number':
      return numberHtml(inline, 'span');
    case 'link':
      return `<a href="#${escaped(inline.to)}">${bdi(inline.text)}</a>`;
    case 'page':
      return `<a href="${escaped(inline.page)}.html">${bdi(inline.text)}</a>`;
  }
}

const wordsHtml = (words: Words): string => words.map(inlineHtml).join('');

/** The same words inside a picture, where there is no <span>. */
const labelSvg = (label: Label): string =>
  label
    .map((part) => (typeof part === 'string' ? escaped(part) : numberHtml(part, 'tspan')))
    .join('');

export function blockHtml(block: Block, ids: PageIds): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${bdi(block.text)}</h3>`;
    case 'words':
      return `<p>${wordsHtml(block.words)}</p>`;
    case 'sentence':
      return `<p class="sentence"><span data-figure="${escaped(block.figure)}">${bdi(block.text)}</span></p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${wordsHtml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block, ids);
    case 'folded':
      return foldedHtml(block, ids);
    case 'picture':
      return pictureHtml(block, ids);
  }
}

/** Escaped, and what runs from right to left set apart. */
export const bdi = (text: string): string =>
  setApart(text, escaped, (piece) => `<bdi>${piece}</bdi>`);

function foldedHtml({ title, id, blocks }: FoldedBlock, ids: PageIds): string {
  const named = id === undefined ? '' : ` id="${escaped(id)}"`;
  const inside = blocks.map((block) => blockHtml(block, ids)).join('');
  return `<details${named}><summary>${bdi(title)}</summary>${inside}</details>`;
}

/** In a region of its own that scrolls, and that the keyboard reaches. */
function tableHtml({ caption, columns, rows, sortable }: TableBlock, ids: PageIds): string {
  const id = ids.next();
  const kinds = columns.map(({ number }) => (number ? ' class="n"' : ''));
  const head = columns
    .map(({ title }, at) => `<th scope="col"${kinds[at] ?? ''}>${bdi(title)}</th>`)
    .join('');
  const body = rows
    .map((row) => {
      const cells = row.map((cell, at) =>
        at === 0
          ? `<th scope="row">${wordsHtml(cell)}</th>`
          : `<td${kinds[at] ?? ''}>${wordsHtml(cell)}</td>`,
      );
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('\n');
  return `<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table${sortable ? ' class="sortable"' : ''}><caption id="${id}">${bdi(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function pictureHtml({ title, alternative, picture, table }: PictureBlock, ids: PageIds): string {
  const id = ids.next();
  const legend = 'legend' in picture ? picture.legend : [];
  const named = `role="img" aria-labelledby="${id}-t ${id}-a${legend.length > 0 ? ` ${id}-l` : ''}"`;
  const drawings = sizesOf(picture).map((size) => {
    const only = sizesOf(picture).length > 1 ? ` ${size}` : '';
    return draw(picture, size, labelSvg).replace(
      '<svg ',
      `<svg class="${picture.kind}${only}" ${named} `,
    );
  });
  const parts = [
    `<figcaption id="${id}-t">${bdi(title)}</figcaption>`,
    ...drawings,
    ...(legend.length > 0 ? [legendHtml(legend, picture, `${id}-l`)] : []),
    `<p class="alternative" id="${id}-a">${wordsHtml(alternative)}</p>`,
    `<details><summary>The same as a table</summary>${tableHtml(table, ids)}</details>`,
  ];
  return `<figure class="${picture.kind}">${parts.join('\n')}</figure>`;
}

function legendHtml(legend: readonly LegendLine[], picture: Picture, id: string): string {
  const lines = legend.map(
    ({ look, label }) =>
      `<li><svg viewBox="0 0 22 22" aria-hidden="true">${swatch(look, picture, escaped)}</svg> ${wordsHtml(label)}</li>`,
  );
  return `<ul class="legend" id="${id}">${lines.join('')}</ul>`;
}
