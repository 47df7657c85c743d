/** Figures of single areas and categories, folded away under those of everybody. */

import { type Figure, isRate } from '../../model/figure.ts';
import { categoryText } from '../../model/observation.ts';
import { wholeFrame } from '../headline.ts';
import { rateNames } from '../wording.ts';
import { type Block, said, type Words } from './blocks.ts';
import { numberOf, partWords, valueWords } from './figure-words.ts';
import type { Report } from './report.ts';

export function breakdownTables({ results, last }: Report, id: string): Block[] {
  const figures = results.figures.filter(
    (figure) => figure.id === id && figure.period === last && !wholeFrame(figure),
  );
  const [first] = figures;
  if (!first) return [];
  const counted = figures.some(isRate);
  return [
    {
      kind: 'folded',
      title: `By area and category: ${first.label}, ${last}`,
      blocks: [
        {
          kind: 'table',
          caption: `By area and category: ${first.label}, ${last}`,
          columns: [
            { title: 'Of whom' },
            ...(counted ? [{ title: 'Value' }] : []),
            { title: counted ? 'Rate' : 'Over all asked', number: true },
            ...(counted ? [{ title: 'Counted', number: true } as const] : []),
            { title: 'Authorities', number: true },
          ],
          rows: figures.map((figure) => [
            ofWhom(figure),
            ...(isRate(figure) ? [[rateNames[figure.statistic]]] : []),
            valueWords(figure),
            ...(isRate(figure) ? [partWords(figure)] : []),
            [numberOf(figure, 'used'), ' of ', numberOf(figure, 'asked')],
          ]),
        },
      ],
    },
  ];
}

function ofWhom({ area, category }: Figure): Words {
  const parts = [...(area ? [area.name] : []), ...(category ? [categoryText(category)] : [])];
  return [said(parts.join(', '))];
}
