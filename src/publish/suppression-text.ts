/** What was hidden for publication, for whoever decides whether to publish. */

import type { Suppressed } from '../disclosure/suppressed-results.ts';
import { list, plural } from '../findings/problem.ts';
import type { Observation } from '../model/observation.ts';
import type { Results } from '../results.ts';
import { oneLine, type TextStyle, wrapped } from './layout-text.ts';

const mostNamed = 5;

/** @param results the whole ones, which say how questions and authorities are called. */
export function suppressionText(
  { primary, secondary, leftOut, givenAway, single }: Suppressed,
  { survey, register }: Results,
  { paint, width }: TextStyle,
): string {
  const nameOf = (id: string): string => oneLine(register.byId.get(id)?.name ?? id);
  const labelOf = (id: string): string =>
    oneLine(survey.measures.find((each) => each.id === id)?.label ?? id);
  const cellName = ({ authority, measure, period, category }: Observation): string =>
    `${nameOf(authority)}, ${labelOf(measure)}${category ? ` (${category.category})` : ''}, ${period}`;
  const paragraphs = [
    `${plural(primary, 'small count')} hidden, and ${plural(secondary, 'other count')} that would give ${primary === 1 ? 'it' : 'one of them'} back. findings.csv and corrections.csv quote cells: they are not among these files.`,
    leftOut.length === 0
      ? ''
      : `${plural(leftOut.length, 'figure')} of areas left out of summary.csv, for the same reason: ${list(leftOut, mostNamed)}.`,
    givenAway.length === 0
      ? ''
      : `${paint.yellow('warning')}  The figures of the whole register give ${plural(givenAway.length, 'small count')} away all the same, or nobody can prove that they do not: ${list(givenAway.map(cellName), mostNamed)}. Publish no figure of that question, or ask for fewer areas or categories.`,
    single.length === 0
      ? ''
      : `${paint.yellow('warning')}  ${plural(single.length, 'figure')} ${single.length === 1 ? 'rests' : 'rest'} on one suppressed cell, all others being exact: whoever learns such a total from elsewhere learns the cell. ${list(
          single.map(({ figure, authority }) => `${figure} (${nameOf(authority)})`),
          mostNamed,
        )}.`,
  ];
  return paragraphs
    .filter((each) => each !== '')
    .map((each) => wrapped(each, width))
    .join('\n\n');
}
