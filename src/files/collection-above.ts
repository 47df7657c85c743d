import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotRun } from '../model/cannot-run.ts';

/** The nearest folder above a file that holds a survey.yaml. @throws CannotRun where there is none. */
export function collectionAbove(path: string): string {
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
