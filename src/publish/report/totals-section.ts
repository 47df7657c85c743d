import { isRate, type SumFigure } from '../../model/figure.ts';
import { type Block, type Inline, type Section, said } from './blocks.ts';
import { breakdownTables } from './breakdown-tables.ts';
import { cellsId, measureCells } from './cells.ts';
import { amongWords, numberOf, sumWords } from './figure-words.ts';
import type { Report } from './report.ts';

/** Every total and union, and the cells that each is the sum of. */
export function totalsSection(report: Report): Section {
  const { survey } = report.results;
  const sums = report.figures.filter((figure): figure is SumFigure => !isRate(figure));
  const cells = survey.measures.flatMap(({ id }): Block[] => [
    ...breakdownTables(report, id),
    ...survey.periods.flatMap((period) => measureCells(id, period.id, report)),
  ]);
  return {
    id: 'totals',
    title: 'Totals',
    blocks: [
      {
        kind: 'table',
        caption: 'Totals over all that were asked',
        columns: [
          { title: 'What was counted' },
          { title: 'Period' },
          { title: 'Over all asked', number: true },
          { title: 'Gave a figure', number: true },
          { title: 'Among those', number: true },
        ],
        rows: sums.map((figure) => [
          [nameOf(figure)],
          [figure.period],
          sumWords(figure),
          [numberOf(figure, 'used'), ' of ', numberOf(figure, 'asked')],
          amongWords(figure),
        ]),
      },
      ...survey.unions.flatMap(({ id }) => breakdownTables(report, id)),
      ...cells,
    ],
  };
}

/** A total leads to its cells; a union to none of its own. */
const nameOf = ({ statistic, id, period, label }: SumFigure): Inline =>
  statistic === 'union'
    ? said(`${label} (either)`)
    : { kind: 'link', to: cellsId(id, period), text: label };
