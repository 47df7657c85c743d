/** The figures at a glance: who answered, totals, rates, what is wrong, and the headline last. */

import { severityOf } from '../findings/finding.ts';
import { plural, severities } from '../findings/problem.ts';
import { isRate, type SumFigure } from '../model/figure.ts';
import { hasReplied, type Response, type ResponseStatus } from '../model/response.ts';
import type { Results } from '../results.ts';
import { distinctRates, headlineFigures, wholeFrame } from './headline.ts';
import { aligned, alignedWithin, oneLine, type TextStyle, wrapped } from './layout-text.ts';
import { countText, grouped, rateTexts } from './numbers.ts';
import { rateNames, sentenceOf, signOf, statusNames } from './wording.ts';

export interface SummaryStyle extends TextStyle {
  /** Where the results were written; empty where they were not. */
  readonly written: string;
}

export function terminalSummary(results: Results, style: SummaryStyle): string {
  const { paint, width, written } = style;
  const blocks = [
    paint.bold(oneLine(results.survey.title)),
    whoAnswered(results.responses),
    totals(results, width),
    rates(results, width),
    whatIsWrong(results, style),
    headline(results, width),
    written === '' ? '' : paint.dim(`Written to ${written}`),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

export function whoAnswered(responses: readonly Response[]): string {
  const asked = responses.length;
  const count = (status: ResponseStatus): number =>
    responses.filter((each) => each.status === status).length;
  const parts = statusNames.flatMap(([status, words]) =>
    count(status) > 0 ? [`${grouped(String(count(status)))} ${words}`] : [],
  );
  const replied = responses.filter(({ status }) => hasReplied(status)).length;
  return `${grouped(String(asked))} asked: ${parts.join(', ')}\n${grouped(String(replied))} replied at all, ${grouped(String(count('complete') + count('partial')))} with something usable`;
}

function totals({ figures, survey }: Results, width: number): string {
  const sums = figures.filter((figure): figure is SumFigure => !isRate(figure)).filter(wholeFrame);
  const rows = sums.map(({ label, period, bounds, used, accounting, decimals, statistic }) => {
    const text = (count: number): string =>
      count === Infinity ? '' : grouped(countText(count, decimals));
    const among = used
      ? used.min === used.max
        ? text(used.min)
        : `${text(used.min)} to ${text(used.max)}`
      : '–';
    const national =
      bounds.min === bounds.max
        ? text(bounds.min)
        : bounds.max === Infinity
          ? bounds.min === 0
            ? 'not known'
            : `at least ${text(bounds.min)}`
          : `${text(bounds.min)} to ${text(bounds.max)}`;
    const name = statistic === 'union' ? `${label} (either)` : label;
    return [
      `  ${oneLine(name)}`,
      survey.periods.length > 1 ? period : '',
      national,
      `${accounting.used} of ${accounting.asked}`,
      among,
    ];
  });
  return alignedWithin(
    width,
    [['Totals', '', 'over all asked', 'gave a figure', 'among those'], ...rows],
    [2, 3, 4],
  ).join('\n');
}

function rates({ figures, survey }: Results, width: number): string {
  const all = figures.filter(isRate).filter(wholeFrame);
  if (all.length === 0) return '';
  const keys = [...new Set(all.map(({ id, period }) => `${id}\u0000${period}`))];
  const rows = keys.flatMap((key) => {
    const group = all.filter(({ id, period }) => `${id}\u0000${period}` === key);
    return distinctRates(group).map((figure, at) => {
      const { low, high } = rateTexts(figure.low, figure.high, figure.per);
      const sign = signOf(figure.per);
      const text =
        low === ''
          ? 'no rate'
          : low === high || high === ''
            ? `${low}${sign}`
            : `${low} to ${high}${sign}`;
      return [
        at === 0 ? `  ${oneLine(figure.label)}` : '',
        at === 0 && survey.periods.length > 1 ? figure.period : '',
        rateNames[figure.statistic],
        text,
        plural(figure.accounting.used, 'authority', 'authorities'),
      ];
    });
  });
  return alignedWithin(width, [['Rates', '', '', '', ''], ...rows], [3, 4]).join('\n');
}

function whatIsWrong({ findings }: Results, { paint }: TextStyle): string {
  if (findings.length === 0) return 'Findings: none.';
  const groups = new Map<string, number>();
  for (const { code } of findings) groups.set(code, (groups.get(code) ?? 0) + 1);
  const severity = new Map(findings.map((each) => [each.code as string, severityOf(each)]));
  const rows = [...groups]
    .sort(
      ([a, x], [b, y]) =>
        severities.indexOf(severity.get(a) ?? 'note') -
          severities.indexOf(severity.get(b) ?? 'note') ||
        y - x ||
        (a < b ? -1 : 1),
    )
    .map(([code, count]) => [`  ${severity.get(code) ?? ''}`, String(count), code]);
  const shown = rows.filter(([kind = '']) => kind.trim() !== 'note');
  const notes = rows
    .filter(([kind = '']) => kind.trim() === 'note')
    .reduce((sum, [, count]) => sum + Number(count), 0);
  const lines = aligned(shown, [1]).map((line) =>
    line.includes('error') ? paint.red(line) : line,
  );
  return [
    'Findings',
    ...lines,
    ...(notes > 0
      ? [
          `  and ${grouped(String(notes))} notes. “foi check” shows each with its cell and what to do.`,
        ]
      : []),
  ].join('\n');
}

function headline(results: Results, width: number): string {
  return headlineFigures(results)
    .map((figure) => wrapped(oneLine(sentenceOf(figure)), width))
    .join('\n');
}
