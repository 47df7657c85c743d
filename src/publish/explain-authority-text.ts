/** One authority explained, for the terminal: how it stands, its files, and every answer with its cell. */

import { type Finding, messageOf, severityOf } from '../findings/finding.ts';
import type { ExplainedAnswer, ExplainedAuthority } from '../model/explained.ts';
import type { Results } from '../results.ts';
import {
  correctionText,
  folded,
  nameOf,
  placeText,
  questionText,
  rawText,
  readingText,
  shortened,
} from './explained-cells.ts';
import { oneLine, type TextStyle, wrapped } from './layout-text.ts';
import { oneStatusText } from './one-status.ts';
import { placeParts } from './tables.ts';

export function explainedAuthorityText(
  explained: ExplainedAuthority,
  results: Results,
  style: TextStyle,
): string {
  const { response } = explained;
  const jointly =
    response.answeredBy === undefined
      ? ''
      : wrapped(`${nameOf(results, response.answeredBy)} has answered for it.`, style.width, '  ');
  return [
    [oneStatusText(results, explained.authority, style), jointly].filter(Boolean).join('\n'),
    filesBlock(explained, style),
    answersBlock(explained, results, style),
    unansweredBlock(explained, style),
    correctionsBlock(explained, style),
    findingsBlock(findingsAbout(explained, results), style),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** All that name it, and those on its files that name nobody. */
export function findingsAbout(
  { authority, response }: ExplainedAuthority,
  { findings }: Results,
): Finding[] {
  const files = new Set(response.files.map(({ file }) => file));
  return findings.filter(
    (each) =>
      each.authority === authority ||
      (each.authority === undefined && files.has(placeParts(each.at).file)),
  );
}

function filesBlock({ response }: ExplainedAuthority, style: TextStyle): string {
  if (response.files.length === 0) return '';
  const rows = response.files.map(({ file, by, usable, table }) => [
    `  ${oneLine(file)}`,
    `known by the ${by.replace('-', ' ')}; ${usable ? 'answers were taken' : table ? 'nothing in it answers' : 'no table that can be read'}`,
  ]);
  return ['Its files', ...folded(rows, style)].join('\n');
}

function answersBlock({ answers }: ExplainedAuthority, results: Results, style: TextStyle): string {
  if (answers.length === 0) return '';
  const lines = answers.map((answer) => [
    `  ${questionText(answer)}`,
    rawText(answer),
    readingText(answer, results),
    sourceText(answer),
  ]);
  const rows = folded(lines, style);
  const perRow = rows.length / lines.length;
  return [
    `Its answers (${answers.length})`,
    ...answers.flatMap((answer, at) => [
      ...rows.slice(at * perRow, (at + 1) * perRow),
      ...becauseLines(answer, style),
    ]),
  ].join('\n');
}

/** The headings that gave it its meaning, or the reason of the correction. */
function becauseLines(
  { because, corrected }: ExplainedAnswer,
  { paint, width }: TextStyle,
): string[] {
  if (because === '') return [];
  const text = corrected === undefined ? `because ${because}` : because;
  return [paint.dim(wrapped(oneLine(text), width, '      '))];
}

/** Where it stands, and what else was said. */
function sourceText({ place, also, others, corrected }: ExplainedAnswer): string {
  return [
    place && corrected !== undefined && place.cell.startsWith('line ') ? '' : placeText(place),
    ...(also.length > 0 ? [`also ${also.map(placeText).join(', ')}`] : []),
    ...others.map((other) => `before “${shortened(other.raw)}” in ${placeText(other.place)}`),
    ...(corrected === undefined ? [] : [`corrections.csv, line ${corrected}`]),
  ]
    .filter(Boolean)
    .join('; ');
}

function unansweredBlock({ unanswered }: ExplainedAuthority, { width }: TextStyle): string {
  if (unanswered.length === 0) return '';
  return [
    `Asked, and no cell answers it (${unanswered.length})`,
    wrapped(unanswered.join(', '), width, '  '),
  ].join('\n');
}

function correctionsBlock({ corrections }: ExplainedAuthority, { width }: TextStyle): string {
  if (corrections.length === 0) return '';
  const lines = corrections.map((each) => wrapped(`- ${correctionText(each)}`, width, '  '));
  return ['Corrections', ...lines].join('\n');
}

function findingsBlock(findings: readonly Finding[], { paint, width }: TextStyle): string {
  if (findings.length === 0) return 'No findings about it.';
  const lines = findings.map((each) => {
    const { sheet, cell } = placeParts(each.at);
    const place = [sheet, cell].filter(Boolean).map(oneLine).join(' › ');
    const head = `  ${severityOf(each)}  ${paint.dim(each.code)}${place === '' ? '' : `  ${place}`}`;
    return [head, wrapped(oneLine(messageOf(each)), width, '      ')].join('\n');
  });
  return [`Findings about it (${findings.length}); foi check says what to do`, ...lines].join('\n');
}
