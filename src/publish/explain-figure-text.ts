/** A figure explained, for the terminal: its sentence first, then what it is made of. */

import { type Bounds, isExact, sameBounds, sum } from '../model/bounds.ts';
import type { ExplainedFigure } from '../model/explained.ts';
import { isRate } from '../model/figure.ts';
import type { Results } from '../results.ts';
import { leftOutBlock } from './explain-left-out-text.ts';
import { largestBlock, moversBlock, narrowingBlock } from './explain-narrowing-text.ts';
import {
  andMore,
  boundsText,
  cellRows,
  correctionText,
  type ExplainStyle,
  folded,
  shareWords,
  type Told,
} from './explained-cells.ts';
import { aligned, oneLine, type TextStyle, wrapped } from './layout-text.ts';
import { sentenceOf } from './wording.ts';

export function explainedFigureText(
  explained: ExplainedFigure,
  results: Results,
  style: ExplainStyle,
): string {
  const told: Told = { explained, results, style };
  const { figure } = explained;
  const sentence =
    sentenceOf(figure) || `${figure.label}, ${figure.period}: no rate is given for so few.`;
  return [
    [style.paint.bold(figure.figure), wrapped(oneLine(sentence), style.width)].join('\n'),
    sharesBlock(told),
    cellsBlock(told),
    correctionsBlock(told),
    leftOutBlock(told),
    largestBlock(told),
    narrowingBlock(told),
    moversBlock(told),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function sharesBlock({ explained, style }: Told): string {
  const { figure, shares } = explained;
  const decimals = isRate(figure) ? 0 : figure.decimals;
  const adds = (printed: Bounds | undefined): string[] =>
    printed ? [boundsText(printed, decimals)] : [];
  const rows = shares.map(({ share, authorities, used, printed }) => [
    `  ${shareWords[share]}`,
    String(authorities),
    used === 0 ? '–' : String(used),
    ...adds(printed),
  ]);
  const { asked, used } = figure.accounting;
  const all = isRate(figure) ? [] : adds(sum(shares.flatMap(({ printed }) => printed ?? [])));
  const head = ['Who gave what', 'authorities', 'used', ...(isRate(figure) ? [] : ['they print'])];
  return [
    ...aligned(
      [head, ...rows, ['  all that were asked', String(asked), String(used), ...all]],
      [1, 2, 3],
    ),
    ...partsNote(explained, style),
  ].join('\n');
}

/** What the cells print is wider than the figure where a part is held against its whole. */
function partsNote({ figure, shares }: ExplainedFigure, { width }: TextStyle): string[] {
  if (isRate(figure)) return [wrapped('(by the less certain of its two numbers)', width, '  ')];
  const printed = sum(shares.flatMap((each) => each.printed ?? []));
  if (figure.statistic === 'union' && !isExact(printed))
    return [wrapped('(a range also where it is not known who is in both groups)', width, '  ')];
  if (sameBounds(printed, figure.bounds)) return [];
  const bounds = boundsText(figure.bounds, figure.decimals);
  return [
    wrapped(
      `The figure is ${bounds}, with each part held against its whole in the same row.`,
      width,
      '  ',
    ),
  ];
}

function cellsBlock(told: Told): string {
  const { explained, style } = told;
  const { cells } = explained;
  if (cells.length === 0) return '';
  return [
    `Cells that are no exact count (${cells.length})`,
    ...folded(cellRows(cells.slice(0, style.most), told), style),
    ...andMore(cells.length, style),
  ].join('\n');
}

function correctionsBlock({ explained, style }: Told): string {
  const { corrections } = explained;
  if (corrections.length === 0) return '';
  const lines = corrections
    .slice(0, style.most)
    .map((each) => wrapped(`- ${correctionText(each)}`, style.width, '  '));
  return ['Corrections', ...lines, ...andMore(corrections.length, style)].join('\n');
}
