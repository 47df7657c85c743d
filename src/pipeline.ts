/**
 * The whole story, once:
 *
 *   a collection ─▶ survey, register, log ─▶ each file: read ─▶ recognise ─▶ whose is it
 *     ─▶ interpret its cells ─▶ reconcile each authority's answers ─▶ a status for everybody asked
 *     ─▶ totals, unions, rates over the register ─▶ findings from all these facts ─▶ Results
 *
 * Nothing in the returns stops it: what is wrong with them is a fact, and a finding at the end.
 */

import { type Frame, figuresOf } from './aggregate/figures.ts';
import { influenceOn } from './aggregate/influence.ts';
import { applyCorrections } from './corrections/apply-corrections.ts';
import type { ParsedCorrections } from './corrections/parse-corrections.ts';
import { type Collection, sha256 } from './files/open-collection.ts';
import { check } from './findings/check.ts';
import type { Facts } from './findings/facts.ts';
import type { Register } from './model/authority.ts';
import { CannotRun } from './model/cannot-run.ts';
import type { Observation, Reported } from './model/observation.ts';
import type { Day } from './model/period.ts';
import { effectsOf, readCorrections, toolsFor } from './pipeline/corrections.ts';
import { type Correspondence, idIn, readLogs, standingOf } from './pipeline/correspondence.ts';
import { derive, type Setting } from './pipeline/derive.ts';
import { interpretFiles } from './pipeline/interpret-cells.ts';
import { lettersOf } from './pipeline/letters.ts';
import { readTables } from './pipeline/own-tables.ts';
import { type OwnedFile, ownersOf } from './pipeline/owners.ts';
import { type ReadingSetting, readReturn } from './pipeline/read-return.ts';
import { jointGroups } from './pipeline/responses.ts';
import { unpackReturns } from './pipeline/unpack.ts';
import { vocabularyOf } from './recognise/vocabulary.ts';
import { authorityMatcher, type MatchAuthority } from './register/match-authority.ts';
import { checkColumns, parseRegister } from './register/parse-register.ts';
import { complianceOf } from './response/compliance.ts';
import type { Input, Results } from './results.ts';
import type { Survey } from './survey/definition.ts';
import { parseSurvey } from './survey/parse-survey.ts';
import { version } from './version.ts';

/** Told after each file, for a progress line. */
export type Progress = (done: number, of: number) => void;

export interface Prepared extends ReadingSetting {
  readonly survey: Survey;
  readonly register: Register;
  readonly tables: Awaited<ReturnType<typeof readTables>>;
  readonly correspondence: Correspondence;
  readonly corrections: ParsedCorrections;
}

/** All that must be known before the first return is read. @throws CannotRun for the survey's faults. */
export async function prepare(collection: Collection): Promise<Prepared> {
  const survey = parseSurvey(collection.survey.text, collection.survey.path);
  const tables = await readTables(collection);
  const register = parseRegister(survey, (file) => tables.get(file));
  checkColumns(survey, register);
  if (collection.returns.length === 0) {
    throw new CannotRun(
      'The folder returns/ holds no files.',
      'Put the spreadsheets that came back into it, a file or a folder for each authority.',
    );
  }
  const match = authorityMatcher(register);
  const correspondence = readLogs(tables, match);
  const vocabulary = vocabularyOf(survey, namesAuthority(match));
  const corrections = readCorrections(tables, survey, match);
  const corrected = (path: string): string[] =>
    corrections.corrections
      .filter(({ file, cell }) => cell !== '' && `returns/${file}` === path)
      .map(({ cell }) => cell);
  const logged = correspondence.ownersOf;
  return {
    survey,
    register,
    tables,
    match,
    correspondence,
    corrections,
    vocabulary,
    logged,
    corrected,
  };
}

export interface CompileOptions {
  readonly progress?: Progress;
  /** The day to which deadlines are counted; without it the newest date of the log. */
  readonly today?: Day;
  /** Ask also whose answer would move the headline most. */
  readonly influence?: boolean;
}

