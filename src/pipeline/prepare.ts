/** All that must be known before the first return is read: what was asked, of whom, and the log. */

import type { ParsedCorrections } from '../corrections/parse-corrections.ts';
import type { Collection } from '../files/open-collection.ts';
import { authorityMatcher } from '../register/match-authority.ts';
import { checkColumns, parseRegister } from '../register/parse-register.ts';
import { parseSurvey } from '../survey/parse-survey.ts';
import { readCorrections } from './corrections.ts';
import { type Correspondence, readLogs } from './correspondence.ts';
import { readTables } from './own-tables.ts';
import type { ReadingSetting } from './reading.ts';

/** What of a collection is the researcher's own. */
export type Asked = Pick<Collection, 'survey' | 'beside'>;

export interface Prepared extends ReadingSetting {
  readonly tables: Awaited<ReturnType<typeof readTables>>;
  readonly correspondence: Correspondence;
  readonly corrections: ParsedCorrections;
}

/** @throws CannotRun for the faults of the survey and of the register. */
export async function prepare(asked: Asked): Promise<Prepared> {
  const survey = parseSurvey(asked.survey.text, asked.survey.path);
  const tables = await readTables(asked);
  const register = parseRegister(survey, (file) => tables.get(file));
  checkColumns(survey, register);
  const match = authorityMatcher(register);
  const correspondence = readLogs(tables, match);
  const corrections = readCorrections(tables, survey, match);
  const corrected = (path: string): string[] =>
    corrections.corrections
      .filter(({ file, cell }) => cell !== '' && `returns/${file}` === path)
      .map(({ cell }) => cell);
  const logged = correspondence.ownersOf;
  return { survey, register, tables, match, correspondence, corrections, logged, corrected };
}
