/** What the placeholders of the letter stand for, in words of the local page. */

import { isoOf } from '../../model/period.ts';
import type { ReplyAsked } from '../../model/reply-asked.ts';
import { dateInWords, labelled } from '../chase/letter-values.ts';
import { placeText } from '../explained-cells.ts';
import { oneLine } from '../layout-text.ts';
import { type OwnAnswer, ownAnswers, readAs } from '../local/answers.ts';
import { type LocalReport, speakerOf } from '../local/local-report.ts';
import { chanceWords, ownRateText } from '../local/own-rates.ts';
import { ratePart } from '../local/page-parts.ts';
import { plainText } from '../report/blocks.ts';
import { cellText } from '../report/cells.ts';
import { distanceWords } from '../report/funnel.ts';
import type { Report } from '../report/report.ts';
import { standingText } from '../wording.ts';
import { ownFileName } from './own-file-name.ts';

/** One authority that is asked, and the results that it is asked about. */
interface Reply {
  readonly asked: ReplyAsked;
  readonly local: LocalReport;
}

/** `request`, `answers`, `rates` and `chance` may be empty: then their line disappears. */
const values = {
  name: ({ asked, local }) => oneLine(local.report.nameOf(asked.authority)),
  title: ({ local }) => oneLine(local.report.results.survey.title),
  reference: ({ asked, local }) =>
    oneLine(local.responseOf(asked.authority).logged?.reference ?? ''),
  request: requestLines,
  standing: standingLine,
  answers: answerLines,
  rates: rateLines,
  chance: ({ asked, local }) => chanceWords(local.responseOf(asked.authority), local),
  days: ({ asked }) => String(asked.days),
  on: ({ asked }) => dateInWords(isoOf(asked.on)),
  reply_by: ({ asked }) => dateInWords(isoOf(asked.by)),
} satisfies Record<string, (reply: Reply) => string>;

export const replyValues = (reply: Reply): ReadonlyMap<string, string> =>
  new Map(Object.entries(values).map(([name, textOf]) => [name, textOf(reply)]));

function requestLines({ asked, local }: Reply): string {
  const { request, logged } = local.responseOf(asked.authority);
  const { survey } = local.report.results;
  return labelled([
    ['Request', oneLine(survey.title)],
    ['Sent', dateInWords(request ? isoOf(request.sent) : survey.sent)],
    ['Your reference', oneLine(logged?.reference ?? '')],
  ]);
}

function standingLine({ asked, local }: Reply): string {
  const { report, responseOf } = local;
  const text = standingText(responseOf(asked.authority), report.results);
  return oneLine(`${report.nameOf(asked.authority)} ${text}.`);
}

function answerLines({ asked, local }: Reply): string {
  const speaker = speakerOf(local.responseOf(asked.authority));
  const answers = ownAnswers(speaker, local.report);
  if (answers.every(({ cell }) => cell === undefined)) return '';
  return answers.map((answer) => answerLine(answer, local.report)).join('\n');
}

/** `- Children in care, 2024: “<5”, read as 0 to 4 (Response.xlsx › Data › B7)`. */
function answerLine({ label, period, cell }: OwnAnswer, report: Report): string {
  if (!cell) return oneLine(`- ${label}, ${period}: no cell answers it`);
  const [printed, reading] = [cellText(cell, report), readAs(cell, report)];
  const read = printed === reading ? printed : `${printed}, read as ${reading}`;
  const stands = placeText(cell.place && { ...cell.place, file: ownFileName(cell.place) });
  return oneLine(`- ${label}, ${period}: ${read} (${stands})`);
}

function rateLines({ asked, local }: Reply): string {
  const response = local.responseOf(asked.authority);
  const speaker = speakerOf(response);
  if (answerLines({ asked, local }) === '') return '';
  return local.rates
    .map((each) => {
      const dot = each.dots.get(speaker);
      const own = `${ownRateText(each, response, local)}${dot ? `, ${distanceWords[dot.beyond]}` : ''}`;
      const all = plainText(ratePart(each.matched));
      return oneLine(
        `- ${each.rate.label}, ${each.period}: ${own}. All that gave both numbers: ${all}.`,
      );
    })
    .join('\n');
}
