/** What a change in the folder has done: the verdict on each new file, and the figures that moved. */

import { plural } from '../findings/problem.ts';
import type { Results } from '../results.ts';
import { findingsReport } from './findings-report.ts';
import { headlineFigures } from './headline.ts';
import { oneLine, type TextStyle, wrapped } from './layout-text.ts';
import { placeParts } from './tables.ts';
import { sentenceOf } from './wording.ts';

/** Whose the file is, how many answers count, and what is wrong with it. */
export function verdictText(results: Results, path: string, style: TextStyle): string {
  const { responses, register, observations } = results;
  const names = responses
    .filter(({ files }) => files.some(({ file }) => file === path))
    .map(({ authority }) => register.byId.get(authority)?.name ?? authority);
  const answers = observations.filter(({ places }) => places.some(({ file }) => file === path));
  const findings = results.findings.filter(({ at }) => placeParts(at).file === path);
  const whose = names.length === 0 ? 'nobody that was asked' : names.join(', ');
  const head = `${style.paint.bold(oneLine(path))}: ${oneLine(whose)}, ${plural(answers.length, 'answer')}.`;
  return findings.length === 0
    ? head
    : `${head}\n\n${findingsReport({ ...results, findings }, { ...style, all: false })}`;
}

/** The headline as it is now, where it is another than before. */
export function movedHeadline(before: Results, now: Results, { width }: TextStyle): string {
  const said = new Set(headlineFigures(before).map(sentenceOf));
  return headlineFigures(now)
    .map(sentenceOf)
    .filter((sentence) => !said.has(sentence))
    .map((sentence) => wrapped(oneLine(sentence), width))
    .join('\n');
}
