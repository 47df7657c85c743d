import { openCollection } from '../../files/open-collection.ts';
import { writeNewFolder } from '../../files/write-new-folder.ts';
import { settingOf } from '../../pipeline/derive.ts';
import { prepare } from '../../pipeline/prepare.ts';
import { sqlSubject, unheard } from '../../pipeline/sql-subject.ts';
import { answerFiles } from '../../publish/sql/answer-tables.ts';
import { type DialectName, dialects } from '../../publish/sql/dialect.ts';
import { sqlScript } from '../../publish/sql/script.ts';
import { compile } from '../compile.ts';
import { openTerminal } from '../terminal.ts';

export interface SqlOptions {
  readonly dialect: DialectName;
  readonly output?: string;
  readonly data?: string;
  readonly survey?: string;
  readonly quiet?: true;
}

export async function sql(folder: string, options: SqlOptions): Promise<void> {
  const terminal = await openTerminal(options);
  const dialect = dialects[options.dialect];
  const place = (options.data ?? '').replace(/[\\/]+$/, '');
  const collection = await openCollection(folder, options.survey);
  if (options.output === undefined) {
    const asked = unheard(settingOf(await prepare(collection)));
    terminal.data(sqlScript(asked, dialect, place));
    return;
  }
  const { asked, came } = sqlSubject(await compile(collection));
  const script = { name: 'figures.sql', content: sqlScript(asked, dialect, place) };
  await writeNewFolder(options.output, [script, ...answerFiles(came, dialect)]);
  terminal.say(
    `Written to ${options.output}. Start it there with: ${dialect.start}\nIts tables hold what figures count, also what a correction made known: they are not for publishing.`,
  );
}