/** Results, with what they were made from, for whoever asks "what if". */
export interface Compiled {
  readonly results: Results;
  readonly frame: Frame;
  /** What the cells say, corrections applied. */
  readonly corrected: readonly Reported[];
  readonly setting: Setting;
}

/** @throws CannotRun where the survey or the register cannot be used; never for a return. */
export async function compileResults(
  collection: Collection,
  options: CompileOptions = {},
): Promise<Results> {
  return (await compile(collection, options)).results;
}

/** @throws CannotRun where the survey or the register cannot be used; never for a return. */
export async function compile(
  collection: Collection,
  { progress = () => undefined, today, influence = false }: CompileOptions = {},
): Promise<Compiled> {
  const prepared = await prepare(collection);
  const { survey, register, correspondence } = prepared;
  const groups = jointGroups(register, correspondence.logs);
  const standing = standingOf(correspondence, survey, register, today);
  const files: OwnedFile[] = [];
  const unpacked = await unpackReturns(collection);
  for (const [at, file] of unpacked.files.entries()) {
    const bytes = await file.bytes();
    const read = await readReturn(file.path, bytes, sha256(bytes), prepared);
    files.push(ownersOf(read, register, groups.groupOf));
    progress(at + 1, unpacked.files.length);
  }
  const setting = { survey, register, groups, standing, files };
  const read = interpretFiles(files, survey, register);
  const tools = toolsFor(files, survey, register);
  const { reported, outcomes } = applyCorrections(read, prepared.corrections.corrections, tools);
  const { observations, responses, frame } = derive(reported, setting);
  const figures = figuresOf(frame);
  const facts: Facts = {
    survey,
    register,
    idOf: (text) => idIn(prepared.match, text),
    propose: prepared.match.propose,
    logs: correspondence.logs,
    logUnused: correspondence.unused(files.map(({ filed }) => filed.path)),
    files,
    reported,
    observations,
    responses,
    figures,
    groups,
    corrections: { ...prepared.corrections, outcomes },
    letters: await lettersOf(files, unpacked.files, responses),
    unpacked,
    litter: collection.litter,
    notFiles: collection.notFiles,
  };
  const inputs = await inputsOf(collection, files, prepared);
  const results: Results = {
    survey,
    register,
    figures,
    responses,
    observations: inRegisterOrder(observations, register),
    findings: check(facts),
    inputs,
    asOf: standing?.asOf,
    compliance: complianceOf(responses, register),
    corrections: effectsOf(outcomes, read, tools, setting),
    influence: influence ? influenceOn(frame) : [],
    version,
  };
  return { results, frame, corrected: reported, setting };
}

/** Names that speak for somebody, whether or not that body was asked. */
function namesAuthority(match: MatchAuthority): (text: string) => readonly string[] {
  return (text) => {
    const found = match(text);
    if (found.kind === 'found' || found.kind === 'not-asked') return [found.id];
    return found.kind === 'ambiguous' ? found.candidates : [];
  };
}

function inRegisterOrder(
  observations: readonly Observation[],
  { authorities }: Register,
): Observation[] {
  const order = new Map(authorities.map(({ id }, at) => [id, at]));
  return [...observations].sort(
    (a, b) => (order.get(a.authority) ?? 0) - (order.get(b.authority) ?? 0),
  );
}

async function inputsOf(
  collection: Collection,
  files: readonly OwnedFile[],
  { tables }: Prepared,
): Promise<Input[]> {
  const beside = [...collection.beside.values()].filter(({ path }) => tables.has(path));
  const own = await Promise.all(
    beside.map(async ({ path, bytes }) => ({ path, sha256: sha256(await bytes()) })),
  );
  const survey = {
    path: collection.survey.path,
    sha256: sha256(Buffer.from(collection.survey.text)),
  };
  return [
    survey,
    ...own,
    ...files.map(({ filed }) => ({ path: filed.path, sha256: filed.sha256 })),
  ];
}
