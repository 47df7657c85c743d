/** Explanations as data: the records of the tables, and what only an explanation holds. */

import type { ExplainedAuthority, ExplainedCell, ExplainedFigure } from '../model/explained.ts';
import { categoryText } from '../model/observation.ts';
import { isoOf } from '../model/period.ts';
import type { Results } from '../results.ts';
import { correctionsTable } from './corrections-table.ts';
import { findingsAbout } from './explain-authority-text.ts';
import { decimalsIn } from './explained-cells.ts';
import type { Explained } from './explained-text.ts';
import { recordsOf } from './json.ts';
import { countText, rateText, rateTexts } from './numbers.ts';
import { findingsTable, observationsTable, responsesTable, summaryRow } from './tables.ts';

type Data = Readonly<Record<string, unknown>>;

function explainedFigureData(explained: ExplainedFigure, results: Results): Data {
  const { figure, shares, cells, corrections, leftOut, largest } = explained;
  const isSum = figure.statistic === 'total' || figure.statistic === 'union';
  const decimals = isSum ? figure.decimals : 0;
  const cellData = (cell: ExplainedCell): Data => dataOf(cell, results);
  return {
    ...summaryRow(figure),
    shares: shares.map(({ printed, ...each }) => ({
      ...each,
      ...(printed && ends(printed, decimals)),
    })),
    cells: cells.map(cellData),
    corrections: recordsOf(correctionsTable({ ...results, corrections })),
    leftOut: leftOut.map((each) => ({
      ...each,
      cells: each.cells.map(cellData),
      ...deadlineOf(each.authority, results),
    })),
    largest: largest.map(({ authority, cells: own, part }) => ({
      authority,
      cells: own.map(cellData),
      percent: part ? rateText(part, 100) : '',
    })),
    narrowing: narrowingData(explained, decimals, cellData),
    withoutUpperEnd: explained.open,
    movers: explained.movers.map(({ authority, rate, whole, wholeFrom }) => ({
      authority,
      ...(rate && rateTexts(rate.low, rate.high, rate.per)),
      whole,
      wholeFrom,
    })),
  };
}

function narrowingData(
  { narrowing, figure }: ExplainedFigure,
  decimals: number,
  cellData: (cell: ExplainedCell) => Data,
): Data[] {
  const per = 'per' in figure ? figure.per : 1;
  return narrowing.map(({ authority, cells, by, size }) => ({
    authority,
    cells: cells.map(cellData),
    by:
      by.kind === 'open'
        ? ''
        : by.kind === 'count'
          ? countText(by.count, decimals)
          : rateText(by.fraction, per),
    ...size,
  }));
}

const ends = ({ min, max }: ExplainedCell['printed'], decimals: number): Data => ({
  low: countText(min, decimals),
  high: max === Infinity ? '' : countText(max, decimals),
});

const dataOf = (
  { authority, measure, period, category, raw, share, printed, place, corrected }: ExplainedCell,
  results: Results,
): Data => ({
  authority,
  measure,
  period,
  category: categoryText(category),
  raw,
  share,
  ...ends(printed, decimalsIn(results, measure)),
  ...place,
  ...(corrected === undefined ? {} : { correction: corrected }),
});

function deadlineOf(authority: string, { responses }: Results): Data {
  const request = responses.find((each) => each.authority === authority)?.request;
  return request?.deadline === undefined
    ? {}
    : { deadline: isoOf(request.deadline), workingDaysLate: request.late ?? 0 };
}

function explainedAuthorityData(explained: ExplainedAuthority, results: Results): Data {
  const { authority, response, unanswered, corrections } = explained;
  const speaker = response.answeredBy ?? authority;
  const own: Results = {
    ...results,
    register: { ...results.register, outOfFrame: new Map() },
    responses: [response],
    observations: results.observations.filter((each) => each.authority === speaker),
    corrections,
    findings: findingsAbout(explained, results),
  };
  const [status] = recordsOf(responsesTable(own));
  return {
    ...status,
    answers: recordsOf(observationsTable(own)),
    unanswered,
    corrections: recordsOf(correctionsTable(own)),
    findings: recordsOf(findingsTable(own)),
  };
}

export const explainedData = ({ figures, more, authority }: Explained, results: Results): Data => ({
  figures: figures.map((each) => explainedFigureData(each, results)),
  more,
  ...(authority ? { authority: explainedAuthorityData(authority, results) } : {}),
});
