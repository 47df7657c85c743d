/** Each rate: its three values in one picture, who it rests on, and the cells behind it. */

import { shares } from '../../model/answer.ts';
import { isRate, type RateFigure } from '../../model/figure.ts';
import type { Rate } from '../../survey/definition.ts';
import { shareWords } from '../explained-cells.ts';
import { distinctRates } from '../headline.ts';
import { placeOf } from '../numbers.ts';
import { isSmall, rateNames, signOf } from '../wording.ts';
import {
  type Block,
  heading,
  type PictureBlock,
  type Section,
  type Words,
  words,
} from './blocks.ts';
import { breakdownTables } from './breakdown-tables.ts';
import { rateCells } from './cells.ts';
import { numberOf, partWords, rateWords, usedWords } from './figure-words.ts';
import type { RatesPicture } from './picture-data.ts';
import type { Report } from './report.ts';

export function ratesSection(report: Report): Section {
  const { rates } = report.results.survey;
  return {
    id: 'rates',
    title: 'Rates',
    blocks:
      rates.length === 0
        ? [words('The survey asks for no rate.')]
        : rates.flatMap((rate) => oneRate(rate, report)),
  };
}

function oneRate(rate: Rate, report: Report): Block[] {
  const figures = report.figures.filter(isRate).filter(({ id }) => id === rate.id);
  const latest = figures.filter(({ period }) => period === report.last);
  const matched = latest.find(({ statistic }) => statistic === 'matched-rate');
  return [
    heading(rate.label),
    ...threeValues(latest, figures, report),
    ...(matched ? [accountingPicture(matched)] : []),
    ...breakdownTables(report, rate.id),
    ...report.results.survey.periods.flatMap(({ id }) => rateCells(rate, id, report)),
  ];
}

/** A picture where there is a percentage to draw, of values that are the same once; else the table of counts alone. */
function threeValues(
  latest: readonly RateFigure[],
  all: readonly RateFigure[],
  { last }: Report,
): Block[] {
  const given = latest.filter(({ low }) => low && !isSmall(low));
  const drawn = distinctRates(given);
  const nameOf = namesOf(given, drawn);
  const [first] = latest;
  if (!first) return [];
  const table = rateTable(first.label, all);
  if (drawn.length === 0)
    return [words('Too few were counted for a percentage; the counts are these.'), table];
  const picture: PictureBlock = {
    kind: 'picture',
    title:
      drawn.length < given.length
        ? `${last}: the rate`
        : `${last}: the three values, and the range from the first to the last`,
    alternative: alternativeOf(drawn, nameOf),
    picture: {
      kind: 'rates',
      between: betweenOf(drawn),
      sign: signOf(first.per),
      rows: drawn.map((figure) => ({
        name: [`${nameOf(figure)}: `, ...usedWords(figure)],
        value: rateWords(figure),
        low: figure.low ? placeOf(figure.low, figure.per) : 0,
        high: figure.high && placeOf(figure.high, figure.per),
        firm: figure.statistic === 'matched-rate',
      })),
    },
    table,
  };
  return [picture];
}

/** What each value that is drawn is called: one that stands for all of them says so. */
function namesOf(
  given: readonly RateFigure[],
  drawn: readonly RateFigure[],
): (figure: RateFigure) => string {
  if (drawn.length === given.length) return ({ statistic }) => rateNames[statistic];
  return () => `${given.length === 3 ? 'all three values' : 'both values'} are the same`;
}

/** From the least to the most that the rate among all counted can be. */
function betweenOf(figures: readonly RateFigure[]): RatesPicture['between'] {
  const of = (statistic: RateFigure['statistic']): RateFigure | undefined =>
    figures.find((each) => each.statistic === statistic);
  const [least, most] = [of('minimum-rate'), of('maximum-rate')];
  if (!least?.low || !most?.high) return undefined;
  return { low: placeOf(least.low, least.per), high: placeOf(most.high, most.per) };
}

const alternativeOf = (
  figures: readonly RateFigure[],
  nameOf: (figure: RateFigure) => string,
): Words =>
  figures.flatMap((figure, at) => [
    at > 0 ? '; ' : figures.length > 1 ? 'From top to bottom: ' : 'One mark, ',
    `${nameOf(figure)}: `,
    ...rateWords(figure),
    ' (',
    ...partWords(figure),
    ', ',
    ...usedWords(figure),
    ')',
    at === figures.length - 1 ? '.' : '',
  ]);

const rateTable = (label: string, figures: readonly RateFigure[]): PictureBlock['table'] => ({
  kind: 'table',
  caption: `${label}: the three values of each period`,
  columns: [
    { title: 'Value' },
    { title: 'Period' },
    { title: 'Rate', number: true },
    { title: 'Counted', number: true },
    { title: 'Authorities', number: true },
  ],
  rows: figures.map((figure) => [
    [rateNames[figure.statistic]],
    [figure.period],
    rateWords(figure),
    partWords(figure),
    [numberOf(figure, 'used'), ' of ', numberOf(figure, 'asked')],
  ]),
});

const shareLetters = {
  exact: 'E',
  bounded: 'L',
  hidden: 'H',
  withheld: 'R',
  not_held: 'N',
  unanswered: 'U',
  unusable: 'X',
  pending: 'P',
  no_return: 'S',
} as const;

/** Asked = exact + within limits + … + sent nothing. */
function accountingPicture(figure: RateFigure): PictureBlock {
  const { accounting, label, period } = figure;
  const given = shares.filter((share) => accounting.shares[share] > 0);
  return {
    kind: 'picture',
    title: `${period}: where all that were asked stand`,
    alternative: ['All that were asked, in one bar: ', numberOf(figure, 'asked'), '.'],
    picture: {
      kind: 'bar',
      parts: given.map((share) => ({
        look: { name: `p-${share}`, letter: shareLetters[share] },
        count: accounting.shares[share],
        label: [numberOf(figure, share)],
      })),
      legend: given.map((share) => ({
        look: { name: `p-${share}`, letter: shareLetters[share] },
        label: [numberOf(figure, share), ` ${shareWords[share]}`],
      })),
    },
    table: {
      kind: 'table',
      caption: `All that were asked, by what they gave: ${label}, ${period}`,
      columns: [{ title: 'What they gave' }, { title: 'Authorities', number: true }],
      rows: [
        ...given.map((share) => [
          [`${shareWords[share]} (${shareLetters[share]})`],
          [numberOf(figure, share)],
        ]),
        [['asked'], [numberOf(figure, 'asked')]],
      ],
    },
  };
}
