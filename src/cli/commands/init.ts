import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotRun } from '../../model/cannot-run.ts';
import { starterFiles } from '../starter.ts';

export async function init(folder: string): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new CannotRun(
      `${folder} is there and is not empty.`,
      'Name a new folder; nothing was written.',
    );
  }
  for (const [name, content] of Object.entries(starterFiles)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const names = Object.keys(starterFiles).map((name) => `  ${join(folder, name)}`);
  process.stderr.write(
    `Written:\n${names.join('\n')}\n\nTry it:  foi aggregate ${folder}\nThen put your own questions into survey.yaml and the files that came back into returns/.\n`,
  );
}
