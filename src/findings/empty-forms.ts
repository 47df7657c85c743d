import type { Filed } from '../model/filed-return.ts';
import type { Facts } from './facts.ts';

/** The files in which the questions stand and nothing answers them: forms that came back as they went out. */
export function emptyForms({ files, observations }: Facts): ReadonlySet<string> {
  const answering = new Set<string>();
  const blank = new Set<string>();
  for (const { answer, places } of observations) {
    for (const { file } of places) (answer.kind === 'blank' ? blank : answering).add(file);
  }
  const empty = files.filter(
    ({ filed }) => !answering.has(filed.path) && isEmptyForm(filed, blank.has(filed.path)),
  );
  return new Set(empty.map(({ filed }) => filed.path));
}

/** Of a file in which nothing is an answer. */
function isEmptyForm({ sheets, untaken }: Filed, hasBlanks: boolean): boolean {
  // What a formula would show nobody knows that has not calculated it.
  if (sheets.some(({ uncalculated }) => uncalculated > 0)) return false;
  if (hasBlanks) return untaken.every(({ code }) => code === 'no-heading');
  const asked = sheets.flatMap(({ unusedHeadings }) => unusedHeadings);
  return (
    asked.length > 0 && asked.every(({ beside }) => beside === '') && untaken.every(isYearAlone)
  );
}

/** A year over a column in which nothing stands: it cannot be told from a count, and is none. */
const isYearAlone = ({ code, cells, example }: Filed['untaken'][number]): boolean =>
  code === 'no-heading' && cells === 1 && /^(?:19|20)\d{2}$/.test(example.text.trim());
