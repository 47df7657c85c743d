import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { openCollection } from '../../files/open-collection.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { explainReturn } from '../../pipeline/explain-return.ts';
import { prepare } from '../../pipeline.ts';
import { explanationText } from '../../publish/explanation-text.ts';
import { openTerminal, width } from '../terminal.ts';

interface ExplainOptions {
  readonly collection?: string;
  readonly survey?: string;
  readonly json?: true;
  readonly color?: boolean;
}

export async function explain(file: string, options: ExplainOptions): Promise<void> {
  const terminal = await openTerminal(options);
  const path = resolve(file);
  if (!existsSync(path) || !(await stat(path)).isFile()) {
    throw new CannotRun(
      `There is no file ${file}.`,
      'Name one file below the returns/ of a collection.',
    );
  }
  const folder = options.collection ?? collectionOf(path);
  const collection = await openCollection(folder, options.survey);
  const prepared = await prepare(collection);
  const below = relative(collection.root, path).split(sep).join('/');
  const explained = await explainReturn(
    below.startsWith('..') ? `returns/${below.split('/').at(-1) ?? ''}` : below,
    await readFile(path),
    prepared,
  );
  if (options.json) terminal.data(`${JSON.stringify(explained, null, 1)}\n`);
  else terminal.data(`${explanationText(explained, { paint: terminal.paint, width: width() })}\n`);
}

/** The nearest folder above that holds a survey.yaml. */
function collectionOf(path: string): string {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'survey.yaml'))) return folder;
    if (dirname(folder) === folder) {
      throw new CannotRun(
        `No folder above ${path} holds a survey.yaml.`,
        'Name the collection: --collection FOLDER.',
      );
    }
  }
}
