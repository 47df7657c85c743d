import { readFile } from 'node:fs/promises';
import { openCollection } from '../../files/open-collection.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import {
  type Comparison,
  compareCollections,
  comparePeriods,
  compareRuns,
  type EarlierRun,
} from '../../pipeline/compare.ts';
import type { Compiled } from '../../pipeline.ts';
import { changeReport, changeTexts } from '../../publish/change-report.ts';
import { runsReport } from '../../publish/runs-report.ts';
import { compile } from '../compile.ts';
import { openTerminal, type Terminal, width } from '../terminal.ts';

export interface CompareOptions {
  readonly json?: true;
  readonly color?: boolean;
}

const compiled = async (folder: string): Promise<Compiled> => compile(await openCollection(folder));

export async function compare(
  earlier: string,
  later: string | undefined,
  options: CompareOptions,
): Promise<void> {
  const terminal = await openTerminal(options);
  if (earlier.toLowerCase().endsWith('.json')) {
    const runs = compareRuns(await earlierRun(earlier), await compiled(later ?? '.'));
    if (options.json) terminal.data(`${JSON.stringify(runs, null, 1)}\n`);
    else terminal.data(`${runsReport(runs, { paint: terminal.paint, width: width() })}\n`);
    return;
  }
  const comparison =
    later === undefined
      ? comparePeriods(await compiled(earlier))
      : compareCollections(await compiled(earlier), await compiled(later));
  show(comparison, terminal, options.json === true);
}

function show({ changes, nameOf }: Comparison, terminal: Terminal, json: boolean): void {
  if (json) {
    const data = changes.map((change) => {
      const { figure, label, from, to, panel, droppedOut, cameIn } = change;
      return { figure, label, from, to, ...changeTexts(change), panel, droppedOut, cameIn };
    });
    terminal.data(`${JSON.stringify({ changes: data }, null, 1)}\n`);
  } else {
    const style = { paint: terminal.paint, width: width() };
    terminal.data(`${changeReport(changes, { nameOf }, style)}\n`);
  }
}

async function earlierRun(path: string): Promise<EarlierRun> {
  try {
    const read: EarlierRun = JSON.parse(await readFile(path, 'utf8'));
    if (Array.isArray(read.inputs) && Array.isArray(read.summary)) return read;
  } catch {
    throw new CannotRun(
      `${path} is no results.json that can be read.`,
      'Name the results.json of an earlier run.',
    );
  }
  throw new CannotRun(`${path} holds no results.`, 'Name the results.json of an earlier run.');
}
