import { openCollection } from '../../files/open-collection.ts';
import { writeNewFolder } from '../../files/write-new-folder.ts';
import { settingOf } from '../../pipeline/derive.ts';
import { prepare } from '../../pipeline/prepare.ts';
import { sqlSubject, unheard } from '../../pipeline/sql-subject.ts';
import { answerFiles } from '../../publish/sql/answer-tables.ts';
import { type DialectName, dialects } from '../../publish/sql/dialect.ts';
import { sqlScript } from '../../publish/sql/script.ts';
import { compile } from '../compile.ts';
import { readParts } from '../observation-files.ts';
import { openTerminal } from '../terminal.ts';

export interface SqlOptions {
  readonly dialect: DialectName;
  readonly output?: string;
  readonly data?: string;
  readonly survey?: string;
  readonly cache?: boolean;
  readonly observations?: readonly string[];
  readonly quiet?: true;
}

export async function sql(folder: string, options: SqlOptions): Promise<void> {
  const terminal = await openTerminal(options);
  const dialect = dialects[options.dialect];
  const place = (options.data ?? '').replace(/[\\/]+$/, '');
  if (options.output === undefined) {
    const collection = await openCollection(folder, options.survey, { only: [], optional: true });
    const asked = unheard(settingOf(await prepare(collection)));
    terminal.data(sqlScript(asked, dialect, place));
    return;
  }
  const parts = await readParts(options.observations);
  const returns = { optional: parts.length > 0 };
  const collection = await openCollection(folder, options.survey, returns);
  const { asked, came } = sqlSubject(await compile(collection, { parts, cache: options.cache }));
  const script = { name: 'figures.sql', content: sqlScript(asked, dialect, place) };
  await writeNewFolder(options.output, [script, ...answerFiles(came, dialect)]);
  terminal.say(
    `Written to ${options.output}. Start it there with: ${dialect.start}\nIts tables hold what figures count, also what a correction made known: they are not for publishing.`,
  );
}
