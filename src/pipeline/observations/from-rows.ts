/**
 * From the rows of an observation file back to what was observed. The whole file is taken or none of
 * it: a row that cannot be read, or that is missing, would be an answer lost without a word.
 */

import type { z } from 'zod';
import { CannotRun } from '../../model/cannot-run.ts';
import type { TakenCell } from '../../model/filed-return.ts';
import { groupedBy } from '../../model/grouped-by.ts';
import type { Category } from '../../model/observation.ts';
import type { Cell } from '../../model/workbook.ts';
import { digestOf, type ObservationRow, observationFormat, recordKinds } from './columns.ts';
import type { Observed, ObservedFile } from './observed.ts';
import { type CellFacts, cellFacts, type FileFacts, fileFacts, partFacts } from './shapes.ts';

const mostShown = 10;

/** A row with its number, as a person counts the rows below the heading. */
interface Numbered {
  readonly row: ObservationRow;
  readonly number: number;
}

type Fault = (at: Numbered, what: string) => undefined;

/** @throws CannotRun where the file is of another version, damaged or cut short. */
export function observedIn(name: string, rows: readonly ObservationRow[]): Observed {
  const strange = rows.find(({ format }) => format !== observationFormat);
  if (strange) {
    throw new CannotRun(
      `${name} holds rows of the form “${strange.format}”, and this foi reads ${observationFormat}.`,
      `Make it again with this foi: foi observe FILES -o ${name}`,
    );
  }
  const faults: string[] = [];
  const fault: Fault = ({ row, number }, what) =>
    void faults.push(`row ${number}, ${row.file || 'no file'}: ${what}`);
  const numbered = rows.map((row, at) => ({ row, number: at + 1 }));
  const known: readonly string[] = recordKinds;
  for (const each of numbered)
    if (!known.includes(each.row.record)) fault(each, `there is no record “${each.row.record}”`);
  const files = byFile(numbered).flatMap((own) => fileIn(own, fault) ?? []);
  const wanted = filesSaid(numbered, fault);
  const found = rows.filter(({ record }) => record === 'file').length;
  if (wanted === undefined) faults.push('it was cut short: its last row is missing');
  else if (wanted !== found)
    faults.push(`it was written with ${wanted} files, and ${found} are here`);
  if (faults.length > 0) throw damaged(name, faults);
  const letters = rows.filter(({ record }) => record === 'own-letter');
  return { files, ownLetters: letters.map(({ file }) => file) };
}

/** How many files it was written with; parts that were joined say so each for itself. */
function filesSaid(rows: readonly Numbered[], fault: Fault): number | undefined {
  const said = rows.filter(({ row }) => row.record === 'part');
  if (said.length === 0) return undefined;
  return said.reduce((sum, each) => sum + (factsOf(each, partFacts, fault)?.files ?? 0), 0);
}

function damaged(name: string, faults: readonly string[]): CannotRun {
  const more = faults.length - mostShown;
  const shown = [...faults.slice(0, mostShown), ...(more > 0 ? [`… and ${more} more.`] : [])];
  return new CannotRun(
    `${name} is damaged, and nothing of it was used:\n${shown.join('\n')}`,
    `Make it again: foi observe FILES -o ${name}`,
  );
}

function byFile(rows: readonly Numbered[]): Numbered[][] {
  const own = rows.filter(({ row }) => row.record === 'file' || row.record === 'cell');
  return [...groupedBy(own, ({ row }) => `${row.file}\u0000${row.sha256}`).values()];
}

/** One file from its rows, in whatever order they stand. */
function fileIn(rows: readonly Numbered[], fault: Fault): ObservedFile | undefined {
  const [own, ...twice] = rows.filter(({ row }) => row.record === 'file');
  const [first] = rows;
  if (!first) return undefined;
  if (!own) return fault(first, 'its file has no row of its own');
  if (twice[0]) return fault(twice[0], 'its file stands here twice');
  const facts = factsOf(own, fileFacts, fault);
  const cells = rows
    .filter(({ row }) => row.record === 'cell')
    .flatMap((each) => {
      const cell = factsOf(each, cellFacts, fault);
      return cell ? [{ at: cell.at, row: each.row, taken: takenFrom(each.row, cell) }] : [];
    })
    .sort((a, b) => a.at - b.at);
  if (!facts) return undefined;
  const digest = digestOf(
    own.row,
    cells.map(({ row }) => row),
  );
  if (digest !== own.row.digest)
    return fault(own, 'a cell of it is missing, or something is not as it was observed');
  return fileFrom(
    own.row,
    facts,
    cells.map(({ taken }) => taken),
  );
}

function factsOf<Shape extends z.ZodType>(
  at: Numbered,
  shape: Shape,
  fault: Fault,
): z.output<Shape> | undefined {
  const parsed = shape.safeParse(jsonIn(at.row.facts));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  return fault(at, `the column facts cannot be read${where === '' ? '' : ` at ${where}`}`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function takenFrom(row: ObservationRow, { at: _, source, readAs, ...facts }: CellFacts): TakenCell {
  const { sheet, cell, measure, period, raw: text } = row;
  const cellOf = (stored: typeof source): Cell | undefined => stored && { ...stored, text };
  return {
    ...facts,
    sheet,
    cell,
    measure,
    period,
    category: categoryIn(row.category),
    source: cellOf(source),
    readAs,
  };
}

/** `sex=female`. */
function categoryIn(text: string): Category | undefined {
  const [breakdown = '', category] = text.split('=');
  return category === undefined ? undefined : { breakdown, category };
}

function fileFrom(
  { file: path, sha256, setting }: ObservationRow,
  { identity, ended, letter, refusal, ...seen }: FileFacts,
  taken: readonly TakenCell[],
): ObservedFile {
  return {
    filed: {
      ...seen,
      path,
      sha256,
      taken,
      format: seen.format,
      failed: seen.failed,
      ignored: seen.ignored,
      untaken: seen.untaken.map((each) => ({ ...each, measure: each.measure })),
    },
    identity: { ...identity, owner: identity.owner, by: identity.by },
    ...(ended ? { ended } : {}),
    setting,
    letter: letter.map((each) => ({ ...each, section: each.section })),
    refusal,
  };
}
