/** Who has not answered, since when, and what to do about it: for the terminal. */

import { messageOf } from '../findings/finding.ts';
import type { Compliance } from '../model/compliance.ts';
import { isoOf } from '../model/period.ts';
import { sectionMeaning } from '../model/sections.ts';
import type { Results } from '../results.ts';
import { type ChaseRow, chaseRows } from './chase-table.ts';
import { aligned, oneLine, type TextStyle, wrapped } from './layout-text.ts';
import { whoAnswered } from './terminal-summary.ts';

const mostChased = 15;

export function statusReport(results: Results, style: TextStyle): string {
  const { paint } = style;
  const asOf = results.asOf === undefined ? '' : `As of ${isoOf(results.asOf)}.`;
  const blocks = [
    paint.bold(oneLine(results.survey.title)),
    [asOf, whoAnswered(results)].filter(Boolean).join('\n'),
    nations(results.compliance),
    refusals(results),
    contradictions(results, style),
    chaseList(chaseRows(results), style),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** How each nation has kept its time. */
function nations(compliance: readonly Compliance[]): string {
  const rows = compliance.filter(({ by }) => by === 'nation');
  const shown = rows.length > 1 ? rows : compliance.filter(({ by }) => by === 'all');
  if (shown.length === 0) return '';
  const lines = shown.map((row) => {
    const replied = row.repliedOnTime + row.repliedLate + row.repliedUndated;
    return [
      `  ${row.group || 'all'}`,
      String(row.asked),
      String(replied),
      String(row.repliedLate),
      String(row.overdue),
      String(row.notYetDue),
      String(row.medianDays ?? '–'),
      String(row.longestDays ?? '–'),
    ];
  });
  const head = ['Time', 'asked', 'replied', 'late', 'overdue', 'not yet due', 'median', 'longest'];
  return [
    ...aligned([head, ...lines], [1, 2, 3, 4, 5, 6, 7]),
    '  (median and longest: working days to a reply, where the log has its dates)',
  ].join('\n');
}

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

function chaseList(rows: readonly ChaseRow[], { paint }: TextStyle): string {
  if (rows.length === 0) return 'Nobody is left to chase.';
  const shown = rows
    .slice(0, mostChased)
    .map(({ name, step, why, influence }) => [`  ${oneLine(name)}`, step, oneLine(why), influence]);
  const rest = rows.length - shown.length;
  return [
    'Chase first those whose answer would move the headline most',
    ...aligned([['  who', 'next step', 'because', 'could move the headline'], ...shown], []),
    ...(rest > 0 ? [paint.dim(`  and ${rest} more: --csv lists them all`)] : []),
  ].join('\n');
}
