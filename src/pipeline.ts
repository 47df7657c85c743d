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
import { type Collection, sha256 } from './files/open-collection.ts';
import { check } from './findings/check.ts';
import type { Facts } from './findings/facts.ts';
import type { Register } from './model/authority.ts';
import type { Observation, Reported } from './model/observation.ts';
import type { Day } from './model/period.ts';
import { effectsOf, toolsFor } from './pipeline/corrections.ts';
import { idIn } from './pipeline/correspondence.ts';
import { derive, type Setting, settingOf } from './pipeline/derive.ts';
import { interpretFiles } from './pipeline/interpret-cells.ts';
import { lettersOf } from './pipeline/letters.ts';
import {
  type Arrivals,
  arrivals,
  gather,
  type ObservedPart,
  readHere,
} from './pipeline/observe.ts';
import { type OwnedFile, ownersOf } from './pipeline/owners.ts';
import { type Prepared, prepare } from './pipeline/prepare.ts';
import type { Progress } from './pipeline/read-all.ts';
import type { Reading, StartReading } from './pipeline/reading.ts';
import { complianceOf } from './response/compliance.ts';
import type { Input, Results } from './results.ts';
import { version } from './version.ts';

export interface CompileOptions {
  readonly progress?: Progress;
  /** The day to which deadlines are counted; without it the newest date of the log. */
  readonly today?: Day;
  /** Ask also whose answer would move the headline most. */
  readonly influence?: boolean;
  /** Where files are read; without it here. */
  readonly reading?: StartReading;
  /** Returns that were observed before: they count together with those of the collection. */
  readonly parts?: readonly ObservedPart[];
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
  {
    progress = () => undefined,
    today,
    influence = false,
    parts = [],
    reading = readHere,
  }: CompileOptions = {},
): Promise<Compiled> {
  const starting = reading(collection);
  // What cannot be read of the researcher's own is told where it is read for the figures.
  starting.catch(() => undefined);
  const prepared = await prepare(collection);
  const { survey, register, correspondence } = prepared;
  const unheard = settingOf(prepared, today);
  const { groups, standing } = unheard;
  const came = await arrivals(collection, parts, prepared);
  const reader = (await starting)(prepared);
  const { files, read, letterIn } = await gathered(came, reader, unheard, prepared, progress);
  // Figures take memory too, and letters are rare.
  await reader.close();
  const setting = { ...unheard, files };
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
    letters: await lettersOf(files, letterIn, responses),
    unpacked: came.unpacked,
    litter: collection.litter,
    notFiles: collection.notFiles,
  };
  await reader.close();
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

/** Every file and what its cells say; the cells themselves are let go. */
async function gathered(
  came: Arrivals,
  reader: Reading,
  { survey, register, groups }: Setting,
  prepared: Prepared,
  progress: Progress,
) {
  const { reads, letterIn } = await gather(came, reader, prepared, progress);
  const owned = reads.map((each) => ownersOf(each, register, groups.groupOf));
  const files = owned.map(({ file }) => file);
  return { files, read: interpretFiles(owned, survey, register), letterIn };
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
    ...files
      .filter(({ filed }) => filed.sha256 !== '')
      .map(({ filed }) => ({ path: filed.path, sha256: filed.sha256 })),
  ];
}
