import type { Widest } from '../../model/widest.ts';
import { replyName } from '../explained-cells.ts';
import { type Block, heading, type Section, said, type Words, words } from './blocks.ts';
import { cellText } from './cells.ts';
import { valueWords } from './figure-words.ts';
import type { Report } from './report.ts';

const mostReplies = 10;

/**
 * Whose answers would narrow the ranges most. The order comes from row bounds; what is told of a
 * cell is what it prints.
 */
export function narrowingSection(report: Report): Section | undefined {
  const { extras, results } = report;
  if (extras.widest.length === 0) return undefined;
  const numerators = results.survey.rates.map(({ numerator }) => numerator);
  const spoken = extras.widest.filter(
    ({ measure }) => numerators.length === 0 || numerators.includes(measure),
  );
  const blocks = spoken.flatMap((widest) => oneMeasure(widest, report));
  const none = words('No single answer can narrow these figures.');
  return {
    id: 'narrowing',
    title: 'What would narrow the ranges',
    blocks: blocks.length > 0 ? blocks : [none],
  };
}

function oneMeasure({ measure, authorities, open }: Widest, report: Report): Block[] {
  const { results, last, figures } = report;
  if (authorities.length === 0 && open === 0) return [];
  const asked = results.survey.measures.find(({ id }) => id === measure);
  const total = figures.find(({ id, period }) => id === measure && period === last);
  const title = `${asked?.label ?? measure}, ${last}`;
  const shown = authorities.slice(0, mostReplies);
  const few = authorities.length > shown.length ? `, ${shown.length} of ${authorities.length}` : '';
  return [
    heading(title),
    ...(total ? [words('As it is, over all that were asked: ', ...valueWords(total), '.')] : []),
    ...(shown.length > 0
      ? [
          {
            kind: 'table',
            caption: `Whose exact answer would narrow it most, the widest first${few}`,
            columns: [{ title: 'Authority' }, { title: 'Printed' }, ...wholeColumn(asked?.partOf)],
            rows: shown.map((id) => [
              [said(replyName(results, id))],
              printed(id, measure, report),
              ...(asked?.partOf === undefined ? [] : [printed(id, asked.partOf, report)]),
            ]),
          } as const,
        ]
      : []),
    ...(open > 0 ? [openWords(open)] : []),
  ];
}

const wholeColumn = (partOf: string | undefined) =>
  partOf === undefined ? [] : [{ title: 'Of a whole of' }];

function printed(authority: string, measure: string, report: Report): Words {
  const cell = report.cellOf(authority, measure, report.last);
  return [cell ? said(cellText(cell, report)) : 'no answer'];
}

const openWords = (open: number): Block =>
  words(
    open === 1
      ? 'One reply states no upper end: until it does, the total has none.'
      : `${open} replies, the silent among them, state no upper end: until all do, the total has none.`,
  );
