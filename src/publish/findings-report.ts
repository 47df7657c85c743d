/** Findings for people: where, the text found, what was done with it, and what to do next. */

import { type Finding, helpOf, messageOf, severityOf } from '../findings/finding.ts';
import { plural, severities } from '../findings/problem.ts';
import { groupedBy } from '../model/grouped-by.ts';
import type { Results } from '../results.ts';
import { oneLine, type TextStyle, wrapped } from './layout-text.ts';
import { placeParts } from './tables.ts';

export interface ReportStyle extends TextStyle {
  /** Every finding, or the first few of each code. */
  readonly all: boolean;
}

const mostOfACode = 3;

export function findingsReport({ findings, register }: Results, style: ReportStyle): string {
  if (findings.length === 0) return 'No findings.';
  const byCode = groupedBy(findings, ({ code }) => code);
  const nameOf = (id: string | undefined): string =>
    id === undefined ? '' : (register.byId.get(id)?.name ?? id);
  const blocks = [...byCode].flatMap(([code, group]) => {
    const most = style.all ? group.length : mostOfACode;
    const shown = group
      .slice(0, most)
      .map((each) => oneFinding(each, nameOf(each.authority), style));
    const rest = group.length - most;
    return rest > 0
      ? [
          ...shown,
          style.paint.dim(`… and ${rest} more ${code} (--all shows them; findings.csv lists them)`),
        ]
      : shown;
  });
  const counts = severities.map((severity) =>
    plural(findings.filter((each) => severityOf(each) === severity).length, severity),
  );
  return [...blocks, counts.join(', ')].join('\n\n');
}

/** Lines to paste stay as they are; the sentence before them is set like any other. */
function helpText(help: string, width: number): string {
  const [sentence = '', ...lines] = help.split('\n');
  return [
    wrapped(sentence, width, '    ').replace('   ', '  →'),
    ...lines.map((line) => `    ${line}`),
  ].join('\n');
}

function oneFinding(each: Finding, authority: string, { paint, width }: TextStyle): string {
  const severity = severityOf(each);
  const { file, sheet, cell } = placeParts(each.at);
  const place =
    [file, sheet, cell]
      .filter((part) => part !== '')
      .map(oneLine)
      .join(' › ') ||
    authority ||
    'the collection';
  const head = `${paint.bold(place)}  ${severity === 'error' ? paint.red(severity) : severity}  ${paint.dim(each.code)}`;
  return [
    head,
    wrapped(oneLine(messageOf(each)), width, '  '),
    paint.dim(helpText(helpOf(each), width)),
  ].join('\n');
}
