/** One area: how its authorities stand, its totals and rates, and what each of them printed. */

import { type Figure, isRate, type RateFigure, type SumFigure } from '../../model/figure.ts';
import type { LocalArea } from '../../model/local-area.ts';
import { grouped } from '../numbers.ts';
import { type Block, type Section, said, type TableBlock, words } from '../report/blocks.ts';
import { whoAnswered } from '../terminal-summary.ts';
import { sentenceOf, statusNames } from '../wording.ts';
import { authorityLink, type LocalReport } from './local-report.ts';
import { ownRateText } from './own-rates.ts';
import { endsPart, methodSection, ratePart, sumWithUsed } from './page-parts.ts';

export function areaSections(place: LocalArea, local: LocalReport): Section[] {
  return [
    { id: 'standing', title: 'Who answered', blocks: standingBlocks(place, local) },
    { id: 'figures', title: 'Its figures', blocks: figureBlocks(place, local) },
    { id: 'authorities', title: 'Its authorities', blocks: [authoritiesTable(place, local)] },
    methodSection(local),
  ];
}

function standingBlocks({ authorities, apart }: LocalArea, local: LocalReport): Block[] {
  const { nameOf } = local.report;
  return [
    ...whoAnswered(authorities.map(local.responseOf))
      .split('\n')
      .map((line) => words(`${line}.`)),
    ...(apart.length > 0
      ? [
          words(
            'In none of its figures, for they answered together with others outside it: ',
            said(apart.map(nameOf).join(', ')),
            '.',
          ),
        ]
      : []),
  ];
}

function figureBlocks(place: LocalArea, local: LocalReport): Block[] {
  const figures = figuresOf(place, local);
  const told = figures.filter(({ figure }) => !place.telling.has(figure));
  const sums = told.filter((figure): figure is SumFigure => !isRate(figure));
  const rates = told.filter(isRate);
  const withheld = figures.filter(({ figure }) => place.telling.has(figure));
  return [
    ...sentencesOf(rates.length > 0 ? rates : sums, local),
    ...(rates.length > 0 ? [ratesTable(rates, local)] : []),
    ...(sums.length > 0 ? [totalsTable(sums, place, local)] : []),
    ...(withheld.length > 0 ? [withheldBlock(withheld)] : []),
    ...(figures.length === 0 ? [words('No figure of it is published.')] : []),
  ];
}

const sentencesOf = (figures: readonly Figure[], { report }: LocalReport): Block[] =>
  figures
    .filter(({ period }) => period === report.last)
    .map((each) => ({ kind: 'sentence', figure: each.figure, text: sentenceOf(each) }) as const)
    .filter(({ text }) => text !== '');

/** Totals and the rates where both numbers were given, of every period. */
const figuresOf = ({ area }: LocalArea, { report }: LocalReport): Figure[] =>
  report.results.figures.filter(
    (each) =>
      each.area?.column === area.column &&
      each.area.id === area.id &&
      each.category === undefined &&
      (each.statistic === 'total' || each.statistic === 'matched-rate'),
  );

function ratesTable(figures: readonly RateFigure[], { rates }: LocalReport): TableBlock {
  return {
    kind: 'table',
    caption: 'Rates where both numbers were given',
    columns: [
      { title: 'Rate' },
      { title: 'Period' },
      { title: 'Here' },
      { title: 'Everywhere' },
      { title: 'Everywhere, of all that gave the whole' },
    ],
    rows: figures.map((figure) => {
      const all = rates.find(
        ({ rate, period }) => rate.id === figure.id && period === figure.period,
      );
      return [
        [said(figure.label)],
        [figure.period],
        ratePart(figure),
        ratePart(all?.matched),
        all ? endsPart(all) : ['–'],
      ];
    }),
  };
}

function totalsTable(
  figures: readonly SumFigure[],
  { authorities }: LocalArea,
  { report }: LocalReport,
): TableBlock {
  const everybody = report.figures.filter((each): each is SumFigure => !isRate(each));
  const asked = report.results.register.authorities.length;
  return {
    kind: 'table',
    caption: 'Totals over all that were asked',
    columns: [
      { title: 'What was counted' },
      { title: 'Period' },
      { title: `Here, ${grouped(String(authorities.length))} asked`, number: true },
      { title: `Everywhere, ${grouped(String(asked))} asked`, number: true },
    ],
    rows: figures.map((figure) => [
      [said(figure.label)],
      [figure.period],
      sumWithUsed(figure),
      sumWithUsed(sameIn(everybody, figure)),
    ]),
  };
}

/** The figure of everybody that an area's figure is a part of. */
function sameIn<Each extends Figure>(figures: readonly Each[], part: Each): Each | undefined {
  const { id, period, statistic } = part;
  return figures.find(
    (each) => each.id === id && each.period === period && each.statistic === statistic,
  );
}

const withheldBlock = (figures: readonly Figure[]): Block =>
  words(
    'Not given here, because whoever takes away what the others printed would learn more of one authority than it printed: ',
    said(figures.map(({ label, period }) => `${label}, ${period}`).join('; ')),
    '.',
  );

function authoritiesTable({ authorities, apart }: LocalArea, local: LocalReport): TableBlock {
  const { report, rates, responseOf } = local;
  const names = new Map(statusNames);
  const shown = rates.filter(({ period }) => period === report.last);
  return {
    kind: 'table',
    caption: 'Every authority that was asked here: how it stands, and what its cells print',
    columns: [
      { title: 'Authority' },
      { title: 'How it stands' },
      ...shown.map(({ rate, period }) => ({ title: `${rate.label}, ${period}` })),
    ],
    rows: [...authorities, ...apart].map((authority) => {
      const response = responseOf(authority);
      return [
        [authorityLink(authority, local)],
        [names.get(response.status) ?? response.status],
        ...shown.map((each) => [said(ownRateText(each, response, local))]),
      ];
    }),
  };
}
