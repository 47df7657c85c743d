/**
 * The returns of a collection, each observed by itself; and the same from observation files. What
 * comes of both together are sets of files, put together in the order of their paths.
 */

import type { LetterEvidence } from '../correspondence/letter-evidence.ts';
import { type Collection, type InputFile, sha256 } from '../files/open-collection.ts';
import { CannotRun } from '../model/cannot-run.ts';
import type { Filed } from '../model/filed-return.ts';
import { comparePaths } from '../model/path-order.ts';
import { version } from '../version.ts';
import { observationFormat } from './observations/columns.ts';
import type { Observed, ObservedFile } from './observations/observed.ts';
import { type Prepared, prepare } from './prepare.ts';
import { bytesOr, letterOf, type Progress, readAll } from './read-all.ts';
import type { Reading, ReadingSetting, ReadReturn, StartReading } from './reading.ts';
import { type Unpacked, unpackReturns } from './unpack.ts';

/** An observation file, read. */
export interface ObservedPart {
  readonly name: string;
  readonly observed: Observed;
}

export const readHere: StartReading = async () => (await import('./reading-here.ts')).readingHere;

export interface ObserveOptions {
  readonly progress?: Progress;
  /** Where files are read; without it here. */
  readonly reading?: StartReading;
}

/** @throws CannotRun where the survey or the register cannot be used; never for a return. */
export async function observe(
  collection: Collection,
  { progress = () => undefined, reading = readHere }: ObserveOptions = {},
): Promise<Observed> {
  const starting = reading(collection);
  // What cannot be read of the researcher's own is told where it is read for the figures.
  starting.catch(() => undefined);
  const prepared = await prepare(collection);
  const { files: inputs, refused, ownLetters } = await unpackReturns(collection);
  const refusals = new Map(refused.map(({ file, why, entry }) => [file, { why, entry }]));
  const setting = settingsOf(prepared);
  const reader = (await starting)(prepared);
  const files: ObservedFile[] = [];
  for (const each of await readAll(inputs, reader, prepared, progress)) {
    const { path } = each.input;
    files.push({
      ...each.read,
      setting: setting(path),
      letter: await letterOf(each.read.filed, each.input, reader),
      refusal: refusals.get(path),
    });
  }
  await reader.close();
  return { files, ownLetters };
}

/**
 * What a file is read under, beside its bytes: what the survey asks and how, the names of the
 * register, what the log says of the file, the cells that corrections name in it, and this tool.
 */
function settingsOf({ survey, register, logged, corrected }: Prepared): (path: string) => string {
  const { periods, measures, breakdowns, sheets, layouts } = survey;
  const names = [...register.authorities, ...register.notAsked].map(
    ({ id, name, codes, aliases }) => [id, name, codes, aliases],
  );
  const common = [
    [observationFormat, version],
    [periods, measures, breakdowns, sheets, layouts],
    [register.authorities.length, names, [...register.ambiguous]],
  ];
  const hash = (what: unknown): string => sha256(Buffer.from(JSON.stringify(what)));
  const ofAll = hash(common);
  return (path) => hash([ofAll, logged(path), corrected(path)]);
}

/** What came back, before any of it is read: files that are still to be, and those observed before. */
export interface Arrivals {
  readonly fresh: readonly InputFile[];
  readonly observed: readonly ObservedFile[];
  readonly unpacked: Pick<Unpacked, 'refused' | 'ownLetters'>;
}

/**
 * @throws CannotRun where nothing came, where a part was observed under another setting, or where
 * one file is in two states.
 */
export async function arrivals(
  collection: Collection,
  parts: readonly ObservedPart[],
  prepared: Prepared,
): Promise<Arrivals> {
  const known = knownFiles(parts, settingsOf(prepared));
  const unpacked = await unpackReturns(collection);
  if (unpacked.files.length + known.size === 0) throw nothingCame();
  for (const input of unpacked.files) {
    const other = known.get(input.path);
    const bytes = other && (await bytesOr(input, undefined));
    if (bytes && other.file.filed.sha256 !== sha256(bytes))
      throw twoStates(input.path, other.part, 'the collection');
  }
  return {
    fresh: unpacked.files.filter(({ path }) => !known.has(path)),
    observed: [...known.values()].map(({ file }) => file),
    unpacked: unpackedTogether(unpacked, known, parts),
  };
}

/** All that came back, read, in the order of the paths. */
export interface Gathered {
  readonly reads: readonly ReadReturn[];
  /** What a file says that is a letter; read only when it is asked for. */
  readonly letterIn: (filed: Filed) => Promise<readonly LetterEvidence[]>;
}

export async function gather(
  { fresh, observed }: Arrivals,
  reader: Reading,
  setting: ReadingSetting,
  progress: Progress,
): Promise<Gathered> {
  const made = await readAll(fresh, reader, setting, progress);
  const reads = [...observed, ...made.map(({ read }) => read)];
  const letters = new Map(observed.map(({ filed, letter }) => [filed.path, letter]));
  const inputs = new Map(made.map(({ input }) => [input.path, input]));
  return {
    reads: reads.sort((a, b) => comparePaths(a.filed.path, b.filed.path)),
    letterIn: async (filed) => {
      const input = inputs.get(filed.path);
      return input ? letterOf(filed, input, reader) : (letters.get(filed.path) ?? []);
    },
  };
}

type Known = ReadonlyMap<string, { readonly file: ObservedFile; readonly part: string }>;

/** The same file in two parts is one; in two states, nobody can tell which is meant. */
function knownFiles(parts: readonly ObservedPart[], setting: (path: string) => string): Known {
  const known = new Map<string, { file: ObservedFile; part: string }>();
  for (const { name: part, observed } of parts) {
    for (const file of observed.files) {
      const { path, sha256: hash } = file.filed;
      if (file.setting !== setting(path)) throw otherSetting(path, part);
      const other = known.get(path);
      if (other && other.file.filed.sha256 !== hash) throw twoStates(path, other.part, part);
      known.set(path, { file, part });
    }
  }
  return known;
}

function unpackedTogether(
  unpacked: Unpacked,
  known: Known,
  parts: readonly ObservedPart[],
): Arrivals['unpacked'] {
  const refused = [...known.values()].flatMap(({ file: { filed, refusal } }) =>
    refusal ? [{ file: filed.path, ...refusal }] : [],
  );
  const here = unpacked.refused.filter(({ file }) => !known.has(file));
  const own = parts.flatMap(({ observed }) => observed.ownLetters);
  return {
    refused: [...here, ...refused].sort((a, b) => comparePaths(a.file, b.file)),
    ownLetters: [...new Set([...unpacked.ownLetters, ...own])].sort(comparePaths),
  };
}

const nothingCame = (): CannotRun =>
  new CannotRun(
    'The folder returns/ holds no files.',
    'Put the spreadsheets that came back into it, a file or a folder for each authority, or name observation files with --observations.',
  );

const otherSetting = (path: string, part: string): CannotRun =>
  new CannotRun(
    `${part} holds ${path} as it was read by another version of foi, or when the survey, the register, the log or the corrections said something else of it.`,
    'Observe it again: foi observe FILES -o PART, and name the new part.',
  );

const twoStates = (path: string, one: string, other: string): CannotRun =>
  new CannotRun(
    `${path} is not the same file in ${one} and in ${other}.`,
    'Leave out the older of the two, or observe the file again.',
  );
