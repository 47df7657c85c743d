import type { FiledReturn } from '../model/filed-return.ts';
import type { Observation } from '../model/observation.ts';
import type { Facts } from './facts.ts';

/** The files in which the questions stand and nothing answers them: forms that came back as they went out. */
export function emptyForms({ files, observations }: Facts): ReadonlySet<string> {
  const byFile = new Map<string, Observation[]>();
  for (const each of observations) {
    for (const path of new Set(each.places.map(({ file }) => file)))
      byFile.set(path, [...(byFile.get(path) ?? []), each]);
  }
  const empty = files.filter(({ filed }) => isEmptyForm(filed, byFile.get(filed.path) ?? []));
  return new Set(empty.map(({ filed }) => filed.path));
}

function isEmptyForm({ sheets, untaken }: FiledReturn, own: readonly Observation[]): boolean {
  // What a formula would show nobody knows that has not calculated it.
  if (sheets.some(({ uncalculated }) => uncalculated > 0)) return false;
  if (own.length > 0) {
    return (
      own.every(({ answer }) => answer.kind === 'blank') &&
      untaken.every(({ code }) => code === 'no-heading')
    );
  }
  const asked = sheets.flatMap(({ unusedHeadings }) => unusedHeadings);
  return (
    asked.length > 0 && asked.every(({ beside }) => beside === '') && untaken.every(isYearAlone)
  );
}

/** A year over a column in which nothing stands: it cannot be told from a count, and is none. */
const isYearAlone = ({ code, cells, example }: FiledReturn['untaken'][number]): boolean =>
  code === 'no-heading' && cells === 1 && /^(?:19|20)\d{2}$/.test(example.text.trim());
