/** Who has not answered, since when, and what to do about it: for the terminal. */

import { messageOf } from '../findings/finding.ts';
import type { Compliance } from '../model/compliance.ts';
import { isRate } from '../model/figure.ts';
import { isoOf } from '../model/period.ts';
import { sectionMeaning } from '../model/sections.ts';
import type { Results } from '../results.ts';
import { chaseRows } from './chase-table.ts';
import { aligned, oneLine, type TextStyle, wrapped } from './layout-text.ts';
import { rateTexts, roundedText } from './numbers.ts';
import { whoAnswered } from './terminal-summary.ts';

const mostChased = 15;

export function statusReport(results: Results, style: TextStyle): string {
  const { paint } = style;
  const asOf = results.asOf === undefined ? '' : `As of ${isoOf(results.asOf)}.`;
  const blocks = [
    paint.bold(oneLine(results.survey.title)),
    [asOf, whoAnswered(results.responses)].filter(Boolean).join('\n'),
    nations(results.compliance),
    refusals(results),
    contradictions(results, style),
    chaseList(results, style),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** The figure that the chase list is ordered by, and where it stands now. */
function headlineOf({ influence: [first], figures }: Results): string {
  const figure = figures.find((each) => each.figure === first?.figure);
  if (!figure) return '';
  if (!isRate(figure)) return `: ${figure.label}, ${figure.period}`;
  const { low, high } = rateTexts(figure.low, figure.high, figure.per);
  const now = low === high ? low : `${low} to ${high}`;
  const sign = figure.per === 100 ? '%' : '';
  return `: ${figure.label}, ${figure.period}, where both numbers were given (${now}${sign} now)`;
}

/** Who replied, who gave something usable, and how each nation has kept its time. */
function nations(compliance: readonly Compliance[]): string {
  const rows = compliance.filter(({ by }) => by === 'nation');
  const shown = rows.length > 1 ? rows : compliance.filter(({ by }) => by === 'all');
  if (shown.length === 0) return '';
  const lines = shown.map((row) => {
    const replied = row.repliedOnTime + row.repliedLate + row.repliedUndated;
    return [
      `  ${row.group || 'all'}`,
      String(row.asked),
      shareText(replied, row.asked),
      shareText(row.usable, row.asked),
      String(row.repliedLate),
      String(row.overdue),
      String(row.notYetDue),
      String(row.medianDays ?? '–'),
      String(row.longestDays ?? '–'),
    ];
  });
  const head = [
    'asked',
    'replied',
    'usable',
    'late',
    'overdue',
    'not yet due',
    'median',
    'longest',
  ];
  return [
    ...aligned([['Who answered', ...head], ...lines], [1, 2, 3, 4, 5, 6, 7, 8]),
    '  (late and overdue by the day; median and longest: working days to a reply, where the log has its dates)',
  ].join('\n');
}

/** `123 (80%)` */
const shareText = (part: number, whole: number): string =>
  whole === 0 ? '0' : `${part} (${roundedText(BigInt(part) * 100n, BigInt(whole), 0)}%)`;

function refusals({ responses }: Results): string {
  const grounds = new Map<string, number>();
  for (const { status, ground, request } of responses) {
    if (status !== 'refused') continue;
    const meaning = sectionMeaning(ground, request?.law ?? '');
    const text = ground === '' ? 'no section given' : `${ground}${meaning ? ` (${meaning})` : ''}`;
    grounds.set(text, (grounds.get(text) ?? 0) + 1);
  }
  if (grounds.size === 0) return '';
  const sorted = [...grounds].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return `Refused under: ${sorted.map(([text, count]) => `${oneLine(text)} ${count}`).join(', ')}`;
}

const contradicting = new Set(['log/status-contradicts', 'log/reply-not-here', 'log/nil-claimed']);

/** What the log says and the folder does not, or the other way round. */
function contradictions({ findings }: Results, { width }: TextStyle): string {
  const found = findings.filter(({ code }) => contradicting.has(code));
  if (found.length === 0) return '';
  const lines = found.map((each) => wrapped(`- ${oneLine(messageOf(each))}`, width, '  '));
  return ['The log and the folder disagree', ...lines].join('\n');
}

function chaseList(results: Results, { paint, width }: TextStyle): string {
  const rows = chaseRows(results);
  if (rows.length === 0) return 'Nobody is left to chase.';
  const shown = rows
    .slice(0, mostChased)
    .map(({ name, step, why, influence }) => [`  ${oneLine(name)}`, step, oneLine(why), influence]);
  const rest = rows.length - shown.length;
  return [
    wrapped(
      `Chase first those whose answer would move the headline most${headlineOf(results)}`,
      width,
    ),
    ...aligned([['  who', 'next step', 'because', 'could move it to'], ...shown], []),
    ...(rest > 0 ? [paint.dim(`  and ${rest} more: --csv lists them all`)] : []),
  ].join('\n');
}
