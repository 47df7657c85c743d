import { basename, join, relative, resolve, sep } from 'node:path';
import { collectionAbove } from '../../files/collection-above.ts';
import { lineWriter, longFile } from '../../files/long-files.ts';
import { type Collection, openCollection } from '../../files/open-collection.ts';
import { writeLongFolder } from '../../files/write-new-folder.ts';
import type { Artefact } from '../../files/write-results.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { partsOf, placesOf, rowRules } from '../../pipeline/divide.ts';
import { type Prepared, prepare } from '../../pipeline/prepare.ts';
import { bytesOr } from '../../pipeline/read-all.ts';
import { jointGroups } from '../../pipeline/responses.ts';
import { grouped } from '../../publish/numbers.ts';
import { rawRecords, tableStart } from '../../read/raw-records.ts';
import { identify } from '../../register/assign-files.ts';
import { openTerminal, type Terminal } from '../terminal.ts';

export interface DivideOptions {
  readonly output: string;
  readonly parts?: string;
  readonly quiet?: true;
}

/** A part of so many bytes takes half a minute and less than a gigabyte. */
const bytesOfPart = 4_000_000;
const mostParts = 999;

export async function divide(table: string, options: DivideOptions): Promise<void> {
  const terminal = await openTerminal(options);
  const folder = collectionAbove(resolve(table));
  const collection = await openCollection(folder);
  const path = relative(collection.root, resolve(table)).split(sep).join('/').normalize('NFC');
  const file = await longFile(resolve(table));
  const parts = countOf(options.parts) ?? Math.max(1, Math.ceil(file.size / bytesOfPart));
  const prepared = await prepare(collection);
  refuseItsCorrections(path, prepared);
  const groups = jointGroups(prepared.register, prepared.correspondence.logs);
  const partOf = partsOf(prepared.register, groups, parts);
  const start = tableStart(file.start);
  if (!start)
    throw new CannotRun(
      `${table} is no table in text, has no lines, or is saved in UTF-16.`,
      'Save it as CSV UTF-8 first, and close every quotation mark in it.',
    );
  const place = placesOf(
    rowRules(start.rows, prepared.match, table),
    prepared.match,
    partOf,
    table,
  );
  const names = Array.from({ length: parts }, (_, at) => nameOf(at, parts));
  const beside = [
    ...(await everyPart(collection, path, names)),
    ...(await othersReturns(collection, path, prepared, (id) => names[partOf(id)] ?? '')),
  ];
  const records = rawRecords(file.bytes(), start.delimiter);
  let rows = 0;
  await writeLongFolder(options.output, beside, async (folder) => {
    const paths = names.map((name) => join(folder, name, path));
    rows = await writeRows(records, place, paths, terminal).catch((error: unknown) => {
      throw error instanceof CannotRun ? error : notRead(table, error);
    });
  });
  terminal.say(
    `${options.output}: ${grouped(String(rows))} rows of ${path} in ${parts} collections. METHOD.md, “More than one machine”, says how their figures are put together.`,
  );
}

const notRead = (table: string, error: unknown): CannotRun =>
  new CannotRun(
    `${table} cannot be read to its end: ${error instanceof Error ? error.message : String(error)}.`,
    'Look there for a quotation mark that is not closed. Nothing was written.',
  );

function countOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const parts = Number(given);
  if (Number.isInteger(parts) && parts >= 1 && parts <= mostParts) return parts;
  throw new CannotRun(
    `--parts ${given} is no number of parts.`,
    `Give one from 1 to ${mostParts}.`,
  );
}

const nameOf = (at: number, parts: number): string =>
  `part-${String(at + 1).padStart(String(parts).length, '0')}`;

/** A cell stands elsewhere in a part: a correction of C17 would mean somebody else's. */
function refuseItsCorrections(path: string, { corrected }: Prepared): void {
  const [cell] = corrected(path);
  if (cell === undefined) return;
  throw new CannotRun(
    `${path} cannot be divided: corrections.csv names ${cell} in it, which stands elsewhere in a part.`,
    'Take that line out, and correct the cell of the part.',
  );
}

/** The researcher's own files, and a place for the table. */
async function everyPart(
  { survey, beside }: Collection,
  path: string,
  names: readonly string[],
): Promise<Artefact[]> {
  const own = [{ name: 'survey.yaml', content: survey.text }];
  const tables = await Promise.all(
    [...beside].map(async ([name, { bytes }]) => ({ name, content: await bytes() })),
  );
  const table = { name: path, content: '' };
  return names.flatMap((part) =>
    [...own, ...tables, table].map(({ name, content }) => ({ name: `${part}/${name}`, content })),
  );
}

/** The other files that came, each beside the rows about its authority. */
async function othersReturns(
  { returns }: Collection,
  table: string,
  { match, logged }: Prepared,
  partNamed: (authority: string) => string,
): Promise<Artefact[]> {
  const others = returns.filter(({ path }) => path !== table);
  return Promise.all(
    others.map(async (input) => {
      const { path } = input;
      const { owner } = identify(path, undefined, match, logged);
      if (owner === undefined)
        throw new CannotRun(
          `${path} cannot be put beside the rows about its authority: neither folder nor name nor log says whose it is.`,
          `Put it into a folder with the name of its authority, or into a collection of its own, where it is another table of many: then divide ${basename(table)} again.`,
        );
      const content = await bytesOr(input, undefined);
      if (!content)
        throw new CannotRun(
          `${path} cannot be read.`,
          'See that you may read it, or take it away.',
        );
      return { name: `${partNamed(owner)}/${path}`, content };
    }),
  );
}

const everyRows = 100_000;

async function writeRows(
  records: ReturnType<typeof rawRecords>,
  place: ReturnType<typeof placesOf>,
  paths: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const writer = lineWriter();
  let row = 0;
  for await (const { raw, fields } of records) {
    row += 1;
    const at = place(fields, row);
    for (const path of at === 'all' ? paths : paths.slice(at, at + 1))
      await writer.write(path, raw);
    if (row % everyRows === 0) terminal.progress(`${grouped(String(row))} rows`);
  }
  await writer.end();
  terminal.progress('');
  return row;
}
