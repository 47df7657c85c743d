/** A correction made from what a person says, with what its cell says now filled in. */

import { type NewCorrection, questionIn } from '../corrections/correction-line.ts';
import { questionOf } from '../findings/finding.ts';
import { CannotRun } from '../model/cannot-run.ts';
import { nearest } from '../model/edit-distance.ts';
import { type Observation, questionKey } from '../model/observation.ts';
import type { Results } from '../results.ts';

export interface Decision {
  readonly authority: string;
  /** `trafficked.2024`, `trafficked.2024.sex=female`. */
  readonly question: string;
  readonly now: string;
  readonly reason: string;
  readonly by: string;
  readonly date: string;
  /** The letter or page where it stands, for a reply that is no table. */
  readonly file: string;
}

/** @throws CannotRun where nobody or nothing of that name was asked. */
export function correctionFor(decision: Decision, results: Results, idOf: IdOf): NewCorrection {
  const { register, survey, observations } = results;
  const authority = idOf(decision.authority);
  if (authority === undefined) {
    const near = nearest(
      decision.authority,
      register.authorities.flatMap(({ id, name }) => [id, name]),
    );
    throw new CannotRun(
      `“${decision.authority}” is nobody who was asked.`,
      near ? `Did you mean ${near}?` : 'Use a name or id of responses.csv.',
    );
  }
  const asked = survey.measures.flatMap(({ id }) =>
    survey.periods.map((each) => `${id}.${each.id}`),
  );
  const question = questionIn(decision.question);
  if (!question || !asked.includes(`${question.measure}.${question.period}`)) {
    const near = nearest(decision.question, asked);
    throw new CannotRun(
      `“${decision.question}” was not asked.`,
      near ? `Did you mean ${near}?` : `Questions look like ${asked[0] ?? ''}.`,
    );
  }
  const given = observations.find(
    (each) => each.authority === authority && questionKey(each) === questionKey(question),
  );
  const { now, reason, by, date, file } = decision;
  const place = onePlace(given);
  return {
    ...question,
    authority,
    file: file || place.file,
    sheet: file ? '' : place.sheet,
    cell: file ? '' : place.cell,
    was: file ? '' : (given?.raw ?? ''),
    now,
    reason,
    by,
    date,
  };
}

type IdOf = (name: string) => string | undefined;

const nowhere = { file: '', sheet: '', cell: '' };

/** The cell that says it, where one does; several cells are corrected by their question alone. */
function onePlace(given: Observation | undefined): typeof nowhere {
  const [only, ...others] = given?.places ?? [];
  return only && others.length === 0 && only.file.startsWith('returns/') ? only : nowhere;
}

/** A line to fill in for every cell about which there is a question. */
export function proposedCorrections({ findings, observations }: Results): NewCorrection[] {
  const byCell = new Map(
    observations.flatMap((each) =>
      each.places.map(({ file, sheet, cell }) => [`${file}\u0000${sheet}\u0000${cell}`, each]),
    ),
  );
  return findings.flatMap((each) => {
    const question = questionOf(each);
    if (question === undefined || each.at.grain !== 'cell') return [];
    const { file, sheet, cell } = each.at;
    const known = byCell.get(`${file}\u0000${sheet}\u0000${cell}`);
    if (!known) return [];
    const { authority, measure, period, category, raw } = known;
    const place = { authority, file, sheet, cell, measure, period, category };
    return [{ ...place, was: raw, now: '', reason: question, by: '', date: '' }];
  });
}
