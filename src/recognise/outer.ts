/**
 * Rule 8: what the sheet's name and the file's name announce, and what an unfiltered survey needs
 * no heading for. They speak only where neither row, nor column, nor title has spoken.
 */

import { periodsInside, type Reading, readPeriod } from '../model/period-text.ts';
import type { Kind } from './facts.ts';
import { matchHeadings } from './match-heading.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface OuterHeading {
  readonly from: 'sheet' | 'file';
  readonly text: string;
  readonly ids: readonly string[];
  readonly readings: readonly Reading[];
}

export type OuterHeadings = ReadonlyMap<Kind, OuterHeading>;

/** The sheet first, then the file, then its folders: the first that says one thing of a kind. */
export function outerHeadings(
  sheetName: string,
  path: string,
  vocabulary: Vocabulary,
): OuterHeadings {
  const names = path
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .split('/')
    .reverse();
  const sources = [
    { from: 'sheet' as const, text: sheetName },
    ...names.map((text) => ({ from: 'file' as const, text })),
  ];
  const found = new Map<Kind, OuterHeading>();
  for (const { from, text } of sources) {
    if (text === '') continue;
    for (const [kind, { ids }] of matchHeadings(text, vocabulary, 'outer').matches) {
      if (ids.length === 1 && !found.has(kind)) found.set(kind, { from, text, ids, readings: [] });
    }
    // A folder or file called after a day says when it came.
    const readings = periodNamed(text).filter(({ grain }) => from === 'sheet' || grain !== 'day');
    if (readings.length > 0 && !found.has('period'))
      found.set('period', { from, text, ids: [], readings });
  }
  return found;
}

/** A range in a name is a period of its own; it never is its first month. */
function periodNamed(name: string): readonly Reading[] {
  const text = name.replace(/_/g, ' ');
  const whole = readPeriod(text);
  if (whole.length > 0) return whole.filter(({ grain }) => grain !== 'bare-month');
  const inside = periodsInside(text.replace(reference, ' '));
  const [only] = inside;
  if (inside.length !== 1 || !only) return [];
  // A day in a name is when somebody saved it.
  return only.readings.filter(({ grain }) => grain !== 'day');
}

/** `FOI 2025-0090`, `ref 2024/123`, `Response 2024`: the year of a reference or of a reply is no period. */
const reference =
  /\b(?:foia?|eir|ir|ref|reference|req|request|response|reply|case|enq|sr|no)\b[ #:._-]*(?:19|20)\d{2}\b(?![-/]\d{2}\b)|\b(?:19|20)\d{2}[-/_ ]\d{3,}|\b\d{3,}[-/_ ](?:19|20)\d{2}\b/gi;
