/** What one authority said itself: each answer as it was printed, and the cell that it stands in. */

import { cellOf, type ExplainedCell } from '../../model/explained.ts';
import { isRate, type SumFigure } from '../../model/figure.ts';
import { categoryText } from '../../model/observation.ts';
import type { Results } from '../../results.ts';
import { placeText, readingText, shareWords, shortened } from '../explained-cells.ts';
import { grouped } from '../numbers.ts';
import { type Block, type Column, said, words } from '../report/blocks.ts';
import { cellText } from '../report/cells.ts';
import type { Report } from '../report/report.ts';
import { sumWithUsed } from './page-parts.ts';

const longestText = 200;

export interface OwnAnswer {
  readonly label: string;
  readonly measure: string;
  readonly period: string;
  readonly cell: ExplainedCell | undefined;
}

/** Every question of the survey, with the cell that answers it for a total. */
export function ownAnswers(speaker: string, { results, cellOf }: Report): OwnAnswer[] {
  const { measures, periods } = results.survey;
  return measures.flatMap(({ id: measure, label }) =>
    periods.map(({ id: period }) => ({
      label,
      measure,
      period,
      cell: cellOf(speaker, measure, period),
    })),
  );
}

/** Every answer of it, those by category too. */
export const cellsOf = (speaker: string, { observations }: Results): ExplainedCell[] =>
  observations.filter(({ authority }) => authority === speaker).map(cellOf);

/** "17", "0 to 4", "refused": what the cell says, and never more. */
export function readAs(cell: ExplainedCell, { results }: Report): string {
  const isCount = ['exact', 'bounded', 'hidden'].includes(cell.share);
  return isCount ? readingText(cell, results) : shareWords[cell.share];
}

export function answersBlocks(speaker: string, report: Report): Block[] {
  const answers = ownAnswers(speaker, report);
  const given = answers.flatMap(({ cell }) => cell ?? []);
  if (given.length === 0) return [words('No cell of a return answers what was asked.')];
  const asked = report.results.register.authorities.length;
  return [
    {
      kind: 'table',
      caption: 'What was asked, and what it answered',
      columns: [
        ...question,
        { title: 'Its answer' },
        { title: 'Read as', number: true },
        { title: `All ${grouped(String(asked))} asked`, number: true },
      ],
      rows: answers.map((answer) => [
        [said(answer.label)],
        [answer.period],
        [answer.cell ? said(cellText(answer.cell, report)) : '–'],
        [answer.cell ? readAs(answer.cell, report) : 'no cell answers it'],
        sumWithUsed(totalOf(answer, report)),
      ]),
    },
    cellsBlock(speaker, report),
  ];
}

const question: readonly Column[] = [{ title: 'What was asked' }, { title: 'Period' }];

const totalOf = ({ measure, period }: OwnAnswer, { figures }: Report): SumFigure | undefined =>
  figures.find(
    (each): each is SumFigure => !isRate(each) && each.id === measure && each.period === period,
  );

function cellsBlock(speaker: string, { results }: Report): Block {
  const labels = new Map(results.survey.measures.map(({ id, label }) => [id, label]));
  return {
    kind: 'folded',
    title: 'The cells behind these answers',
    blocks: [
      {
        kind: 'table',
        caption: 'Each cell as it is printed, and where it stands',
        columns: [...question, { title: 'Of whom' }, { title: 'Printed' }, { title: 'Where' }],
        rows: cellsOf(speaker, results).map((cell) => [
          [said(labels.get(cell.measure) ?? cell.measure)],
          [cell.period],
          [said(categoryText(cell.category))],
          [said(cell.raw.trim() === '' ? '–' : `“${shortened(cell.raw, longestText)}”`)],
          [said(whereText(cell))],
        ]),
      },
    ],
  };
}

/** Below returns/, where they all stand; with the line of a correction. */
export function whereText({ place, corrected }: ExplainedCell): string {
  const stands = placeText(place).replace(/^returns\//, '');
  const keyed = place?.file === 'corrections.csv';
  return corrected === undefined || keyed
    ? stands
    : `${stands} (corrections.csv, line ${corrected})`;
}
