import type { Picture } from '../picture-data.ts';
import { drawBar, drawCounts } from './draw-bars.ts';
import { drawFunnel } from './draw-funnel.ts';
import { drawRanges } from './draw-ranges.ts';
import { drawRates, type LabelText } from './draw-rates.ts';
import { drawTiles } from './draw-tiles.ts';
import type { Size } from './drawn.ts';

export function draw(picture: Picture, size: Size, label: LabelText): string {
  switch (picture.kind) {
    case 'rates':
      return drawRates(picture, size, label);
    case 'bar':
      return drawBar(picture, size, label);
    case 'tiles':
      return drawTiles(picture);
    case 'counts':
      return drawCounts(picture, size);
    case 'ranges':
      return drawRanges(picture, size);
    case 'funnel':
      return drawFunnel(picture, size);
  }
}

/** Tiles are small and hold no sentences: one drawing serves everywhere. */
export const sizesOf = ({ kind }: Picture): readonly Size[] =>
  kind === 'tiles' ? ['narrow'] : ['wide', 'narrow'];
