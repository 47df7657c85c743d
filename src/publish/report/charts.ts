/**
 * The pictures of a report, each as an SVG file that stands by itself: on white, with its title, its
 * legend and what it says, in colours that every program knows.
 */

import type { Results } from '../../results.ts';
import { wrapped } from '../layout-text.ts';
import type { Block, PictureBlock, Section, Words } from './blocks.ts';
import { inLight } from './colours.ts';
import { draw, sizesOf } from './drawings/draw.ts';
import { swatch } from './drawings/swatch.ts';
import { escaped } from './escaped.ts';
import type { LegendLine, Picture } from './picture-data.ts';
import { hatch, pictureStyle } from './picture-style.ts';
import { setApart } from './turning.ts';

export interface ChartFile {
  readonly name: string;
  readonly content: string;
}

/** In the order of the page, and numbered so. */
export function charts({ survey }: Results, sections: readonly Section[]): ChartFile[] {
  const { title } = survey;
  const headed = sections.flatMap(({ blocks }) => headedPictures(blocks, title));
  return headed.map(({ picture, heading }, at) => ({
    name: `charts/${String(at + 1).padStart(2, '0')}-${picture.picture.kind}.svg`,
    content: chart(picture, heading, title),
  }));
}

interface Headed {
  readonly picture: PictureBlock;
  readonly heading: string;
}

/** Each picture with the heading that it stands under. */
function headedPictures(blocks: readonly Block[], title: string): Headed[] {
  const found: Headed[] = [];
  let heading = title;
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind === 'picture') found.push({ picture: block, heading });
  }
  return found;
}

const margin = 24;
const width = 720;
/** Tiles are drawn small. */
const scaleOf = ({ kind }: Picture): number => (kind === 'tiles' ? 1.5 : 1);

/** One thing below another. */
interface Part {
  readonly height: number;
  readonly at: (top: number) => string;
}

const style = inLight(`svg{fill:var(--ink);font-family:Arial,Helvetica,sans-serif}
.over{font-size:14px;fill:var(--soft)}.title{font-size:17px;font-weight:700}.words{font-size:13px}.source{font-size:12px;fill:var(--soft)}
.legend{font-size:12px;font-weight:600;text-anchor:middle}
${pictureStyle}`);

function chart({ title, alternative, picture }: PictureBlock, heading: string, survey: string) {
  const words = plainText(alternative);
  const parts = [
    ...lines(heading, 'over', 20, 96),
    ...lines(title, 'title', 24, 76),
    drawing(picture),
    ...('legend' in picture ? picture.legend.map((line) => legendPart(line, picture)) : []),
    ...lines(words, 'words', 19, 106),
    ...lines(survey, 'source', 18, 112),
  ];
  const tops = parts.map((_, at) =>
    parts.slice(0, at).reduce((sum, { height }) => sum + height, margin),
  );
  const full = width + 2 * margin;
  const height = Math.ceil(parts.reduce((sum, part) => sum + part.height, 2 * margin));
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${full} ${height}" width="${full}" height="${height}" role="img" aria-labelledby="title words">
<title id="title">${escaped(`${heading}. ${title}`)}</title>
<desc id="words">${escaped(words)}</desc>
<style>${style}</style>
${inLight(hatch)}
<rect width="${full}" height="${height}" fill="#fff"/>
${parts.map(({ at }, index) => at(tops[index] ?? 0)).join('\n')}
</svg>
`;
}

const plainText = (words: Words): string =>
  words.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');

/** A file has no <bdi>, and signs of its own for the same. */
const apart = (text: string): string => setApart(text, escaped, (piece) => `\u2068${piece}\u2069`);

/** So many characters have room beside each other; a longer word is cut. */
function lines(text: string, className: string, height: number, room: number): Part[] {
  const shortened = (line: string): string =>
    line.length > room ? `${line.slice(0, room - 1)}…` : line;
  return wrapped(text, room)
    .split('\n')
    .map((line) => ({
      height,
      at: (top) =>
        `<text class="${className}" x="${margin}" y="${top + height * 0.75}">${apart(shortened(line))}</text>`,
    }));
}

function drawing(picture: Picture): Part {
  const [size = 'wide'] = sizesOf(picture);
  const drawn = draw(picture, size, (label) => escaped(plainText(label)));
  const [, wide = '0', high = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawn) ?? [];
  const scaled = (length: string): number => Number(length) * scaleOf(picture);
  return {
    height: scaled(high) + 24,
    at: (top) =>
      drawn.replace(
        '<svg ',
        `<svg class="${picture.kind} ${size}" x="${margin}" y="${top + 12}" width="${scaled(wide)}" height="${scaled(high)}" overflow="visible" `,
      ),
  };
}

const legendPart = ({ look, label }: LegendLine, picture: Picture): Part => ({
  height: 27,
  at: (top) =>
    `<g transform="translate(${margin},${top})"><g class="legend">${swatch(look, picture, escaped)}</g><text class="words" x="30" y="16">${escaped(plainText(label))}</text></g>`,
});
