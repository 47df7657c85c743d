import type { Change } from '../../model/change.ts';
import { type ChangeTexts, changeTexts } from '../change-report.ts';
import { type Block, type Section, said, words } from './blocks.ts';
import type { Report } from './report.ts';

/**
 * What changed, on the authorities that answered in both periods. Its numbers name no figure: sums of
 * a panel are in no row of summary.csv, and the change is in the sheet Changes of the workbook.
 */
export function changeSection({ results, extras, nameOf }: Report): Section | undefined {
  if (results.survey.periods.length < 2) return undefined;
  return {
    id: 'change',
    title: 'What has changed',
    blocks:
      extras.changes.length === 0
        ? [words('Nobody’s answers for two periods of one kind of year can be compared.')]
        : [
            words(
              'Compared are the same authorities in both periods. The last column is of all that answered, and mixes real change with who answered.',
            ),
            changeTable(extras.changes.map((change) => ({ change, texts: changeTexts(change) }))),
            ...extras.changes.flatMap((change) => panelOf(change, nameOf)),
          ],
  };
}

const changeTable = (
  rows: readonly { readonly change: Change; readonly texts: ChangeTexts }[],
): Block => ({
  kind: 'table',
  caption: 'Change between periods, in the authorities that answered for both',
  columns: [
    { title: 'What was counted' },
    { title: 'Periods' },
    { title: 'Authorities', number: true },
    { title: 'Earlier', number: true },
    { title: 'Later', number: true },
    { title: 'Change' },
    { title: 'All that answered' },
  ],
  rows: rows.map(({ change, texts }) => [
    [said(change.label)],
    [`${change.from} to ${change.to}`],
    [String(change.panel.length)],
    [texts.earlier],
    [texts.later],
    [texts.change],
    [texts.allResponders === '' ? '–' : texts.allResponders],
  ]),
});

function panelOf(change: Change, nameOf: (id: string) => string): Block[] {
  const { label, from, to, droppedOut, cameIn } = change;
  const lists = [
    { title: `Answered for ${from} only`, ids: droppedOut },
    { title: `Answered for ${to} only`, ids: cameIn },
  ].filter(({ ids }) => ids.length > 0);
  if (lists.length === 0) return [];
  return [
    {
      kind: 'folded',
      title: `Who is not compared: ${label}`,
      blocks: lists.flatMap(({ title, ids }): Block[] => [
        words(`${title}:`),
        { kind: 'list', items: ids.map((id) => [said(nameOf(id))]) },
      ]),
    },
  ];
}
