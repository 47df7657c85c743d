/** The commands for more than one machine: figures in a database. */

import { type Command, Option } from 'commander';
import type { DialectName } from '../publish/sql/dialect.ts';

const dialects: readonly DialectName[] = ['duckdb', 'postgres', 'spark'];

export function addScaleCommands(program: Command): void {
  program
    .command('sql')
    .summary('print the same figures as SQL')
    .description(
      'Print a script that makes every figure of summary.csv in a database, from the survey, the register and two tables of answers. With -o those tables are written beside it.',
    )
    .argument('[collection]', 'the folder that holds survey.yaml', '.')
    .addOption(
      new Option('--dialect <name>', 'the database').choices(dialects).makeOptionMandatory(),
    )
    .option('-o, --output <folder>', 'a new folder for the script and its tables')
    .option('--data <place>', 'where the script finds the tables (default: where it is started)')
    .option('--survey <file>', 'the survey, where it is not in the folder')
    .option('-q, --quiet', 'say nothing but errors')
    .addHelpText(
      'after',
      '\nExample:\n  foi sql missing-from-care-2024 --dialect duckdb -o figures\n  foi sql missing-from-care-2024 --dialect spark --data "s3://bucket/parts/*"',
    )
    .action(async (folder, options) => (await import('./commands/sql.ts')).sql(folder, options));
}
