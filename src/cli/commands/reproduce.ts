import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCollection } from '../../files/open-collection.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { publishable } from '../../pipeline/publish-options.ts';
import { differences, type Manifest } from '../../pipeline/reproduce.ts';
import { publish } from '../../publish/publishers.ts';
import { compile } from '../compile.ts';
import { exitCodes } from '../exit-codes.ts';
import { openTerminal } from '../terminal.ts';

export interface ReproduceOptions {
  readonly results?: string;
  readonly survey?: string;
  readonly json?: true;
}

export async function reproduce(folder: string, options: ReproduceOptions): Promise<void> {
  const terminal = await openTerminal({});
  const place = options.results ?? join(folder, 'results');
  const manifest = await manifestIn(place);
  const compiled = await compile(await openCollection(folder, options.survey));
  const { results, options: wanted } = await publishable(compiled, manifest.options ?? {});
  const made = await publish(results, wanted);
  const found = differences(manifest, results, made);
  if (options.json) terminal.data(`${JSON.stringify({ differences: found }, null, 1)}\n`);
  else if (found.length === 0)
    terminal.data(`${place} is what ${folder} gives: ${made.length} files, byte for byte.\n`);
  else terminal.data(`${found.map(({ what, name }) => `${what}: ${name}`).join('\n')}\n`);
  process.exitCode = found.length === 0 ? exitCodes.done : exitCodes.notReproduced;
}

async function manifestIn(place: string): Promise<Manifest> {
  const path = join(place, 'manifest.json');
  try {
    const read: Manifest = JSON.parse(await readFile(path, 'utf8'));
    if (Array.isArray(read.inputs) && typeof read.sha256 === 'object') return read;
  } catch {
    throw new CannotRun(
      `There is no manifest.json in ${place}, or it cannot be read.`,
      'Name the folder of the results: --results DIR.',
    );
  }
  throw new CannotRun(`${path} is no manifest of results.`, 'Name another folder: --results DIR.');
}
